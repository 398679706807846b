"""The lawyer's list: every legal statement that our letters print, with its article, to tick off one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from balie.naslag.uitspraken import Uitspraak, statements
from generator.plichten import PLICHTEN
from generator.sjabloon import Sjabloon

UITLEG = _(
    "Dit staat er in onze brieven omdat een wet het vraagt, of omdat het over een wet gaat. "
    "Een jurist van uw gemeente kan het hier nalopen en afvinken. "
    "[S] betekent: in de wettekst gezien. [K] betekent: algemene kennis, kijk dit zeker na. "
    "Woorden tussen accolades vult het programma in."
)


def draw(sjablonen: Sequence[Sjabloon]) -> str:
    """The list in Markdown: first the passages that letters share, each once, then letter by letter."""
    delen = [f"# {_('Juridische lijst')}", UITLEG]
    for steen in sorted({uitspraak.bouwsteen for sjabloon in sjablonen for uitspraak in statements(sjabloon)} - {""}):
        delen.append(_("## Bouwsteen {naam}").format(naam=steen) + "\n\n" + "\n".join(_block(sjablonen, steen)))
    for sjabloon in sjablonen:
        delen.append(f"## {sjabloon.titel} (`{sjabloon.id}`)\n\n" + "\n".join(_letter(sjabloon)))
    return "\n\n".join(delen) + "\n"


def _block(sjablonen: Sequence[Sjabloon], steen: str) -> Iterator[str]:
    gezegd = dict.fromkeys(u for sjabloon in sjablonen for u in statements(sjabloon) if u.bouwsteen == steen)
    namen = ", ".join(sjabloon.id for sjabloon in sjablonen if steen in sjabloon.bouwstenen)
    yield _("In: {namen}.").format(namen=namen)
    yield ""
    yield from map(_line, gezegd)


def _letter(sjabloon: Sjabloon) -> Iterator[str]:
    for wet in sjabloon.wetten:
        wanneer = _(", als `{voorwaarde}`").format(voorwaarde=wet.als.bron) if wet.als else ""
        yield f"- {wet.artikel} [{wet.bron or 'K'}]{wanneer}"
    yield ""
    yield from (_line(uitspraak) for uitspraak in statements(sjabloon) if not uitspraak.bouwsteen)


def _line(uitspraak: Uitspraak) -> str:
    plicht = PLICHTEN.get(uitspraak.plicht)
    bron = f" — {plicht.code}, {plicht.bron}" if plicht else ""
    return f"- [ ] {uitspraak.tekst}{bron}"
