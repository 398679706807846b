"""The report as one page in Dutch: the text with numbered marks, what helps most, and what every rule means.

No scripts and no outside files; works at 320 pixels, on paper, with a keyboard and a screen reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from leesbaarheid import maten, niveau
from leesbaarheid.herschrijven import Voorstel
from leesbaarheid.profiel import load
from leesbaarheid.rapport.balken import bars, sentence_parts, shares
from leesbaarheid.rapport.benamingen import ERNSTEN, OORDELEN, after, measure_title
from leesbaarheid.rapport.markeren import marked
from leesbaarheid.redenen import number, quote
from leesbaarheid.regels import Precisie, all_rules
from leesbaarheid.tekst import Passage
from leesbaarheid.toets import Toets
from leesbaarheid.weging import words_of


def as_html(
    naam: str,
    toets: Toets,
    passages: Sequence[Passage],
    voorstellen: Mapping[int, Sequence[Voorstel]] | None = None,
) -> str:
    """The page. `passages` are those that were checked; findings in other files than these show in the list only.

    `voorstellen` holds simpler versions of sentences, by their place in `toets.zinnen`.
    """
    delen = marked(passages, toets)
    return render(
        "pagina.html.jinja",
        naam=naam,
        toets=toets,
        niveau=niveau.of_check(toets),
        balken=bars(toets, load(toets.taal)),
        aandelen=shares(toets),
        delen=delen,
        gemerkt={nummer for _passage, stukken in delen for stuk in stukken for nummer in stuk.eindigt},
        bevindingen=[(nummer, b, all_rules().get(b.regel)) for nummer, b in enumerate(toets.bevindingen, 1)],
        regels=[(regel, correct_cases(regel.precisie)) for regel in _found_rules(toets)],
        zinnen=[(zin, words_of(zin.punten), sentence_parts(zin)) for zin in toets.zinnen],
        voorstellen=[(toets.zinnen[plaats], keuze) for plaats, keuze in sorted((voorstellen or {}).items()) if keuze],
        kaarten=[(measure_title(sleutel), getal) for sleutel, getal in toets.maten.items() if sleutel in maten.text_measures()],
        maten=[
            (measure_title(sleutel), getal) for sleutel, getal in toets.maten.items() if sleutel not in maten.text_measures()
        ],
    )


def correct_cases(precisie: Precisie | None) -> int | None:
    """In how many of its measured cases a rule was right; None when it was never measured."""
    return None if precisie is None or not precisie.gevallen else round(precisie.aandeel * precisie.gevallen)


def render(sjabloon: str, **waarden: Any) -> str:
    """A template of this folder as a page."""
    return _environment().get_template(sjabloon).render(**waarden)


def _found_rules(toets: Toets):
    gevonden = {bevinding.regel for bevinding in toets.bevindingen}
    return [regel for naam, regel in all_rules().items() if naam in gevonden]


@cache
def _environment():
    import jinja2  # here: screen and JSON do without it

    omgeving = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    omgeving.filters |= {"getal": number, "daarna": after, "kort": quote}
    omgeving.globals |= {"ERNSTEN": ERNSTEN, "OORDELEN": OORDELEN}
    return omgeving
