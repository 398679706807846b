"""The beheerder's pages for users."""

import re

import pytest
from bezoeker import NIEUW, WACHTWOORD, Bezoeker


def _user(naam: str):
    from django.contrib.auth.models import User

    return User.objects.get(username=naam)


def _roles(naam: str) -> set[str]:
    return set(_user(naam).groups.values_list("name", flat=True))


def _languages(naam: str) -> set[str]:
    return set(_user(naam).leestalen.values_list("taal", flat=True))


def _password(antwoord) -> str:
    return re.search(r"\b[a-z2-9]{4}(?:-[a-z2-9]{4}){3}\b", antwoord.content.decode())[0]


def _log() -> list[tuple[str, str]]:
    from balie.logboek.models import Regel

    return list(Regel.objects.exclude(wat="ingelogd").order_by("nummer").values_list("wie", "wat"))


def test_the_list(bea):
    bladzij = bea.get("/gebruikers/").content.decode()
    assert all(naam in bladzij for naam in ("rik", "vera", "carla", "amina", "bea", "tweede lezer", "nog niet"))


def test_the_list_asks_as_many_queries_for_fifty_users(bea):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from balie.toetsing.rollen import Rol, save_user

    aantal = []
    for _keer in range(2):
        with CaptureQueriesContext(connection) as vragen:
            bea.get("/gebruikers/")
        aantal.append(len(vragen))
        for nummer in range(50):
            save_user(f"mens{nummer}", [Rol.CONSULENT], [], None)
    assert aantal[0] == aantal[1] <= 15


def test_a_new_user_logs_in_and_chooses_a_password(bea):
    antwoord = bea.post("/gebruikers/nieuw/", naam="els", rollen=["tweede_lezer"], talen=["en"])
    geheim = _password(antwoord)
    assert (_roles("els"), _languages("els")) == ({"tweede_lezer"}, {"en"})
    assert geheim not in str(bea.client.cookies) and "no-store" in antwoord.headers["Cache-Control"]
    els = Bezoeker()
    els.log_in("els", geheim)
    assert els.get("/").headers["Location"] == "/account/password/change/"
    els.post("/account/password/change/", oldpassword=geheim, password1=NIEUW, password2=NIEUW)
    assert els.is_in()
    assert _log()[-1] == ("bea", "gebruiker gemaakt")


@pytest.mark.parametrize(
    ("naam", "rollen", "talen", "zin"),
    [
        ("", ["redacteur"], [], "Typ een naam"),
        ("jan jansen", ["redacteur"], [], "zonder spaties"),
        ("nieuw", ["redacteur"], [], "zonder spaties"),
        ("..", ["redacteur"], [], "zonder spaties"),
        ("<b>x</b>", ["redacteur"], [], "&lt;b&gt;x&lt;/b&gt;"),
        ("x" * 10_000, ["redacteur"], [], "te lang"),
        ("a\0b", ["redacteur"], [], "error"),
        ("vera", ["redacteur"], [], "al in gebruik"),
        ("Vera", ["redacteur"], [], "lijkt te veel op"),
        ("els", [], [], "minstens één rol"),
        ("els", ["baas"], [], "Deze rol bestaat niet"),
        ("els", ["tweede_lezer"], [], "Kies de talen"),
        ("els", ["redacteur"], ["en"], "alleen bij de rol tweede lezer"),
        ("els", ["tweede_lezer"], ["xx"], "Deze taal bestaat niet"),
        ("els", ["tweede_lezer"], ["nl"], "Deze taal bestaat niet"),
    ],
)
def test_a_new_user_that_cannot_be(bea, naam, rollen, talen, zin):
    from django.contrib.auth.models import User

    aantal = User.objects.count()
    antwoord = bea.post("/gebruikers/nieuw/", naam=naam, rollen=rollen, talen=talen)
    assert antwoord.status_code == 200 and zin in antwoord.content.decode()
    assert User.objects.count() == aantal and not _log()


def test_other_roles_end_the_sessions(bea):
    vera = Bezoeker()
    vera.log_in("vera")
    bea.post("/gebruikers/vera/", actie="rollen", rollen=["redacteur"])
    assert _roles("vera") == {"redacteur"} and not vera.is_in()
    vera.log_in("vera")
    bea.post("/gebruikers/vera/", actie="rollen", rollen=["redacteur"])
    assert vera.is_in(), "nothing changed"
    assert _log() == [("bea", "rollen veranderd")]


