"""Signing and withdrawing: four eyes, the right role, a reason where one is due, and the text still the same (ontwerp §4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from django.contrib.auth.models import User
from django.db.models import Max
from django.utils import timezone

import leesbaarheid
from balie.logboek.schrijven import append
from balie.toetsing.inzien import unseen
from balie.toetsing.models import Aanbod, Akkoord, Intrekking, Versie
from balie.toetsing.overleg import open_remarks
from balie.toetsing.rollen import Rol, has, reads, require
from balie.toetsing.slot import exclusive
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

    def __post_init__(self) -> None:
        object.__setattr__(self, "reden", self.reden.replace("\0", "").strip())  # PostgreSQL takes no NUL

    @property
    def how_to_add_reason(self) -> str:
        """What to type on the command line; a page has a field for it."""
        return _(" Schrijf die achter --reden.") if self.via == Akkoord.Via.OPDRACHTREGEL else ""


def sign(standen: Sequence[Stand], hand: Handtekening, gelezen: int | None = None) -> list[Akkoord]:
    """Sign these texts in one act (one letter, or all letters of a building block): each its own Akkoord, or none.

    `gelezen`: the id of the version that was read, which must be among what is signed. Raises Weigering with every reason.
    Everything is looked up anew while nobody else can sign, offer or take back.
    """
    with exclusive():
        aanboden = check_seen(standen, hand, gelezen)
        return [_record(stand, aanbod, hand) for stand, aanbod in zip(standen, aanboden, strict=True)]


def check_seen(standen: Sequence[Stand], hand: Handtekening, gelezen: int | None = None) -> list[Aanbod]:
    """As `check`, and both examples were opened; of a building block those of one letter. Raises Weigering."""
    aanboden = check(standen, hand)
    if gelezen is not None and gelezen not in {aanbod.versie_id for aanbod in aanboden}:
        raise Weigering((_("Deze tekst is veranderd terwijl u las. Kijk in uw werkvoorraad naar de nieuwe versie."),))
    _require_seen(aanboden, hand.wie)
    return aanboden


def check(standen: Sequence[Stand], hand: Handtekening) -> list[Aanbod]:
    """The offers that would be signed. Raises Weigering with every reason why they can't be.

    Only `sign` asks whether the examples were seen: the command line shows them after this.
    """
    if not standen:
        raise Weigering((_("Er ligt niets om te tekenen. Laat een redacteur eerst aanbieden."),))
    paren = [(stand, *_offer_to_sign(stand)) for stand in standen]
    redenen = [(stand, zin) for stand, aanbod, eigen in paren for zin in [*eigen, *_objections(stand, aanbod, hand)]]
    if redenen:
        kop = "{id}: " if len(standen) > 1 else ""
        raise Weigering(tuple(dict.fromkeys(kop.format(id=stand.sjabloon.id) + zin for stand, zin in redenen)))
    return [aanbod for _stand, aanbod, _redenen in paren]


def withdraw(nummer: int, hand: Handtekening) -> Akkoord:
    """Take back exactly this Akkoord. Raises Weigering."""
    with exclusive():
        akkoord = Akkoord.objects.select_related("versie").get(nummer=nummer)
        require_signer(hand.wie, akkoord.versie.taal)
        if not hand.reden:
            raise Weigering((_("Bij intrekken hoort een reden.") + hand.how_to_add_reason,))
        if akkoord.ingetrokken:
            raise Weigering((_("Akkoord {nummer} is al ingetrokken.").format(nummer=nummer),))
        Intrekking.objects.create(akkoord=akkoord, wie=hand.wie, wanneer=timezone.now(), reden=hand.reden)
        akkoord.ingetrokken = True
        akkoord.save(update_fields=["ingetrokken"])
        append(hand.wie, "ingetrokken", akkoord=nummer, reden=hand.reden)
    return akkoord


def withdraw_last(sjabloon: str, taal: str, hand: Handtekening) -> Akkoord:
    """Take back the Akkoord under this letter that was given last and still stands. Raises Weigering."""
    with exclusive():
        require_signer(hand.wie, taal)
        staat = Akkoord.objects.filter(versie__sjabloon=sjabloon, versie__taal=taal, intrekking=None)
        laatste = staat.order_by("-nummer").values_list("nummer", flat=True).first()
        if laatste is None:
            raise Weigering((_("Onder {id} ({taal}) staat geen akkoord.").format(id=sjabloon, taal=taal),))
        return withdraw(laatste, hand)


def makers(versie: Versie) -> set[int]:
    """The user ids of everyone who may not sign this version: see `makers_in`."""
    zelfde = {"versie__sjabloon": versie.sjabloon, "versie__taal": versie.taal}
    digests = ("versie__tekstversie", "versie__taalversie")
    aanboden = Aanbod.objects.filter(**zelfde).select_related("versie").only("wie_id", "wanneer", *digests)
    akkoorden = Akkoord.objects.filter(**zelfde).only("wanneer", "ingetrokken")
    return makers_in(aanboden, akkoorden, versie)


def makers_in(aanboden: Iterable[Aanbod], akkoorden: Iterable[Akkoord], versie: Versie) -> set[int]:
    """Everyone who offered this letter in this language since its last standing Akkoord, or ever offered this very text.

    Given are all offers and Akkoorden of the letter in this language.
    """
    sinds = max((akkoord.wanneer for akkoord in akkoorden if not akkoord.ingetrokken), default=None)
    tekst = (versie.tekstversie, versie.taalversie)
    return {
        aanbod.wie_id
        for aanbod in aanboden
        if sinds is None or aanbod.wanneer > sinds or (aanbod.versie.tekstversie, aanbod.versie.taalversie) == tekst
    }


def _offer_to_sign(stand: Stand) -> tuple[Aanbod | None, list[str]]:
    """The last offer of exactly this text under the present check, or why there is none."""
    aanbod = (
        Aanbod.objects.filter(versie__in=stand.versions())
        .order_by("-wanneer")
        .select_related("versie", "terugzending__wie")
        .first()
    )
    naam = f"{stand.sjabloon.id} ({stand.taal})"
    if aanbod is None:
        ooit = Aanbod.objects.filter(versie__sjabloon=stand.sjabloon.id, versie__taal=stand.taal).exists()
        zin = _("De tekst van {naam} is veranderd na het aanbieden.") if ooit else _("{naam} is niet aangeboden.")
        return None, [zin.format(naam=naam) + " " + _("Laat een redacteur deze tekst aanbieden.")]
    if hasattr(aanbod, "terugzending"):
        zin = _("{wie} stuurde {naam} terug. Bied de tekst opnieuw aan als hij beter is.")
        return aanbod, [zin.format(naam=naam, wie=aanbod.terugzending.wie.get_username())]
    if Intrekking.objects.filter(akkoord__versie__in=stand.versions(), wanneer__gt=aanbod.wanneer).exists():
        zin = _("Het akkoord voor {naam} is ingetrokken. Laat een redacteur de tekst opnieuw aanbieden.")
        return aanbod, [zin.format(naam=naam)]
    if aanbod.versie.toetsversie != leesbaarheid.toetsversie():
        zin = _("De regels van de toets zijn veranderd nadat {naam} is aangeboden. Bied de tekst opnieuw aan.")
        return aanbod, [zin.format(naam=naam)]
    return aanbod, []


def _objections(stand: Stand, aanbod: Aanbod | None, hand: Handtekening) -> list[str]:
    redenen = []
    try:
        require_signer(hand.wie, stand.taal)
    except Weigering as fout:
        redenen += fout.redenen
    if staat := stand.standing().first():
        redenen.append(_("Deze tekst is al getekend: akkoord {nummer}.").format(nummer=staat.nummer))
    if aanbod and hand.wie.pk in makers(aanbod.versie):
        redenen.append(_("{naam} bood deze tekst zelf aan. Laat een ander tekenen.").format(naam=hand.wie.get_username()))
    if aanbod and aanbod.versie.oordeel == Versie.Oordeel.TWIJFEL and not hand.reden:
        zin = _("De toets twijfelt over deze tekst. Bij tekenen hoort een reden waarom hij toch goed is.")
        redenen.append(zin + hand.how_to_add_reason)
    if aantal := open_remarks(stand.sjabloon.id, stand.taal).count():
        zin = ngettext("Er staat nog {aantal} opmerking open.", "Er staan nog {aantal} opmerkingen open.", aantal)
        redenen.append(zin.format(aantal=aantal) + " " + _("Los die eerst op."))
    return redenen + (_translation_objections(stand, hand) if stand.soort == VERTALING else [])


def _translation_objections(stand: Stand, hand: Handtekening) -> list[str]:
    redenen = []
    if stand.catalogus.vertaler == hand.wie.get_username():
        redenen.append(_("{naam} maakte deze vertaling zelf. Laat een ander tekenen.").format(naam=hand.wie.get_username()))
    if not Stand.load(stand.bibliotheek, stand.sjabloon.id, BRONTAAL).standing().filter(soort=BEGRIJPELIJK).exists():
        redenen.append(_("De Nederlandse tekst is niet getekend. Laat eerst die tekst tekenen."))
    return redenen


def require_signer(wie: User, taal: str) -> None:
    """Raises Weigering unless this person may sign texts in this language."""
    if taal == BRONTAAL:
        require(wie, Rol.VERSIMPELAAR)
    elif not has(wie, Rol.TWEEDE_LEZER):
        require(wie, Rol.TWEEDE_LEZER)
    elif not reads(wie, taal):
        zin = _("{naam} is geen tweede lezer van de taal ‘{taal}’. Vraag de beheerder om die taal.")
        raise Weigering((zin.format(naam=wie.get_username(), taal=taal),))


def _require_seen(aanboden: Sequence[Aanbod], wie: User) -> None:
    """Raises Weigering when the examples were not opened: nobody signs what nobody saw."""
    ongezien = {aanbod.versie.sjabloon: namen for aanbod in aanboden if (namen := unseen(aanbod.versie, wie))}
    if len(ongezien) == len(aanboden):
        id, namen = next(iter(ongezien.items()))
        zin = _("Bekijk eerst deze voorbeelden van {id}: {namen}.")
        raise Weigering((zin.format(id=id, namen=_(" en ").join(namen)),))


def _record(stand: Stand, aanbod: Aanbod, hand: Handtekening) -> Akkoord:
    nummer = (Akkoord.objects.aggregate(Max("nummer"))["nummer__max"] or 0) + 1
    akkoord = Akkoord.objects.create(
        nummer=nummer,
        soort=stand.soort,
        versie=aanbod.versie,
        aanbieder=aanbod.wie,
        wie=hand.wie,
        wanneer=timezone.now(),
        reden=hand.reden,
        via=hand.via,
        bundel=aanbod.bundel,
    )
    append(hand.wie, "getekend", akkoord=nummer, versie=aanbod.versie_id, reden=akkoord.reden, via=hand.via)
    return akkoord
