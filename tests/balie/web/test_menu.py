"""What stands around every page: the menu of a role, the municipality's name, and addresses with a stamp."""

import pytest


@pytest.fixture
def request_of(bureau):
    """A GET request by one of the people of this desk, or by nobody."""
    from django.contrib.auth.models import AnonymousUser, User
    from django.test import RequestFactory

    def make(naam: str | None, pad: str = "/"):
        verzoek = RequestFactory().get(pad)
        verzoek.user = User.objects.get(username=naam) if naam else AnonymousUser()
        return verzoek

    return make


ADRESSEN = {
    "werkvoorraad": "/",
    "teksten": "/teksten/",
    "register": "/register/",
    "hulp": "/hulp/",
    "gebruikers": "/gebruikers/",
}


@pytest.fixture
def alle_adressen(monkeypatch, bureau):
    """As if every page of the contract exists; the real one is tested with what there is."""
    from balie.web import menu

    monkeypatch.setattr(menu, "address", ADRESSEN.get)


@pytest.mark.parametrize(
    ("naam", "labels"),
    [
        ("rik", ["Werkvoorraad", "Teksten", "Register", "Hulp"]),
        ("amina", ["Werkvoorraad", "Register", "Hulp"]),
        ("carla", ["Hulp"]),
        ("beheer", ["Gebruikers", "Hulp"]),
        (None, []),
    ],
)
def test_a_role_sees_what_it_may_open(naam, labels, request_of, alle_adressen):
    from balie.toetsing.rollen import Rol, save_user
    from balie.web import menu

    save_user("beheer", [Rol.BEHEERDER], [], None)
    assert [punt.label for punt in menu.items(request_of(naam))] == labels


@pytest.mark.parametrize(
    ("pad", "hier"),
    [("/", "Werkvoorraad"), ("/teksten/x/nl/aanbieden/", "Teksten"), ("/versies/3/", None), ("/hulp/woorden/", "Hulp")],
)
def test_the_menu_says_where_one_is(pad, hier, request_of, alle_adressen):
    from balie.web import menu

    assert [punt.label for punt in menu.items(request_of("rik", pad)) if punt.is_current] == ([hier] if hier else [])


def test_a_page_that_does_not_exist_is_left_out(bureau):
    from balie.web import menu

    assert menu.address("zo heet geen bladzijde") is None


def test_the_menu_costs_one_query_and_only_when_it_is_shown(request_of, bureau):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from balie.web import menu

    verzoek = request_of("rik")
    with CaptureQueriesContext(connection) as vragen:
        context = menu.menu(verzoek)
        assert len(vragen) == 0
        list(context["menu"])
        list(context["menu"])
    assert len(vragen) == 1


def test_the_name_is_read_once_and_a_broken_file_stops_no_page(bureau, monkeypatch):
    from balie.web import menu

    menu._name.cache_clear()
    assert menu.name() == "Voorbeeldstad"
    monkeypatch.setattr(menu.gemeente, "load", lambda bibliotheek: pytest.fail("read twice"))
    assert menu.name() == "Voorbeeldstad"
    monkeypatch.undo()
    menu._name.cache_clear()
    kapot = bureau.map / "kapot"
    (kapot / "sjablonen").mkdir(parents=True)
    (kapot / "gemeente.toml").write_text("naam = ")
    monkeypatch.setenv("BRIEF_BIBLIOTHEEK", str(kapot))
    assert menu.name() == ""
    menu._name.cache_clear()


@pytest.fixture
def client(bureau, monkeypatch):
    from django.conf import settings
    from django.test import Client

    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["testserver"])
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


@pytest.mark.parametrize(
    ("methode", "pad", "code", "zin"),
    [
        ("get", "/bestaat-niet/", 404, "Deze pagina bestaat niet"),
        ("post", "/account/login/", 403, "Deze pagina stond te lang open"),
    ],
)
def test_what_goes_wrong_is_told_in_dutch(methode, pad, code, zin, client):
    antwoord = getattr(client, methode)(pad)
    assert antwoord.status_code == code
    assert zin in antwoord.content.decode()
    assert "default-src 'none'" in antwoord["Content-Security-Policy"]


@pytest.mark.parametrize("naam", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_a_page_for_errors_needs_nothing(naam, bureau):
    from django.template.loader import render_to_string

    tekst = render_to_string(naam)
    assert tekst.count("<h1") == 1 and "/statisch/balie/balie.css?" in tekst


def test_a_refusal_shows_every_reason_as_text(bureau):
    from django.template.loader import render_to_string

    tekst = render_to_string("weigering.html", {"redenen": ["De versie is veranderd.", "<b>&"], "terug": "/versies/3/"})
    assert "De versie is veranderd." in tekst and "&lt;b&gt;&amp;" in tekst and 'href="/versies/3/"' in tekst


def test_a_style_sheet_is_found_kept_and_compressed(client):
    from django.templatetags.static import static

    adres = static("balie/balie.css")
    antwoord = client.get(adres, headers={"accept-encoding": "gzip"})
    assert antwoord.status_code == 200 and "max-age=2592000" in antwoord["Cache-Control"]
    assert antwoord["Content-Encoding"] == "gzip" and int(antwoord["Content-Length"]) < 25_000
    assert adres.split("?")[0] == "/statisch/balie/balie.css" and len(adres.split("?")[1]) == 10


def test_a_form_field_ties_label_help_and_error_together(bureau):
    from django import forms
    from django.template.loader import render_to_string

    class Formulier(forms.Form):
        naam = forms.CharField(label="Naam", help_text="Zoals u schrijft.")
        taal = forms.ChoiceField(choices=[("nl", "Nederlands")], required=False, label="Taal")

    formulier = Formulier({"naam": ""})
    tekst = render_to_string("onderdelen/veld.html", {"veld": formulier["naam"]})
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in tekst and 'aria-invalid="true"' in tekst
    assert 'id="id_naam_helptext"' in tekst and 'id="id_naam_error"' in tekst and 'for="id_naam"' in tekst
    tekst = render_to_string("onderdelen/veld.html", {"veld": formulier["taal"]})
    assert "(hoeft niet)" in tekst and "utrecht-select" in tekst and "aria-describedby" not in tekst
