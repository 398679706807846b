"""Sending a text back to its maker, with what has to change."""

from __future__ import annotations

from gettext import gettext as _

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from balie.toetsing.models import Versie
from balie.toetsing.overleg import open_remarks
from balie.toetsing.paginas import readers_only
from balie.toetsing.paginas.weigeren import sent_away, told
from balie.toetsing.terugsturen import send_back


@readers_only
def show(request: HttpRequest, nummer: int) -> HttpResponse:
    """GET asks for the reason and shows the open remarks that go with it."""
    versie = get_object_or_404(Versie.objects.defer("bronnen", "toets", "rapport"), pk=nummer)
    if antwoord := sent_away(request, versie):
        return antwoord
    if request.method == "POST":
        with told(request):
            send_back(versie, request.user, request.POST.get("reden", ""))
            messages.success(request, _("De tekst is teruggestuurd. De maker ziet uw reden en uw opmerkingen."))
            return redirect("werkvoorraad")
    open = open_remarks(versie.sjabloon, versie.taal).select_related("wie")
    return render(request, "toetsing/terugsturen.html", {"versie": versie, "open": open})
