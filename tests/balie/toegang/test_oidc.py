"""The municipality's own login, against a real OpenID Connect provider in a second process (gemeentelogin.py)."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from bezoeker import NIEUW, Bezoeker

BIJ_GEMEENTE = "Wachtwoord-bij-de-gemeente-1"
INLOGGEN = "/account/oidc/gemeente/login/"
OPNIEUW = "/account/gemeente/opnieuw/?next=/tekenen/"

pytestmark = pytest.mark.xdist_group("oidc")


class Gemeente:
    """The server and what it says about people."""

    def __init__(self, map: Path, url: str):
        self.map, self.url = map, url

    def says(self, **claims) -> None:
        (self.map / "claims.json").write_text(json.dumps(claims))

    def rename(self, oud: str, nieuw: str) -> None:
        import sqlite3

        with sqlite3.connect(self.map / "gemeente.sqlite3") as databank:
            databank.execute("UPDATE auth_user SET username = ? WHERE username = ?", (nieuw, oud))


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    map = tmp_path_factory.mktemp("gemeente")
    proces = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("gemeentelogin.py"), map], stdout=subprocess.PIPE, text=True
    )
    try:
        yield Gemeente(map, f"http://127.0.0.1:{int(proces.stdout.readline())}")
    finally:
        proces.kill()
        proces.wait()


def environment(server: Gemeente, **anders: str) -> dict[str, str]:
    return {
        "BRIEF_OIDC_SERVER": server.url,
        "BRIEF_OIDC_CLIENT": "balie",
        "BRIEF_OIDC_GEHEIM": "een-geheim-van-de-balie",
        "BRIEF_OIDC_NAAM": "Gemeente Voorbeeldstad",
        "BRIEF_OIDC_ROLLEN": "groups",
        "BRIEF_OIDC_ROL_REDACTEUR": "CN=brief,OU=redactie;ander",
        **anders,
    }


@pytest.fixture
def gemeente(streng, server):
    """The desk with the municipality's login on, and the second factor compulsory for who logs in at the desk."""
    with using(environment(server)):
        yield server


def using(omgeving: dict[str, str]):
    from django.test import override_settings

    from balie.toegang import oidc

    login = oidc.read(omgeving)
    return override_settings(BRIEF_OIDC=login, SOCIALACCOUNT_PROVIDERS=oidc.providers(login))


class Browser:
    """Somebody's browser: the desk by a test client, the municipality over the network."""

    def __init__(self, naam: str):
        self.naam, self.desk, self.net = naam, Bezoeker(), requests.Session()
        self.gevraagd = False

    def log_in(self, adres: str = INLOGGEN, naam: str | None = None):
        """The desk's answer to coming back. `gevraagd`: the municipality asked for a password on the way."""
        self.gevraagd = False
        heen = self.desk.get(adres)
        assert heen.status_code == 302, heen.content.decode()
        terug = self._at_municipality(heen.headers["Location"], naam or self.naam)
        return self.desk.client.get(terug.removeprefix("http://testserver"))

    def _at_municipality(self, adres: str, naam: str) -> str:
        antwoord = self.net.get(adres, allow_redirects=False)
        for _stap in range(10):
            if antwoord.is_redirect:
                adres = requests.compat.urljoin(antwoord.url, antwoord.headers["Location"])
                if adres.startswith("http://testserver/"):
                    return adres
                antwoord = self.net.get(adres, allow_redirects=False)
            else:
                antwoord = self._fill_in(antwoord, naam)
        raise AssertionError(antwoord.text)

    def _fill_in(self, bladzij, naam: str):
        """Type name and password, as far as they are asked."""
        assert bladzij.ok, bladzij.text
        self.gevraagd = True
        velden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', bladzij.text))
        velden = {veld: waarde.replace("&amp;", "&") for veld, waarde in velden.items()}
        return self.net.post(bladzij.url, velden | {"login": naam, "password": BIJ_GEMEENTE}, allow_redirects=False)

    def sign(self) -> str:
        return self.desk.post("/tekenen/").content.decode()


