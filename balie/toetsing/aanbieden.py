"""Offering a text to the simplify team: who may, what is refused, and what is frozen (ontwerp §4)."""

from __future__ import annotations

from gettext import gettext as _

from django.contrib.auth.models import User
from django.utils import timezone

from balie.logboek.schrijven import append
from balie.toetsing import bouwstenen, keuren
from balie.toetsing.models import Aanbod
from balie.toetsing.rollen import Rol, exists, require
from balie.toetsing.slot import exclusive
from balie.toetsing.versies import Stand, freeze
from generator.akkoord import VERTALING
from generator.bibliotheek import Bibliotheek
from generator.poort import Weigering
from generator.vertaling import problems


def offer(stand: Stand, wie: User) -> Aanbod:
    """Put this text before the simplify team. Raises Weigering with every reason."""
    require(wie, Rol.REDACTEUR)
    _refuse(_objections(stand))
    gekeurd = keuren.judge(stand)
    _refuse(gekeurd.bezwaren)
    with exclusive():
        return _record(stand, gekeurd, wie, "")


def offer_block(bibliotheek: Bibliotheek, bouwsteen: str, wie: User) -> list[Aanbod]:
    """Offer a building block once, for every signed letter in which only this passage changed. Raises Weigering."""
    require(wie, Rol.REDACTEUR)
    standen = bouwstenen.changed_letters(bibliotheek, bouwsteen)
    if not standen:
        zin = _("Er is geen getekende brief waarin alleen ‘{id}’ is veranderd. Bied de brieven zelf aan.")
        raise Weigering((zin.format(id=bouwsteen),))
    keuringen = [keuren.judge(stand) for stand in standen]
    paren = list(zip(standen, keuringen, strict=True))
    _refuse([f"{stand.sjabloon.id}: {zin}" for stand, gekeurd in paren for zin in gekeurd.bezwaren])
    with exclusive():
        return [_record(stand, gekeurd, wie, bouwstenen.bundle(bouwsteen)) for stand, gekeurd in paren]


def _record(stand: Stand, gekeurd: keuren.Gekeurd, wie: User, bundel: str) -> Aanbod:
    require(wie, Rol.REDACTEUR)  # again: judging took seconds
    versie = freeze(stand, gekeurd)
    if Stand.load(stand.bibliotheek, stand.sjabloon.id, stand.taal).digests != stand.digests:
        zin = _("De tekst van {id} veranderde terwijl de toets keek. Bied hem opnieuw aan.")
        raise Weigering((zin.format(id=stand.sjabloon.id),))
    aanbod = Aanbod.objects.create(versie=versie, wie=wie, wanneer=timezone.now(), bundel=bundel)
    append(wie, "aangeboden", versie=versie.pk, sjabloon=versie.sjabloon, taal=versie.taal, digest=versie.tekstversie)
    return aanbod


def _objections(stand: Stand) -> list[str]:
    """Why a translation can't be offered, whatever its measures: a machine draft, an unknown translator, messages that fail."""
    if stand.soort != VERTALING:
        return []
    taal, catalogus = stand.catalogus.taal.nederlands, stand.catalogus
    redenen = [str(fout) for fout in problems(stand.sjabloon, catalogus)]
    if catalogus.herkomst == "machine":
        zin = _("{taal}: deze vertaling is een ruwe versie van een machine. Laat eerst een mens hem nalopen.")
        redenen.append(zin.format(taal=taal))
    elif not exists(catalogus.vertaler):
        zin = _("{taal}: de vertaler ‘{naam}’ is geen gebruiker. Zet bij Last-Translator de naam van een gebruiker.")
        redenen.append(zin.format(taal=taal, naam=catalogus.vertaler))
    return redenen


def _refuse(redenen: list[str] | tuple[str, ...]) -> None:
    if redenen:
        raise Weigering(tuple(redenen))
