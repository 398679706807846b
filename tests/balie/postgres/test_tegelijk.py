"""Two people at the same moment, each a process with its own connection. On SQLite here, on PostgreSQL by test_hele_suite.py.

A trigger makes writing a row take half a second, so that the other one always comes in between.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.bibliotheek import MEEGELEVERD

DAAD = Path(__file__).with_name("daad.py")
POSTGRESQL = """
CREATE FUNCTION wacht() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END $$;
CREATE TRIGGER traag BEFORE INSERT ON {tabel} FOR EACH ROW EXECUTE FUNCTION wacht()
"""
SQLITE = """
CREATE VIEW lang AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000000) SELECT x FROM n;
CREATE TRIGGER traag BEFORE INSERT ON {tabel} BEGIN SELECT count(*) FROM lang; END
"""
"""Counting to two million: SQLite has no way to sleep."""

BEZIG = """
SELECT 1 FROM pg_locks WHERE relation = '{tabel}'::regclass AND mode = 'RowExclusiveLock' AND granted
AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


@pytest.fixture
def mensen(bureau):
    """`mensen("teken", "groet", "vera")` sets one person ready; afterwards nobody is left waiting."""
    processen = []

    def ready(*woorden: str) -> subprocess.Popen:
        omgeving = os.environ | bureau.omgeving | {"PYTHONPATH": str(MEEGELEVERD)}
        pijpen = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        proces = subprocess.Popen([sys.executable, DAAD, *woorden], env=omgeving, text=True, **pijpen)
        processen.append(proces)
        return proces

    yield ready
    for proces in processen:
        proces.kill()
        proces.communicate()


def wait_until_ready(*processen) -> None:
    for proces in processen:
        assert proces.stdout.readline() == "klaar\n", proces.communicate()[1]


def go(proces) -> None:
    proces.stdin.write("\n")
    proces.stdin.flush()


def result(proces) -> dict:
    uit, fout = proces.communicate(timeout=60)
    assert proces.returncode == 0, fout
    return json.loads(uit)


def at_once(*processen) -> list[dict]:
    """What came of it when all of them act at the same moment."""
    wait_until_ready(*processen)
    for proces in processen:
        go(proces)
    return [result(proces) for proces in processen]


