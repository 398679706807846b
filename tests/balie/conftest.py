"""A throwaway desk and a tiny library per test: two letters that share a building block, three people, one password."""

from __future__ import annotations

import hashlib
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek

WACHTWOORD = "Een-lang-geheim-1"
MENSEN = {
    "rik": ["--rol", "redacteur", "--rol", "versimpelaar"],
    "vera": ["--rol", "versimpelaar", "--rol", "redacteur"],
    "carla": ["--rol", "consulent"],
    "amina": ["--rol", "tweede_lezer", "--taal", "en"],
    "vertaler": ["--rol", "redacteur"],
}
GEGEVENS = """\
ontvanger = "Fatma Yılmaz"
adres = "Dorpsstraat 12, 1234 AB Voorbeeldstad"
briefdatum = "2026-11-03"
kenmerk = "GR-2026-7"
behandelaar = "Jan de Groot"
telefoon = "010 000 00 02"
dag = "2026-12-01"
"""
SJABLOON = """\
titel = "Wilt u langskomen?"
groepen = ["basis"]
soort = "uitnodiging"
betreft = ["zorg"]
eigenaar = "communicatie"

[velden]
dag = { type = "datum", label = "Op welke dag" }
uitleg = { type = "toelichting", label = "Uitleg", optioneel = true }
"""
TEKST = """\
# Wilt u langskomen?

::: plicht D1
Wij willen graag met u praten. Komt u naar ons toe op {{ dag }}?
:::

Wij praten over de hulp die u krijgt. Wij willen weten wat goed gaat. En wij horen graag wat beter kan. U mag iemand meenemen
die u helpt. Het gesprek duurt een half uur. Daarna hoort u van ons wat wij samen afspreken.

{% if uitleg %}
{{ uitleg }}
{% endif %}

{% include "bellen" %}

::: plicht D21
Leest u liever een andere taal? Dan regelen wij een tolk.
:::
"""
BLOK = """\
::: plicht D7
Hebt u een vraag? Bel ons dan. Ons nummer is {{ gemeente.telefoon }}. Of mail naar {{ gemeente.email }}.
:::
"""


PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Last-Translator: {vertaler}\\n"
"X-Herkomst: {herkomst}\\n"

"""


def po_entry(bericht, fuzzy: bool) -> str:
    def quote(tekst: str) -> str:
        return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'

    regels = ["#, fuzzy"] if fuzzy else []
    regels += [f"msgctxt {quote(bericht.context)}"] if bericht.context else []
    regels += [f"msgid {quote(bericht.nl)}"]
    if bericht.meervoud is None:
        return "\n".join([*regels, f"msgstr {quote('EN ' + bericht.nl)}", ""])
    regels += [f"msgid_plural {quote(bericht.meervoud)}"]
    return "\n".join([*regels, *(f"msgstr[{n}] {quote('EN ' + bericht.meervoud)}" for n in (0, 1)), ""])


@dataclass(frozen=True)
class Bureau:
    """A desk of its own: `brief(…)` runs a command in this process, `start(…)` in a new one."""

    map: Path
    bibliotheek: Bibliotheek
    omgeving: dict[str, str]
    capsys: pytest.CaptureFixture

    def brief(self, *woorden: str | Path) -> tuple[int, str, str]:
        """(exit code, standard output, standard error)"""
        from balie.cli import main

        self.capsys.readouterr()
        code = main([str(woord) for woord in woorden])
        return code, *self.capsys.readouterr()

    def ok(self, *woorden: str | Path) -> str:
        """The output of a command that must succeed."""
        code, uit, fout = self.brief(*woorden)
        assert code == 0, fout or uit
        return uit

    def refused(self, *woorden: str | Path) -> str:
        """The words of a command that must be refused with exit code 1."""
        code, uit, fout = self.brief(*woorden)
        assert code == 1, uit
        assert "Traceback" not in fout
        return fout

    def als(self, naam: str) -> tuple[str, ...]:
        """Options that log this person in."""
        return "--als", naam, "--wachtwoord-bestand", str(self.map / "wachtwoord")

    def start(self, *woorden: str | Path, vooraf=(), **anders) -> subprocess.CompletedProcess[str]:
        opdracht = [*vooraf, sys.executable, "-m", "balie", *map(str, woorden)]
        anders = {"cwd": MEEGELEVERD, "env": os.environ | self.omgeving, "capture_output": True, "text": True, **anders}
        return subprocess.run(opdracht, **anders)

    def letter(self, id: str = "groet", bestand: str = "brief.md") -> Path:
        return self.bibliotheek.mappen[0] / "sjablonen/brieven" / id / bestand

    def translate(self, herkomst: str = "mens", vertaler: str = "vertaler", fuzzy: bool = False) -> Path:
        """English for every letter of this desk and the sheet bel-ons, made by putting 'EN' before the Dutch."""
        from generator.sjabloon import load
        from generator.sjabloon.berichten import messages

        berichten = {
            (b.context, b.nl): b for id in ("groet", "afscheid", "bel-ons") for b in messages(load(self.bibliotheek, id))
        }
        taal = self.bibliotheek.mappen[0] / "talen/en"
        shutil.copytree(MEEGELEVERD / "talen/en", taal, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.po"))
        pad = taal / "LC_MESSAGES/brieven.po"
        pad.parent.mkdir(exist_ok=True)
        kop = PO.format(herkomst=herkomst, vertaler=vertaler)
        pad.write_text(kop + "\n".join(po_entry(bericht, fuzzy) for bericht in berichten.values()))
        return pad

    def sign(self, id: str = "groet") -> None:
        """Offered by rik, signed by vera."""
        self.ok("aanbieden", id, *self.als("rik"))
        self.ok("akkoord", id, *self.als("vera"))


def make_library(map: Path) -> None:
    for id in ("groet", "afscheid"):
        brief = map / "sjablonen/brieven" / id
        (brief / "voorbeelden").mkdir(parents=True)
        (brief / "brief.md").write_text(TEKST)
        (brief / "sjabloon.toml").write_text(SJABLOON)
        (brief / "voorbeelden/kort.toml").write_text(GEGEVENS)
        (brief / "voorbeelden/lang.toml").write_text(GEGEVENS)
    stenen = map / "sjablonen/bouwstenen"
    stenen.mkdir()
    (stenen / "bellen.md").write_text(BLOK)


SNEL = ["django.contrib.auth.hashers.MD5PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
"""In this process only: the real hasher takes half a second on purpose. `Bureau.start` uses the real one."""


@pytest.fixture(scope="session")
def leeg_bureau(tmp_path_factory) -> Iterator[Path]:
    """The data folder of a desk with all people in it, made once."""
    from balie.cli import main

    map = tmp_path_factory.mktemp("bureau")
    (map / "wachtwoord").write_text(WACHTWOORD + "\n")
    with pytest.MonkeyPatch.context() as tijdelijk:
        tijdelijk.setenv("BRIEF_GEGEVENS", str(map))
        for naam, waarde in make_database(map).items():
            tijdelijk.setenv(naam, waarde)
        use_database(map / "balie.sqlite3")
        for naam, rollen in MENSEN.items():
            assert main(["gebruiker", naam, *rollen, "--wachtwoord-bestand", str(map / "wachtwoord")]) == 0
    close_database()
    yield map
    drop_database(map)


@pytest.fixture
def bureau(tmp_path, leeg_bureau, monkeypatch, capsys) -> Iterator[Bureau]:
    gegevens, bibliotheek = tmp_path / "gegevens", tmp_path / "bibliotheek"
    shutil.copytree(leeg_bureau, gegevens)
    make_library(bibliotheek)
    omgeving = {"BRIEF_GEGEVENS": str(gegevens), "BRIEF_BIBLIOTHEEK": str(bibliotheek)}
    omgeving |= make_database(gegevens, leeg_bureau)
    for naam, waarde in omgeving.items():
        monkeypatch.setenv(naam, waarde)
    use_database(gegevens / "balie.sqlite3")
    yield Bureau(gegevens, Bibliotheek((bibliotheek, MEEGELEVERD)), omgeving, capsys)
    close_database()
    drop_database(gegevens)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a private PostgreSQL server, as BRIEF_DATABASE wants it; skips where there is none."""
    with runpy.run_path(str(Path(__file__).parent / "postgres/server.py"))["running"]() as adres:
        yield adres


