"""Many texts at once: one row each, the worst first, on a screen or as a page, and one sentence with the totals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from rich.console import Console
from rich.table import Table
from rich.text import Text

from leesbaarheid.rapport.benamingen import OORDELEN
from leesbaarheid.rapport.pagina import render
from leesbaarheid.rapport.scherm import KLEUREN, write
from leesbaarheid.toets import Oordeel, Toets

NIET_GETOETST = _("Niet getoetst")
VOLGORDE = (Oordeel.VOLDOET_NIET, Oordeel.TWIJFEL, Oordeel.VOLDOET, Oordeel.NIET_MEETBAAR, None)
"""Of the rows; what could not be judged comes last, right above the totals."""
SMAL = 70
"""Columns of a screen under which only verdict, score and name fit."""


@dataclass(frozen=True)
class Rij:
    """One text. `oordeel` is None when it could not be judged; `fout` then says why. `pagina` is where its report is."""

    naam: str
    oordeel: Oordeel | None
    score: float | None = None
    woorden: int = 0
    langste: int = 0
    bevindingen: int = 0
    fout: str = ""
    pagina: str = ""

    @classmethod
    def of(cls, naam: str, toets: Toets, pagina: str = "") -> Rij:
        """The row of a text that was judged."""
        woorden, langste = (round(toets.maten.get(maat, 0)) for maat in ("woorden", "langste_zin"))
        return cls(naam, toets.oordeel, toets.score, woorden, langste, len(toets.bevindingen), pagina=pagina)

    @property
    def getallen(self) -> tuple[str, str, str, str]:
        """Score, words, longest sentence, findings; dashes for what there is not."""
        if self.oordeel is None:
            return ("–",) * 4
        score = "–" if self.score is None else f"{self.score:.1f}".replace(".", ",")
        return score, str(self.woorden), str(self.langste) if self.langste else "–", str(self.bevindingen)


def worst_first(rijen: Iterable[Rij]) -> list[Rij]:
    """By verdict, then the highest score, then by name."""
    return sorted(rijen, key=lambda rij: (VOLGORDE.index(rij.oordeel), -(rij.score or 0.0), rij.naam))


def passing(rijen: Sequence[Rij]) -> str:
    """'12 van de 40 teksten voldoen.'"""
    goed = counts(rijen)[Oordeel.VOLDOET]
    zin = ngettext("{goed} van de {alle} teksten voldoet.", "{goed} van de {alle} teksten voldoen.", goed)
    return zin.format(goed=goed, alle=len(rijen))


def totals(rijen: Sequence[Rij]) -> str:
    """'12 van de 40 teksten voldoen. Voldoet niet: 20. Twijfel: 8.'"""
    aantallen = counts(rijen)
    andere = [oordeel for oordeel in VOLGORDE if oordeel is not Oordeel.VOLDOET and aantallen[oordeel]]
    return " ".join([passing(rijen), *(f"{title(oordeel)}: {aantallen[oordeel]}." for oordeel in andere)])


def title(oordeel: Oordeel | None) -> str:
    """The verdict in words."""
    return NIET_GETOETST if oordeel is None else OORDELEN[oordeel]


def counts(rijen: Sequence[Rij]) -> dict[Oordeel | None, int]:
    """How many rows have each verdict."""
    return {oordeel: sum(rij.oordeel is oordeel for rij in rijen) for oordeel in VOLGORDE}


def show(console: Console, rijen: Sequence[Rij]) -> None:
    """Print the table and the totals."""
    breed = console.width >= SMAL
    koppen = (_("Score"), _("Woorden"), _("Langste zin"), _("Wat opvalt")) if breed else (_("Score"),)
    tabel = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0) if breed else (0, 1, 0, 0))
    tabel.add_column(_("Oordeel"), no_wrap=True)
    for kop in koppen:
        tabel.add_column(kop, justify="right")
    tabel.add_column(_("Tekst"), overflow="fold", ratio=1)
    for rij in worst_first(rijen):
        tabel.add_row(_verdict(rij), *rij.getallen[: len(koppen)], Text(rij.naam))
    # Reasons stand under the table, for its column of names is narrow.
    fouten = [Text.assemble(_verdict(rij), f": {rij.naam}. {rij.fout}") for rij in rijen if rij.fout]
    write(console, tabel, Text(), *fouten, Text(totals(rijen), style="bold"))


def _verdict(rij: Rij) -> Text:
    return Text(title(rij.oordeel), style=KLEUREN[rij.oordeel] if rij.oordeel else "red")


def as_html(titel: str, rijen: Sequence[Rij]) -> str:
    """The table as a page; each row links to the report of its text."""
    aantallen = counts(rijen)
    delen = [(oordeel or "fout_", title(oordeel), aantallen[oordeel]) for oordeel in reversed(VOLGORDE) if aantallen[oordeel]]
    op_orde = [(rij, title(rij.oordeel)) for rij in worst_first(rijen)]
    return render("tabel.html.jinja", titel=titel, rijen=op_orde, totaal=passing(rijen), delen=delen)
