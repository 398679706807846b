"""`brief controleer --logboek`: whoever takes the triggers away and changes the log is found, at the first line that is wrong."""

import pytest

AANTAL = 9
WEG = "Regel {} van het logboek is weggehaald"
ANDERS = "Regel {} van het logboek is veranderd."
LOS = "Regel {} van het logboek past niet op de regel ervoor"
KOPIE = "INSERT INTO logboek_regel (nummer, wanneer, wie, wat, gegevens, vorige, hash) SELECT {}, wanneer, wie, wat, gegevens, vorige, hash FROM logboek_regel WHERE nummer = {}"


def swap(een: int, ander: int) -> list[str]:
    return [
        f"UPDATE logboek_regel SET nummer = {nieuw} WHERE nummer = {oud}"
        for oud, nieuw in ((een, -1), (ander, een), (-1, ander))
    ]


def shift(vanaf: int, stap: int) -> list[str]:
    """Renumber from this line on, through numbers below zero: no number may ever stand there twice."""
    return [
        f"UPDATE logboek_regel SET nummer = -nummer WHERE nummer >= {vanaf}",
        f"UPDATE logboek_regel SET nummer = -nummer + {stap} WHERE nummer < 0",
    ]


GEVALLEN = [
    ("first removed", ["DELETE FROM logboek_regel WHERE nummer = 1"], WEG.format(1)),
    ("middle removed", ["DELETE FROM logboek_regel WHERE nummer = 5"], WEG.format(5)),
    ("two removed", ["DELETE FROM logboek_regel WHERE nummer IN (4, 7)"], WEG.format(4)),
    ("last removed", [f"DELETE FROM logboek_regel WHERE nummer = {AANTAL}"], WEG.format(AANTAL)),
    ("tail cut off", ["DELETE FROM logboek_regel WHERE nummer > 3"], WEG.format(4)),
    ("all removed", ["DELETE FROM logboek_regel"], WEG.format(1)),
    ("removed and renumbered", ["DELETE FROM logboek_regel WHERE nummer = 5", *shift(6, -1)], ANDERS.format(5)),
    ("name changed", ["UPDATE logboek_regel SET wie = 'ander' WHERE nummer = 6"], ANDERS.format(6)),
    ("code changed", ["UPDATE logboek_regel SET wat = 'ingetrokken' WHERE nummer = 6"], ANDERS.format(6)),
    ("time changed", ["UPDATE logboek_regel SET wanneer = '2020-01-01 00:00:00' WHERE nummer = 6"], ANDERS.format(6)),
    ("data changed", ["UPDATE logboek_regel SET gegevens = '{\"versie\": 7}' WHERE nummer = 6"], ANDERS.format(6)),
    ("data are text", ['UPDATE logboek_regel SET gegevens = \'{"versie": "6"}\' WHERE nummer = 6'], ANDERS.format(6)),
    ("hash changed", [f"UPDATE logboek_regel SET hash = '{'0' * 64}' WHERE nummer = 6"], ANDERS.format(6)),
    ("last changed", [f"UPDATE logboek_regel SET wie = 'ander' WHERE nummer = {AANTAL}"], ANDERS.format(AANTAL)),
    ("reordered", swap(3, 7), ANDERS.format(3)),
    ("inserted before the first", [KOPIE.format(0, 1)], "Regel 0 van het logboek is tussengevoegd."),
    ("inserted in the middle", [*shift(5, 1), KOPIE.format(5, 2)], ANDERS.format(5)),
    ("copied to the end", [KOPIE.format(AANTAL + 1, AANTAL)], ANDERS.format(AANTAL + 1)),
    ("skipped at the end", [KOPIE.format(AANTAL + 5, AANTAL)], WEG.format(AANTAL + 1)),
]
ONLEESBAAR = [
    ("no date", "UPDATE logboek_regel SET wanneer = 'gisteren' WHERE nummer = 6"),
    ("a date that can't be", "UPDATE logboek_regel SET wanneer = '2026-13-41 00:00:00' WHERE nummer = 6"),
    ("the first date of all", "UPDATE logboek_regel SET wanneer = '0001-01-01 00:00:00' WHERE nummer = 6"),
    ("no UTF-8", "UPDATE logboek_regel SET wie = CAST(x'ff' AS text) WHERE nummer = 6"),
    ("no JSON", "UPDATE logboek_regel SET gegevens = '1e999' WHERE nummer = 6"),
    ("bytes", "UPDATE logboek_regel SET wie = x'00ff' WHERE nummer = 6"),
]


@pytest.fixture
def gevuld(bank):
    from balie.logboek.schrijven import append

    for nummer in range(1, AANTAL + 1):
        append(None, "opmerking", versie=nummer)
    bank.unlock()
    return bank


