"""A letter of a version as its reader gets it: real pages, in ordinary or large print, in Dutch or in translation."""

from __future__ import annotations

from gettext import gettext as _

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from balie.beoordelen import NAMEN
from balie.toetsing import inzien
from balie.toetsing.bibliotheekstand import language_name, library
from balie.toetsing.models import Versie
from balie.toetsing.paginas import readers_only
from balie.toetsing.paginas.weigeren import told
from balie.toetsing.versies import has_pictures
from balie.toetsing.voorbeelden import PAPIER, Voorbeeld, page_count, path_names, pdf, picture
from generator.bibliotheek import Leesfout
from generator.taal import BRONTAAL
from generator.vormen import Vormfout

KORT_LANG = {"kort": _("Kortste brief"), "lang": _("Langste brief")}
VORMEN = {"pdf": _("Gewone letters"), "grootletter": _("Grote letters")}
BEELDBRIEF = ("beeldbrief", _("In beelden"))


@require_safe
@readers_only
def show(request: HttpRequest, nummer: int, naam: str) -> HttpResponse:
    """The pages as pictures; opening one of NAMEN in the version's own language is noted, because signing asks for it."""
    versie, voorbeeld = _asked(request, nummer, naam)
    with told(request):
        return render(request, "toetsing/voorbeeld.html", {"versie": versie, **opened(request, versie, voorbeeld)})
    return redirect("versie", nummer=nummer)


def opened(request: HttpRequest, versie: Versie, voorbeeld: Voorbeeld) -> dict:
    """What a page needs to show these pages. That counts as having seen the letter, its picture letter alone does not.

    Raises Leesfout, Vormfout.
    """
    bladen = page_count(pdf(voorbeeld, library()))
    if voorbeeld.naam in NAMEN and voorbeeld.taal == versie.taal and voorbeeld.vorm in VORMEN:
        inzien.record(versie, request.user, voorbeeld.naam)
    return _context(versie, voorbeeld, bladen)


@require_safe
@readers_only
def page(request: HttpRequest, nummer: int, naam: str, blad: int) -> HttpResponse:
    """One page as a picture."""
    _versie, voorbeeld = _asked(request, nummer, naam)
    try:
        return _kept(HttpResponse(picture(voorbeeld, library(), blad), "image/png"))
    except (Leesfout, Vormfout) as fout:
        raise Http404(str(fout)) from None


@require_safe
@readers_only
def download(request: HttpRequest, nummer: int, naam: str) -> HttpResponse:
    """The PDF itself."""
    _versie, voorbeeld = _asked(request, nummer, naam)
    try:
        antwoord = HttpResponse(pdf(voorbeeld, library()), "application/pdf")
    except (Leesfout, Vormfout) as fout:
        raise Http404(str(fout)) from None
    antwoord["Content-Disposition"] = f'inline; filename="{voorbeeld.naam}-{voorbeeld.taal}-CONCEPT.pdf"'
    return _kept(antwoord)


def _asked(request: HttpRequest, nummer: int, naam: str) -> tuple[Versie, Voorbeeld]:
    versie = get_object_or_404(Versie.objects.defer("toets", "rapport"), pk=nummer)
    return versie, chosen(request, versie, naam)


def chosen(request: HttpRequest, versie: Versie, naam: str) -> Voorbeeld:
    """`?vorm=` and `?taal=` choose between ordinary and large print, translation and Dutch. Raises Http404."""
    vorm = request.GET.get("vorm", "pdf")
    taal = request.GET.get("taal", versie.taal)
    if vorm not in PAPIER or taal not in (BRONTAAL, versie.taal):
        raise Http404(_("Deze vorm van de brief bestaat niet."))
    return Voorbeeld(versie.pk, naam, vorm, taal)


def _context(versie: Versie, voorbeeld: Voorbeeld, bladen: int) -> dict:
    talen = dict.fromkeys([versie.taal, BRONTAAL])
    return {
        "voorbeeld": voorbeeld,
        "bladen": range(1, bladen + 1),
        "voorbeeldtitel": KORT_LANG.get(voorbeeld.naam, _("Voorbeeld {naam}").format(naam=voorbeeld.naam)),
        "paden": path_names(versie, library()),
        "vormen": [*VORMEN.items(), *([BEELDBRIEF] if has_pictures(versie) else [])],
        "talen": [(taal, language_name(library(), taal)) for taal in talen] if len(talen) > 1 else [],
    }


def _kept(antwoord: HttpResponse) -> HttpResponse:
    """The browser may keep it for this session; nobody else may."""
    antwoord["Cache-Control"] = "private, max-age=300"
    return antwoord
