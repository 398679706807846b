"""Bad input on the command line: an exit code, one or two Dutch sentences, no traceback, nothing half-written."""

import subprocess

import openpyxl
import pytest

HALF = 'ontvanger = "Fatma Yılmaz"\nadres = "Dorpsst'


def data(bureau) -> str:
    return bureau.letter(bestand="voorbeelden/kort.toml").read_text()


def lines(fout: str) -> list[str]:
    return [regel for regel in fout.splitlines() if regel.strip()]


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("weg.toml", None, "bestaat niet. Kijk of de naam klopt."),
        ("half.toml", HALF.encode(), "is geen geldige TOML"),
        ("latin.toml", HALF.encode("utf-16"), "is geen UTF-8"),
        ("half.json", b'{"ontvanger": ', "is geen geldige JSON: regel 1"),
        ("lijst.json", b"[1, 2]", "hoort één object"),
        ("map.toml", "map", "is een map"),
    ],
)
def test_data_that_cannot_be_read(bureau, tmp_path, naam, inhoud, zin):
    pad = tmp_path / naam
    if inhoud == "map":
        pad.mkdir()
    elif inhoud is not None:
        pad.write_bytes(inhoud)
    fout = bureau.refused("maak", "groet", "--gegevens", pad, "--uit", tmp_path / "uit", "--concept")
    assert zin in fout and len(lines(fout)) == 1
    assert not (tmp_path / "uit").exists()


def test_all_mistakes_in_the_data_at_once(bureau, tmp_path):
    pad = tmp_path / "fout.toml"
    pad.write_text(data(bureau).replace("2026-12-01", "31 februari").replace("telefoon", "telefon").replace("GR-2026-7", "a b"))
    fout = bureau.refused("maak", "groet", "--gegevens", pad, "--uit", tmp_path / "uit", "--concept")
    assert [woord for woord in ("dag:", "telefon:", "kenmerk:", "telefoon:") if woord not in fout] == []
    assert "Bedoelt u ‘telefoon’?" in fout


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (["maak", "groett"], 1, "De brief ‘groett’ bestaat niet. Bedoelt u groet"),
        (["maak", "groet", "--taal", "nederlands"], 1, "De taal ‘nederlands’ bestaat niet"),
        (["maak", "groet", "--vorm", "pfd"], 1, "De vorm ‘pfd’ bestaat niet. Bedoelt u pdf?"),
        (["maak", "groet", "--als", "carla"], 2, "Kies één van twee"),
        (["maak", "groet", "--vorm", ","], 2, "minstens één naam"),
        (["maak", "groet", "--taal", ""], 2, "minstens één naam"),
    ],
)
def test_names_that_do_not_exist(bureau, tmp_path, woorden, code, zin):
    gegevens = bureau.letter(bestand="voorbeelden/kort.toml")
    gekregen, _uit, fout = bureau.brief(*woorden, "--gegevens", gegevens, "--uit", tmp_path / "uit", "--concept")
    assert (gekregen, zin in fout) == (code, True), fout
    assert not (tmp_path / "uit").exists()


def test_neither_concept_nor_user_is_wrong_usage(bureau, tmp_path):
    gegevens = bureau.letter(bestand="voorbeelden/kort.toml")
    code, _uit, fout = bureau.brief("maak", "groet", "--gegevens", gegevens, "--uit", tmp_path / "uit")
    assert (code, "Kies één van twee" in fout) == (2, True)


def empty_workbook(pad):
    openpyxl.Workbook().save(pad)


