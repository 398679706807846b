"""White space and composed letters, one way everywhere: so that only words make a message or a version another one."""

from __future__ import annotations

import re
from unicodedata import normalize

_WIT = re.compile(r"[ \t\n]+")


def collapse(tekst: str) -> str:
    """NFC, every run of spaces, tabs and line ends as one space, none at the ends. A no-break space stays."""
    return _WIT.sub(" ", normalize("NFC", tekst)).strip(" ")
