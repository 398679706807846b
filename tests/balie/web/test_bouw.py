"""What pages load is what its sources give: built anew where npm is, and compared byte by byte with what is in the repository."""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

WEB = Path(__file__).parents[3] / "balie/web"
VAST = WEB / "static/balie"
NAMEN = sorted(pad.name for pad in VAST.iterdir())


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory):
    if not shutil.which("npm"):
        pytest.skip("niet getest: geen npm")
    bouw = tmp_path_factory.mktemp("bouw") / "bouw"
    shutil.copytree(WEB / "bouw", bouw, ignore=shutil.ignore_patterns("node_modules"))
    if subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=bouw, capture_output=True).returncode:
        pytest.skip("niet getest: npm haalt de pakketten niet op")
    subprocess.run(["node", "bouw.mjs", bouw / "uit"], cwd=bouw, check=True)
    return bouw / "uit"


@pytest.mark.parametrize("naam", NAMEN)
def test_what_is_committed_is_what_the_sources_give(naam, gebouwd):
    if naam.endswith(".gz"):  # zlib may differ by version; what is in it may not
        assert gzip.decompress((VAST / naam).read_bytes()) == (gebouwd / naam.removesuffix(".gz")).read_bytes()
    else:
        assert (VAST / naam).read_bytes() == (gebouwd / naam).read_bytes()


def test_the_build_makes_no_other_files(gebouwd):
    assert sorted(pad.name for pad in gebouwd.iterdir()) == NAMEN


@pytest.mark.parametrize("naam", [naam for naam in NAMEN if naam.endswith(".gz")])
def test_the_compressed_twin_is_the_same(naam):
    assert gzip.decompress((VAST / naam).read_bytes()) == (VAST / naam.removesuffix(".gz")).read_bytes()


def test_every_package_is_named_with_its_licence():
    tekst = (VAST / "licenties.txt").read_text()
    pakketten = json.loads((WEB / "bouw/package.json").read_text())["dependencies"]
    assert [naam for naam in pakketten if naam != "esbuild" and f"{naam} {pakketten[naam]} (" not in tekst] == []
    assert "EUROPEAN UNION PUBLIC LICENCE" in tekst.upper() and "Zero-Clause BSD" in tekst


def test_the_lock_names_no_registry_and_nothing_proprietary():
    slot = (WEB / "bouw/package-lock.json").read_text()
    assert "resolved" not in slot and not re.search(r"registry\.|@utrecht/design-tokens", slot)


def test_nothing_is_fetched_from_elsewhere():
    css = (VAST / "balie.css").read_text()
    assert not re.search(r"url\(\s*[\"']?(?!data:)|@import", css)