def _user(naam: str):
    from django.contrib.auth.models import User

    return User.objects.get(username=naam)


def _roles(naam: str) -> set[str]:
    return set(_user(naam).groups.values_list("name", flat=True))


def test_log_in_and_get_roles(gemeente):
    gemeente.says(jan={"groups": ["CN=brief,OU=redactie", "versimpelaar", "iets anders"]})
    jan = Browser("jan")
    assert "Gemeente Voorbeeldstad" in jan.desk.get("/account/login/").content.decode()
    antwoord = jan.log_in()
    assert (antwoord.status_code, antwoord.headers["Location"], jan.gevraagd) == (302, "/", True)
    assert jan.desk.is_in(), "no second factor asked: that is the municipality's"
    assert _roles("jan") == {"redacteur", "versimpelaar"}


def test_the_desk_keeps_who_it_is_and_nothing_else(gemeente):
    from allauth.account.models import EmailAddress
    from allauth.socialaccount.models import SocialAccount, SocialToken

    gemeente.says(jan={"groups": ["versimpelaar"], "email": "jan@voorbeeld.nl", "email_verified": True, "bsn": "x"})
    for _keer in range(2):
        Browser("jan").log_in()
    jan = _user("jan")
    assert (jan.email, jan.has_usable_password(), jan.is_staff, jan.is_superuser) == ("", False, False, False)
    assert list(SocialAccount.objects.values_list("user", "extra_data")) == [(jan.pk, {})]
    assert not EmailAddress.objects.exists() and not SocialToken.objects.exists()


def test_a_role_taken_away_is_gone_at_the_next_login(gemeente):
    gemeente.says(jan={"groups": ["ander", "versimpelaar"]})
    thuis, werk = Browser("jan"), Browser("jan")
    thuis.log_in()
    gemeente.says(jan={"groups": ["ander"]})
    werk.log_in()
    assert _roles("jan") == {"redacteur"}
    assert werk.desk.is_in() and werk.desk.get("/tekenen/").status_code == 403
    assert not thuis.desk.is_in(), "the session with the old roles ended"
    gemeente.says(jan={"groups": []})
    antwoord = Browser("jan").log_in()
    assert antwoord.status_code == 403 and "nog geen rol" in antwoord.content.decode()
    assert _roles("jan") == set() and not werk.desk.is_in()


@pytest.mark.parametrize("claims", [{}, {"groups": None}, {"groups": "iets"}, {"groups": {"a": 1}}, {"groups": [1, ["ander"]]}])
def test_without_a_role_nobody_gets_in(gemeente, claims):
    from django.contrib.auth.models import User

    gemeente.says(jan=claims)
    jan = Browser("jan")
    assert jan.log_in().status_code == 403
    assert not jan.desk.is_in() and not User.objects.filter(username="jan").exists()


def test_who_it_is_is_said_by_sub_alone(gemeente):
    """A new name there is the same person here; the same name or address is not."""
    from allauth.account.models import EmailAddress
    from django.contrib.auth.models import User

    hier = _user("vera")
    hier.email = "vera@voorbeeld.nl"
    hier.save()
    EmailAddress.objects.create(user=hier, email=hier.email, verified=True, primary=True)
    gemeente.says(vera={"groups": ["ander"], "email": hier.email, "email_verified": True}, ria={"groups": ["ander"]})
    vera = Browser("vera")
    vera.log_in()
    ander = User.objects.get(pk=int(vera.desk.client.session["_auth_user_id"]))
    assert ander != hier and ander.username != "vera" and _roles("vera") == {"versimpelaar", "redacteur"}
    Browser("ria").log_in()
    ria = _user("ria")
    gemeente.rename("ria", "maria")
    try:
        gemeente.says(maria={"groups": ["ander"]})
        maria = Browser("maria")
        maria.log_in()
        assert int(maria.desk.client.session["_auth_user_id"]) == ria.pk
    finally:
        gemeente.rename("maria", "ria")


