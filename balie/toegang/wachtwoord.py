"""Asks who somebody is once more, before a signature. Wrong passwords count together with those at the login page.

In a form: show a password field when `asks_password(gebruiker)`, else a link to `opnieuw_inloggen` (with ?next=). On POST call
`verify`; when it is False, show `refusal(gebruiker)`.
"""

from __future__ import annotations

from gettext import gettext as _

from allauth.account.adapter import get_adapter
from allauth.core import context, ratelimit
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from balie.toegang import opnieuw
from balie.toegang.adapters import TE_VAAK


def asks_password(gebruiker: User) -> bool:
    """False for who logs in at the municipality: the desk has no password of them."""
    return gebruiker.has_usable_password()


def verify(gebruiker: User, wachtwoord: str) -> bool:
    """True when this is the user's password, or, without one, after a fresh login at the municipality. Only within a POST.

    After five wrong ones the right one is refused too; the same time is spent on a right and a wrong one.
    """
    if not gebruiker.is_active:
        return False
    if not asks_password(gebruiker):
        return opnieuw.is_fresh(context.request)
    try:
        return get_adapter().reauthenticate(gebruiker, wachtwoord)
    except ValidationError:
        return False


def refusal(gebruiker: User) -> str:
    """What to say after `verify` was False."""
    if not asks_password(gebruiker):
        return _("Log eerst opnieuw in bij uw gemeente. Daarna kunt u verder.")
    return TE_VAAK if is_locked(gebruiker) else _("Dit wachtwoord klopt niet. Probeer het opnieuw.")


def is_locked(gebruiker: User) -> bool:
    """True while this name may not try any more. Only within a POST: allauth counts nothing else."""
    sleutel = get_adapter()._get_login_attempts_cache_key(context.request, username=gebruiker.get_username())
    return not ratelimit.consume(context.request, action="login_failed", key=sleutel, dry_run=True)
