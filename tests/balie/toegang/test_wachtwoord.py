"""The password once more, before a signature."""

import pytest
from bezoeker import WACHTWOORD, Bezoeker


@pytest.mark.parametrize(
    ("wachtwoord", "zin"),
    [
        (WACHTWOORD, "getekend"),
        ("fout", "klopt niet"),
        ("", "klopt niet"),
        (WACHTWOORD.upper(), "klopt niet"),
        ("\0", "klopt niet"),
    ],
)
def test_a_password(bezoeker, wachtwoord, zin):
    bezoeker.log_in("vera")
    assert bezoeker.get("/tekenen/").content.decode() == "wachtwoord"
    assert zin in bezoeker.post("/tekenen/", wachtwoord=wachtwoord).content.decode()


def test_wrong_ones_count_together_with_those_at_the_login_page(bezoeker):
    bezoeker.log_in("vera")
    for _keer in range(3):
        bezoeker.post("/tekenen/", wachtwoord="fout")
    for _keer in range(2):
        Bezoeker().log_in("vera", "fout")
    assert "Wacht 15 minuten" in bezoeker.post("/tekenen/", wachtwoord=WACHTWOORD).content.decode()
    assert "Wacht 15 minuten" in Bezoeker().log_in("vera").content.decode()


def test_right_ones_do_not_count(bezoeker):
    bezoeker.log_in("vera")
    assert {bezoeker.post("/tekenen/", wachtwoord=WACHTWOORD).content for _keer in range(8)} == {b"getekend"}


def test_another_person_s_password_does_not_do(balie, bezoeker):
    from balie.toetsing.rollen import Rol, save_user

    save_user("vera", [Rol.VERSIMPELAAR], [], "Een-eigen-geheim-3")
    bezoeker.log_in("vera", "Een-eigen-geheim-3")
    assert "klopt niet" in bezoeker.post("/tekenen/", wachtwoord=WACHTWOORD).content.decode()


def test_a_blocked_user_cannot_sign_with_the_right_password(bezoeker):
    from allauth.core import context
    from django.contrib.auth.models import User
    from django.test import RequestFactory

    from balie.toegang import wachtwoord

    vera = User.objects.get(username="vera")
    vera.is_active = False
    with context.request_context(RequestFactory().post("/")):
        assert not wachtwoord.verify(vera, WACHTWOORD)