def test_a_blocked_user_stays_out(gemeente):
    gemeente.says(jan={"groups": ["ander"]})
    jan = Browser("jan")
    jan.log_in()
    iemand = _user("jan")
    iemand.is_active = False
    iemand.save()
    assert not jan.desk.is_in()
    assert jan.log_in().headers["Location"] == "/account/inactive/"
    assert not jan.desk.is_in()


@pytest.mark.parametrize(("claim", "talen"), [("", {"ar"}), ("talen", {"en", "tr"})])
def test_languages_come_along_when_there_is_a_claim_for_them(gemeente, claim, talen):
    gemeente.says(jan={"groups": ["tweede_lezer"], "talen": ["en", "tr"]})
    with using(environment(gemeente, BRIEF_OIDC_TALEN=claim)):
        Browser("jan").log_in()
        jan = _user("jan")
        if not claim:
            jan.leestalen.create(taal="ar")
        Browser("jan").log_in()
    assert set(jan.leestalen.values_list("taal", flat=True)) == talen


def test_password_and_second_factor_are_not_the_desk_s(gemeente):
    gemeente.says(jan={"groups": ["ander"]})
    jan = Browser("jan")
    jan.log_in()
    adressen = ("/account/password/change/", "/account/2fa/", "/account/2fa/totp/activate/", "/account/reauthenticate/")
    assert {jan.desk.get(adres).status_code for adres in adressen} == {403}
    assert {jan.desk.post(adres, password1=NIEUW, password2=NIEUW).status_code for adres in adressen} == {403}


def test_before_signing_one_logs_in_again(gemeente, monkeypatch):
    gemeente.says(jan={"groups": ["versimpelaar"]})
    jan = Browser("jan")
    jan.log_in()
    assert jan.desk.get("/tekenen/").content.decode() == "opnieuw inloggen"
    assert "opnieuw in bij uw gemeente" in jan.sign(), "an ordinary login does not count"
    heen = parse_qs(urlsplit(jan.desk.get(OPNIEUW).headers["Location"]).query)
    assert (heen["prompt"], heen["max_age"]) == (["login"], ["300"])
    antwoord = jan.log_in(OPNIEUW)
    assert (antwoord.headers["Location"], jan.gevraagd) == ("/tekenen/", True), "the municipality asked the password"
    assert jan.sign() == "getekend"
    nu = time.time()
    monkeypatch.setattr("balie.toegang.opnieuw.time.time", lambda: nu + 5 * 60 + 1)
    assert "opnieuw in bij uw gemeente" in jan.sign()


@pytest.mark.parametrize(
    ("geleden", "goed"), [(0, True), (200, True), (301, False), (-100, True), (-1000, False), ("gisteren", False)]
)
def test_when_the_municipality_says_when_it_asked_that_counts(gemeente, geleden, goed):
    gemeente.says(jan={"groups": ["versimpelaar"]})
    jan = Browser("jan")
    jan.log_in()
    tijd = geleden if isinstance(geleden, str) else int(time.time()) - geleden
    gemeente.says(jan={"groups": ["versimpelaar"], "auth_time": tijd})
    jan.log_in(OPNIEUW)
    assert (jan.sign() == "getekend") is goed


def test_another_person_s_login_does_not_count(gemeente):
    gemeente.says(jan={"groups": ["versimpelaar"]}, ria={"groups": ["versimpelaar"]})
    jan, ria = Browser("jan"), Browser("ria")
    jan.log_in()
    ria.log_in()
    jan.net = ria.net
    jan.net.cookies.clear()
    jan.log_in(OPNIEUW, naam="ria")
    assert jan.sign() != "getekend"
    assert jan.desk.get("/").content.decode() == "werk voor jan"


def test_a_role_lost_while_logging_in_again_ends_the_session(gemeente):
    gemeente.says(jan={"groups": ["versimpelaar", "ander"]})
    jan = Browser("jan")
    jan.log_in()
    gemeente.says(jan={"groups": ["ander"]})
    assert jan.log_in(OPNIEUW).headers["Location"] == "/account/login/"
    assert not jan.desk.is_in()


