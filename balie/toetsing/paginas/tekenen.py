"""The signature: one sentence that says what is signed, a reason where one is due, and the password again."""

from __future__ import annotations

from gettext import gettext as _

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from balie.toegang.wachtwoord import asks_password, refusal, verify
from balie.toetsing import bouwstenen, ondertekenen
from balie.toetsing.bibliotheekstand import language_name, library
from balie.toetsing.models import Aanbod, Versie
from balie.toetsing.ondertekenen import Handtekening
from balie.toetsing.paginas import readers_only
from balie.toetsing.paginas.weigeren import reasons_of, told
from balie.toetsing.versies import Stand

VIA = "balie"


@readers_only
def show(request: HttpRequest, nummer: int) -> HttpResponse:
    """Whatever is in the way leads back to the report, which says it."""
    versie = get_object_or_404(Versie.objects.defer("bronnen", "toets", "rapport", "inhoud"), pk=nummer)
    reden = request.POST.get("reden", "")
    with told(request):
        standen = _texts(versie)
        hand = Handtekening(request.user, VIA, reden or ("…" if request.method == "GET" else ""))
        fouten = reasons_of(lambda: ondertekenen.check_seen(standen, hand, versie.pk))
        if fouten and not (request.method == "POST" and _only_reason_missing(versie, reden)):
            for fout in fouten:
                messages.error(request, fout)
            return redirect("versie", nummer=nummer)
        if request.method == "POST":
            if antwoord := _sign(request, versie, standen, hand):
                return antwoord
        gegevens = {"versie": versie, "standen": standen, "reden": reden, "aanbod": _offer(versie)}
        gegevens |= {"taalnaam": language_name(library(), versie.taal), "fouten": getattr(request, "fouten", ())}
        gegevens["vraagt_wachtwoord"] = asks_password(request.user)
        return render(request, "toetsing/tekenen.html", gegevens, status=422 if request.method == "POST" else 200)
    return redirect("versie", nummer=nummer)


def _sign(request: HttpRequest, versie: Versie, standen: list[Stand], hand: Handtekening) -> HttpResponse | None:
    """None when the form has to be filled in again; then `request.fouten` say why."""
    request.fouten = []
    if _only_reason_missing(versie, hand.reden):
        request.fouten.append(_("De toets twijfelt over deze tekst. Schrijf waarom hij toch goed is."))
    if not verify(request.user, request.POST.get("wachtwoord", "")):
        request.fouten.append(refusal(request.user))
    if request.fouten:
        return None
    akkoorden = ondertekenen.sign(standen, hand, versie.pk)
    nummers = ", ".join(str(akkoord.nummer) for akkoord in akkoorden)
    messages.success(request, _("Getekend. Dit is akkoord {nummers}. De brief kan nu weg.").format(nummers=nummers))
    return redirect(reverse("versie", kwargs={"nummer": versie.pk}))


def _only_reason_missing(versie: Versie, reden: str) -> bool:
    return versie.oordeel == Versie.Oordeel.TWIJFEL and not reden.strip()


def _texts(versie: Versie) -> list[Stand]:
    """The text itself, or every letter of the building block that it was offered through. Raises Leesfout."""
    bundel = _offer(versie).bundel if _offer(versie) else ""
    if bundel:
        return bouwstenen.offered_letters(library(), bundel.removeprefix(bouwstenen.VOOR))
    return [Stand.load(library(), versie.sjabloon, versie.taal)]


def _offer(versie: Versie) -> Aanbod | None:
    return versie.aanbiedingen.select_related("wie").order_by("-wanneer").first()
