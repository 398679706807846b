"""What the team says of a version: remarks and answers, and findings set aside. Open remarks stand in the way of an Akkoord."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from balie.logboek.schrijven import append
from balie.toetsing.inhoud import texts
from balie.toetsing.models import Opmerking, Reactie, Terzijde, Versie
from balie.toetsing.rollen import Rol, has, reads
from balie.toetsing.slot import exclusive
from generator.poort import Weigering
from generator.taal import BRONTAAL

LANGSTE_TEKST = 10_000
"""Characters of a remark, an answer or a reason."""


@dataclass(frozen=True)
class Plek:
    """Where a remark belongs: a place in `inhoud.texts` (from 0) and the words there; neither for the whole letter."""

    blok: int | None = None
    citaat: str = ""


def remark(versie: Versie, wie: User, soort: str, doel: str, tekst: str, plek: Plek = Plek()) -> Opmerking:
    """Put a remark on a version. Raises Weigering."""
    tekst = _text(tekst, _("Schrijf wat u wilt opmerken."))
    with exclusive():
        require_reader(wie, versie.taal)
        opmerking = Opmerking.objects.create(
            versie=versie, wie=wie, wanneer=timezone.now(), soort=soort, doel=doel, tekst=tekst, blok=plek.blok,
            citaat=_in_block(versie, plek),
        )  # fmt: skip
        append(wie, "opmerking", versie=versie.pk, opmerking=opmerking.pk, soort=soort)
    return opmerking


def reply(opmerking: Opmerking, wie: User, tekst: str) -> Reactie:
    """Answer a remark. Raises Weigering."""
    tekst = _text(tekst, _("Schrijf uw antwoord."))
    with exclusive():
        require_reader(wie, opmerking.versie.taal)
        reactie = Reactie.objects.create(opmerking=opmerking, wie=wie, wanneer=timezone.now(), tekst=tekst)
        append(wie, "reactie", opmerking=opmerking.pk)
    return reactie


def resolve(opmerking: Opmerking, wie: User) -> None:
    """Say that a remark is settled. Twice is once. Raises Weigering."""
    with exclusive():
        require_reader(wie, opmerking.versie.taal)
        nu = {"opgelost_door": wie, "opgelost_op": timezone.now()}
        if Opmerking.objects.filter(pk=opmerking.pk, opgelost_op=None).update(**nu):
            append(wie, "opgelost", opmerking=opmerking.pk)


def reopen(opmerking: Opmerking, wie: User) -> None:
    """Say that a remark is not settled after all. Raises Weigering."""
    with exclusive():
        require_reader(wie, opmerking.versie.taal)
        if Opmerking.objects.filter(pk=opmerking.pk, opgelost_op__isnull=False).update(opgelost_door=None, opgelost_op=None):
            append(wie, "heropend", opmerking=opmerking.pk)


def set_aside(versie: Versie, nummer: int, wie: User, reden: str) -> Terzijde:
    """Say why finding `nummer` (from 1) needs no change. The verdict stays as it is. Raises Weigering."""
    reden = _text(reden, _("Schrijf waarom deze bevinding kan blijven."))
    bevindingen = versie.toets["bevindingen"]
    if not 1 <= nummer <= len(bevindingen):
        raise Weigering((_("Deze bevinding bestaat niet. Ga terug naar het rapport."),))
    bevinding = bevindingen[nummer - 1]
    zelfde = {"versie": versie, "nummer": nummer}
    inhoud = {"regel": bevinding["regel"], "tekst": bevinding["tekst"], "wie": wie, "wanneer": timezone.now(), "reden": reden}
    with exclusive():
        require_reader(wie, versie.taal)
        terzijde, nieuw = Terzijde.objects.get_or_create(**zelfde, defaults=inhoud)
        if nieuw:
            append(wie, "terzijde", versie=versie.pk, nummer=nummer)
    return terzijde


def open_remarks(sjabloon: str, taal: str) -> QuerySet[Opmerking]:
    """Remarks about this text that nobody settled yet, on whatever version."""
    return remarks(sjabloon, taal).filter(opgelost_op=None)


def remarks(sjabloon: str, taal: str) -> QuerySet[Opmerking]:
    """All remarks about this text; about the Dutch also those that readers of a translation made on it."""
    over = Q(versie__taal=taal)
    if taal == BRONTAAL:
        over |= Q(doel=Opmerking.Doel.NEDERLANDS)
    return Opmerking.objects.filter(over, versie__sjabloon=sjabloon)


def require_reader(wie: User, taal: str) -> None:
    """Who may speak about a text: redacteuren, versimpelaars, and tweede lezers of its language. Raises Weigering."""
    if has(wie, Rol.REDACTEUR) or has(wie, Rol.VERSIMPELAAR) or (taal != BRONTAAL and reads(wie, taal)):
        return
    zin = _("{naam} mag deze tekst niet beoordelen. Vraag de beheerder om de goede rol.")
    raise Weigering((zin.format(naam=wie.get_username()),))


def _text(tekst: str, leeg: str) -> str:
    tekst = tekst.replace("\r\n", "\n").replace("\0", "").strip()
    if not tekst:
        raise Weigering((leeg,))
    if len(tekst) > LANGSTE_TEKST:
        raise Weigering((_("Deze tekst is te lang. Gebruik hoogstens {aantal} tekens.").format(aantal=LANGSTE_TEKST),))
    return tekst


def _in_block(versie: Versie, plek: Plek) -> str:
    """The quoted words, when they stand in that block; else the words of the block itself."""
    if plek.blok is None:
        return ""
    teksten = texts(versie.inhoud)
    if plek.blok >= len(teksten):
        raise Weigering((_("Dit stuk tekst bestaat niet. Ga terug naar het rapport."),))
    tekst = teksten[plek.blok]
    return plek.citaat if plek.citaat and plek.citaat in tekst else tekst
