"""Every address of the desk, and what it answers to whom: a row per url name and per role. An address without a row fails."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

sys.path.append(str(Path(__file__).parent))
import vol_bureau  # noqa: E402

pytestmark = [pytest.mark.xdist_group("vol-bureau"), pytest.mark.sqlite]
KOLOMMEN = (None, "carla", "rik", "vera", "amina", "omar", "bea")
"""Nobody, consulent, redacteur, versimpelaar, tweede_lezer of English, tweede_lezer of Arabic, beheerder."""


class Rij(NamedTuple):
    """What one address answers, in the order of KOLOMMEN: a status; `in`: log in first; `weg`: on to another page. A `+` behind
    it: something was written in the log, so it was really done. `nummer` names a place of vol_bureau."""

    naam: str
    get: str
    post: str = "405 405 405 405 405 405 405"
    args: tuple = ()
    nummer: str = ""
    gegevens: dict = {}


GEHEIM = {"wachtwoord": vol_bureau.WACHTWOORD}
REDEN = {"reden": "Het bedrag klopt niet."}
OPMERKING = {"soort": "vraag", "doel": "vertaling", "tekst": "Wie is wij?"}
TABEL = [
    #                               niemand consulent redacteur versimpelaar Engels Arabisch beheerder
    Rij("account_login",                "200 weg weg weg weg weg weg", "200 weg weg weg weg weg weg"),
    Rij("account_logout",               "in 200 200 200 200 200 200", "in in in in in in in"),
    Rij("account_inactive",             "200 200 200 200 200 200 200"),
    Rij("account_reauthenticate",       "in 200 200 200 200 200 200", "in 200 200 200 200 200 200"),
    Rij("account_change_password",      "in 200 200 200 200 200 200", "in 200 200 200 200 200 200"),
    Rij("mfa_index",                    "in 200 200 200 200 200 200", "in 405 405 405 405 405 405"),
    Rij("mfa_authenticate",             "in weg weg weg weg weg weg", "in weg weg weg weg weg weg"),
    Rij("mfa_reauthenticate",           "in weg weg weg weg weg 200", "in weg weg weg weg weg 200"),
    Rij("mfa_activate_totp",            "in 200 200 200 200 200 weg", "in 200 200 200 200 200 weg"),
    Rij("mfa_deactivate_totp",          "in 404 404 404 404 404 200", "in 404 404 404 404 404 weg"),
    Rij("mfa_view_recovery_codes",      "in 404 404 404 404 404 200", "in 405 405 405 405 405 405"),
    Rij("mfa_generate_recovery_codes",  "in 200 200 200 200 200 200", "in 200 200 200 200 200 weg"),
    Rij("mfa_download_recovery_codes",  "in 404 404 404 404 404 200", "in 404 404 404 404 404 405"),
    Rij("openid_connect_login",         "404 404 404 404 404 404 404", args=("gemeente",)),
    Rij("opnieuw_inloggen",             "in 404 404 404 404 404 404"),
    Rij("socialaccount_login_cancelled", "200 200 200 200 200 200 200"),
    Rij("openid_connect_callback",      "404 404 404 404 404 404 404", "404 404 404 404 404 404 404", ("gemeente",)),
    Rij("gebruikers",                   "in 403 403 403 403 403 200", "in 403 403 403 403 403 405"),
    Rij("gebruiker_nieuw",              "in 403 403 403 403 403 200", "in 403 403 403 403 403 200+",
        gegevens={"naam": "nieuwe-collega", "rollen": ["consulent"]}),
    Rij("gebruiker",                    "in 403 403 403 403 403 200", "in 403 403 403 403 403 weg+", ("carla",),
        gegevens={"actie": "blokkeren"}),
    Rij("gebruiker",                    "in 403 403 403 403 403 200", "in 403 403 403 403 403 400", ("carla",)),
    Rij("werkvoorraad",                 "in weg 200 200 200 200 weg"),
    Rij("teksten",                      "in 403 200 403 403 403 403"),
    Rij("tekst_aanbieden",              "in 403 200 403 403 403 403", "in 403 weg+ 403 403 403 403", ("anders", "nl")),
    Rij("bouwsteen_aanbieden",          "in 403 200 403 403 403 403", "in 403 weg+ 403 403 403 403", ("brengen",)),
    Rij("versie",                       "in 403 200 200 200 200 403", nummer="wacht"),
    Rij("versie",                       "in 403 200 200 200 200 403", nummer="bel-ons-ar"),
    Rij("voorbeeld",                    "in 403 200+ 200+ 200+ 200+ 403", args=("kort",), nummer="wacht"),
    Rij("voorbeeld_pdf",                "in 403 200 200 200 200 403", args=("kort",), nummer="wacht"),
    Rij("voorbeeld_blad",               "in 403 200 200 200 200 403", args=("kort", 1), nummer="wacht"),
    Rij("opmerking_nieuw",              "405 405 405 405 405 405 405", "in 403 weg+ weg+ weg weg 403", (), "wacht", OPMERKING),
    Rij("opmerking_nieuw",              "405 405 405 405 405 405 405", "in 403 weg+ weg+ weg weg+ 403", (), "bel-ons-ar", OPMERKING),
    Rij("terzijde",                     "405 405 405 405 405 405 405", "in 403 weg+ weg+ weg weg 403", (1,), "twijfel", REDEN),
    Rij("reactie",                      "405 405 405 405 405 405 405", "in 403 weg+ weg+ weg weg 403", (), "opmerking-open", OPMERKING),
    Rij("oplossen",                     "405 405 405 405 405 405 405", "in 403 weg+ weg+ weg weg 403", (), "opmerking-open"),
    Rij("heropenen",                    "405 405 405 405 405 405 405", "in 403 weg+ weg+ weg weg 403", (), "opmerking-opgelost"),
    Rij("tekenen",                      "in 403 weg 200 weg weg 403", "in 403 weg weg+ weg weg 403", (), "klaar", GEHEIM),
    Rij("tekenen",                      "in 403 weg weg 200 weg 403", "in 403 weg weg weg+ weg 403", (), "bel-ons-en", GEHEIM),
    Rij("tekenen",                      "in 403 weg 200 weg weg 403", "in 403 weg 422 weg weg 403", (), "klaar"),
    Rij("terugsturen",                  "in 403 weg 200 weg weg 403", "in 403 weg weg+ weg weg 403", (), "wacht", REDEN),
    Rij("terugsturen",                  "in 403 weg weg weg 200 403", "in 403 weg weg weg weg+ 403", (), "bel-ons-ar", REDEN),
    Rij("intrekken",                    "in 403 weg 200 weg weg 403", "in 403 weg weg+ weg weg 403", (), "akkoord-getekend", REDEN | GEHEIM),
    Rij("hertoetsen",                   "405 405 405 405 405 405 405", "in 403 weg weg 403 403 403"),
    Rij("hertoets_dag",                 "405 405 405 405 405 405 405", "in 403 403 404 403 403 403", (999,)),
    Rij("register",                     "in 403 200 200 200 200 403"),
    Rij("register_export",              "in 403 200 200 200 200 403"),
    Rij("register_tekst",               "in 403 200 200 200 200 403", args=("getekend", "nl")),
    Rij("register_tekst_json",          "in 403 200 200 200 200 403", args=("getekend", "nl")),
    Rij("register_tekst_pdf",           "in 403 200 200 200 200 403", args=("getekend", "nl")),
    Rij("hulp",                         "in 200 200 200 200 200 200"),
    Rij("hulp_regels",                  "in 200 200 200 200 200 200"),
    Rij("hulp_regel",                   "in 200 200 200 200 200 200", args=("lange_zin",)),
    Rij("hulp_woorden",                 "in 200 200 200 200 200 200"),
    Rij("welkom",                       "in 200 200 200 200 200 200"),
    Rij("welkom_stap",                  "in 200 200 200 200 200 200", args=(2,)),
    Rij("livez",                        "200 200 200 200 200 200 200"),
    Rij("readyz",                       "200 200 200 200 200 200 200"),
]  # fmt: skip
ZONDER_BRIEVEN = {rij.naam for rij in TABEL if rij.naam.startswith(("account_", "mfa_", "gebruiker", "hulp", "welkom"))} | {
    "opnieuw_inloggen", "socialaccount_login_cancelled", "openid_connect_login", "openid_connect_callback", "livez", "readyz",
}  # fmt: skip
"""Pages without any text of a letter, and with nothing that people said about one."""


@pytest.fixture(scope="module")
def balie(tmp_path_factory) -> Iterator[Path]:
    """The folder of a full desk that this process uses."""
    map = vol_bureau.copy_of(tmp_path_factory)
    with vol_bureau.opened(map):
        yield map


@pytest.fixture(scope="module")
def zittingen(balie) -> dict[str | None, str]:
    return {naam: vol_bureau.session(naam) for naam in KOLOMMEN if naam}


@pytest.fixture
def ask(balie, zittingen):
    """`ask(method, address, data, who)` gives the word of the table; afterwards the desk is as it was."""
    from django.conf import settings
    from django.db import transaction
    from django.test import Client

    from balie.logboek.models import Regel

    def asked(methode: str, adres: str, gegevens: dict, wie: str | None) -> str:
        browser = Client(raise_request_exception=False)
        if wie:
            browser.cookies[settings.SESSION_COOKIE_NAME] = zittingen[wie]
        with transaction.atomic():
            was = Regel.objects.count()
            antwoord = getattr(browser, methode)(adres, gegevens)
            gedaan = "+" if Regel.objects.count() > was else ""
            transaction.set_rollback(True)
        return word(antwoord) + gedaan

    return asked


def word(antwoord) -> str:
    if antwoord.status_code != 302:
        return str(antwoord.status_code)
    return "in" if antwoord["Location"].startswith("/account/login/") else "weg"


def address(rij: Rij, map: Path) -> str:
    from django.urls import reverse

    nummer = [vol_bureau.places(map)[rij.nummer]] if rij.nummer else []
    return reverse(rij.naam, args=[*nummer, *rij.args])


def url_names() -> set[str]:
    """Every address that Django's own resolver knows, by name; an address without a name by its pattern."""
    from django.urls import get_resolver

    def walk(knopen, voor):
        for knoop in knopen:
            hier = voor + str(knoop.pattern)
            yield from walk(knoop.url_patterns, hier) if hasattr(knoop, "url_patterns") else [knoop.name or hier]

    return set(walk(get_resolver("balie.urls").url_patterns, "/"))


