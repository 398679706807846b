"""The review page of one offered version: the letter beside its report, remarks, duties, and what is needed to sign it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from gettext import gettext as _

from django.contrib.auth.models import User
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from balie.beoordelen import NAMEN
from balie.toetsing.bevroren import is_current
from balie.toetsing.bibliotheekstand import language_name, library
from balie.toetsing.hertoetsen import newest
from balie.toetsing.inhoud import texts
from balie.toetsing.models import Aanbod, Akkoord, Bekeken, Hertoets, Opmerking, Terzijde, Versie
from balie.toetsing.ondertekenen import makers_in
from balie.toetsing.overleg import remarks
from balie.toetsing.paginas import readers_only
from balie.toetsing.paginas.voorbeeld import chosen, opened
from balie.toetsing.paginas.weigeren import told
from balie.toetsing.rollen import Rol, roles_of
from balie.toetsing.verschil import difference
from generator.plichten import PLICHTEN
from generator.taal import BRONTAAL
from leesbaarheid.profiel import load
from leesbaarheid.rapport.balken import bars
from leesbaarheid.rapport.benamingen import ERNSTEN, OORDELEN
from leesbaarheid.rapport.uit_gegevens import from_json
from leesbaarheid.regels import all_rules

TEKST, VERSCHIL = "tekst", "verschil"
TABS = {
    TEKST: _("Tekst met bevindingen"),
    "kort": _("Kortste brief"),
    "lang": _("Langste brief"),
    VERSCHIL: _("Wat is veranderd"),
}
"""What can stand on the left, besides any other path of the letter."""
SOORTEN = {"vraag": _("Vraag"), "wens": _("Wens"), "moet": _("Moet anders")}


@dataclass(frozen=True)
class Vondst:
    """A finding with its number, what its rule is called, whether it stands in the text shown, and why it was set aside."""

    nummer: int
    regel: str
    titel: str
    ernst: str
    ernstwoord: str
    tekst: str
    uitleg: str
    alternatieven: tuple[str, ...]
    in_tekst: bool
    terzijde: Terzijde | None
    eerder: Terzijde | None


@require_safe
@readers_only
def show(request: HttpRequest, nummer: int) -> HttpResponse:
    """`?toon=` chooses what stands on the left: the text with its findings, `verschil` (what changed since the text was signed
    last), or the pages of an example or a path ('kort', 'lang', 'paar-03')."""
    versie = get_object_or_404(Versie.objects.defer("bronnen", "rapport"), pk=nummer)
    rollen = roles_of(request.user)
    toets = from_json(versie.toets)
    reeks = _history(versie)
    opmerkingen = _remarks(versie, reeks)
    vorige = _signed_before(versie)
    gegevens = {
        "versie": versie,
        "taalnaam": language_name(library(), versie.taal),
        "nederlands": versie.taal == BRONTAAL,
        "toets": toets,
        "oordeelwoord": OORDELEN[toets.oordeel],
        "balken": bars(toets, load(versie.taal)),
        "vondsten": _findings(versie, toets),
        "blokken": _blocks(versie, opmerkingen),
        "berichten": _messages(versie, opmerkingen),
        "opmerkingen": opmerkingen,
        "soorten": SOORTEN.items(),
        "plichten": _duties(versie),
        "vorige": vorige,
        "toon": (toon := _chosen(request, vorige)),
        "tabs": _tabs(versie, vorige, toon),
        "aanbod": reeks.aanboden[-1] if reeks.aanboden else None,
        "akkoord": reeks.akkoord,
        "tekent_nederlands": Rol.VERSIMPELAAR in rollen,
        "rood": _turned_red(reeks.akkoord),
        "is_nu": is_current(versie, library()),
        "mag_intrekken": reeks.akkoord is not None and _may_sign(request.user, rollen, versie.taal),
    }
    if toon == VERSCHIL:
        gegevens["verschil"] = difference(texts(vorige.versie.inhoud), texts(versie.inhoud))
    elif toon != TEKST:
        with told(request):
            gegevens |= opened(request, versie, chosen(request, versie, toon))
    gegevens["tekenen"] = _to_sign(versie, reeks, request.user, rollen, opmerkingen)
    return render(request, "toetsing/versie.html", gegevens)


def _tabs(versie: Versie, vorige: Akkoord | None, toon: str) -> list[tuple[str, str, bool]]:
    woorden = TABS if versie.taal == BRONTAAL else TABS | {TEKST: _("Zin voor zin")}
    return [(naam, woord, naam == toon) for naam, woord in woorden.items() if naam != VERSCHIL or vorige]


def _chosen(request: HttpRequest, vorige: Akkoord | None) -> str:
    toon = request.GET.get("toon") or TEKST
    return TEKST if toon == VERSCHIL and vorige is None else toon


@dataclass(frozen=True)
class Reeks:
    """All offers of a text in order, all Akkoorden, and the standing one under just this version."""

    aanboden: list[Aanbod]
    akkoorden: list[Akkoord]
    akkoord: Akkoord | None


def _history(versie: Versie) -> Reeks:
    zelfde = {"versie__sjabloon": versie.sjabloon, "versie__taal": versie.taal}
    velden = ("versie__bronnen", "versie__toets", "versie__rapport", "versie__inhoud")
    aanboden = Aanbod.objects.filter(**zelfde).select_related("versie", "wie", "terugzending__wie").defer(*velden)
    akkoorden = Akkoord.objects.filter(**zelfde).select_related("versie", "wie").defer(*velden).order_by("nummer")
    hier = [akkoord for akkoord in akkoorden if akkoord.versie_id == versie.pk and not akkoord.ingetrokken]
    van_hier = [aanbod for aanbod in aanboden.order_by("wanneer")]
    return Reeks(van_hier, list(akkoorden), hier[0] if hier else None)


def _turned_red(akkoord: Akkoord | None) -> Hertoets | None:
    """The newest judgement of a signed text, when the rules of now find it too hard."""
    laatste = newest(akkoord.versie) if akkoord else None
    return laatste if laatste is not None and laatste.uiterlijk is not None else None


def _signed_before(versie: Versie) -> Akkoord | None:
    """The last standing Akkoord under another version of this text."""
    zelfde = Akkoord.objects.filter(versie__sjabloon=versie.sjabloon, versie__taal=versie.taal, ingetrokken=False)
    ouder = zelfde.exclude(versie=versie).select_related("versie", "wie").order_by("-nummer")
    return ouder.defer("versie__bronnen", "versie__toets", "versie__rapport").first()


def _remarks(versie: Versie, reeks: Reeks) -> list[Opmerking]:
    """All remarks on this version, and those elsewhere that were open when it was offered last: `bij` says where."""
    sinds = max(aanbod.wanneer for aanbod in reeks.aanboden if aanbod.versie_id == versie.pk)
    open_toen = Q(opgelost_op=None) | Q(opgelost_op__gt=sinds)
    rijen = remarks(versie.sjabloon, versie.taal).filter(Q(versie=versie) | open_toen)
    rijen = rijen.annotate(taal=F("versie__taal")).select_related("wie", "opgelost_door").prefetch_related("reacties__wie")
    opmerkingen = list(rijen.order_by("opgelost_op", "wanneer"))
    for opmerking in opmerkingen:
        opmerking.bij = _where(versie, opmerking)
    return opmerkingen


def _where(versie: Versie, opmerking: Opmerking) -> str:
    if opmerking.versie_id == versie.pk:
        return ""
    if opmerking.taal == versie.taal:
        return _("bij een oudere versie")
    return _("bij de vertaling ({taal})").format(taal=language_name(library(), opmerking.taal))


def _by_place(versie: Versie, opmerkingen: list[Opmerking]) -> dict[int, list[Opmerking]]:
    per_plek: dict[int, list[Opmerking]] = defaultdict(list)
    for opmerking in opmerkingen:
        if opmerking.versie_id == versie.pk and opmerking.blok is not None:
            per_plek[opmerking.blok].append(opmerking)
    return per_plek


def _messages(versie: Versie, opmerkingen: list[Opmerking]) -> list[dict]:
    """The messages of a translation, the Dutch cut at its terms, each with its number and the remarks on it."""
    per_plek = _by_place(versie, opmerkingen)
    return [
        bericht
        | {"plaats": plaats, "stukken": _cut_at_terms(bericht["nl"], bericht["termen"]), "opmerkingen": per_plek[plaats]}
        for plaats, bericht in enumerate(versie.inhoud.get("berichten", []))
    ]


def _cut_at_terms(tekst: str, termen: list[str]) -> list[tuple[str, bool]]:
    """(text, is it a Dutch term that stays?)"""
    if not termen:
        return [(tekst, False)]
    patroon = "|".join(re.escape(term) for term in sorted(termen, key=len, reverse=True))
    stukken = re.split(rf"(?i)(?<!\w)({patroon})(?!\w)", tekst)
    return [(stuk, bool(nummer % 2)) for nummer, stuk in enumerate(stukken) if stuk]


def _blocks(versie: Versie, opmerkingen: list[Opmerking]) -> list[dict]:
    """The frozen blocks, each with its number and the remarks on it."""
    per_blok = _by_place(versie, opmerkingen)
    ernsten = {nummer: bevinding["ernst"] for nummer, bevinding in enumerate(versie.toets["bevindingen"], 1)}
    blokken = []
    for plaats, blok in enumerate(versie.inhoud.get("blokken", [])):
        stukken = [stuk | _heaviest(stuk["nummers"], ernsten) for stuk in blok["stukken"]]
        blokken.append(blok | {"plaats": plaats, "stukken": stukken, "opmerkingen": per_blok[plaats]})
    return blokken


def _heaviest(nummers: list[int], ernsten: dict[int, str]) -> dict:
    """A run of text under more than one finding shows the heaviest; the list has them all."""
    nummer = min(nummers, key=lambda n: list(ERNSTEN).index(ernsten[n]), default=0)
    return {"nummer": nummer, "ernst": ernsten.get(nummer, "")}


def _findings(versie: Versie, toets) -> list[Vondst]:
    """The heaviest first; within one weight in the order of the text."""
    in_tekst = {n for blok in versie.inhoud.get("blokken", []) for stuk in blok["stukken"] for n in stuk["nummers"]}
    terzijdes = list(
        Terzijde.objects.filter(versie__sjabloon=versie.sjabloon, versie__taal=versie.taal)
        .select_related("wie")
        .order_by("wanneer")
    )
    hier = {terzijde.nummer: terzijde for terzijde in terzijdes if terzijde.versie_id == versie.pk}
    eerder = {(terzijde.regel, terzijde.tekst): terzijde for terzijde in terzijdes if terzijde.versie_id != versie.pk}
    vondsten = [
        Vondst(
            nummer, b.regel, regel.titel if (regel := all_rules().get(b.regel)) else b.regel, b.ernst, ERNSTEN[b.ernst],
            b.tekst, b.uitleg, b.alternatieven, nummer in in_tekst, hier.get(nummer), eerder.get((b.regel, b.tekst)),
        )
        for nummer, b in enumerate(toets.bevindingen, 1)
    ]  # fmt: skip
    return sorted(vondsten, key=lambda vondst: (list(ERNSTEN).index(vondst.ernst), vondst.nummer))


def _duties(versie: Versie) -> list[tuple[str, str, list[int]]]:
    """(code, what it asks, the blocks that meet it). D11 and D12 are met by no words of their own."""
    plekken: dict[str, list[int]] = defaultdict(list)
    for plaats, blok in enumerate(versie.inhoud.get("blokken", [])):
        for plicht in blok["plichten"]:
            plekken[plicht].append(plaats)
    codes = sorted(dict.fromkeys([*versie.inhoud.get("plichten", []), *plekken]), key=lambda code: int(code[1:]))
    return [(code, PLICHTEN[code].titel if code in PLICHTEN else code, plekken[code]) for code in codes]


@dataclass(frozen=True)
class Tekenen:
    """The checklist before signing. `kan` when nothing is in the way; `redenen` say what is, for whoever may sign."""

    mag: bool
    gezien: list[tuple[str, bool]]
    open: int
    redenen: tuple[str, ...]

    @property
    def kan(self) -> bool:
        """May this person go on to the signature?"""
        return self.mag and not self.open and not self.redenen and all(gezien for _naam, gezien in self.gezien)


def _to_sign(versie: Versie, reeks: Reeks, wie: User, rollen: frozenset[str], opmerkingen: list[Opmerking]) -> Tekenen:
    gezien = set(Bekeken.objects.filter(versie=versie, wie=wie).values_list("voorbeeld", flat=True))
    laatste = next((aanbod for aanbod in reversed(reeks.aanboden) if aanbod.versie_id == versie.pk), None)
    redenen = []
    if wie.pk in makers_in(reeks.aanboden, reeks.akkoorden, versie):
        redenen.append(_("U bood deze tekst zelf aan. Laat een collega tekenen."))
    if laatste is not None and hasattr(laatste, "terugzending"):
        redenen.append(_("Deze tekst is teruggestuurd. Wacht tot hij opnieuw is aangeboden."))
    if reeks.akkoord is not None:
        redenen.append(_("Deze tekst is al getekend: akkoord {nummer}.").format(nummer=reeks.akkoord.nummer))
    open_nu = sum(opmerking.opgelost_op is None for opmerking in opmerkingen)
    mag = _may_sign(wie, rollen, versie.taal)
    return Tekenen(mag, [(naam, naam in gezien) for naam in NAMEN], open_nu, tuple(redenen))


def _may_sign(wie: User, rollen: frozenset[str], taal: str) -> bool:
    if taal == BRONTAAL:
        return Rol.VERSIMPELAAR in rollen
    return Rol.TWEEDE_LEZER in rollen and wie.leestalen.filter(taal=taal).exists()
