"""Logging in with a name and a password: what is refused, for how long, and what a session is worth."""

import pytest
from bezoeker import NIEUW, WACHTWOORD, Bezoeker

FOUT = "horen niet bij elkaar"
TE_VAAK = "Wacht 15 minuten"


@pytest.mark.parametrize(
    ("naam", "wachtwoord", "binnen", "zin"),
    [
        ("vera", WACHTWOORD, True, ""),
        ("VERA", WACHTWOORD, True, ""),
        ("vera", WACHTWOORD + " ", False, FOUT),
        ("vera", "", False, ""),
        ("niemand", WACHTWOORD, False, FOUT),
        ("vera\0", WACHTWOORD, False, ""),
        ("v" * 10_000, WACHTWOORD, False, ""),
        ("<script>alert(1)</script>", WACHTWOORD, False, FOUT),
        ("' or 1=1 --", WACHTWOORD, False, FOUT),
    ],
)
def test_a_name_and_a_password(bezoeker, naam, wachtwoord, binnen, zin):
    antwoord = bezoeker.log_in(naam, wachtwoord)
    bladzij = antwoord.content.decode()
    assert (antwoord.status_code, bezoeker.is_in()) == ((302, True) if binnen else (200, False))
    assert zin in bladzij and "<script>alert" not in bladzij
    from balie.logboek.models import Regel

    assert list(Regel.objects.values_list("wie", "wat")) == [("vera", "ingelogd")] * binnen


def test_after_five_wrong_passwords_the_right_one_is_refused_everywhere(balie):
    for _keer in range(5):
        assert FOUT in Bezoeker().log_in("vera", "fout").content.decode()
    for naam in ("vera", "VERA"):
        assert TE_VAAK in Bezoeker().log_in(naam).content.decode()
    assert Bezoeker().log_in("rik").status_code == 302


def test_another_host_gives_no_new_tries(balie):
    for _keer in range(5):
        Bezoeker().log_in("vera", "fout")
    antwoord = Bezoeker().client.post(
        "/account/login/", {"login": "vera", "password": WACHTWOORD}, headers={"host": "anders.voorbeeld"}
    )
    assert TE_VAAK in antwoord.content.decode()


def test_the_lock_ends(balie, monkeypatch):
    import time

    for _keer in range(5):
        Bezoeker().log_in("vera", "fout")
    nu = time.time()
    monkeypatch.setattr("allauth.core.internal.ratelimit.time.time", lambda: nu + 14 * 60)
    assert TE_VAAK in Bezoeker().log_in("vera").content.decode()
    monkeypatch.setattr("allauth.core.internal.ratelimit.time.time", lambda: nu + 15 * 60 + 1)
    assert Bezoeker().log_in("vera").status_code == 302


def test_right_ones_between_do_not_help_a_guesser(balie):
    for _keer in range(5):
        Bezoeker().log_in("vera", "fout")
        Bezoeker().log_in("rik")
    assert TE_VAAK in Bezoeker().log_in("vera").content.decode()


def test_a_lock_is_in_the_database_for_every_process(balie):
    from balie.toegang.models import Onthouden

    Bezoeker().log_in("vera", "fout")
    assert Onthouden.objects.filter(cache_key__contains="login_failed").exists()


def test_a_wrong_name_takes_as_long_as_a_wrong_password(bezoeker, monkeypatch):
    """Counted in hashes, not in seconds: on a busy machine seconds say nothing."""
    from django.contrib.auth.hashers import MD5PasswordHasher

    aantal = []
    echt = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *woorden: aantal.append(1) or echt(*woorden))
    per_naam = {}
    for naam in ("vera", "niemand"):
        aantal.clear()
        bezoeker.log_in(naam, "fout")
        per_naam[naam] = len(aantal)
    assert per_naam["vera"] == per_naam["niemand"] == 1


