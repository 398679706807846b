"""Terms that stay Dutch in every language (talen/nl/termen.toml): does a letter explain each where it is first used?

A term counts as explained when half of the words of its explanation, or more, stand in the same block, the one before it or the
first ones after it. Coarse on purpose: a letter explains in its own words. It is held for our library and blocks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.brief import Blok, Toelichting, Waarde, pieces

_WOORD = re.compile(r"[a-zëéïöü]{4,}")
STAM = 5
"""Letters by which two words are taken for one: 'betaalt', 'betalen'."""
VERDER = 3
"""Blocks after the first use in which the explanation may stand: below the next heading, or at the end of a list."""


def unexplained(blokken: Sequence[Blok], termen: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The terms that these blocks of a Dutch letter use and do not explain, in the order of `termen` (term, explanation)."""
    teksten = [_text(blok) for blok in blokken]
    return tuple(term for term, uitleg in termen if _first_use(teksten, term) and not _is_explained(teksten, term, uitleg))


def _is_explained(teksten: Sequence[str], term: str, uitleg: str) -> bool:
    gevraagd = set(_stems(uitleg)) - set(_stems(term))
    gezegd = set(_stems(" ".join(_first_use(teksten, term))))
    return 2 * len(gevraagd & gezegd) >= len(gevraagd)


def _first_use(teksten: Sequence[str], term: str) -> Sequence[str]:
    """The block in which the term stands first, with those around it; empty when it stands nowhere."""
    # 'de wet over bijstand en werk' explains a law, and is no use of the term.
    vorm = re.compile(rf"(?<!\w)(?<!wet over ){re.escape(term.casefold())}(?!\w)")
    plek = next((plek for plek, tekst in enumerate(teksten) if vorm.search(tekst)), None)
    return () if plek is None else teksten[max(0, plek - 1) : plek + VERDER + 1]


def _text(blok: Blok) -> str:
    """Its words in small letters; what a consultant types in is not the template's."""
    if isinstance(blok, Toelichting):
        return ""
    return "".join(stuk.tekst for stuk in pieces(blok) if not isinstance(stuk, Waarde) or stuk.type == "keuze").casefold()


def _stems(tekst: str) -> Iterator[str]:
    return (woord[:STAM] for woord in _WOORD.findall(tekst.casefold()))
