"""A desk with everybody in it, whose pages a visitor opens. Two pages of this folder stand for those of others."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from bezoeker import WACHTWOORD, Bezoeker  # noqa: E402


@pytest.fixture
def balie(bureau):
    """The tables of a desk (tests/balie/conftest.py), with its pages: no second factor asked unless a test says so."""
    from django.test import override_settings

    from balie.toetsing.rollen import Rol, save_user

    save_user("bea", [Rol.BEHEERDER], [], WACHTWOORD)
    with override_settings(ROOT_URLCONF="proefadressen", ALLOWED_HOSTS=["*"], BRIEF_TWEEDE_FACTOR=False):
        yield bureau


@pytest.fixture
def bezoeker(balie) -> Bezoeker:
    return Bezoeker()


@pytest.fixture
def bea(balie) -> Bezoeker:
    """The beheerder, logged in."""
    bea = Bezoeker()
    assert bea.log_in("bea").status_code == 302
    return bea


@pytest.fixture
def streng(balie):
    """Whoever logs in needs a second factor, as on a real desk."""
    from django.test import override_settings

    with override_settings(BRIEF_TWEEDE_FACTOR=True):
        yield
