"""The desk's folder and database when something is wrong with them: told in plain Dutch, and never made worse."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import pytest

from balie import gegevens
from generator.bibliotheek import Leesfout


def newer(pad):
    with sqlite3.connect(pad) as bank:
        bank.execute("insert into django_migrations (app, name, applied) values ('toetsing', '0999_later', '2030-01-01')")


def garbage(pad):
    for spoor in pad.parent.glob("balie.sqlite3*"):
        spoor.unlink()
    pad.write_text("geen database " * 100)


def folder(pad):
    garbage(pad)
    pad.unlink()
    pad.mkdir()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("maak_stuk", "zin"),
    [(newer, "van een nieuwere versie"), (garbage, "beschadigd, of geen database"), (folder, "niet openen")],
)
def test_a_database_that_is_not_ours(bureau, maak_stuk, zin):
    maak_stuk(bureau.map / "balie.sqlite3")
    proces = bureau.start("akkoord", "--lijst")
    assert (proces.returncode, proces.stdout) == (1, "")
    assert zin in proces.stderr and len(proces.stderr.splitlines()) == 1


@pytest.mark.parametrize("adres", ["onzin", "mysql://a@b/c", "postgresql://a:b@c:poort/d", "postgresql://a:b@c:99999/d"])
def test_an_address_that_is_wrong(bureau, adres):
    bureau.omgeving["BRIEF_DATABASE"] = adres
    proces = bureau.start("akkoord", "--lijst")
    assert (proces.returncode, "BRIEF_DATABASE klopt niet" in proces.stderr) == (1, True), proces.stderr
    assert len(proces.stderr.splitlines()) == 1


@pytest.mark.sqlite
def test_a_database_that_fills_up_while_a_command_writes(bureau):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (bladen,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {bladen}")
    fout = bureau.refused("aanbieden", "groet", *bureau.als("rik"))
    assert "de schijf is vol of stuk" in fout and len(fout.splitlines()) == 1
    from balie.toetsing.models import Aanbod, Versie

    assert not Aanbod.objects.exists() and not Versie.objects.exists()


@pytest.fixture
def full_disk(tmp_path):
    map = tmp_path / "vol"
    map.mkdir()
    proces = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", map], capture_output=True, text=True)
    if proces.returncode:
        pytest.skip(f"niet getest: een schijf aankoppelen mag hier niet ({proces.stderr.strip()})")
    (map / "vulling").write_bytes(b"x" * 65536)
    yield map
    subprocess.run(["umount", map], check=True)


def test_no_half_key_on_a_full_disk(full_disk, monkeypatch):
    monkeypatch.setenv("BRIEF_GEGEVENS", str(full_disk))
    with pytest.raises(Leesfout, match="kan niet geschreven worden"):
        gegevens.key()
    assert [pad.name for pad in full_disk.iterdir()] == ["vulling"]
    (full_disk / "vulling").unlink()
    assert len(gegevens.key()) == 32 and gegevens.key() == gegevens.key()


@pytest.fixture
def without_rights(bureau):
    """Runs a command without rights to a folder `dicht` and a file `geheim.toml`; `run.map` holds them.

    Root loses the right to pass by file modes instead of becoming somebody else, who could not read a checkout in /root.
    """
    vooraf = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if vooraf and subprocess.run([*vooraf, "true"], capture_output=True).returncode:
        pytest.skip("niet getest: rechten afgeven mag hier niet")

    def run(*woorden):
        return bureau.start(*woorden, vooraf=vooraf)

    with tempfile.TemporaryDirectory() as naam:
        run.map = Path(naam)
        shutil.copytree(bureau.bibliotheek.mappen[0], run.map / "bibliotheek")
        for bestand in ("open.toml", "geheim.toml"):
            shutil.copy(bureau.letter(bestand="voorbeelden/kort.toml"), run.map / bestand)
        (run.map / "geheim.toml").chmod(0)
        (run.map / "dicht").mkdir(mode=0)
        (run.map / "eigen").mkdir()
        bureau.omgeving.update(BRIEF_GEGEVENS=f"{naam}/eigen", BRIEF_BIBLIOTHEEK=f"{naam}/bibliotheek")
        yield run


@pytest.mark.parametrize(
    "woorden",
    [
        "maak groet --gegevens {}/open.toml --uit {}/dicht --concept",
        "maak groet --gegevens {}/geheim.toml --uit {}/eigen/uit --concept",
        "serie groet {}/geheim.toml --uit {}/eigen/uit --concept",
        "begin {}/dicht/nieuw",
        "voorbeeld --uit {}/dicht",
        "voorbeeld --uit {}/dicht/nieuw",
        "toets {}/dicht",
        "toets {}/geheim.toml",
        "controleer {}/geheim.toml",
    ],
)
def test_a_user_without_rights(without_rights, woorden):
    proces = without_rights(*[woord.replace("{}", str(without_rights.map)) for woord in woorden.split()])
    assert proces.returncode == 1, proces
    gezegd = proces.stdout + proces.stderr
    assert len(gezegd.splitlines()) == 1 and ("mag" in gezegd or "niet te lezen" in gezegd), gezegd
    (without_rights.map / "dicht").chmod(0o700)
    assert list((without_rights.map / "dicht").iterdir()) == []
