"""Taking an Akkoord back, with a reason and the password: letters stop before the next one."""

from __future__ import annotations

from gettext import gettext as _

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from balie.toegang.wachtwoord import asks_password, refusal, verify
from balie.toetsing import ondertekenen
from balie.toetsing.models import Akkoord
from balie.toetsing.ondertekenen import Handtekening
from balie.toetsing.paginas import readers_only
from balie.toetsing.paginas.tekenen import VIA
from balie.toetsing.paginas.weigeren import sent_away, told


@readers_only
def show(request: HttpRequest, nummer: int) -> HttpResponse:
    """GET says what happens; POST takes back this Akkoord, and no later one under a newer text."""
    akkoord = get_object_or_404(Akkoord.objects.select_related("versie", "wie"), nummer=nummer)
    versie = akkoord.versie
    if antwoord := sent_away(request, versie):
        return antwoord
    if request.method == "POST":
        reden = request.POST.get("reden", "")
        if not verify(request.user, request.POST.get("wachtwoord", "")):
            messages.error(request, refusal(request.user))
        else:
            with told(request):
                ondertekenen.withdraw(nummer, Handtekening(request.user, VIA, reden))
                messages.success(request, _("Het akkoord is ingetrokken. Deze brief gaat niet meer weg."))
                return redirect("versie", nummer=versie.pk)
    gegevens = {"akkoord": akkoord, "versie": versie, "reden": request.POST.get("reden", "")}
    return render(request, "toetsing/intrekken.html", gegevens | {"vraagt_wachtwoord": asks_password(request.user)})