def test_every_address_has_a_row_and_every_row_an_address(balie):
    assert url_names() == {rij.naam for rij in TABEL}


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("rij", TABEL, ids=lambda rij: f"{rij.naam}-{rij.nummer}")
def test_what_it_answers_to_whom(rij, methode, ask, balie):
    gegevens = rij.gegevens if methode == "post" else {}
    assert " ".join(ask(methode, address(rij, balie), gegevens, wie) for wie in KOLOMMEN) == getattr(rij, methode)


@pytest.mark.parametrize("rij", TABEL, ids=lambda rij: f"{rij.naam}-{rij.nummer}")
def test_a_beheerder_sees_no_letter_and_decides_on_none(rij):
    """The table itself may not say otherwise, also not by mistake."""
    antwoorden = {rij.get.split()[-1], rij.post.split()[-1]}
    assert rij.naam in ZONDER_BRIEVEN or antwoorden <= {"403", "405", "weg"}


@pytest.mark.parametrize("rij", TABEL, ids=lambda rij: f"{rij.naam}-{rij.nummer}")
def test_nobody_gets_in_without_a_login(rij):
    zonder = {"account_login", "account_inactive", "socialaccount_login_cancelled", "livez", "readyz"}
    assert rij.naam in zonder or {rij.get.split()[0], rij.post.split()[0]} <= {"in", "404", "405"}