@pytest.mark.parametrize(
    ("naam", "make", "zin"),
    [
        ("weg.csv", lambda pad: None, "bestaat niet"),
        ("plaatje.xlsx", lambda pad: pad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00"), "geen lijst"),
        ("kapot.xlsx", lambda pad: pad.write_bytes(b"PK\x03\x04" + b"x" * 50), "beschadigd"),
        ("geheim.xlsx", lambda pad: pad.write_bytes(b"\xd0\xcf\x11\xe0" + b"\x00" * 90), "wachtwoord"),
        ("leeg.xlsx", empty_workbook, "De lijst is leeg"),
        ("map.csv", lambda pad: pad.mkdir(), "is een map"),
    ],
)
def test_a_list_that_cannot_be_read(bureau, tmp_path, naam, make, zin):
    make(tmp_path / naam)
    fout = bureau.refused("serie", "groet", tmp_path / naam, "--uit", tmp_path / "uit", "--concept")
    assert zin in fout and len(lines(fout)) == 1
    assert not (tmp_path / "uit").exists()


def test_a_template_with_mistakes_is_told_with_place_and_remedy(bureau, tmp_path):
    bureau.letter().write_text(bureau.letter().read_text() + "\n{{ onbekend }}\n\n<b>vet</b>\n")
    gegevens = bureau.letter(bestand="voorbeelden/kort.toml")
    fout = bureau.refused("maak", "groet", "--gegevens", gegevens, "--uit", tmp_path / "uit", "--concept")
    assert fout.count("sjablonen/brieven/groet/brief.md, regel") >= 2


def mount(map, opties: str):
    """A tmpfs, or a skip that says so where there are no rights for it."""
    map.mkdir()
    proces = subprocess.run(["mount", "-t", "tmpfs", "-o", opties, "tmpfs", map], capture_output=True, text=True)
    if proces.returncode:
        pytest.skip(f"niet getest: een schijf aankoppelen mag hier niet ({proces.stderr.strip()})")


@pytest.fixture
def tiny_disk(tmp_path):
    map = tmp_path / "klein"
    mount(map, "size=16k")
    yield map
    subprocess.run(["umount", map], check=True)


@pytest.fixture
def locked_folder(tmp_path):
    map = tmp_path / "dicht"
    mount(map, "size=64k,ro")
    yield map
    subprocess.run(["umount", map], check=True)


def test_a_full_disk(bureau, tiny_disk):
    from balie.post.models import Gemaakt

    bureau.sign()
    gegevens = bureau.letter(bestand="voorbeelden/kort.toml")
    uit = tiny_disk / "uit"
    fout = bureau.refused("maak", "groet", "--gegevens", gegevens, "--uit", uit, "--vorm", "pdf,html", *bureau.als("carla"))
    assert "is vol" in fout and len(lines(fout)) == 1
    assert list(tiny_disk.iterdir()) == []
    assert not Gemaakt.objects.exists(), "what is not written is not recorded"


def test_a_full_disk_in_a_series(bureau, tiny_disk, tmp_path):
    lijst = tmp_path / "lijst.csv"
    bureau.ok("serie", "groet", "--lege-lijst", lijst)
    lijst.write_text(
        "ontvanger,adres,briefdatum,kenmerk,behandelaar,telefoon,dag\n"
        'Jan Bos,"Lindelaan 4, 1234 AB Voorbeeldstad",3-11-2026,GR-2,Jan de Groot,010 000 00 02,2-12-2026\n'
    )
    fout = bureau.refused("serie", "groet", lijst, "--uit", tiny_disk / "uit", "--concept")
    assert "is vol" in fout
    assert not [pad.name for pad in (tiny_disk / "uit").iterdir() if pad.suffix in (".pdf", ".deel")]


@pytest.mark.parametrize("opdracht", ["maak", "serie", "begin", "toets"])
def test_a_folder_without_rights(bureau, locked_folder, opdracht, tmp_path):
    gegevens = bureau.letter(bestand="voorbeelden/kort.toml")
    lijst, tekst = tmp_path / "lijst.csv", tmp_path / "tekst.txt"
    lijst.write_text(
        "ontvanger,adres,briefdatum,kenmerk,behandelaar,telefoon,dag\n"
        'Jan Bos,"Lindelaan 4, 1234 AB Voorbeeldstad",3-11-2026,GR-2,Jan de Groot,010 000 00 02,2-12-2026\n'
    )
    tekst.write_text("Wij willen graag met u praten.")
    woorden = {
        "maak": ["groet", "--gegevens", gegevens, "--uit", locked_folder / "uit", "--concept"],
        "serie": ["groet", lijst, "--uit", locked_folder / "uit", "--concept"],
        "begin": [locked_folder / "nieuw"],
        "toets": [tekst, "--html", locked_folder / "rapport.html"],
    }[opdracht]
    fout = bureau.refused(opdracht, *woorden)
    assert "schrijven" in fout and len(lines(fout)) == 1


def test_a_broken_pipe_is_silent(bureau):
    proces = subprocess.run(
        ["sh", "-c", '"$0" -m balie --help | head -1', __import__("sys").executable],
        cwd=bureau.start.__globals__["MEEGELEVERD"], capture_output=True, text=True,
    )  # fmt: skip
    assert (proces.stdout, proces.stderr) == ("Gebruik: brief [--bibliotheek MAP] OPDRACHT …\n", "")
