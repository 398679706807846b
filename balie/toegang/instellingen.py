"""Django's settings for logging in (feiten/balie §2). What a beheerder of machines may set is read from the environment here.

BRIEF_HTTPS=1: cookies only over https. ALLAUTH_TRUSTED_PROXY_COUNT: how many of your own proxies stand before the desk; without
it everybody behind a proxy counts as one visitor. BRIEF_TWEEDE_FACTOR=0: no second factor asked; only for `brief balie --demo`,
where passwords are printed on the screen anyway. BRIEF_OIDC_…: see oidc.py.
"""

from __future__ import annotations

import os
from gettext import gettext as _

from balie.toegang import oidc
from generator.bibliotheek import Leesfout


def _count(naam: str) -> int:
    waarde = os.environ.get(naam) or "0"
    if not waarde.isdecimal():
        raise Leesfout(_("{naam} moet een getal zijn, bijvoorbeeld 1.").format(naam=naam))
    return int(waarde)


APPS = ["allauth", "allauth.account", "allauth.mfa", "allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"]
"""Always all of them, also without OIDC: a desk that turns OIDC off later must still know its tables."""
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware", "balie.toegang.middleware.EerstDit"]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "werkvoorraad"
LOGOUT_REDIRECT_URL = "account_login"

HTTPS = os.environ.get("BRIEF_HTTPS") == "1"
ALLAUTH_TRUSTED_PROXY_COUNT = _count("ALLAUTH_TRUSTED_PROXY_COUNT")
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
if HTTPS and ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # else the check on forms takes https for another site

SESSION_ENGINE = "balie.toegang.sessies"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
ACCOUNT_SESSION_REMEMBER = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "toegang_onthouden",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # at 300, the default, a flood of wrong names would push out who is locked
    }
}
"""In the database: with a cache per process each server process would give an attacker five more tries."""

ACCOUNT_ADAPTER = "balie.toegang.adapters.Accountadapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/15m/key", "login": "60/m/ip", "reauthenticate": "10/m/user"}
"""Per name it is strict. Per address it is wide: a whole town hall often has one address."""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_FORMS = {"login": "balie.toegang.inlogformulieren.Inloggen"}

MFA_ADAPTER = "balie.toegang.adapters.Factoradapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Brief op Maat"
MFA_FORMS = {
    "authenticate": "balie.toegang.inlogformulieren.Code",
    "reauthenticate": "balie.toegang.inlogformulieren.CodeOpnieuw",
    "activate_totp": "balie.toegang.inlogformulieren.Instellen",
}
"""MFA_TOTP_TOLERANCE stays 0: allauth remembers a used code 30 seconds, so with 1 it could be used twice."""
BRIEF_TWEEDE_FACTOR = os.environ.get("BRIEF_TWEEDE_FACTOR") != "0"

BRIEF_OIDC = oidc.read(os.environ)
SOCIALACCOUNT_ADAPTER = "balie.toegang.adapters.Gemeenteadapter"
SOCIALACCOUNT_PROVIDERS = oidc.providers(BRIEF_OIDC)
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 20
"""Seconds. A login server that is busy in the morning must not turn people away; gunicorn gives a request 30."""
