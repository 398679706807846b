"""The pages and exports of the register. Reading only; for everybody who writes, reads or signs texts."""

from __future__ import annotations

from gettext import gettext as _

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from balie.register import overzicht, uitvoer
from balie.register.geschiedenis import stories
from balie.register.overzicht import Rij
from balie.register.zoeken import Zoek
from balie.toegang.toegang import require_role
from balie.toetsing.rollen import Rol
from generator.bibliotheek import Bibliotheek

LEZERS = (Rol.VERSIMPELAAR, Rol.REDACTEUR, Rol.TWEEDE_LEZER)
TEKSTEN, VERSIES = 100, 10
"""How many stand on one page."""
NETJES = {"ensure_ascii": False, "indent": 2}


@require_safe
@require_role(*LEZERS)
def register(request: HttpRequest) -> HttpResponse:
    rijen = overzicht.rows(Bibliotheek.find())
    zoek = Zoek(request.GET, rijen)
    pagina = Paginator(zoek.found(), TEKSTEN).get_page(request.GET.get("pagina"))
    return render(request, "register/register.html", {"zoek": zoek, "pagina": pagina, "alle": len(rijen)})


@require_safe
@require_role(*LEZERS)
def register_tekst(request: HttpRequest, sjabloon: str, taal: str) -> HttpResponse:
    rij = _row(sjabloon, taal)
    pagina = Paginator(rij.versies, VERSIES).get_page(request.GET.get("pagina"))
    verhalen = stories(pagina.object_list)
    nummers = range(len(rij.versies) - pagina.start_index() + 1, 0, -1)
    genummerd = list(zip(nummers, verhalen, strict=False))
    return render(request, "register/tekst.html", {"rij": rij, "pagina": pagina, "genummerd": genummerd})


@require_safe
@require_role(*LEZERS)
def register_export(request: HttpRequest) -> HttpResponse:
    rijen = overzicht.rows(Bibliotheek.find())
    verhalen = {verhaal.versie.pk: verhaal for verhaal in stories([pk for rij in rijen for pk in rij.versies])}
    teksten = [uitvoer.as_json(rij, [verhalen[pk] for pk in rij.versies if pk in verhalen]) for rij in rijen]
    antwoord = JsonResponse(uitvoer.heading() | {"teksten": teksten}, json_dumps_params=NETJES)
    return _download(antwoord, "register.json")


@require_safe
@require_role(*LEZERS)
def register_tekst_json(request: HttpRequest, sjabloon: str, taal: str) -> HttpResponse:
    rij = _row(sjabloon, taal)
    inhoud = uitvoer.heading() | uitvoer.as_json(rij, stories(rij.versies))
    return _download(JsonResponse(inhoud, json_dumps_params=NETJES), f"register-{sjabloon}-{taal}.json")


@require_safe
@require_role(*LEZERS)
def register_tekst_pdf(request: HttpRequest, sjabloon: str, taal: str) -> HttpResponse:
    from balie.register import papier  # here: it loads WeasyPrint

    rij = _row(sjabloon, taal)
    inhoud = papier.write(rij, stories(rij.versies))
    return _download(HttpResponse(inhoud, content_type="application/pdf"), f"register-{sjabloon}-{taal}.pdf")


def _row(sjabloon: str, taal: str) -> Rij:
    """Raises Http404 when this text was never offered."""
    kan = "\0" not in sjabloon + taal  # PostgreSQL refuses such a value itself
    rijen = overzicht.rows(Bibliotheek.find(), sjabloon=sjabloon, taal=taal) if kan else []
    if not rijen:
        raise Http404(_("Deze tekst is nooit aangeboden."))
    return rijen[0]


def _download(antwoord: HttpResponse, naam: str) -> HttpResponse:
    antwoord["Content-Disposition"] = content_disposition_header(True, naam)
    antwoord["Cache-Control"] = "no-store"
    return antwoord
