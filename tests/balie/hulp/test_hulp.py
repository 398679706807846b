"""The help pages: for everyone who is logged in, complete, and as plain as the letters must be."""

import re

import pytest

import leesbaarheid
from balie.hulp.regelkaart import Regelkaart, paragraphs
from leesbaarheid.lezen import load
from leesbaarheid.regels import all_rules

STAPPEN = 5
REGELS = sorted(all_rules())
PAGINAS = [
    "/hulp/",
    "/hulp/regels/",
    "/hulp/woorden/",
    "/welkom/",
    *(f"/welkom/{nummer}/" for nummer in range(1, STAPPEN + 1)),
    *(f"/hulp/regels/{naam}/" for naam in REGELS),
]
WOORDEN = (
    "versie aanbieden akkoord toets oordeel bevinding opmerking terzijde twijfel tekstversie tweede-lezer register rol regel "
    "voldoet voldoet-niet redacteur versimpelaar consulent beheerder bouwsteen plicht terugsturen intrekken werkvoorraad"
).split()


@pytest.fixture
def bezoeker(bureau, monkeypatch):
    """Someone without any role."""
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client

    monkeypatch.setattr(settings, "BRIEF_TWEEDE_FACTOR", False, raising=False)
    bezoeker = Client(SERVER_NAME="localhost")
    bezoeker.force_login(User.objects.create(username="bezoeker"))
    return bezoeker


def read(bezoeker, pad: str) -> str:
    antwoord = bezoeker.get(pad)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode()


def main_text(pagina: str) -> str:
    return re.search(r"<main\b.*</main>", pagina, re.DOTALL)[0]


@pytest.mark.parametrize("pad", PAGINAS)
def test_every_page_is_plain_dutch(bezoeker, pad):
    hoofd = main_text(read(bezoeker, pad))
    toets = leesbaarheid.check(load(f"<html><body>{hoofd}</body></html>".encode(), "pagina.html"), heel=True)
    assert toets.oordeel in ("voldoet", "twijfel"), (pad, toets.redenen)
    assert "!" not in re.sub(r"<blockquote.*?</blockquote>|<!--.*?-->", "", hoofd, flags=re.DOTALL)


@pytest.mark.parametrize("pad", ["/hulp/", "/welkom/", *(f"/welkom/{nummer}/" for nummer in range(1, STAPPEN + 1))])
def test_pages_of_our_own_words_leave_no_doubt(bezoeker, pad):
    pagina = main_text(read(bezoeker, pad))
    toets = leesbaarheid.check(load(f"<html><body>{pagina}</body></html>".encode(), "pagina.html"), heel=True)
    assert toets.oordeel == "voldoet", toets.redenen


@pytest.mark.parametrize("pad", PAGINAS)
def test_who_is_not_logged_in_goes_to_the_login_page(bureau, pad):
    from django.test import Client

    antwoord = Client(SERVER_NAME="localhost").get(pad)
    assert (antwoord.status_code, antwoord["Location"]) == (302, f"/account/login/?next={pad}")


@pytest.mark.parametrize("pad", ["/hulp/regels/bestaat_niet/", "/welkom/0/", "/welkom/6/", "/welkom/99999999999999999999/"])
def test_a_page_that_is_not_there(bezoeker, pad):
    assert bezoeker.get(pad).status_code == 404


@pytest.mark.parametrize("pad", PAGINAS[:4])
def test_pages_are_only_read(bezoeker, pad):
    assert bezoeker.post(pad).status_code == 405


def test_every_rule_is_linked(bezoeker):
    pagina = read(bezoeker, "/hulp/regels/")
    assert [naam for naam in REGELS if f'href="/hulp/regels/{naam}/"' not in pagina] == []


@pytest.mark.parametrize("naam", REGELS)
def test_a_rule_is_told_whole(bezoeker, naam):
    from html import unescape

    regel, pagina = all_rules()[naam], unescape(read(bezoeker, f"/hulp/regels/{naam}/"))
    assert regel.titel in pagina and regel.wat in pagina and regel.waarom in pagina
    assert pagina.count("<mark") == len(regel.fout)
    assert pagina.count("<blockquote") == len(regel.fout) + len(regel.goed)
    assert Regelkaart(regel).gemeten in pagina and Regelkaart(regel).bron in pagina
    assert not re.search(r"feiten/|recht-en-brieven|\b(never|facts|avoid|active|salutation)\b", main_text(pagina))


@pytest.mark.parametrize("naam", REGELS)
def test_the_marked_words_are_what_the_rule_finds(naam):
    regel = all_rules()[naam]
    for (tekst, woorden), alineas in zip(regel.fout, Regelkaart(regel).liever_niet, strict=True):
        stukken = [stuk for alinea in alineas for stuk in alinea.stukken]
        assert "".join(stuk for stuk, gemarkeerd in stukken if gemarkeerd) == woorden.removeprefix("# ")
        assert "".join(stuk for stuk, _gemarkeerd in stukken) == re.sub("^#+ ", "", tekst, flags=re.MULTILINE).replace(
            "\n\n", ""
        )


@pytest.mark.parametrize(
    ("tekst", "woorden", "verwacht"),
    [
        ("U krijgt het uw.", "uw", [[("U krijgt het ", False), ("uw", True), (".", False)]]),
        ("Huwelijk van uw kind", "uw", [[("Huwelijk van ", False), ("uw", True), (" kind", False)]]),
        ("Let op! Nu", "!", [[("Let op", False), ("!", True), (" Nu", False)]]),
        ("# Inleiding\n\nU krijgt geld.", "Inleiding", [[("Inleiding", True)], [("U krijgt geld.", False)]]),
    ],
)
def test_where_words_are_marked(tekst, woorden, verwacht):
    assert [list(alinea.stukken) for alinea in paragraphs(tekst, woorden)] == verwacht


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("vakwoord", "Wij konden deze regel nog niet meten."),
        ("lijdende_vorm", "De regel vond iets in 185 moeilijke zinnen."),
        ("verwijswoord", "Dat zijn weinig zinnen."),
    ],
)
def test_how_often_a_rule_is_right_is_told_in_words(naam, zin):
    assert zin in Regelkaart(all_rules()[naam]).gemeten


def test_the_glossary_has_the_words_of_the_desk(bezoeker):
    pagina = read(bezoeker, "/hulp/woorden/")
    assert [woord for woord in WOORDEN if f'id="{woord}"' not in pagina] == []
    ids = re.findall(r'<dt id="([^"]+)"', pagina)
    assert ids == sorted(set(ids))


def test_the_first_visit_has_five_steps_that_follow_each_other(bezoeker):
    for nummer in range(1, STAPPEN + 1):
        pagina = read(bezoeker, f"/welkom/{nummer}/")
        assert f"Stap {nummer} van {STAPPEN}" in pagina
        assert (f'href="/welkom/{nummer + 1}/"' in pagina) is (nummer < STAPPEN)
        assert (f'href="/welkom/{nummer - 1}/"' in pagina) is (nummer > 1)
        assert "<script" not in main_text(pagina)


def test_the_help_page_names_whom_to_ask(bezoeker, bureau):
    assert "nog geen beheerder" in read(bezoeker, "/hulp/")
    bureau.ok("gebruiker", "ben", "--rol", "beheerder", "--wachtwoord-bestand", bureau.map / "wachtwoord")
    assert "In uw gemeente is dat ben." in read(bezoeker, "/hulp/")
