"""What somebody who logged in must do before anything else: choose an own password, set up the second factor."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from balie.toegang.models import TijdelijkWachtwoord

ALTIJD = {"account_logout", "account_reauthenticate"}
WACHTWOORD, FACTOR = "account_change_password", "mfa_activate_totp"
NIET_BIJ_GEMEENTE = {WACHTWOORD, "account_reauthenticate"}


class EerstDit:
    """One query for who is logged in here. Who came in by the municipality's login has both of these there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view, _args, _kwargs) -> HttpResponse | None:
        """After the address is known, before the page: static files and unknown addresses never come here."""
        if not request.user.is_authenticated:
            return None
        naam = request.resolver_match.url_name or ""
        if by_municipality(request):
            if naam in NIET_BIJ_GEMEENTE or naam.startswith("mfa_"):
                raise PermissionDenied(_("Uw gemeente regelt uw wachtwoord en uw tweede stap. Vraag het daar."))
            return None
        eerst = _first(request.user)
        return redirect(eerst) if eerst and naam not in {eerst, *ALTIJD} else None


def by_municipality(request: HttpRequest) -> bool:
    """True when this session began at the municipality's own login."""
    return any(een["method"] == "socialaccount" for een in get_authentication_records(request, request.user))


def _first(gebruiker: User) -> str | None:
    """The name of the address where this user must go first."""
    tijdelijk, factor = (
        User.objects.filter(pk=gebruiker.pk)
        .values_list(
            Exists(TijdelijkWachtwoord.objects.filter(gebruiker=OuterRef("pk"))),
            Exists(Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)),
        )
        .get()
    )
    if tijdelijk:
        return WACHTWOORD
    return FACTOR if settings.BRIEF_TWEEDE_FACTOR and not factor else None
