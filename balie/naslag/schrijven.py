"""Makes the catalogue of a library: a page with two pictures per letter, a table of contents, the lawyer's list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from gettext import gettext as _
from pathlib import Path

from balie.beoordelen import NAMEN, Tekst
from balie.naslag import brievenblad, juridisch
from balie.naslag.plaatje import page_count, picture
from balie.naslag.versies import Versies
from generator.bibliotheek import Bibliotheek
from generator.sjabloon import Sjabloon
from generator.taal import BRONTAAL
from generator.vormen import VORMEN

BLADEN, INHOUD, JURIDISCH = "bibliotheek", "bibliotheek/README.md", "juridisch.md"


def draw_all(bibliotheek: Bibliotheek, ids: Sequence[str], tell: Callable[[str], None]) -> dict[str, bytes]:
    """Every file by its name, for these letters; the table of contents and the lawyer's list are of the whole library."""
    bestanden: dict[str, bytes] = {}
    for id in ids:
        tell(id)
        bestanden |= draw_letter(bibliotheek, id)
    return bestanden | draw_lists([Tekst.load(bibliotheek, id, BRONTAAL).sjabloon for id in bibliotheek.ids()])


def draw_letter(bibliotheek: Bibliotheek, id: str) -> dict[str, bytes]:
    """The page of one letter and its pictures. Raises what loading, judging and setting it raise."""
    tekst = Tekst.load(bibliotheek, id, BRONTAAL)
    pdfs = [VORMEN["pdf"].render(tekst.example(naam), None, bibliotheek) for naam in NAMEN]
    plaatjes = {f"{id}-{naam}.png": picture(pdf) for naam, pdf in zip(NAMEN, pdfs, strict=True)}
    meting = brievenblad.Meting(tekst.check(), len(tekst.sjabloon.paden), page_count(pdfs[-1]))
    versies = Versies.now(bibliotheek, tekst.sjabloon)
    blad = brievenblad.draw(tekst.sjabloon, versies, meting, tuple(plaatjes))
    return {f"{BLADEN}/{naam}": inhoud for naam, inhoud in {f"{id}.md": blad.encode(), **plaatjes}.items()}


def draw_lists(sjablonen: Sequence[Sjabloon]) -> dict[str, bytes]:
    """The table of contents and the lawyer's list."""
    return {INHOUD: "\n".join(_contents(sjablonen)).encode(), JURIDISCH: juridisch.draw(sjablonen).encode()}


def outdated(bibliotheek: Bibliotheek, map: Path) -> list[str]:
    """The letters whose page is not there or shows another text or layout than the library has now."""
    verouderd = []
    for id in bibliotheek.ids():
        blad = map / BLADEN / f"{id}.md"
        nu = Versies.now(bibliotheek, Tekst.load(bibliotheek, id, BRONTAAL).sjabloon)
        if not blad.is_file() or Versies.read(blad.read_text("utf-8")) != nu:
            verouderd.append(id)
    return verouderd


def _contents(sjablonen: Sequence[Sjabloon]) -> Iterator[str]:
    yield f"# {_('Alle brieven')}"
    yield ""
    yield _("Gemaakt met `brief bibliotheek`. Verander deze bladzijden niet met de hand.")
    yield ""
    yield _("| brief | wanneer | soort |")
    yield "|---|---|---|"
    for sjabloon in sjablonen:
        yield f"| [{sjabloon.titel}]({sjabloon.id}.md) | {sjabloon.wanneer} | {', '.join(sjabloon.soorten)} |"
    yield ""
    yield _("Voor juristen: [alles wat er over de wet in staat](../{naam}).").format(naam=JURIDISCH)
    yield ""
