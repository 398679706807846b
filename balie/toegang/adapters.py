"""Where allauth asks us: nobody signs up, secrets are encrypted, and the municipality's login sets somebody's roles."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import render

from balie.toegang import opnieuw, versleutelen
from balie.toetsing import rollen

logger = logging.getLogger(__name__)

TE_VAAK = _("Dit ging te vaak mis. Wacht 15 minuten en probeer het dan opnieuw.")
CODE_FOUT = _("Deze code klopt niet. Kijk in de app op uw telefoon en typ de nieuwste code.")


class Accountadapter(DefaultAccountAdapter):
    """A beheerder makes users; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Deze gebruiker is geblokkeerd. Vraag de beheerder waarom."),
        "enter_current_password": _("Typ uw wachtwoord van nu."),
        "incorrect_code": CODE_FOUT,
        "incorrect_password": _("Dit wachtwoord klopt niet. Probeer het opnieuw."),
        "too_many_login_attempts": TE_VAAK,
        "rate_limited": TE_VAAK,
        "username_password_mismatch": _("Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def clean_password(self, password: str, user=None) -> str:
        try:
            return super().clean_password(password, user)
        except ValidationError as fout:
            raise ValidationError([rollen.EISEN.get(deel.code, str(deel.message)) for deel in fout.error_list]) from None

    def is_reauthentication_required(self, *, app: str, **anders) -> bool:
        """Not right after logging in: who typed the password just now need not type it again to set up the second factor."""
        gegevens = get_authentication_records(self.request, self.request.user)
        grens = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        if any(een["method"] == "password" and een["at"] > grens for een in gegevens):
            return False
        return super().is_reauthentication_required(app=app, **anders)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """By name only: allauth adds the host, and a visitor can choose among the hosts that the desk answers to."""
        return "naam:" + credentials.get("username", "").lower()


class Factoradapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": CODE_FOUT}

    def encrypt(self, text: str) -> str:
        return versleutelen.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return versleutelen.decrypt(encrypted_text)


class Gemeenteadapter(DefaultSocialAccountAdapter):
    """Roles are the municipality's: replaced at each login, and without one there is no way in."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """`pre_social_login` has let through only who has a role."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]):
        """No e-mail address: the desk sends no mail, and allauth would match accounts by it."""
        return super().populate_user(request, sociallogin, data | {"email": None})

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        claims = _claims(request, sociallogin.account.extra_data)
        _forget(sociallogin)
        sociallogin.rollen = settings.BRIEF_OIDC.roles(claims)
        sociallogin.talen = settings.BRIEF_OIDC.languages(claims)
        anders = sociallogin.is_existing and _set_roles(sociallogin)
        if not sociallogin.rollen:
            raise ImmediateHttpResponse(render(request, "toegang/geen_rol.html", status=403))
        if (sociallogin.state.get("data") or {}).get(opnieuw.WIE):
            opnieuw.finish(request, sociallogin, claims, rollen_anders=anders)

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form=None):
        gebruiker = super().save_user(request, sociallogin, form)
        _set_roles(sociallogin)
        return gebruiker

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None) -> None:
        """The page only says that it failed; whoever keeps the desk running finds here why."""
        logger.warning("oidc: %s %s", error, exception)


def _claims(request: HttpRequest, gegevens: Mapping[str, Any]) -> dict[str, Any]:
    """Of the ID token and of the server's answer about the user, which must be about the same person (OIDC Core §5.3.2)."""
    bewijs, antwoord = gegevens.get("id_token") or {}, gegevens.get("userinfo") or {}
    if bewijs and antwoord and bewijs.get("sub") != antwoord.get("sub"):
        raise ImmediateHttpResponse(render(request, "socialaccount/authentication_error.html", status=401))
    return bewijs | antwoord


def _forget(sociallogin: SocialLogin) -> None:
    """Keep who it is, and nothing else that the municipality's server told."""
    sociallogin.email_addresses = []
    sociallogin.account.extra_data = {}
    if sociallogin.account.pk:
        sociallogin.account.save(update_fields=["extra_data"])


def _set_roles(sociallogin: SocialLogin) -> bool:
    """True when they changed."""
    return rollen.set_roles(sociallogin.user, [rollen.Rol(rol) for rol in sociallogin.rollen], sociallogin.talen)