def broken(bank) -> str:
    code, uit, fout = bank.brief("controleer", "--logboek")
    assert (code, fout, len(uit.splitlines())) == (1, "", 1), uit + fout
    return uit


def rewrite(vanaf: int) -> None:
    """A forger who knows this program: change a line, and compute every hash after it anew."""
    from balie.logboek.models import Regel

    vorige = Regel.objects.filter(nummer=vanaf - 1).values_list("hash", flat=True).first() or ""
    for regel in Regel.objects.filter(nummer__gte=vanaf).order_by("nummer"):
        regel.vorige, regel.wie = vorige, "ander"
        vorige = regel.hash = regel.digest()
        regel.save()


def test_a_log_that_is_whole(gevuld):
    from balie.logboek.models import Regel

    code, uit, _fout = gevuld.brief("controleer", "--logboek")
    assert (code, len(uit.splitlines())) == (0, 1)
    assert "9 regels" in uit and Regel.objects.get(nummer=9).hash in uit


def test_a_log_without_lines(bank):
    assert bank.brief("controleer", "--logboek")[:2] == (0, "Het logboek klopt: er staat nog niets in.\n")


@pytest.mark.parametrize(("daad", "zin"), [geval[1:] for geval in GEVALLEN], ids=[geval[0] for geval in GEVALLEN])
def test_the_first_wrong_line_is_named(gevuld, daad, zin):
    gevuld.sql(*daad)
    assert zin in broken(gevuld)


@pytest.mark.parametrize(("naam", "daad"), ONLEESBAAR)
def test_a_line_that_is_no_line_any_more(gevuld, naam, daad):
    """PostgreSQL itself keeps the kind of each column; SQLite takes anything."""
    if gevuld.soort == "sqlite":
        gevuld.sql(daad)
        assert broken(gevuld).strip() == ANDERS.format(6)


def test_a_line_with_a_new_hash_does_not_fit_the_next(gevuld):
    from balie.logboek.models import Regel

    regel = Regel.objects.get(nummer=4)
    regel.wie = "ander"
    regel.hash = regel.digest()
    regel.save()
    assert LOS.format(5) in broken(gevuld)


@pytest.mark.parametrize("vanaf", [1, 5, AANTAL])
def test_a_log_that_was_wholly_rewritten(gevuld, vanaf):
    rewrite(vanaf)
    assert f"Regel {AANTAL} van het logboek is een andere dan in" in broken(gevuld)


def test_a_log_that_was_cut_off_and_went_on_stays_found(gevuld):
    """The kept line is proof: new lines, also beyond its number, don't wipe it out."""
    from balie.logboek.schrijven import append

    gevuld.sql("DELETE FROM logboek_regel WHERE nummer > 6")
    for _keer in range(5):
        append(None, "opmerking")
    assert f"Regel {AANTAL} van het logboek is een andere dan in" in broken(gevuld)


@pytest.mark.parametrize("inhoud", ["", "9", "9 abc\n", "nul " + "0" * 64, "0 " + "0" * 64, "\u00e9", "9 " + "0" * 64 + "\n8"])
def test_a_kept_line_that_is_damaged(gevuld, inhoud):
    from balie.logboek.schrijven import append

    pad = gevuld.map / "logboek.laatste"
    pad.write_text(inhoud)
    assert "logboek.laatste is beschadigd" in broken(gevuld)
    append(None, "opmerking")
    assert pad.read_text() == inhoud


def test_a_kept_line_that_is_gone(gevuld):
    (gevuld.map / "logboek.laatste").unlink()
    assert "logboek.laatste ontbreekt" in broken(gevuld)


def test_the_kept_line_never_goes_back(gevuld):
    """Two processes finish in any order."""
    from balie.logboek import laatste
    from balie.logboek.models import Regel

    laatste.keep(8, Regel.objects.get(nummer=8).hash)
    assert laatste.read().nummer == AANTAL


def test_a_log_that_is_ahead_of_the_kept_line(gevuld):
    """A process was killed between its transaction and the file."""
    from balie.logboek.models import Regel

    (gevuld.map / "logboek.laatste").write_text(f"7 {Regel.objects.get(nummer=7).hash}\n")
    assert gevuld.brief("controleer", "--logboek")[0] == 0


def test_files_and_the_log_in_one_command(gevuld, tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text("geen brief")
    code, uit, _fout = gevuld.brief("controleer", str(brief), "--logboek")
    assert code == 1
    assert "onbekend" in uit and "Het logboek klopt" in uit


def test_nothing_asked(gevuld):
    code, _uit, fout = gevuld.brief("controleer")
    assert (code, "--logboek" in fout) == (2, True)
