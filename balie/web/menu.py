"""What every page shows around its content: the menu for this person's roles, and the name of the municipality.

Both are worked out only when a template asks for them: a redirect or a picture costs nothing.
"""

from __future__ import annotations

import time
from functools import lru_cache
from gettext import gettext as _
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from balie.toetsing.rollen import Rol
from generator import gemeente
from generator.bibliotheek import Bibliotheek, Leesfout

LEZERS = {Rol.VERSIMPELAAR, Rol.REDACTEUR, Rol.TWEEDE_LEZER}
IEDEREEN = set(Rol)
PUNTEN = (
    ("werkvoorraad", _("Werkvoorraad"), LEZERS),
    ("teksten", _("Teksten"), {Rol.REDACTEUR}),
    ("register", _("Register"), LEZERS),
    ("gebruikers", _("Gebruikers"), {Rol.BEHEERDER}),
    ("hulp", _("Hulp"), IEDEREEN),
)
"""Url name, label, and the roles that see it."""


class Punt(NamedTuple):
    """One item of the menu."""

    label: str
    url: str
    is_current: bool


def menu(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `menu` (a list of Punt) and `gemeente` (its name, or '' when gemeente.toml can't be read)."""
    return {"menu": SimpleLazyObject(lambda: items(request)), "gemeente": SimpleLazyObject(name)}


def items(request: HttpRequest) -> list[Punt]:
    """What this person may open, in order. An address that does not exist is left out."""
    gebruiker = getattr(request, "user", None)
    if gebruiker is None or not gebruiker.is_authenticated:
        return []
    rollen = set(gebruiker.groups.values_list("name", flat=True)) & IEDEREEN
    punten = [(address(naam), label) for naam, label, voor in PUNTEN if rollen & voor or voor == IEDEREEN]
    return [Punt(label, url, _covers(url, request.path)) for url, label in punten if url]


def address(naam: str) -> str | None:
    """The address of this name, None when no page has it."""
    try:
        return reverse(naam)
    except NoReverseMatch:
        return None


def _covers(url: str, pad: str) -> bool:
    """The start page covers only itself: every address begins with '/'."""
    return pad == url if url == "/" else pad.startswith(url)


def name() -> str:
    """The municipality's name; a change in gemeente.toml is seen within a minute."""
    try:
        return _name(int(time.monotonic() // 60))
    except Leesfout:
        return ""


@lru_cache(maxsize=1)
def _name(minuut: int) -> str:
    return gemeente.load(Bibliotheek.find()).naam
