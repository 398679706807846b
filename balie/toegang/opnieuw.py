"""Logging in again at the municipality, before a signature: what the password is for who has one here.

The login server is asked to ask the person anew (`prompt=login`) and to say when it did (`max_age`, so that `auth_time` comes
along). A server that sends no `auth_time` is believed. It counts for five minutes, in this session only.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from balie.toegang import oidc

GELDIG = 5 * 60
WIE = "opnieuw"
"""In the state of the trip to the login server, kept in the session: the key of who must log in again."""
_SESSIE = "opnieuw_ingelogd"


def start(request: HttpRequest, verder: str) -> HttpResponse:
    """To the login server, and back to `verder`."""
    aanbieder = get_adapter().get_provider(request, oidc.PROVIDER)
    vragen = {"prompt": "login", "max_age": str(GELDIG)}
    return aanbieder.redirect(request, "redirect", next_url=verder, data={WIE: request.user.pk}, auth_params=vragen)


def finish(request: HttpRequest, sociallogin, claims: Mapping[str, Any], rollen_anders: bool) -> None:
    """Back from it. Roles that changed end every session, this one too; another person's login counts for nothing."""
    if rollen_anders or not request.user.is_authenticated:
        logout(request)
        raise ImmediateHttpResponse(redirect("account_login"))
    if sociallogin.user == request.user and sociallogin.state["data"][WIE] == request.user.pk and _is_recent(claims):
        request.session[_SESSIE] = time.time()
    else:
        messages.error(request, _("U bent niet opnieuw ingelogd. Log in met uw eigen naam en wachtwoord."))


def is_fresh(request: HttpRequest) -> bool:
    """True when the person of this session logged in again less than five minutes ago."""
    return time.time() - request.session.get(_SESSIE, 0) < GELDIG


def _is_recent(claims: Mapping[str, Any]) -> bool:
    """Clocks may differ a little, both ways."""
    tijd = claims.get("auth_time")
    return tijd is None or (isinstance(tijd, int | float) and abs(time.time() - tijd) < GELDIG)
