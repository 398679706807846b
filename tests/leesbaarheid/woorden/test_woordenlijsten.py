"""The word lists: whole, useful, and not against each other."""

import sqlite3

import pytest

from leesbaarheid.tekst import Woord
from leesbaarheid.woorden import woordtabel
from leesbaarheid.woorden.bekendheid import ease, familiarity
from leesbaarheid.woorden.lijsten import abbreviations, entries, known


def noun(tekst):
    return Woord(0, len(tekst), tekst, tekst, "N(soort,ev,basis,zijd,stan)")


def test_there_are_at_least_950_entries_and_every_one_has_an_alternative():
    assert len(entries("formeel")) >= 950
    assert [ingang.naam for ingang in entries("formeel") if not all(ingang.alternatieven) or not ingang.alternatieven] == []


def test_no_alternative_is_itself_in_the_list():
    zwaar = {ingang.woorden for ingang in entries("formeel") if ingang.gewicht == 1 and not ingang.alleen and not ingang.met_te}
    dubbel = [(i.naam, a) for i in entries("formeel") for a in i.alternatieven if tuple(a.split()) in zwaar]
    assert dubbel == []


def test_single_alternatives_are_mostly_better_known_than_the_word():
    paren = [
        (i.woorden[0], max(i.alternatieven, key=ease)) for i in entries("formeel") if len(i.woorden) == 1 and i.gewicht == 1
    ]
    enkel = [(hard, zacht) for hard, zacht in paren if " " not in zacht]
    moeilijker = [(hard, zacht) for hard, zacht in enkel if ease(zacht) <= ease(hard)]
    assert len(moeilijker) <= 0.12 * len(enkel), moeilijker


@pytest.mark.parametrize(
    "woord",
    ["gemeente", "pgb", "bijstand", "svb", "bewindvoerder", "cliëntondersteuner", "bezwaar", "besluit", "beroep",
     "inlichtingenplicht", "zienswijze", "mentor", "curator", "gemachtigde", "uwv", "cak", "kostendeler", "voorschot",
     "zorgovereenkomst", "bijstandsnorm"],
)  # fmt: skip
def test_words_that_residents_must_know(woord):
    assert woord in known()


def test_abbreviations_are_in_lower_case():
    assert len(abbreviations()) >= 90 and all(afkorting == afkorting.lower() for afkorting in abbreviations())


@pytest.mark.parametrize(
    ("makkelijk", "moeilijk"),
    [("huis", "perceel"), ("geld", "restitutie"), ("woningnood", "inlichtingenplicht"), ("maand", "dagtekening")],
)
def test_z_orders_words_as_readers_know_them(makkelijk, moeilijk):
    assert familiarity(noun(makkelijk)).z > familiarity(noun(moeilijk)).z


def test_a_compound_is_known_by_its_parts_but_less():
    samen, rijbewijs = familiarity(noun("huurderskorting")), familiarity(noun("korting"))
    assert 2.5 < samen.z < rijbewijs.z + 0.01


def test_the_table_is_built_again_when_the_cache_is_broken_or_absent(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for stap in ("absent", "broken"):
        tabel = woordtabel.open_table.__wrapped__()
        assert tabel.execute("SELECT w > 5, s > 3 FROM woorden WHERE woord = 'gemeente'").fetchone() == (1, 1), stap
        next(tmp_path.glob("brief-op-maat/*.sqlite")).write_bytes(b"SQLite format 3\0 half")
    assert isinstance(tabel, sqlite3.Connection)
    assert not list(tmp_path.glob("brief-op-maat/.bouw*"))


def test_without_a_cache_folder_the_table_lives_in_memory(tmp_path, monkeypatch):
    (tmp_path / "dicht").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "dicht"))
    assert woordtabel.open_table.__wrapped__().execute("SELECT count(*) > 500000 FROM woorden").fetchone() == (1,)
