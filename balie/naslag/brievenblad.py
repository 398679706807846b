"""One page of the catalogue: everything about a letter that communication and lawyers ask, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from balie.naslag.uitspraken import statements
from balie.naslag.versies import Versies
from generator.plichten import PLICHTEN
from generator.sjabloon import Sjabloon
from generator.velden.veld import Veld
from leesbaarheid.oordeel import Toets


@dataclass(frozen=True)
class Meting:
    """What was measured of a letter: its verdict over all paths, of the longest example the pages, and how many paths."""

    toets: Toets
    paden: int
    bladzijden: int


def draw(sjabloon: Sjabloon, versies: Versies, meting: Meting, plaatjes: Sequence[str]) -> str:
    """The page; `plaatjes` are file names, of the short example and of the long one."""
    delen = [
        [f"# {sjabloon.titel}", "", str(versies)],
        [sjabloon.wanneer],
        list(_summary(sjabloon, meting)),
        [_("## Zo ziet de brief eruit"), "", _("Verzonnen mensen en bedragen. Eerst de korte brief, dan de lange.")],
        [f"![{naam}]({plaatje})" for naam, plaatje in zip((_("De korte brief"), _("De lange brief")), plaatjes, strict=True)],
        [_("## Wat u invult"), "", *_fields(sjabloon)],
        [_("## Wat erin moet staan"), "", *_duties(sjabloon)],
        [_("## De wet"), "", *_laws(sjabloon)],
        list(_impossible(sjabloon)),
        [_("## Wie de brief krijgt"), "", *_readers(sjabloon)],
    ]
    return "\n\n".join("\n".join(deel) for deel in delen if deel) + "\n"


def _summary(sjabloon: Sjabloon, meting: Meting) -> Iterator[str]:
    yield _("| wat | hoe het is |")
    yield "|---|---|"
    yield _("| Soort brief | {soort} |").format(soort=", ".join(sjabloon.soorten))
    yield _("| Gaat over | {betreft} |").format(betreft=_(" en ").join(sjabloon.betreft))
    for regel in sjabloon.betreft_als:
        wat = _("| Gaat over, als `{voorwaarde}` | {betreft} |")
        yield wat.format(voorwaarde=regel.als.bron, betreft=_(" en ").join(regel.betreft))
    yield _("| Van | {eigenaar} |").format(eigenaar=sjabloon.eigenaar)
    yield _("| Oordeel | {oordeel} |").format(oordeel=meting.toets.oordeel)
    yield _("| Score | {score} van 100 (0 is het makkelijkst), op de moeilijkste tak |").format(
        score=round(meting.toets.score or 0)
    )
    yield _("| Takken | {paden} |").format(paden=meting.paden)
    yield _("| Bladzijden van de lange brief | {aantal} |").format(aantal=meting.bladzijden)
    yield _("| Bouwstenen | {namen} |").format(namen=", ".join(sjabloon.bouwstenen) or _("geen"))


def _fields(sjabloon: Sjabloon) -> Iterator[str]:
    yield _("| veld | wat het is | soort | nodig |")
    yield "|---|---|---|---|"
    for veld in sjabloon.velden.values():
        yield f"| `{veld.naam}` | {_cell('. '.join(filter(None, (veld.label, veld.hulp))))} | {veld.type} | {_needed(veld)} |"
    for veld in sjabloon.velden.values():
        yield from _options(veld)


def _needed(veld: Veld) -> str:
    if veld.termijn:
        zin = _("nee: {dagen} dagen na `{vanaf}`, en dan een werkdag ({bron})")
        return _cell(zin.format(dagen=veld.termijn.dagen, vanaf=veld.termijn.vanaf, bron=veld.termijn.bron))
    if veld.verplicht_als:
        return _cell(_("als {voorwaarde}").format(voorwaarde=f"`{veld.verplicht_als}`"))
    return _("nee") if veld.optioneel else _("ja")


def _options(veld: Veld, boven: str = "") -> Iterator[str]:
    """The approved texts of a choice: they are part of the letter."""
    naam = f"{boven}{veld.naam}"
    if veld.opties and veld.type == "keuze":
        yield from ("", _("Keuzes bij `{naam}`:").format(naam=naam), "")
        yield from (f"- `{sleutel}`: {tekst}" for sleutel, tekst in veld.opties.items())
    for deel in veld.delen:
        yield from _options(deel, f"{naam}.")


def _duties(sjabloon: Sjabloon) -> Iterator[str]:
    """Each duty, when it holds, and the first words with which the letter meets it."""
    altijd = dict.fromkeys(sjabloon.plichten, "")
    soms = {
        code: _("als `{voorwaarde}`").format(voorwaarde=regel.als.bron)
        for regel in sjabloon.plichten_als
        for code in regel.plichten
    }
    gezegd: dict[str, str] = {}
    for uitspraak in statements(sjabloon):
        gezegd.setdefault(uitspraak.plicht, uitspraak.tekst)
    yield _("| plicht | wat | bron | waar |")
    yield "|---|---|---|---|"
    for code, plicht in PLICHTEN.items():
        if code in altijd or code in soms:
            wanneer = f" ({soms[code]})" if code not in altijd else ""
            waar = gezegd.get(code, "") if plicht.eigen_blok else _("de hele brief")
            yield f"| {code} | {_cell(plicht.titel + wanneer)} | {_cell(plicht.bron)} | {_cell(_short(waar))} |"


def _laws(sjabloon: Sjabloon) -> Iterator[str]:
    yield _("S: in de wettekst gezien. K: algemene kennis, laat een jurist het nakijken.")
    yield ""
    for wet in sjabloon.wetten:
        wanneer = _(", als `{voorwaarde}`").format(voorwaarde=wet.als.bron) if wet.als else ""
        merk = f" [{wet.bron}]" if wet.bron else ""
        yield f"- {wet.artikel}{merk}{wanneer}"


def _impossible(sjabloon: Sjabloon) -> Iterator[str]:
    if sjabloon.kan_niet:
        yield from (_("## Wat niet samen kan"), "")
        yield from (f"- `{expressie.bron}`" for expressie in sjabloon.kan_niet)


def _readers(sjabloon: Sjabloon) -> Iterator[str]:
    yield from (f"- {sjabloon.rollen.get(rol, rol)}" for rol in sjabloon.lezers)
    yield from ("", _("Wie het origineel krijgt en wie een afschrift, staat in `sjablonen/ontvangers.toml`."))


def _short(tekst: str) -> str:
    return tekst if len(tekst) <= 90 else tekst[:89].rsplit(" ", 1)[0] + " …"


def _cell(tekst: str) -> str:
    """In a table a pipe would end the cell."""
    return tekst.replace("|", "\\|")
