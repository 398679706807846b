"""Files and texts → passages, each with its exact place. One file per format; judges nothing."""

from __future__ import annotations

from leesbaarheid.lezen.bestand import GROOTSTE_BESTAND, LEESBAAR, load, read_text, refuse_unreadable
from leesbaarheid.lezen.bronbestand import Bestandsfout, Bronbestand
from leesbaarheid.lezen.markdown import read

__all__ = ["GROOTSTE_BESTAND", "LEESBAAR", "Bestandsfout", "Bronbestand", "load", "read", "read_text", "refuse_unreadable"]
