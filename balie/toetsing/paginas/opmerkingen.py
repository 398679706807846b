"""Remarks, answers and findings set aside: every act is one POST that leads back to where it was done."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from balie.toetsing import overleg
from balie.toetsing.models import Opmerking, Versie
from balie.toetsing.overleg import Plek
from balie.toetsing.paginas import readers_only
from balie.toetsing.paginas.weigeren import told


@require_POST
@readers_only
def add(request: HttpRequest, nummer: int) -> HttpResponse:
    """A remark on the whole letter, or on one block of it."""
    versie = get_object_or_404(Versie.objects.defer("bronnen", "toets", "rapport"), pk=nummer)
    blok = request.POST.get("blok", "")
    plek = Plek(int(blok) if blok.isdecimal() and len(blok) < 6 else None, request.POST.get("citaat", ""))
    soort = _one_of(request.POST.get("soort", ""), Opmerking.Soort.values)
    doel = _one_of(request.POST.get("doel", ""), Opmerking.Doel.values)
    anker = ""
    with told(request):
        opmerking = overleg.remark(versie, request.user, soort, doel, request.POST.get("tekst", ""), plek)
        anker = f"opmerking-{opmerking.pk}"
    return _back(nummer, anker)


@require_POST
@readers_only
def set_aside(request: HttpRequest, nummer: int, bevinding: int) -> HttpResponse:
    """A finding that needs no change, with the reason."""
    versie = get_object_or_404(Versie.objects.defer("bronnen", "rapport", "inhoud"), pk=nummer)
    anker = ""
    with told(request):
        overleg.set_aside(versie, bevinding, request.user, request.POST.get("reden", ""))
        anker = f"bevinding-{bevinding}"
    return _back(nummer, anker)


@require_POST
@readers_only
def reply(request: HttpRequest, nummer: int) -> HttpResponse:
    """An answer to a remark."""
    return _act(request, nummer, lambda opmerking: overleg.reply(opmerking, request.user, request.POST.get("tekst", "")))


@require_POST
@readers_only
def resolve(request: HttpRequest, nummer: int) -> HttpResponse:
    """A remark that is settled."""
    return _act(request, nummer, lambda opmerking: overleg.resolve(opmerking, request.user))


@require_POST
@readers_only
def reopen(request: HttpRequest, nummer: int) -> HttpResponse:
    """A remark that is not settled after all."""
    return _act(request, nummer, lambda opmerking: overleg.reopen(opmerking, request.user))


def _act(request: HttpRequest, nummer: int, doe: Callable[[Opmerking], object]) -> HttpResponse:
    opmerking, anker = _remark(nummer), ""
    with told(request):
        doe(opmerking)
        anker = f"opmerking-{nummer}"
    return _back(_from(request, opmerking), anker)


def _remark(nummer: int) -> Opmerking:
    rijen = Opmerking.objects.select_related("versie").defer("versie__bronnen", "versie__toets", "versie__rapport")
    return get_object_or_404(rijen, pk=nummer)


def _from(request: HttpRequest, opmerking: Opmerking) -> int:
    """The version whose page this was done on: a remark on an older version shows on the newer one too."""
    gezien = request.POST.get("versie", "")
    return int(gezien) if gezien.isdecimal() and len(gezien) < 18 else opmerking.versie_id


def _one_of(waarde: str, keuzes) -> str:
    return waarde if waarde in keuzes else keuzes[0]


def _back(versie: int, anker: str) -> HttpResponse:
    """To where it was done; without an anchor to the top of the page, where a refusal is told."""
    return redirect(reverse("versie", kwargs={"nummer": versie}) + (f"#{anker}" if anker else ""))