def use_database(pad: Path) -> None:
    """Point this process's Django at another database: its settings were read once, by the first test."""
    from balie.databank import open_database

    if "django.conf" not in sys.modules or not sys.modules["django.conf"].settings.configured:
        open_database()
    close_database()
    from django.conf import settings
    from django.db import connections

    settings.PASSWORD_HASHERS = SNEL
    connections.settings["default"]["NAME"] = database_name(pad.parent) if SERVER else pad
    del connections["default"]


def close_database() -> None:
    """Write everything to the file: a copy of it must be whole."""
    from django.db import connections

    connections["default"].close()


SERVER = os.environ.get("BRIEF_DATABASE", "")
"""A PostgreSQL server on which every desk of these tests gets its own database (postgres/test_hele_suite.py); else SQLite."""


def pytest_collection_modifyitems(config, items) -> None:
    """On a server: only tests that have a desk and no browser, and not those that are about the SQLite file."""
    if SERVER:
        blijft = [test for test in items if _uses_database(test) and not test.get_closest_marker("sqlite")]
        config.hook.pytest_deselected(items=[test for test in items if test not in blijft])
        items[:] = blijft


def _uses_database(test: pytest.Item) -> bool:
    return "bureau" in test.fixturenames and "browser" not in test.fixturenames


def database_name(map: Path) -> str:
    """The name of the database on the server that belongs to this data folder."""
    return f"brief_{hashlib.sha256(bytes(map)).hexdigest()[:16]}"


def make_database(map: Path, naar: Path | None = None) -> dict[str, str]:
    """On a server: make the database of this folder, like that of another; gives what the environment must say."""
    if not SERVER:
        return {}
    naam = database_name(map)
    # STRATEGY FILE_COPY: a quarter faster than the default for databases this small
    order(f"CREATE DATABASE {naam} TEMPLATE {database_name(naar) if naar else 'template0'} STRATEGY FILE_COPY")
    return {"BRIEF_DATABASE": f"{SERVER.rpartition('/')[0]}/{naam}"}


def drop_database(map: Path) -> None:
    """On a server: away with it, also when a process that a test killed is still connected."""
    if SERVER:
        order(f"DROP DATABASE {database_name(map)} WITH (FORCE)")


def order(opdracht: str) -> None:
    """Tell the server something that may stand in no transaction."""
    import psycopg

    with psycopg.connect(SERVER, autocommit=True) as verbinding:
        verbinding.execute(opdracht)


@pytest.fixture
def bezoek(bureau, monkeypatch):
    """`bezoek("vera")` is a browser of Django's own in which this person is logged in; None: nobody is."""
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client

    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["testserver"])
    monkeypatch.setattr(settings, "BRIEF_TWEEDE_FACTOR", False)

    def visit(naam: str | None) -> Client:
        browser = Client()
        if naam:
            browser.force_login(User.objects.get(username=naam), backend=settings.AUTHENTICATION_BACKENDS[0])
        return browser

    return visit