def test_nobody_signs_up(bezoeker):
    from django.contrib.auth.models import User
    from django.urls import NoReverseMatch, reverse

    from balie.toegang.adapters import Accountadapter

    for naam in ("account_signup", "account_email", "account_reset_password", "socialaccount_connections"):
        with pytest.raises(NoReverseMatch):
            reverse(naam)
    aantal = User.objects.count()
    for adres in ("/account/signup/", "/account/3rdparty/signup/"):
        assert bezoeker.post(adres, username="x", password1=NIEUW).status_code == 404
    assert User.objects.count() == aantal
    assert not Accountadapter().is_open_for_signup(None)


def test_a_session_cookie(bezoeker):
    bezoeker.log_in("vera")
    koek = bezoeker.client.cookies["sessionid"]
    assert (koek["httponly"], koek["samesite"], koek["max-age"], koek["secure"]) == (True, "Lax", "", "")
    bezoeker.get("/account/login/")


def test_a_session_lasts_eight_hours(bezoeker):
    from datetime import timedelta

    from django.utils import timezone

    from balie.toegang.models import Sessie

    bezoeker.log_in("vera")
    sessie = Sessie.objects.get(gebruiker__username="vera")
    over = sessie.expire_date - timezone.now()
    assert timedelta(hours=7, minutes=59) < over <= timedelta(hours=8)
    Sessie.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert not bezoeker.is_in()


def test_logging_out_ends_the_session_itself(bezoeker):
    bezoeker.log_in("vera")
    koek = bezoeker.client.cookies["sessionid"].value
    assert bezoeker.get("/account/logout/").status_code == 200 and bezoeker.is_in()
    bezoeker.post("/account/logout/")
    bezoeker.client.cookies["sessionid"] = koek
    assert not bezoeker.is_in()


def test_a_blocked_user_is_out_at_once_and_stays_out(bezoeker):
    from django.contrib.auth.models import User

    bezoeker.log_in("vera")
    vera = User.objects.get(username="vera")
    vera.is_active = False
    vera.save()
    assert not bezoeker.is_in()
    assert Bezoeker().log_in("vera").headers["Location"] == "/account/inactive/"
    vera.is_active = True
    vera.save()
    assert not bezoeker.is_in(), "the old session must not come back"


@pytest.mark.parametrize(
    ("oud", "nieuw", "nog_eens", "zin"),
    [
        ("fout", NIEUW, NIEUW, "Typ uw wachtwoord van nu"),
        (WACHTWOORD, "kort", "kort", "12 tekens"),
        (WACHTWOORD, "918273645546372819", "918273645546372819", "Gebruik ook letters"),
        (WACHTWOORD, NIEUW, NIEUW + "x", "wachtwoord"),
    ],
)
def test_a_new_password_that_cannot_be(bezoeker, oud, nieuw, nog_eens, zin):
    bezoeker.log_in("vera")
    antwoord = bezoeker.post("/account/password/change/", oldpassword=oud, password1=nieuw, password2=nog_eens)
    assert antwoord.status_code == 200 and zin in antwoord.content.decode()
    assert Bezoeker().log_in("vera").status_code == 302


def test_a_new_password_ends_the_other_sessions(balie):
    hier, daar = Bezoeker(), Bezoeker()
    hier.log_in("vera")
    daar.log_in("vera")
    hier.post("/account/password/change/", oldpassword=WACHTWOORD, password1=NIEUW, password2=NIEUW)
    assert (hier.is_in(), daar.is_in()) == (True, False)
    assert Bezoeker().log_in("vera", NIEUW).status_code == 302


def test_the_command_line_ends_sessions_too(balie, bezoeker):
    bezoeker.log_in("vera")
    balie.ok("gebruiker", "vera", "--rol", "redacteur")
    assert not bezoeker.is_in()


def test_names_that_differ_only_in_capitals_cannot_be(balie):
    assert "lijkt te veel op" in balie.refused(
        "gebruiker", "Vera", "--rol", "redacteur", "--wachtwoord-bestand", balie.map / "wachtwoord"
    )
