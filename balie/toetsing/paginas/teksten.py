"""Offering: every text of the library with what became of it, and per building block in how many letters it changed."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from balie.toegang.toegang import require_role
from balie.toetsing import aanbieden, bouwstenen
from balie.toetsing.bibliotheekstand import Nu, language_name, library, mark, now
from balie.toetsing.paginas.weigeren import told
from balie.toetsing.paginas.werkvoorraad import WOORDEN
from balie.toetsing.rollen import Rol
from balie.toetsing.toestand import Staat, Toestand, states
from balie.toetsing.versies import Stand
from generator.bibliotheek import Bibliotheek
from generator.taal import BRONTAAL

redacteur_only = require_role(Rol.REDACTEUR)


@dataclass(frozen=True)
class Tekstrij:
    """A letter in a language; `toestand` is None when it was never offered."""

    id: str
    code: str
    taal: str
    nu: Nu
    toestand: Toestand | None
    woord: str
    kleur: str
    aan_te_bieden: bool


@dataclass(frozen=True)
class Blokrij:
    """A building block: how many letters use it, and those whose Akkoord fell only because this passage changed."""

    id: str
    gebruikt: int
    veranderd: tuple[str, ...]


@require_safe
@redacteur_only
def show(request: HttpRequest) -> HttpResponse:
    """`?taal=` chooses a language, Dutch unless said otherwise."""
    bibliotheek = library()
    talen = sorted(bibliotheek.talen(), key=lambda code: (code != BRONTAAL, code))
    gekozen = request.GET.get("taal") if request.GET.get("taal") in talen else BRONTAAL
    toestanden = {(t.sjabloon, t.taal): t for t in states(bibliotheek)}
    merk = mark(bibliotheek)
    rijen = [_row(bibliotheek, merk, id, gekozen, toestanden.get((id, gekozen))) for id in bibliotheek.ids()]
    return render(
        request,
        "toetsing/teksten.html",
        {
            "rijen": rijen,
            "talen": [(code, language_name(bibliotheek, code), code == gekozen) for code in talen],
            "blokken": _blocks(bibliotheek, merk, toestanden) if gekozen == BRONTAAL else [],
        },
    )


@redacteur_only
def offer(request: HttpRequest, id: str, taal: str) -> HttpResponse:
    """GET tells what will happen; POST judges the text (seconds) and offers it, or shows what is in the way."""
    with told(request):
        stand = Stand.load(library(), id, taal)
        if request.method == "POST":
            versie = aanbieden.offer(stand, request.user).versie
            messages.success(request, _("De tekst is aangeboden. Een collega kan hem nu lezen en tekenen."))
            return redirect("versie", nummer=versie.pk)
        staat = stand.standing().first()
        gegevens = {"stand": stand, "taalnaam": language_name(library(), taal), "getekend": staat}
        return render(request, "toetsing/aanbieden.html", gegevens)
    return redirect("teksten")


@redacteur_only
def offer_block(request: HttpRequest, id: str) -> HttpResponse:
    """The same for a building block: GET names every letter whose Akkoord is at stake."""
    with told(request):
        standen = bouwstenen.changed_letters(library(), id)
        if request.method == "POST":
            aanboden = aanbieden.offer_block(library(), id, request.user)
            messages.success(request, _("De bouwsteen is aangeboden, voor {aantal} brieven.").format(aantal=len(aanboden)))
            return redirect(reverse("werkvoorraad") + "?toon=van-mij")
        return render(request, "toetsing/bouwsteen_aanbieden.html", {"id": id, "standen": standen})
    return redirect("teksten")


def _row(bibliotheek: Bibliotheek, merk: int, id: str, taal: str, toestand: Toestand | None) -> Tekstrij:
    nu = now(bibliotheek, merk, id, taal)
    woord, kleur = WOORDEN[toestand.staat] if toestand else (_("nog niet aangeboden"), "neutral")
    if nu.fout:
        woord, kleur = WOORDEN[Staat.ONLEESBAAR]
    nodig = toestand is None or toestand.staat not in (Staat.WACHT, Staat.GETEKEND)
    return Tekstrij(id, taal, language_name(bibliotheek, taal), nu, toestand, woord, kleur, nodig and not nu.fout)


def _blocks(bibliotheek: Bibliotheek, merk: int, toestanden: dict) -> list[Blokrij]:
    """Only texts that changed since they were signed are compared with that."""
    gebruik = {id: now(bibliotheek, merk, id, BRONTAAL).bouwstenen for id in bibliotheek.ids()}
    gevallen = [id for id in gebruik if (t := toestanden.get((id, BRONTAAL))) and t.staat == Staat.VERANDERD]
    door = {id: bouwstenen.changed_block(bibliotheek, id) for id in gevallen}
    rijen = []
    for blok in bibliotheek.bouwsteen_ids():
        gebruikt = sum(blok in blokken for blokken in gebruik.values())
        rijen.append(Blokrij(blok, gebruikt, tuple(id for id, oorzaak in door.items() if oorzaak == blok)))
    return rijen