@pytest.mark.parametrize("verder", ["https://elders.voorbeeld/", "//elders.voorbeeld/", "javascript:alert(1)", ""])
def test_one_comes_back_at_the_desk_only(gemeente, verder):
    gemeente.says(jan={"groups": ["ander"]})
    assert Browser("jan").log_in(f"{INLOGGEN}?next={verder}").headers["Location"] == "/"


def test_what_stands_in_the_address_is_not_asked_of_the_login_server(gemeente):
    heen = Bezoeker().get(INLOGGEN, auth_params="redirect_uri=https://elders.voorbeeld/", scope="email", process="connect")
    vraag = parse_qs(urlsplit(heen.headers["Location"]).query)
    assert vraag["redirect_uri"] == ["http://testserver/account/oidc/gemeente/login/callback/"]
    assert sorted(vraag["scope"][0].split()) == ["openid", "profile"] and vraag["code_challenge_method"] == ["S256"]


@pytest.mark.parametrize("vraag", ["", "?code=x", "?code=x&state=y", "?state=y&error=server_error"])
def test_coming_back_without_having_gone(gemeente, vraag):
    bezoeker = Bezoeker()
    antwoord = bezoeker.get(f"{INLOGGEN}callback/{vraag}")
    assert antwoord.status_code == 401 and "lukt nu niet" in antwoord.content.decode()
    assert not bezoeker.is_in()


def test_a_code_of_another_browser_is_refused(gemeente):
    """Somebody who sends you the address that he came back to does not log you in as himself."""
    gemeente.says(jan={"groups": ["ander"]})
    jan, vera = Browser("jan"), Bezoeker()
    heen = jan.desk.get(INLOGGEN).headers["Location"]
    terug = jan._at_municipality(heen, "jan").removeprefix("http://testserver")
    assert vera.client.get(terug).status_code == 401 and not vera.is_in()


def test_two_answers_about_different_people_are_refused(gemeente):
    gemeente.says(jan={"groups": ["ander"], "userinfo": {"sub": "999"}})
    jan = Browser("jan")
    assert jan.log_in().status_code == 401
    assert not jan.desk.is_in()


def test_stopping_halfway(gemeente):
    jan = Browser("jan")
    staat = parse_qs(urlsplit(jan.desk.get(INLOGGEN).headers["Location"]).query)["state"][0]
    antwoord = jan.desk.get(f"{INLOGGEN}callback/", error="access_denied", state=staat)
    assert jan.desk.get(antwoord.headers["Location"]).status_code == 200


def test_a_login_server_that_is_down(streng, server):
    with using(environment(server, BRIEF_OIDC_SERVER="http://127.0.0.1:9")):
        antwoord = Bezoeker().get(INLOGGEN)
    assert antwoord.status_code == 503 and "lukt nu niet" in antwoord.content.decode()


@pytest.mark.parametrize("adres", [INLOGGEN, f"{INLOGGEN}callback/", "/account/oidc/ander/login/"])
def test_when_it_is_off_there_is_no_such_address(bezoeker, adres):
    assert bezoeker.get(adres).status_code == 404
    assert "/oidc/" not in bezoeker.get("/account/login/").content.decode()


def test_a_beheerder_does_not_set_what_is_the_municipality_s(gemeente, bea):
    bea.set_up_factor()
    gemeente.says(jan={"groups": ["tweede_lezer"]})
    Browser("jan").log_in()
    assert "De rollen komen daarvandaan" in bea.get("/gebruikers/jan/").content.decode()
    for gegevens in ({"actie": "rollen", "rollen": ["beheerder"]}, {"actie": "wachtwoord"}):
        bea.post("/gebruikers/jan/", **gegevens)
    assert _roles("jan") == {"tweede_lezer"} and not _user("jan").has_usable_password()
    bea.post("/gebruikers/jan/", actie="rollen", rollen=["tweede_lezer"], talen=["en"])
    assert list(_user("jan").leestalen.values_list("taal", flat=True)) == ["en"]
