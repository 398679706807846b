"""Files are written all or none, and every failure is one or two Dutch sentences."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.wegschrijven import Schrijffout, write


def names(map: Path) -> list[str]:
    return sorted(pad.name for pad in map.rglob("*"))


def test_writes_files_and_missing_folders(tmp_path):
    write({tmp_path / "uit/a.pdf": b"een", tmp_path / "uit/b.txt": b"twee"})
    assert (tmp_path / "uit/a.pdf").read_bytes() == b"een"
    assert names(tmp_path) == ["a.pdf", "b.txt", "uit"]


def test_overwrites_and_leaves_no_trace(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"oud")
    write({tmp_path / "a.pdf": b"nieuw"})
    assert (tmp_path / "a.pdf").read_bytes() == b"nieuw" and names(tmp_path) == ["a.pdf"]


def test_all_or_nothing_when_the_last_target_is_a_folder(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"oud")
    (tmp_path / "c").mkdir()
    with pytest.raises(Schrijffout, match="^c is een map. Kies een andere naam.$"):
        write({tmp_path / "a.pdf": b"nieuw", tmp_path / "b.pdf": b"nieuw", tmp_path / "c": b"nieuw"})
    assert (tmp_path / "a.pdf").read_bytes() == b"oud" and names(tmp_path) == ["a.pdf", "c"]


def test_a_file_in_place_of_the_folder(tmp_path):
    (tmp_path / "uit").write_text("ik ben een bestand")
    with pytest.raises(Schrijffout, match="is geen map. Kies een andere map."):
        write({tmp_path / "uit" / "a.pdf": b"x"})
    assert names(tmp_path) == ["uit"]


def test_name_too_long(tmp_path):
    with pytest.raises(Schrijffout, match="is te lang"):
        write({tmp_path / "nieuw" / ("a" * 300): b"x"})
    assert names(tmp_path) == []


def test_no_rights(tmp_path):
    map = tmp_path / "dicht"
    map.mkdir(mode=0o500)
    if os.geteuid() != 0:
        with pytest.raises(Schrijffout, match="U mag niet schrijven in .*dicht"):
            write({map / "a.pdf": b"x"})
        return
    code = (
        "import os, sys; from pathlib import Path; from generator.wegschrijven import Schrijffout, write\n"
        "os.setuid(65534)\n"
        "try: write({Path(sys.argv[1]) / 'a.pdf': b'x'})\n"
        "except Schrijffout as fout: print(fout)"
    )
    for ouder in (tmp_path, *tmp_path.parents[:2]):
        ouder.chmod(0o755)
    klaar = _run_as_nobody(code, map)
    assert klaar.startswith("U mag niet schrijven in "), klaar
    assert names(map) == []


def _run_as_nobody(code: str, map: Path) -> str:
    import sys

    from generator import bibliotheek

    klaar = subprocess.run(
        [sys.executable, "-c", code, str(map)], cwd=bibliotheek.MEEGELEVERD, capture_output=True, text=True, timeout=60
    )
    return klaar.stdout.strip() or klaar.stderr


@pytest.fixture
def tiny_disk(tmp_path):
    map = tmp_path / "klein"
    map.mkdir()
    kan = os.geteuid() == 0 and shutil.which("mount")
    if not kan or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", map], capture_output=True).returncode:
        print("niet getest: een volle schijf (daarvoor is root nodig)")
        pytest.skip("niet getest: een volle schijf (daarvoor is root nodig)")
    yield map
    subprocess.run(["umount", map], check=True)


def test_full_disk(tiny_disk):
    (tiny_disk / "a.pdf").write_bytes(b"oud")
    with pytest.raises(Schrijffout, match="^De schijf met .*klein is vol. Maak ruimte vrij en probeer het opnieuw.$"):
        write({tiny_disk / "a.pdf": b"nieuw", tiny_disk / "b.pdf": b"x" * 200_000})
    assert (tiny_disk / "a.pdf").read_bytes() == b"oud" and names(tiny_disk) == ["a.pdf"]