def slow(tabel: str) -> None:
    """Writing a row in this table takes time from now on."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(POSTGRESQL.format(tabel=tabel))
    else:
        connection.ensure_connection()
        connection.connection.executescript(SQLITE.format(tabel=tabel))


def wait_until_writing(tabel: str) -> None:
    """Until some other process is in the middle of writing in this table."""
    grens = time.monotonic() + 30
    while not _is_writing(tabel):
        assert time.monotonic() < grens
        time.sleep(0.01)


def _is_writing(tabel: str) -> bool:
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(BEZIG.format(tabel=tabel))
            return cursor.fetchone() is not None
    import sqlite3

    bank = sqlite3.connect(settings.DATABASES["default"]["NAME"], timeout=0)
    try:
        bank.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    finally:
        bank.close()
    return False


def akkoorden() -> list:
    from balie.toetsing.models import Akkoord

    return list(Akkoord.objects.order_by("nummer"))


@pytest.fixture
def aangeboden(bureau):
    for id in ("groet", "afscheid"):
        bureau.ok("aanbieden", id, *bureau.als("vertaler"))
    everybody_saw_everything()
    return bureau


def everybody_saw_everything():
    """Both examples of every version, so that a signature can be refused for no other reason than the one asked for."""
    from django.contrib.auth.models import User

    from balie.toetsing import inzien
    from balie.toetsing.models import Versie

    for versie in Versie.objects.all():
        for wie in User.objects.all():
            for voorbeeld in ("kort", "lang"):
                inzien.record(versie, wie, voorbeeld)


def test_two_sign_the_same_text_and_one_signature_stands(aangeboden, mensen):
    slow("toetsing_akkoord")
    uitkomsten = at_once(mensen("teken", "groet", "rik"), mensen("teken", "groet", "vera"))
    (akkoord,) = akkoorden()
    assert {"gedaan": [1]} in uitkomsten
    assert {"geweigerd": ["Deze tekst is al getekend: akkoord 1."]} in uitkomsten
    assert akkoord.wie.username == ("rik" if "gedaan" in uitkomsten[0] else "vera")


def test_two_sign_different_texts_and_get_different_numbers(aangeboden, mensen):
    slow("toetsing_akkoord")
    uitkomsten = at_once(mensen("teken", "groet", "rik"), mensen("teken", "afscheid", "vera"))
    assert sorted(uitkomst.get("gedaan", uitkomst) for uitkomst in uitkomsten) == [[1], [2]]
    assert {akkoord.versie.sjabloon for akkoord in akkoorden()} == {"groet", "afscheid"}


def test_who_is_offering_a_text_does_not_sign_it_in_another_window(aangeboden, mensen):
    """The offer is not yet in the database when she signs: it must count all the same."""
    biedt, tekent = mensen("bied_aan", "groet", "vera"), mensen("teken", "groet", "vera")
    wait_until_ready(biedt, tekent)
    slow("toetsing_aanbod")
    go(biedt)
    wait_until_writing("toetsing_aanbod")
    go(tekent)
    assert result(tekent) == {"geweigerd": ["vera bood deze tekst zelf aan. Laat een ander tekenen."]}
    assert "gedaan" in result(biedt) and akkoorden() == []


def test_a_text_is_offered_anew_while_it_is_signed(aangeboden, mensen):
    slow("toetsing_akkoord")
    biedt, tekent = mensen("bied_aan", "groet", "rik"), mensen("teken", "groet", "vera")
    wait_until_ready(biedt, tekent)
    go(tekent)
    wait_until_writing("toetsing_akkoord")
    go(biedt)
    assert result(tekent) == {"gedaan": [1]} and "gedaan" in result(biedt)
    (akkoord,) = akkoorden()
    assert (akkoord.wie.username, akkoord.aanbieder.username) == ("vera", "vertaler")


@pytest.mark.parametrize("hoe", ["rol weg", "gebruiker weg"])
def test_the_role_is_taken_away_while_the_page_is_open(aangeboden, mensen, hoe):
    from django.contrib.auth.models import User

    tekent = mensen("teken", "groet", "vera")
    wait_until_ready(tekent)
    if hoe == "rol weg":
        aangeboden.ok("gebruiker", "vera", "--rol", "redacteur")
    else:
        User.objects.filter(username="vera").update(is_active=False)
    go(tekent)
    zin = "vera heeft de rol ‘versimpelaar’ niet. Vraag de beheerder om die rol."
    assert result(tekent) == {"geweigerd": [zin]} and akkoorden() == []


def test_two_withdraw_at_once_and_one_withdrawal_stands(bureau, mensen):
    from balie.toetsing.models import Intrekking

    bureau.sign()
    slow("toetsing_intrekking")
    uitkomsten = at_once(mensen("trek_in", "groet", "rik"), mensen("trek_in", "groet", "vera"))
    assert {"gedaan": [1]} in uitkomsten and {"geweigerd": ["Onder groet (nl) staat geen akkoord."]} in uitkomsten
    assert Intrekking.objects.count() == 1


def test_two_recheck_at_once_and_each_text_has_one_verdict(bureau, mensen):
    from balie.toetsing.models import Hertoets

    for id in ("groet", "afscheid"):
        bureau.sign(id)
    eigen = bureau.bibliotheek.mappen[0] / "woorden/formeel.toml"
    eigen.parent.mkdir()
    eigen.write_text('[formeel]\n"zorgdragen" = ["zorgen"]\n')
    slow("toetsing_hertoets")
    uitkomsten = at_once(*(mensen("hertoets", "groet", "vera") for _nummer in range(2)))
    geschreven = [pk for uitkomst in uitkomsten for pk in uitkomst["gedaan"]]
    assert sorted(geschreven) == sorted(Hertoets.objects.values_list("pk", flat=True)) and len(geschreven) == 2


def test_killed_while_signing_leaves_nothing_half_signed(aangeboden, mensen):
    slow("toetsing_akkoord")
    tekent = mensen("teken", "groet", "vera")
    wait_until_ready(tekent)
    go(tekent)
    wait_until_writing("toetsing_akkoord")
    tekent.kill()
    tekent.wait()
    assert at_once(mensen("teken", "groet", "rik")) == [{"gedaan": [1]}]
    assert [akkoord.wie.username for akkoord in akkoorden()] == ["rik"]
