"""The pages of this part: the beheerder's users, and the way to the municipality's own login."""

from __future__ import annotations

import logging
from collections.abc import Callable
from gettext import gettext as _

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.exceptions import BadRequest
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods
from requests import RequestException

from balie.toegang import gebruikers, oidc, opnieuw
from balie.toegang.formulieren import Nieuw, Rollen
from balie.toegang.toegang import ROLNAMEN, require_role
from balie.toetsing.bibliotheekstand import language_name, library
from balie.toetsing.rollen import Rol
from generator.bibliotheek import Leesfout
from generator.poort import Weigering

logger = logging.getLogger(__name__)

DADEN: dict[str, tuple[Callable[[User, User], None], str]] = {
    "blokkeren": (gebruikers.block, _("{naam} is geblokkeerd en overal uitgelogd.")),
    "toelaten": (gebruikers.unblock, _("{naam} mag weer inloggen.")),
    "uitloggen": (gebruikers.end_sessions, _("{naam} is overal uitgelogd.")),
    "tweede_stap": (gebruikers.reset_factor, _("De tweede stap van {naam} is gewist. {naam} stelt die in na het inloggen.")),
}
"""What one button does, and what is said when it is done."""


@require_role(Rol.BEHEERDER)
@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    """Few queries, however many users there are."""
    bibliotheek = library()
    factor = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    alle = (
        User.objects.order_by("username")
        .prefetch_related("groups", "leestalen", "socialaccount_set")
        .annotate(tweede_stap=Exists(factor))
    )
    rijen = [
        {
            "gebruiker": een,
            "rollen": _role_names(een),
            "talen": [language_name(bibliotheek, taal) for taal in _languages(een)],
            "bij_gemeente": bool(een.socialaccount_set.all()),
        }
        for een in alle
    ]
    return render(request, "toegang/gebruikers.html", {"rijen": rijen})


@never_cache
@require_role(Rol.BEHEERDER)
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """The password is in the answer and nowhere else: not in the session, not in a cookie."""
    formulier = Nieuw(request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        naam = formulier.cleaned_data["naam"]
        try:
            geheim = gebruikers.create(request.user, naam, formulier.cleaned_data["rollen"], formulier.cleaned_data["talen"])
        except Leesfout as fout:
            formulier.add_error("naam", str(fout))
        else:
            return render(request, "toegang/wachtwoord.html", {"naam": naam, "wachtwoord": geheim, "nieuw": True})
    return render(request, "toegang/nieuw.html", {"formulier": formulier})


@never_cache
@require_role(Rol.BEHEERDER)
@require_http_methods(["GET", "POST"])
def gebruiker(request: HttpRequest, naam: str) -> HttpResponse:
    iemand = get_object_or_404(User, username=naam)
    if request.method == "GET":
        return _show(request, iemand, _roles_form(iemand))
    actie = request.POST.get("actie", "")
    try:
        if actie == "rollen":
            return _change_roles(request, iemand)
        if actie == "wachtwoord":
            geheim = gebruikers.set_password(request.user, iemand)
            return render(request, "toegang/wachtwoord.html", {"naam": naam, "wachtwoord": geheim, "nieuw": False})
        if actie in DADEN:
            daad, zin = DADEN[actie]
            daad(request.user, iemand)
            return _done(request, iemand, zin.format(naam=naam))
    except Weigering as weigering:
        for reden in weigering.redenen:
            messages.error(request, reden)
        return redirect("gebruiker", naam=naam)
    raise BadRequest(f"actie={actie!r}")


def _change_roles(request: HttpRequest, iemand: User) -> HttpResponse:
    formulier = _roles_form(iemand, request.POST)
    if not formulier.is_valid():
        return _show(request, iemand, formulier)
    anders = gebruikers.change_roles(request.user, iemand, formulier.cleaned_data["rollen"], formulier.cleaned_data["talen"])
    zin = _("{naam} heeft nieuwe rollen en logt opnieuw in.") if anders else _("Er is niets veranderd.")
    return _done(request, iemand, zin.format(naam=iemand.username))


def _done(request: HttpRequest, iemand: User, zin: str) -> HttpResponse:
    """Whoever changed himself has no session left to say it in."""
    if iemand == request.user:
        request.session.flush()
        return redirect("account_login")
    messages.success(request, zin)
    return redirect("gebruiker", naam=iemand.username)


def _show(request: HttpRequest, iemand: User, formulier: Rollen) -> HttpResponse:
    gegevens = {
        "iemand": iemand,
        "formulier": formulier,
        "rollen": _role_names(iemand),
        "bij_gemeente": gebruikers.at_municipality(iemand),
        "tweede_stap": Authenticator.objects.filter(user=iemand, type=Authenticator.Type.TOTP).exists(),
    }
    return render(request, "toegang/gebruiker.html", gegevens)


def _roles_form(iemand: User, gegevens=None) -> Rollen:
    talen = _languages(iemand)
    return Rollen(gegevens, bestaand=talen, initial={"rollen": gebruikers.current_roles(iemand), "talen": talen})


def _role_names(iemand: User) -> list[str]:
    return [ROLNAMEN[rol] for rol in gebruikers.current_roles(iemand)]


def _languages(iemand: User) -> list[str]:
    return sorted(lezing.taal for lezing in iemand.leestalen.all())


@never_cache
@require_GET
def gemeente(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the municipality's login. A link and no form: a page's form may go nowhere but here (CSP form-action), not even by a
    redirect. Our own view: allauth's sends along whatever stands in the address, also what the login server should be asked."""
    _require_oidc()
    if provider_id != oidc.PROVIDER:
        raise Http404
    aanbieder = get_adapter().get_provider(request, oidc.PROVIDER)
    return _go(request, lambda: aanbieder.redirect(request, "login", next_url=_next(request)))


@never_cache
@require_GET
@login_required
def opnieuw_inloggen(request: HttpRequest) -> HttpResponse:
    """To the municipality's login again, before a signature (opnieuw.py)."""
    _require_oidc()
    return _go(request, lambda: opnieuw.start(request, _next(request)))


def _go(request: HttpRequest, ga: Callable[[], HttpResponse]) -> HttpResponse:
    """The login server is asked where to go; it may be down."""
    try:
        return ga()
    except RequestException as fout:
        logger.warning("oidc: %s", fout)
        return render(request, "socialaccount/authentication_error.html", status=503)


def _require_oidc() -> None:
    if settings.BRIEF_OIDC is None:
        raise Http404


def _next(request: HttpRequest) -> str:
    """Where to go afterwards, at this desk only."""
    verder = request.GET.get("next", "")
    return verder if verder and get_account_adapter().is_safe_url(verder) else resolve_url(settings.LOGIN_REDIRECT_URL)
