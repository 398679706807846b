"""What happened to the versions of a text, in order: by whom, when and why. Seven queries for each STUK versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain

from balie.toetsing.models import Aanbod, Akkoord, Bekeken, Hertoets, Opmerking, Reactie, Terzijde, Versie


@dataclass(frozen=True)
class Antwoord:
    """An answer to a remark."""

    wie: str
    wanneer: datetime
    tekst: str


@dataclass(frozen=True)
class Gebeurtenis:
    """One thing that happened. `tekst` is what somebody wrote at it: a reason, a remark. `feiten` differ per kind (`wat`).

    `citaten` are words of the letter, or a sentence that quotes them. They may name the invented people of an example, so
    they stand on the page and in no export.
    """

    wanneer: datetime
    wat: str
    wie: str = ""
    tekst: str = ""
    feiten: dict[str, str | int | date | None] = field(default_factory=dict)
    citaten: tuple[str, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()
    opgelost: Antwoord | None = None


@dataclass(frozen=True)
class Verhaal:
    """A frozen version with everything that happened to it."""

    versie: Versie
    gebeurtenissen: tuple[Gebeurtenis, ...]


STUK = 500
"""Versions to ask for at once: a database takes only so many values in one query."""


def stories(versies: Sequence[int]) -> list[Verhaal]:
    """The stories of these versions, in the order of the ids. The frozen texts and reports themselves are not loaded."""
    stukken = (versies[begin : begin + STUK] for begin in range(0, len(versies), STUK))
    return [verhaal for stuk in stukken for verhaal in _stories(stuk)]


def _stories(versies: Sequence[int]) -> list[Verhaal]:
    aanbiedingen = list(
        Aanbod.objects.filter(versie__in=versies)
        .select_related("wie", "terugzending__wie", "versie")
        .defer(*(f"versie__{zwaar}" for zwaar in ("bronnen", "toets", "rapport", "inhoud")))
        .order_by("wanneer", "pk")
    )
    bevroren = {aanbod.versie_id: aanbod.versie for aanbod in aanbiedingen}
    per_versie = defaultdict(list)
    for pk, gebeurtenis in chain(_offers(aanbiedingen), *(lees(versies) for lees in REST)):
        per_versie[pk].append(gebeurtenis)
    return [
        Verhaal(bevroren[pk], tuple(sorted(per_versie[pk], key=lambda daad: daad.wanneer))) for pk in versies if pk in bevroren
    ]


def _offers(aanbiedingen: Iterable[Aanbod]) -> Iterator[tuple[int, Gebeurtenis]]:
    for rij in aanbiedingen:
        bundel = {"bundel": rij.bundel} if rij.bundel else {}
        yield rij.versie_id, Gebeurtenis(rij.wanneer, "aangeboden", rij.wie.username, feiten=bundel)
        if terug := getattr(rij, "terugzending", None):
            yield rij.versie_id, Gebeurtenis(terug.wanneer, "teruggestuurd", terug.wie.username, terug.reden)


def _views(versies: Sequence[int]) -> Iterator[tuple[int, Gebeurtenis]]:
    for rij in Bekeken.objects.filter(versie__in=versies).select_related("wie").order_by("wanneer", "pk"):
        yield rij.versie_id, Gebeurtenis(rij.wanneer, "bekeken", rij.wie.username, feiten={"voorbeeld": rij.voorbeeld})


def _remarks(versies: Sequence[int]) -> Iterator[tuple[int, Gebeurtenis]]:
    antwoorden = _answers(versies)
    for rij in Opmerking.objects.filter(versie__in=versies).select_related("wie", "opgelost_door").order_by("wanneer", "pk"):
        yield (
            rij.versie_id,
            Gebeurtenis(
                rij.wanneer,
                "opmerking",
                rij.wie.username,
                rij.tekst,
                feiten={"soort": rij.soort, "doel": rij.doel},
                citaten=(rij.citaat,) if rij.citaat else (),
                antwoorden=tuple(antwoorden[rij.pk]),
                opgelost=Antwoord(rij.opgelost_door.username, rij.opgelost_op, "") if rij.opgelost_door else None,
            ),
        )


def _answers(versies: Sequence[int]) -> dict[int, list[Antwoord]]:
    per_opmerking = defaultdict(list)
    velden = ("opmerking", "wie__username", "wanneer", "tekst")
    for pk, *rij in Reactie.objects.filter(opmerking__versie__in=versies).order_by("wanneer", "pk").values_list(*velden):
        per_opmerking[pk].append(Antwoord(*rij))
    return per_opmerking


def _set_aside(versies: Sequence[int]) -> Iterator[tuple[int, Gebeurtenis]]:
    for rij in Terzijde.objects.filter(versie__in=versies).select_related("wie").order_by("wanneer", "pk"):
        feiten = {"vondst": rij.nummer, "regel": rij.regel}
        citaten = (rij.tekst,) if rij.tekst else ()
        yield rij.versie_id, Gebeurtenis(rij.wanneer, "terzijde", rij.wie.username, rij.reden, feiten, citaten)


def _sign_offs(versies: Sequence[int]) -> Iterator[tuple[int, Gebeurtenis]]:
    rijen = Akkoord.objects.filter(versie__in=versies).select_related("wie", "aanbieder", "intrekking__wie")
    for rij in rijen.order_by("nummer"):
        feiten = {"akkoord": rij.nummer, "soort": rij.soort, "via": rij.via, "aanbieder": rij.aanbieder.username}
        feiten |= {"bundel": rij.bundel} if rij.bundel else {}
        yield rij.versie_id, Gebeurtenis(rij.wanneer, "getekend", rij.wie.username, rij.reden, feiten)
        if terug := getattr(rij, "intrekking", None):
            nummer = {"akkoord": rij.nummer}
            yield rij.versie_id, Gebeurtenis(terug.wanneer, "ingetrokken", terug.wie.username, terug.reden, nummer)


def _rechecks(versies: Sequence[int]) -> Iterator[tuple[int, Gebeurtenis]]:
    for rij in Hertoets.objects.filter(versie__in=versies).order_by("wanneer", "pk"):
        feiten = {"oordeel": rij.oordeel, "toetsversie": rij.toetsversie, "uiterlijk": rij.uiterlijk}
        yield rij.versie_id, Gebeurtenis(rij.wanneer, "hertoetst", feiten=feiten, citaten=tuple(_texts(rij.redenen)))


REST = (_views, _remarks, _set_aside, _sign_offs, _rechecks)
"""Whatever happens to a version besides its offers."""


def _texts(redenen: object) -> Iterable[str]:
    return map(str, redenen) if isinstance(redenen, list) else ()
