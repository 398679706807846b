"""A Toets for people and programs. One output = one file; what draws a screen or a page is imported when it is needed."""

from __future__ import annotations

from leesbaarheid.rapport.gegevens import as_json, error_as_json
from leesbaarheid.rapport.pagina import as_html
from leesbaarheid.toets import Toets

__all__ = ["as_html", "as_json", "as_text", "error_as_json"]


def as_text(naam: str, toets: Toets, breedte: int = 80) -> str:
    """The report of the screen as plain text without colours, `breedte` characters wide."""
    from leesbaarheid.rapport.scherm import as_text  # here: Rich costs a tenth of a second

    return as_text(naam, toets, breedte)
