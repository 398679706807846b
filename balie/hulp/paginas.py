"""The help pages, for everyone who is logged in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from balie.hulp import teksten
from balie.hulp.regelkaart import Regelkaart
from balie.toetsing.rollen import Rol
from leesbaarheid.regels import all_rules


@require_safe
@login_required
def overview(verzoek: HttpRequest) -> HttpResponse:
    """What the desk does, its keys, and whom to ask."""
    beheerders = User.objects.filter(is_active=True, groups__name=Rol.BEHEERDER).order_by("username")
    gegevens = {
        "rollen": teksten.roles(),
        "toetsen": teksten.keys(),
        "beheerders": [gebruiker.get_username() for gebruiker in beheerders],
    }
    return render(verzoek, "hulp/hulp.html", gegevens)


@require_safe
@login_required
def rules(verzoek: HttpRequest) -> HttpResponse:
    """Every rule in one line, by name."""
    kaarten = sorted(map(Regelkaart, all_rules().values()), key=lambda kaart: kaart.regel.titel.casefold())
    return render(verzoek, "hulp/regels.html", {"kaarten": kaarten})


@require_safe
@login_required
def rule(verzoek: HttpRequest, naam: str) -> HttpResponse:
    """One rule: what it finds, why it matters, examples, how often it is right."""
    if naam not in all_rules():
        raise Http404
    return render(verzoek, "hulp/regel.html", {"kaart": Regelkaart(all_rules()[naam])})


@require_safe
@login_required
def words(verzoek: HttpRequest) -> HttpResponse:
    """The desk's own words."""
    return render(verzoek, "hulp/woorden.html", {"woorden": teksten.words()})


@require_safe
@login_required
def welcome(verzoek: HttpRequest, stap: int = 1) -> HttpResponse:
    """One step of the first visit. Nothing is remembered: who comes back begins where the address says."""
    stappen = teksten.steps()
    if not 1 <= stap <= len(stappen):
        raise Http404
    gegevens = {
        "stap": stappen[stap - 1],
        "nummer": stap,
        "aantal": len(stappen),
        "vorige": stap - 1,
        "volgende": stap + 1 if stap < len(stappen) else 0,
    }
    return render(verzoek, "hulp/welkom.html", gegevens)
