"""A text goes in, a verdict with reasons comes out. Knows no letters and no Django.

from leesbaarheid import check
toets = check("U krijgt een pgb van 300 euro per maand.", heel=True)
"""

from leesbaarheid.oordeel import Bevinding, Oordeel, Toets, Zinscore, check, worst
from leesbaarheid.toetsversie import toetsversie

__all__ = ["Bevinding", "Oordeel", "Toets", "Zinscore", "check", "toetsversie", "worst"]
