"""The work list: what waits for me, oldest first; what I offered; what changed, turned red or can be offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from gettext import gettext as _

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

import leesbaarheid
from balie.toetsing.bibliotheekstand import language_name, library
from balie.toetsing.rollen import Rol, roles_of
from balie.toetsing.toestand import Staat, Toestand, states, waits_for

WOORDEN = {
    Staat.WACHT: (_("wacht op akkoord"), "warning"),
    Staat.GETEKEND: (_("getekend"), "safe"),
    Staat.VERANDERD: (_("veranderd, nog niet aangeboden"), "danger"),
    Staat.TERUG: (_("teruggestuurd"), "danger"),
    Staat.INGETROKKEN: (_("akkoord ingetrokken"), "danger"),
    Staat.OUDE_TOETS: (_("opnieuw aanbieden: de toets is veranderd"), "warning"),
    Staat.ONLEESBAAR: (_("niet te lezen"), "danger"),
}
"""How a state is called, and the colour of its badge."""


@dataclass(frozen=True)
class Filter:
    """A part of the list; `leeg` says what to do when nothing is in it."""

    naam: str
    titel: str
    leeg: str
    hoort: Callable[[Toestand], bool]


@dataclass(frozen=True)
class Rij:
    """One line of the list."""

    toestand: Toestand
    taal: str
    woord: str
    kleur: str


@require_safe
@login_required
def show(request: HttpRequest) -> HttpResponse:
    """`?toon=` chooses the filter, `?taal=` a language."""
    rollen = roles_of(request.user)
    if not rollen & {Rol.REDACTEUR, Rol.VERSIMPELAAR, Rol.TWEEDE_LEZER}:
        return redirect("gebruikers" if Rol.BEHEERDER in rollen else "hulp")
    alle = sorted(states(library()), key=lambda toestand: toestand.aanbod.wanneer)
    talen = sorted({toestand.taal for toestand in alle}, key=lambda taal: (taal != "nl", taal))
    gekozen_taal = request.GET.get("taal", "")
    filters = _filters(request.user, rollen)
    gekozen = next((f for f in filters if f.naam == request.GET.get("toon")), filters[0])
    in_taal = [toestand for toestand in alle if gekozen_taal in ("", toestand.taal)]
    return render(
        request,
        "toetsing/werkvoorraad.html",
        {
            "filters": [(f, sum(map(f.hoort, in_taal)), f == gekozen) for f in filters],
            "gekozen": gekozen,
            "rijen": [_row(toestand) for toestand in in_taal if gekozen.hoort(toestand)],
            "talen": [(taal, language_name(library(), taal), taal == gekozen_taal) for taal in talen],
            "mag_aanbieden": Rol.REDACTEUR in rollen,
            "niet_hertoetst": sum(map(_is_unjudged, in_taal)) if rollen & {Rol.REDACTEUR, Rol.VERSIMPELAAR} else 0,
        },
    )


def _is_unjudged(toestand: Toestand) -> bool:
    """Signed under other rules than those of now, and not judged since they changed."""
    if toestand.staat != Staat.GETEKEND:
        return False
    laatste = toestand.hertoets or toestand.akkoord.versie
    return laatste.toetsversie != leesbaarheid.toetsversie()


def _row(toestand: Toestand) -> Rij:
    woord, kleur = WOORDEN[toestand.staat]
    if toestand.is_rood:
        woord, kleur = _("te moeilijk volgens de nieuwe toets"), "danger"
    return Rij(toestand, language_name(library(), toestand.taal), woord, kleur)


def _filters(wie, rollen: frozenset[str]) -> list[Filter]:
    leestalen = frozenset(wie.leestalen.values_list("taal", flat=True)) if Rol.TWEEDE_LEZER in rollen else frozenset()
    nederlands = Rol.VERSIMPELAAR in rollen
    tekent = [
        Filter(
            "voor-mij", _("Wacht op u"), _("Er wacht niets op u. U krijgt hier werk zodra iemand een tekst aanbiedt."),
            lambda t: waits_for(t, wie, nederlands, leestalen),
        )
    ]  # fmt: skip
    eigen = [
        Filter(
            "van-mij", _("Door u aangeboden"), _("U hebt nog niets aangeboden. Ga naar Teksten en kies een tekst."),
            lambda t: t.aanbod.wie_id == wie.pk,
        )
    ]  # fmt: skip
    overal = [
        Filter(
            "veranderd", _("Opnieuw aanbieden"), _("Er is geen tekst veranderd sinds het akkoord."),
            lambda t: t.staat in (Staat.VERANDERD, Staat.TERUG, Staat.INGETROKKEN, Staat.OUDE_TOETS, Staat.ONLEESBAAR),
        ),
        Filter(
            "rood", _("Te moeilijk geworden"), _("Alle getekende teksten zijn nog goed volgens de toets van nu."),
            lambda t: t.is_rood,
        ),
        Filter("getekend", _("Getekend"), _("Er is nog niets getekend."), lambda t: t.staat == Staat.GETEKEND),
        Filter("alles", _("Alles"), _("Er is nog niets aangeboden."), lambda t: True),
    ]  # fmt: skip
    mag_tekenen = nederlands or leestalen
    return (
        (tekent + eigen if mag_tekenen else eigen) + overal if Rol.REDACTEUR in rollen or not mag_tekenen else tekent + overal
    )