def test_other_languages_end_the_sessions(bea):
    amina = Bezoeker()
    amina.log_in("amina")
    bea.post("/gebruikers/amina/", actie="rollen", rollen=["tweede_lezer"], talen=["ar"])
    assert _languages("amina") == {"ar"} and not amina.is_in()


def test_roles_that_cannot_be_stay_as_they_were(bea):
    antwoord = bea.post("/gebruikers/vera/", actie="rollen", rollen=["tweede_lezer"])
    assert "Kies de talen" in antwoord.content.decode()
    assert _roles("vera") == {"versimpelaar", "redacteur"}


def test_block_and_let_in_again(bea):
    vera = Bezoeker()
    vera.log_in("vera")
    bea.post("/gebruikers/vera/", actie="blokkeren")
    assert not vera.is_in() and not _user("vera").is_active
    vera.log_in("vera")
    assert not vera.is_in()
    bea.post("/gebruikers/vera/", actie="toelaten")
    vera.log_in("vera")
    assert vera.is_in()
    assert _log() == [("bea", "gebruiker geblokkeerd"), ("bea", "blokkade opgeheven")]


def test_log_out_everywhere(bea):
    hier, daar = Bezoeker(), Bezoeker()
    hier.log_in("vera")
    daar.log_in("vera")
    bea.post("/gebruikers/vera/", actie="uitloggen")
    assert not hier.is_in() and not daar.is_in() and bea.is_in()


def test_a_new_password(bea):
    vera = Bezoeker()
    vera.log_in("vera")
    geheim = _password(bea.post("/gebruikers/vera/", actie="wachtwoord"))
    assert not vera.is_in()
    assert vera.log_in("vera", WACHTWOORD).status_code == 200
    vera.log_in("vera", geheim)
    assert vera.get("/tekenen/").headers["Location"] == "/account/password/change/"
    assert geheim not in str(_log())


def test_a_lost_phone(bea, streng):
    vera = Bezoeker()
    vera.log_in("vera")
    vera.set_up_factor()
    bea.set_up_factor()
    bea.post("/gebruikers/vera/", actie="tweede_stap")
    assert not vera.is_in()
    vera.log_in("vera")
    assert vera.get("/").headers["Location"] == "/account/2fa/totp/activate/"


@pytest.mark.parametrize("gegevens", [{"actie": "rollen", "rollen": ["redacteur"]}, {"actie": "blokkeren"}])
def test_the_last_beheerder_stays(bea, gegevens):
    antwoord = bea.client.post("/gebruikers/bea/", gegevens, follow=True)
    assert "Dit is de laatste beheerder" in antwoord.content.decode()
    assert _roles("bea") == {"beheerder"} and _user("bea").is_active and bea.is_in() and not _log()


def test_a_blocked_beheerder_does_not_count(bea):
    bea.post("/gebruikers/nieuw/", naam="bo", rollen=["beheerder"])
    bea.post("/gebruikers/bo/", actie="blokkeren")
    bea.post("/gebruikers/bea/", actie="blokkeren")
    assert _user("bea").is_active
    bea.post("/gebruikers/bo/", actie="toelaten")
    assert bea.post("/gebruikers/bea/", actie="blokkeren").headers["Location"] == "/account/login/"
    assert not _user("bea").is_active and not bea.is_in()


@pytest.mark.parametrize(
    ("adres", "gegevens", "status"),
    [
        ("/gebruikers/vera/", {}, 400),
        ("/gebruikers/vera/", {"actie": "tekenen"}, 400),
        ("/gebruikers/niemand/", {"actie": "blokkeren"}, 404),
        ("/gebruikers/", {}, 405),
    ],
)
def test_bad_requests(bea, adres, gegevens, status):
    assert bea.post(adres, **gegevens).status_code == status


def test_a_form_from_elsewhere_is_refused(bea):
    bea.client.handler.enforce_csrf_checks = True
    assert bea.post("/gebruikers/vera/", actie="blokkeren").status_code == 403
    assert _user("vera").is_active
