"""The invented people of the demo: at least one for every role, each with a password of their own for this one time."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from gettext import gettext as _

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from balie.toetsing import rollen
from balie.toetsing.rollen import Rol

NOOR, SAM, EVA, KIM = "noor-redacteur", "sam-versimpelaar", "eva-versimpelaar", "kim-consulent"
OMAR, MARY, BEN = "omar-tweede-lezer", "mary-tweede-lezer", "ben-beheerder"

LETTERGREPEN = [mee + klink for mee in "bdfghjklmnprstvwz" for klink in ("a", "e", "i", "o", "u")]


@dataclass(frozen=True)
class Mens:
    """`wat` is what this person can do, in a few Dutch words."""

    naam: str
    rol: Rol
    wat: str
    talen: tuple[str, ...] = ()
    wachtwoord: str = ""


MENSEN = (
    Mens(NOOR, Rol.REDACTEUR, _("schrijft teksten en biedt ze aan")),
    Mens(SAM, Rol.VERSIMPELAAR, _("leest en tekent teksten")),
    Mens(EVA, Rol.VERSIMPELAAR, _("leest en tekent teksten, als tweede in het team")),
    Mens(MARY, Rol.TWEEDE_LEZER, _("leest en tekent Engels"), ("en",)),
    Mens(OMAR, Rol.TWEEDE_LEZER, _("leest en tekent Arabisch"), ("ar",)),
    Mens(KIM, Rol.CONSULENT, _("maakt brieven")),
    Mens(BEN, Rol.BEHEERDER, _("maakt gebruikers")),
)


def make() -> Sequence[Mens]:
    """Save every one of them, with a new password."""
    mensen = [Mens(mens.naam, mens.rol, mens.wat, mens.talen, password(mens.naam)) for mens in MENSEN]
    for mens in mensen:
        rollen.save_user(mens.naam, [mens.rol], mens.talen, mens.wachtwoord)
    return mensen


def password(naam: str) -> str:
    """Three made-up words, easy to type; drawn again when they look like the name, which the desk refuses."""
    while True:
        geheim = "-".join("".join(secrets.choice(LETTERGREPEN) for _plaats in range(3)) for _woord in range(3))
        with suppress(ValidationError):
            validate_password(geheim, User(username=naam))
            return geheim
