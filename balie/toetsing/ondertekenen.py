"""Signing and withdrawing: four eyes, the right role, a reason where one is due, and the text still the same (ontwerp §4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

import leesbaarheid
from balie.toetsing.models import Aanbod, Akkoord, Intrekking, Versie
from balie.toetsing.rollen import Rol, has, reads, require
from balie.toetsing.versies import Stand
from generator.akkoord import BEGRIJPELIJK, VERTALING
from generator.poort import Weigering
from generator.taal import BRONTAAL


@dataclass(frozen=True)
class Handtekening:
    """Who signs, why (required at twijfel), and where: `via` is 'opdrachtregel' or 'balie'."""

    wie: User
    via: str
    reden: str = ""


def sign(standen: Sequence[Stand], hand: Handtekening) -> list[Akkoord]:
    """Sign these texts in one act (one letter, or all letters of a building block): each its own Akkoord, or none.

    Raises Weigering with every reason.
    """
    with transaction.atomic():
        return [_record(stand, aanbod, hand) for stand, aanbod in zip(standen, check(standen, hand), strict=True)]


def check(standen: Sequence[Stand], hand: Handtekening) -> list[Aanbod]:
    """The offers that would be signed. Raises Weigering with every reason why they can't be."""
    if not standen:
        raise Weigering((_("Er ligt niets om te tekenen. Laat een redacteur eerst aanbieden."),))
    paren = [(stand, *_offer_to_sign(stand)) for stand in standen]
    redenen = [(stand, zin) for stand, aanbod, eigen in paren for zin in [*eigen, *_objections(stand, aanbod, hand)]]
    if redenen:
        kop = "{id}: " if len(standen) > 1 else ""
        raise Weigering(tuple(dict.fromkeys(kop.format(id=stand.sjabloon.id) + zin for stand, zin in redenen)))
    return [aanbod for _stand, aanbod, _redenen in paren]


def withdraw(sjabloon: str, taal: str, hand: Handtekening) -> list[Akkoord]:
    """Take back every Akkoord under the version of this letter that was signed last. Raises Weigering."""
    _require_signer(hand.wie, taal)
    if not hand.reden.strip():
        raise Weigering((_("Bij intrekken hoort een reden. Geef die met --reden."),))
    with transaction.atomic():
        staat = Akkoord.objects.filter(versie__sjabloon=sjabloon, versie__taal=taal, intrekking=None)
        laatste = staat.order_by("-nummer").first()
        if laatste is None:
            raise Weigering((_("Onder {id} ({taal}) staat geen akkoord.").format(id=sjabloon, taal=taal),))
        ingetrokken = list(staat.filter(versie=laatste.versie))
        for akkoord in ingetrokken:
            Intrekking.objects.create(akkoord=akkoord, wie=hand.wie, wanneer=timezone.now(), reden=hand.reden.strip())
        Akkoord.objects.filter(pk__in=[akkoord.pk for akkoord in ingetrokken]).update(ingetrokken=True)
    return ingetrokken


def makers(versie: Versie) -> set[User]:
    """Everyone who offered this letter in this language since its last standing Akkoord, or ever offered this very text."""
    zelfde = Q(sjabloon=versie.sjabloon, taal=versie.taal)
    laatste = Akkoord.objects.filter(intrekking=None, versie__in=Versie.objects.filter(zelfde)).aggregate(Max("wanneer"))
    sinds = Q(versie__in=Versie.objects.filter(zelfde))
    if laatste["wanneer__max"]:
        sinds &= Q(wanneer__gt=laatste["wanneer__max"])
    tekst = Versie.objects.filter(zelfde, tekstversie=versie.tekstversie, taalversie=versie.taalversie)
    return {aanbod.wie for aanbod in Aanbod.objects.filter(sinds | Q(versie__in=tekst)).select_related("wie")}


def _offer_to_sign(stand: Stand) -> tuple[Aanbod | None, list[str]]:
    """The last offer of exactly this text under the present check, or why there is none."""
    aanbod = Aanbod.objects.filter(versie__in=stand.versions()).order_by("-wanneer").select_related("versie").first()
    naam = f"{stand.sjabloon.id} ({stand.taal})"
    if aanbod is None:
        ooit = Aanbod.objects.filter(versie__sjabloon=stand.sjabloon.id, versie__taal=stand.taal).exists()
        zin = _("De tekst van {naam} is veranderd na het aanbieden.") if ooit else _("{naam} is niet aangeboden.")
        return None, [zin.format(naam=naam) + " " + _("Laat een redacteur deze tekst aanbieden.")]
    if aanbod.versie.toetsversie != leesbaarheid.toetsversie():
        zin = _("De regels van de toets zijn veranderd nadat {naam} is aangeboden. Bied de tekst opnieuw aan.")
        return aanbod, [zin.format(naam=naam)]
    return aanbod, []


def _objections(stand: Stand, aanbod: Aanbod | None, hand: Handtekening) -> list[str]:
    redenen = []
    try:
        _require_signer(hand.wie, stand.taal)
    except Weigering as fout:
        redenen += fout.redenen
    if staat := stand.standing().first():
        redenen.append(_("Deze tekst is al getekend: akkoord {nummer}.").format(nummer=staat.nummer))
    if aanbod and hand.wie in makers(aanbod.versie):
        redenen.append(_("{naam} bood deze tekst zelf aan. Laat een ander tekenen.").format(naam=hand.wie.get_username()))
    if aanbod and aanbod.versie.oordeel == Versie.Oordeel.TWIJFEL and not hand.reden.strip():
        redenen.append(_("De toets twijfelt over deze tekst. Schrijf met --reden waarom hij toch goed is."))
    return redenen + (_translation_objections(stand, hand) if stand.soort == VERTALING else [])


def _translation_objections(stand: Stand, hand: Handtekening) -> list[str]:
    redenen = []
    if stand.catalogus.vertaler == hand.wie.get_username():
        redenen.append(_("{naam} maakte deze vertaling zelf. Laat een ander tekenen.").format(naam=hand.wie.get_username()))
    if not Stand.load(stand.bibliotheek, stand.sjabloon.id, BRONTAAL).standing().filter(soort=BEGRIJPELIJK).exists():
        redenen.append(_("De Nederlandse tekst is niet getekend. Laat eerst die tekst tekenen."))
    return redenen


def _require_signer(wie: User, taal: str) -> None:
    if taal == BRONTAAL:
        require(wie, Rol.VERSIMPELAAR)
    elif not has(wie, Rol.TWEEDE_LEZER):
        require(wie, Rol.TWEEDE_LEZER)
    elif not reads(wie, taal):
        zin = _("{naam} is geen tweede lezer van de taal ‘{taal}’. Vraag de beheerder om die taal.")
        raise Weigering((zin.format(naam=wie.get_username(), taal=taal),))


def _record(stand: Stand, aanbod: Aanbod, hand: Handtekening) -> Akkoord:
    nummer = (Akkoord.objects.aggregate(Max("nummer"))["nummer__max"] or 0) + 1
    return Akkoord.objects.create(
        nummer=nummer,
        soort=stand.soort,
        versie=aanbod.versie,
        aanbieder=aanbod.wie,
        wie=hand.wie,
        wanneer=timezone.now(),
        reden=hand.reden.strip(),
        via=hand.via,
        bundel=aanbod.bundel,
    )
