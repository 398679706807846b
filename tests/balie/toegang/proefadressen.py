"""The addresses of this part, with two pages that stand for those of others: a work list, and one that asks to sign."""

from django.http import HttpResponse
from django.urls import include, path

from balie.toegang import wachtwoord
from balie.toegang.toegang import require_role
from balie.toetsing.rollen import Rol


@require_role(*Rol)
def werkvoorraad(request):
    return HttpResponse(f"werk voor {request.user.username}")


@require_role(Rol.VERSIMPELAAR, Rol.TWEEDE_LEZER)
def tekenen(request):
    if request.method == "POST":
        goed = wachtwoord.verify(request.user, request.POST.get("wachtwoord", ""))
        return HttpResponse("getekend" if goed else wachtwoord.refusal(request.user))
    return HttpResponse("wachtwoord" if wachtwoord.asks_password(request.user) else "opnieuw inloggen")


urlpatterns = [
    path("", werkvoorraad, name="werkvoorraad"),
    path("tekenen/", tekenen, name="tekenen"),
    path("", include("balie.toegang.urls")),
]
