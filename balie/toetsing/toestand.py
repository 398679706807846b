"""Where every text stands that was ever offered: waiting, signed, changed since. For pages and for `brief akkoord --lijst`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.contrib.auth.models import User
from django.db.models import Count

import leesbaarheid
from balie.toetsing.bibliotheekstand import Nu, mark, now
from balie.toetsing.models import Aanbod, Akkoord, Hertoets, Opmerking
from balie.toetsing.ondertekenen import makers_in
from generator.bibliotheek import Bibliotheek
from generator.taal import BRONTAAL

GROOT = ("bronnen", "toets", "rapport", "inhoud")
"""Fields of a version that lists don't read: some 100 kB each."""


class Staat(StrEnum):
    """What became of the last offer of a text."""

    WACHT = "wacht"
    GETEKEND = "getekend"
    VERANDERD = "veranderd"
    TERUG = "terug"
    INGETROKKEN = "ingetrokken"
    OUDE_TOETS = "oude_toets"
    ONLEESBAAR = "onleesbaar"


@dataclass(frozen=True)
class Toestand:
    """One text (a letter in a language): its last offer, and the Akkoord that was given last, standing or not.

    `makers` are the user ids that may not sign it. `hertoets` is the newest judgement after the rules changed.
    """

    sjabloon: str
    taal: str
    nu: Nu
    aanbod: Aanbod
    akkoord: Akkoord | None
    staat: Staat
    makers: frozenset[int]
    opmerkingen: int
    hertoets: Hertoets | None

    @property
    def is_rood(self) -> bool:
        """Signed, but the new rules find it too hard: to be mended before `hertoets.uiterlijk`."""
        return self.staat == Staat.GETEKEND and self.hertoets is not None and self.hertoets.uiterlijk is not None


def states(bibliotheek: Bibliotheek) -> list[Toestand]:
    """Every text that was ever offered, by letter and language. Four queries, whatever their number."""
    merk, toetsversie = mark(bibliotheek), leesbaarheid.toetsversie()
    aanboden, akkoorden = _offers(), _signatures()
    opmerkingen = _remarks()
    hertoetsen = {hertoets.versie_id: hertoets for hertoets in Hertoets.objects.order_by("wanneer")}
    gevonden = []
    for (id, taal), reeks in sorted(aanboden.items()):
        nu, getekend, laatste = now(bibliotheek, merk, id, taal), akkoorden[id, taal], reeks[-1]
        van_nu = [akkoord for akkoord in getekend if _is_now(akkoord.versie, nu)]
        akkoord = (van_nu or getekend or [None])[-1]
        gevonden.append(
            Toestand(
                id, taal, nu, laatste, akkoord, _state(nu, laatste, van_nu, toetsversie),
                frozenset(makers_in(reeks, getekend, laatste.versie)),
                opmerkingen[id, taal], hertoetsen.get(akkoord.versie_id) if akkoord else None,
            )
        )  # fmt: skip
    return gevonden


def waits_for(toestand: Toestand, wie: User, tekent_nederlands: bool, leestalen: Iterable[str]) -> bool:
    """Could this person sign it now, as far as roles, languages and makers go?"""
    mag = tekent_nederlands if toestand.taal == BRONTAAL else toestand.taal in leestalen
    return mag and toestand.staat == Staat.WACHT and wie.pk not in toestand.makers


def _offers() -> dict[tuple[str, str], list[Aanbod]]:
    rijen = Aanbod.objects.select_related("versie", "wie", "terugzending").defer(*(f"versie__{veld}" for veld in GROOT))
    gevonden: dict[tuple[str, str], list[Aanbod]] = defaultdict(list)
    for aanbod in rijen.order_by("wanneer"):
        gevonden[aanbod.versie.sjabloon, aanbod.versie.taal].append(aanbod)
    return gevonden


def _signatures() -> dict[tuple[str, str], list[Akkoord]]:
    rijen = Akkoord.objects.select_related("versie", "wie").defer(*(f"versie__{veld}" for veld in GROOT))
    gevonden: dict[tuple[str, str], list[Akkoord]] = defaultdict(list)
    for akkoord in rijen.order_by("nummer"):
        gevonden[akkoord.versie.sjabloon, akkoord.versie.taal].append(akkoord)
    return gevonden


def _remarks() -> Counter[tuple[str, str]]:
    """How many open remarks each text has; one about the Dutch, made at a translation, counts for both (overleg.py)."""
    aantallen: Counter[tuple[str, str]] = Counter()
    velden = ("versie__sjabloon", "versie__taal", "doel")
    for id, taal, doel, aantal in Opmerking.objects.filter(opgelost_op=None).values_list(*velden).annotate(Count("pk")):
        aantallen[id, taal] += aantal
        if doel == Opmerking.Doel.NEDERLANDS and taal != BRONTAAL:
            aantallen[id, BRONTAAL] += aantal
    return aantallen


def _is_now(versie, nu: Nu) -> bool:
    return (versie.tekstversie, versie.taalversie) == (nu.tekstversie, nu.taalversie)


def _state(nu: Nu, laatste: Aanbod, van_nu: Sequence[Akkoord], toetsversie: str) -> Staat:
    if nu.fout:
        return Staat.ONLEESBAAR
    if van_nu and not van_nu[-1].ingetrokken:
        return Staat.GETEKEND
    if not _is_now(laatste.versie, nu):
        return Staat.VERANDERD
    if hasattr(laatste, "terugzending"):
        return Staat.TERUG
    if van_nu and van_nu[-1].wanneer > laatste.wanneer:
        return Staat.INGETROKKEN
    return Staat.WACHT if laatste.versie.toetsversie == toetsversie else Staat.OUDE_TOETS
