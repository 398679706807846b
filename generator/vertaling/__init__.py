"""Message catalogues, strict: a message that is missing, fuzzy or stale raises; never a silent fall back to Dutch."""

from generator.vertaling.catalogus import Catalogus, NietVertaald, Vertaalfout
from generator.vertaling.controle import is_translated, problems
from generator.vertaling.pobestand import Catalogusfout
from generator.vertaling.versie import taalversie

__all__ = ["Catalogus", "Catalogusfout", "NietVertaald", "Vertaalfout", "is_translated", "problems", "taalversie"]
