"""Who may do what: roles are Django groups, and nothing else gives a right (is_superuser gives no Akkoord, ontwerp §4)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from gettext import gettext as _

from django.contrib.auth import authenticate, password_validation
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import transaction

from balie.toetsing.models import Leestaal
from generator.bibliotheek import Leesfout
from generator.poort import Weigering


class Rol(StrEnum):
    """The roles of ontwerp §4."""

    CONSULENT = "consulent"
    REDACTEUR = "redacteur"
    VERSIMPELAAR = "versimpelaar"
    TWEEDE_LEZER = "tweede_lezer"
    BEHEERDER = "beheerder"


NAAM = RegexValidator(r"^(?!nieuw\Z)(?=.*\w)[\w.@+-]{1,150}\Z")
"""Letters, digits and . @ + - _: the names that Django's own pages accept. 'nieuw' and '..' are no name: they would be an
address of something else (/gebruikers/nieuw/)."""

ALLEEN_BEHEERDER = _("Een beheerder heeft geen andere rol. Maak voor ander werk een tweede gebruiker.")

EISEN = {
    "password_too_short": _("Neem er een van 12 tekens of meer."),
    "password_too_common": _("Veel mensen gebruiken dit wachtwoord."),
    "password_entirely_numeric": _("Gebruik ook letters."),
    "password_too_similar": _("Het lijkt te veel op de naam."),
}
"""Django's validators by code; their own Dutch is not complete."""


def sign_in(naam: str, wachtwoord: str) -> User:
    """The user with this name and password. Raises Weigering, with the same words for a wrong name and a wrong password."""
    gebruiker = authenticate(username=naam, password=wachtwoord)
    if gebruiker is None:
        raise Weigering((_("Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw."),))
    return gebruiker


def require(gebruiker: User, rol: Rol) -> None:
    """Raises Weigering when the user lacks the role."""
    if not has(gebruiker, rol):
        zin = _("{naam} heeft de rol ‘{rol}’ niet. Vraag de beheerder om die rol.")
        raise Weigering((zin.format(naam=gebruiker.get_username(), rol=rol),))


def has(gebruiker: User, rol: Rol) -> bool:
    """True when the user is in the role's group and still active, by the database of now and not by what a page remembers."""
    return User.objects.filter(pk=gebruiker.pk, is_active=True, groups__name=rol).exists()


def roles_of(gebruiker: User) -> frozenset[str]:
    """All roles of an active user, in one query."""
    return frozenset(gebruiker.groups.values_list("name", flat=True)) if gebruiker.is_active else frozenset()


def reads(gebruiker: User, taal: str) -> bool:
    """True when the user is registered as tweede_lezer of this language."""
    return has(gebruiker, Rol.TWEEDE_LEZER) and gebruiker.leestalen.filter(taal=taal).exists()


def save_user(naam: str, rollen: Sequence[Rol], talen: Sequence[str], wachtwoord: str | None) -> bool:
    """Make a user, or set all roles and languages of an existing one anew; a password of None leaves it. True when new.

    Raises Leesfout when the name or the password is not acceptable.
    """
    _check_name(naam)
    with transaction.atomic():
        gebruiker = User.objects.filter(username=naam).first() or User(username=naam)
        nieuw = gebruiker.pk is None
        if nieuw:
            _require_free(naam)
        if wachtwoord is not None:
            _set_password(gebruiker, wachtwoord)
        gebruiker.save()
        set_roles(gebruiker, rollen, talen)
    return nieuw


def set_roles(gebruiker: User, rollen: Sequence[Rol], talen: Sequence[str] | None) -> bool:
    """Set all roles and languages anew; None leaves the languages. True when something changed. Raises Leesfout."""
    if mixes_beheerder(rollen):
        raise Leesfout(ALLEEN_BEHEERDER)
    with transaction.atomic():
        was = _rights(gebruiker)
        gebruiker.groups.set([Group.objects.get_or_create(name=rol)[0] for rol in rollen])
        if talen is not None:
            gebruiker.leestalen.all().delete()
            Leestaal.objects.bulk_create(Leestaal(gebruiker=gebruiker, taal=taal) for taal in dict.fromkeys(talen))
        return was != _rights(gebruiker)


def mixes_beheerder(rollen: Sequence[Rol]) -> bool:
    """True when somebody would make users and also work on letters: a beheerder does nothing else (ontwerp §4)."""
    return Rol.BEHEERDER in rollen and len(set(rollen)) > 1


def _rights(gebruiker: User) -> tuple[set[str], set[str]]:
    namen, talen = gebruiker.groups.values_list("name", flat=True), gebruiker.leestalen.values_list("taal", flat=True)
    return set(namen), set(talen)


def exists(naam: str) -> bool:
    """True when the desk has a user of this name."""
    return User.objects.filter(username=naam).exists()


def _check_name(naam: str) -> None:
    try:
        NAAM(naam)
    except ValidationError:
        zin = _("De naam ‘{naam}’ kan niet. Gebruik letters, cijfers en . @ + - _ zonder spaties.")
        raise Leesfout(zin.format(naam=naam)) from None


def _require_free(naam: str) -> None:
    """Nobody can log in when two names differ only in capitals: the login page takes either."""
    if (ander := User.objects.filter(username__iexact=naam).first()) is not None:
        zin = _("De naam ‘{naam}’ lijkt te veel op ‘{ander}’. Kies een andere naam.")
        raise Leesfout(zin.format(naam=naam, ander=ander.get_username()))


def _set_password(gebruiker: User, wachtwoord: str) -> None:
    try:
        password_validation.validate_password(wachtwoord, gebruiker)
    except ValidationError as fout:
        waarom = " ".join(EISEN.get(deel.code, str(deel.message)) for deel in fout.error_list)
        raise Leesfout(_("Dit wachtwoord kan niet. {waarom}").format(waarom=waarom)) from None
    gebruiker.set_password(wachtwoord)
