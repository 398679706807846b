"""What a beheerder does with users. Each change ends the user's sessions and is in the log; one beheerder always stays."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from gettext import gettext as _

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, User
from django.db import transaction

from balie.logboek.schrijven import append
from balie.toegang import sessies
from balie.toegang.models import TijdelijkWachtwoord
from balie.toetsing import rollen
from balie.toetsing.rollen import Rol
from generator.bibliotheek import Leesfout
from generator.poort import Weigering

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""No l, o, 0 or 1: a password that is read aloud or copied by hand."""


def at_municipality(gebruiker: User) -> bool:
    """True for who logs in with the municipality's own login."""
    return gebruiker.socialaccount_set.exists()


@transaction.atomic
def create(wie: User, naam: str, gekozen: Sequence[Rol], talen: Sequence[str]) -> str:
    """Make a user; the password, which must be changed at the first login. Raises Leesfout."""
    if rollen.exists(naam):
        raise Leesfout(_("De naam ‘{naam}’ is al in gebruik. Kies een andere naam.").format(naam=naam))
    wachtwoord = _password()
    rollen.save_user(naam, gekozen, talen, wachtwoord)
    TijdelijkWachtwoord.objects.create(gebruiker=User.objects.get(username=naam))
    append(wie, "gebruiker gemaakt", gebruiker=naam, rollen=_listed(gekozen), talen=_listed(talen))
    return wachtwoord


@transaction.atomic
def change_roles(wie: User, gebruiker: User, gekozen: Sequence[Rol], talen: Sequence[str]) -> bool:
    """Set all roles and languages anew. True when something changed. Raises Weigering."""
    _lock()
    if at_municipality(gebruiker) and set(gekozen) != set(current_roles(gebruiker)):
        raise Weigering((_("De rollen van {naam} komen van uw gemeente. Verander ze daar.").format(naam=gebruiker.username),))
    anders = rollen.set_roles(gebruiker, gekozen, talen)
    if anders:
        _require_beheerder()
        sessies.end(gebruiker.pk)  # also when only the languages changed
        append(wie, "rollen veranderd", gebruiker=gebruiker.username, rollen=_listed(gekozen), talen=_listed(talen))
    return anders


@transaction.atomic
def set_password(wie: User, gebruiker: User) -> str:
    """A new password, which must be changed at the next login. Raises Weigering."""
    if at_municipality(gebruiker):
        zin = _("{naam} logt in bij uw gemeente en heeft hier geen wachtwoord.")
        raise Weigering((zin.format(naam=gebruiker.username),))
    wachtwoord = _password()
    gebruiker.set_password(wachtwoord)
    gebruiker.save(update_fields=["password"])
    TijdelijkWachtwoord.objects.get_or_create(gebruiker=gebruiker)
    sessies.end(gebruiker.pk)
    append(wie, "nieuw wachtwoord gegeven", gebruiker=gebruiker.username)
    return wachtwoord


@transaction.atomic
def block(wie: User, gebruiker: User) -> None:
    """Out at once, and not in again until unblocked. Raises Weigering for the last beheerder."""
    _lock()
    gebruiker.is_active = False
    gebruiker.save(update_fields=["is_active"])
    _require_beheerder()
    append(wie, "gebruiker geblokkeerd", gebruiker=gebruiker.username)


@transaction.atomic
def unblock(wie: User, gebruiker: User) -> None:
    gebruiker.is_active = True
    gebruiker.save(update_fields=["is_active"])
    append(wie, "blokkade opgeheven", gebruiker=gebruiker.username)


@transaction.atomic
def end_sessions(wie: User, gebruiker: User) -> None:
    """Logged out everywhere; may log in again."""
    sessies.end(gebruiker.pk)
    append(wie, "overal uitgelogd", gebruiker=gebruiker.username)


@transaction.atomic
def reset_factor(wie: User, gebruiker: User) -> None:
    """For a lost phone: the app and the recovery codes count no more, and the next login asks to set up a new one."""
    Authenticator.objects.filter(user=gebruiker).delete()
    sessies.end(gebruiker.pk)
    append(wie, "tweede stap gewist", gebruiker=gebruiker.username)


def current_roles(gebruiker: User) -> list[Rol]:
    namen = {groep.name for groep in gebruiker.groups.all()}
    return [rol for rol in Rol if rol in namen]


def _lock() -> None:
    """Two beheerders who take each other's role at the same moment: the second sees what the first did (PostgreSQL)."""
    list(Group.objects.select_for_update().filter(name=Rol.BEHEERDER))


def _require_beheerder() -> None:
    if not User.objects.filter(is_active=True, groups__name=Rol.BEHEERDER).exists():
        raise Weigering((_("Dit is de laatste beheerder. Maak eerst iemand anders beheerder."),))


def _password() -> str:
    """80 random bits in four groups."""
    return "-".join("".join(secrets.choice(LETTERS) for _plek in range(4)) for _groep in range(4))


def _listed(woorden: Sequence[str]) -> str:
    return ", ".join(map(str, woorden))
