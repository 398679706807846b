"""Every text that was ever offered, one row each: its state, versions and last Akkoord. Three queries, whatever its size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from balie.register import namen
from balie.register.staat import Aanbieding, Getekend, Staat, state
from balie.toetsing.bibliotheekstand import Merk, Nu, mark, now
from balie.toetsing.models import Aanbod, Akkoord, Hertoets
from generator.bibliotheek import Bibliotheek
from generator.taal import BRONTAAL

TEKST = ("versie__sjabloon", "versie__taal")
"""What makes one row."""
GETEKEND = (Staat.GETEKEND, Staat.VERBETEREN, Staat.VERVALLEN)


@dataclass(frozen=True)
class Rij:
    """A letter in one language. `akkoord` is the last one, also when it was withdrawn; `versies` are ids, newest first.

    `veranderd`: it was signed, but the library has another text by now.
    """

    sjabloon: str
    taal: str
    titel: str
    taalnaam: str
    staat: Staat
    uiterlijk: date | None
    akkoord: Getekend | None
    versies: tuple[int, ...]
    veranderd: bool

    def answers(self, woorden: Sequence[str]) -> bool:
        """Whether every one of these words, in small letters, is in the title or the id."""
        tekst = f"{self.titel} {self.sjabloon}".casefold()
        return all(woord in tekst for woord in woorden)


def rows(bibliotheek: Bibliotheek, **welke: str) -> list[Rij]:
    """By id, Dutch first. `welke` may name one `sjabloon` and `taal`."""
    binnen = {f"versie__{naam}": waarde for naam, waarde in welke.items()}
    merk = mark(bibliotheek)
    aanbiedingen, akkoorden, uiterlijk = _offers(binnen), _sign_offs(binnen), _last_days(binnen)
    return [
        _row(bibliotheek, merk, tekst, aanbiedingen[tekst], akkoorden[tekst], uiterlijk)
        for tekst in sorted(aanbiedingen, key=lambda tekst: (tekst[0], tekst[1] != BRONTAAL, tekst[1]))
    ]


def _row(
    bibliotheek: Bibliotheek,
    merk: Merk,
    tekst: tuple[str, str],
    aanbiedingen: list[Aanbieding],
    akkoorden: list[Getekend],
    uiterlijk: dict[int, date | None],
) -> Rij:
    staat = state(aanbiedingen, akkoorden, uiterlijk, timezone.localdate())
    laatste = akkoorden[-1] if akkoorden else None
    return Rij(
        sjabloon=tekst[0],
        taal=tekst[1],
        titel=namen.title(bibliotheek, tekst[0]),
        taalnaam=namen.language(bibliotheek, tekst[1]),
        staat=staat,
        uiterlijk=uiterlijk.get(laatste.versie) if staat in (Staat.VERBETEREN, Staat.VERVALLEN) else None,
        akkoord=laatste,
        versies=tuple(sorted({aanbod.versie for aanbod in aanbiedingen}, reverse=True)),
        veranderd=staat in GETEKEND and _differs(laatste, now(bibliotheek, merk, *tekst)),
    )


def _differs(akkoord: Getekend, nu: Nu) -> bool:
    """A letter that the library has no more, or can't read, is no other text."""
    return not nu.fout and (akkoord.tekstversie, akkoord.taalversie) != (nu.tekstversie, nu.taalversie)


def _offers(binnen: dict[str, str]) -> dict[tuple[str, str], list[Aanbieding]]:
    per_tekst = defaultdict(list)
    velden = (*TEKST, "versie", "wanneer", "terugzending__wanneer")
    for sjabloon, taal, *rij in Aanbod.objects.filter(**binnen).order_by("wanneer", "pk").values_list(*velden):
        per_tekst[sjabloon, taal].append(Aanbieding(*rij))
    return per_tekst


def _sign_offs(binnen: dict[str, str]) -> dict[tuple[str, str], list[Getekend]]:
    per_tekst = defaultdict(list)
    velden = (
        *TEKST,
        "versie",
        "nummer",
        "wie__username",
        "wanneer",
        "intrekking__wanneer",
        "versie__tekstversie",
        "versie__taalversie",
    )
    for sjabloon, taal, *rij in Akkoord.objects.filter(**binnen).order_by("nummer").values_list(*velden):
        per_tekst[sjabloon, taal].append(Getekend(*rij))
    return per_tekst


def _last_days(binnen: dict[str, str]) -> dict[int, date | None]:
    """Per version what its last recheck says."""
    return dict(Hertoets.objects.filter(**binnen).order_by("wanneer", "pk").values_list("versie", "uiterlijk"))
