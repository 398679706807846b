"""The letter aloud, measured in the finished MP3: speed, loudness, peaks, chapters, tags, and the text that lies beside it."""

import io
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from mutagen.id3 import ID3

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Kop, Tekst, Waarde
from generator.spraak import geluid, keuze, uitspraak
from generator.spraak.stem import Klank
from generator.vormen import VORMEN, Vormfout, render_all
from generator.vormen.kenmerken import Kenmerken, read

TALEN = ("nl", "en", "ar")
LANGS = {"nl": "nld", "en": "eng", "ar": "ara"}
pytestmark = pytest.mark.xdist_group("audio")  # letters made once serve all tests of this file
VOORBEELD = (MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")
ECHT = VOORBEELD.replace("voorbeeld = true", "")


class Gemaakt:
    """One finished file: its sound, its tags, its transcript."""

    def __init__(self, vorm, brief, bibliotheek, vrijgave=None):
        self.brief = brief
        self.mp3 = VORMEN[vorm].render(brief, vrijgave, bibliotheek)
        self.tekst = VORMEN[vorm].bijlagen(brief, vrijgave, bibliotheek)["txt"].decode()
        self.golf, self.frequentie = soundfile.read(io.BytesIO(self.mp3), dtype="float32")
        self.tags = ID3(io.BytesIO(self.mp3))

    @property
    def hoofdstukken(self):
        inhoud = self.tags["CTOC:inhoud"].child_element_ids
        return [(str(c.sub_frames["TIT2"]), c.start_time, c.end_time) for naam in inhoud for c in [self.tags[f"CHAP:{naam}"]]]

    @property
    def woorden_per_minuut(self):
        return len(self.tekst.split()) / (len(self.golf) / self.frequentie) * 60


KLAAR: dict[tuple[str, str], Gemaakt] = {}


@pytest.fixture
def gemaakt(brief, bibliotheek):
    """The finished concept in one language, made once."""

    def make(taal: str, vorm: str = "audio") -> Gemaakt:
        if (taal, vorm) not in KLAAR:
            KLAAR[taal, vorm] = Gemaakt(vorm, brief(taal), bibliotheek)
        return KLAAR[taal, vorm]

    return make


def short(brief, **anders):
    """A letter of a few words, where the length does not matter."""
    return replace(brief, **{"kenmerken": (), "blokken": (), "slot": (), "voorbeeld": False} | anders)


@pytest.fixture
def municipality(tmp_path):
    """`municipality(toml)`: a library whose gemeente.toml says this."""

    def make(toml: str) -> Bibliotheek:
        (tmp_path / "eigen/sjablonen").mkdir(parents=True, exist_ok=True)
        (tmp_path / "eigen/gemeente.toml").write_text(toml, "utf-8")
        return Bibliotheek((tmp_path / "eigen", MEEGELEVERD))

    return make


@pytest.mark.parametrize(("vorm", "minst", "meest"), [("audio", 120, 130), ("audio_langzaam", 100, 110)])
@pytest.mark.parametrize("taal", ["nl", pytest.param("en", marks=pytest.mark.traag)])
def test_speed(taal, vorm, minst, meest, gemaakt):
    assert minst <= gemaakt(taal, vorm).woorden_per_minuut <= meest


@pytest.mark.parametrize("taal", TALEN)
def test_loudness_and_peaks(taal, gemaakt):
    golf = gemaakt(taal).golf
    assert gemaakt(taal).frequentie == geluid.FREQUENTIE and golf.ndim == 1
    assert abs(geluid.loudness(golf) + 19) <= 1
    assert geluid.true_peak(golf) <= -1.5
    assert np.abs(golf).max() < 0.99


@pytest.mark.parametrize("taal", TALEN)
def test_chapters_are_the_headings_where_they_are_heard(taal, gemaakt):
    klaar = gemaakt(taal)
    koppen = [Kop(1, klaar.brief.onderwerp), *(blok for blok in klaar.brief.blokken if isinstance(blok, Kop))]
    vast = ["".join(s.tekst if isinstance(s, Tekst) else "…" for s in kop.stukken) for kop in koppen]
    assert [titel for titel, _begin, _einde in klaar.hoofdstukken][1:] == vast
    assert klaar.hoofdstukken[0][1] == 0 and abs(klaar.hoofdstukken[-1][2] - len(klaar.golf) / klaar.frequentie * 1000) < 150
    for _titel, begin, einde in klaar.hoofdstukken[1:]:
        assert begin < einde
        plek = round(begin / 1000 * klaar.frequentie)
        voor, na = klaar.golf[plek - klaar.frequentie * 8 // 10 : plek], klaar.golf[plek : plek + klaar.frequentie // 4]
        assert np.abs(voor).max() < 0.02 < np.abs(na).max(), "a chapter begins between silence and the heading"


@pytest.mark.parametrize("taal", TALEN)
def test_language_tag(taal, gemaakt):
    assert str(gemaakt(taal).tags["TLAN"]) == LANGS[taal]


def test_no_name_or_number_in_the_tags(gemaakt):
    """Names, addresses, amounts, references: whatever somebody filled in. Neither as text, nor in any other tag."""
    brief = short(
        gemaakt("nl").brief, blokken=(Kop(2, (Tekst("Over "), Waarde("n", "naam", "Fatma Yılmaz", ("Fatma Yılmaz",)))),)
    )
    bibliotheek = Bibliotheek((MEEGELEVERD,))
    inhoud = VORMEN["audio"].render(brief, None, bibliotheek)
    tags = ID3(io.BytesIO(inhoud))
    alles = "\n".join(
        str(tag) for lijst in (tags.values(), *(c.sub_frames.values() for c in tags.getall("CHAP"))) for tag in lijst
    )
    for geheim in ("Fatma", "Yılmaz", "Irenelaan", "1234", "PGB-2026", "00123", "Groot", "1.250", "1250", "010"):
        assert geheim not in alles
    assert not tags.getall("USLT") and not tags.getall("COMM")
    assert {tag.FrameID for tag in tags.values()} == {"TIT2", "TPE1", "TCON", "TLAN", "TXXX", "CTOC", "CHAP"}
    assert "Fatma" not in inhoud[:20_000].decode("utf-16", errors="ignore")


def test_title_is_the_kind_of_letter(gemaakt, brief, vrijgave, bibliotheek):
    assert str(gemaakt("nl").tags["TIT2"]).startswith("CONCEPT – ")
    los = short(brief())
    klaar = Gemaakt("audio", los, bibliotheek, vrijgave(los))
    assert "CONCEPT" not in str(klaar.tags["TIT2"]) and str(klaar.tags["TPE1"]) == "Gemeente Voorbeeldstad"


class Meeluisteraar:
    """A voice that remembers what it was asked to say."""

    naam, versie, noodstem = "mee", "1", False

    def __init__(self):
        self.gezegd = []

    def speak(self, tekst, tempo):
        self.gezegd.append(tekst)
        return Klank(np.full(4000, 0.1, dtype=np.float32), 16_000)


@pytest.mark.parametrize("taal", TALEN)
def test_the_transcript_is_what_is_said(taal, brief, bibliotheek, monkeypatch):
    """Word for word, in order; the voices get an extra comma or full stop at most."""
    from generator.spraak import voorlezen

    stem = Meeluisteraar()
    monkeypatch.setattr(keuze, "choose", lambda *_args, **_kw: stem)
    monkeypatch.setattr(voorlezen, "PROEF", 10**6)
    klaar = Gemaakt("audio", brief(taal), bibliotheek)
    woorden = re.findall(r"\w+", klaar.tekst)
    assert re.findall(r"\w+", " ".join(stem.gezegd))[-len(woorden) :] == woorden


def test_transcript_reads_as_text(gemaakt, bibliotheek):
    tekst = gemaakt("nl").tekst
    assert tekst.splitlines()[0].startswith("CONCEPT.")
    waarden = (gemaakt("nl").brief.onderwerp[1], *(regel.waarde for regel in gemaakt("nl").brief.kenmerken))
    nederlands = uitspraak.Spraak.load(bibliotheek, "nl")
    assert all(uitspraak.speak_value(waarde, nederlands) in tekst for waarde in waarden)
    assert not re.search(r"[€@]|\d\d|https?:", tekst), "what is said stands in words and single digits"


@pytest.mark.parametrize("taal", TALEN)
def test_concept_is_said_first(taal, gemaakt, brief, vrijgave, bibliotheek):
    assert gemaakt(taal).tekst.startswith("CONCEPT")
    los, ander = brief(taal), replace(brief(taal), adres=("Iemand anders", "Kade 1", "1234 AB  VOORBEELDSTAD"))
    assert b"CONCEPT" not in VORMEN["audio"].bijlagen(los, vrijgave(los), bibliotheek)["txt"]
    assert VORMEN["audio"].bijlagen(ander, vrijgave(los), bibliotheek)["txt"].startswith(b"CONCEPT")


def test_akkoord_is_read_back_from_both_files(brief, vrijgave, bibliotheek, written):
    los = short(brief())
    for vorm in ("audio", "audio_langzaam"):
        bestanden = render_all(vorm, los, vrijgave(los), bibliotheek)
        assert list(bestanden) == ["mp3", "txt"]
        for extensie, inhoud in bestanden.items():
            assert read(written(inhoud, f"brief.{extensie}")) == Kenmerken("a" * 64, (12, 14))


@pytest.mark.parametrize("inhoud", [b"ID3", b"ID3\x03\x00\x00\xff\xff\xff\xff", b"ID3\x03\x00\x00\x00\x00\x00\x05hallo"])
def test_other_sound_says_nothing(inhoud, written):
    assert read(written(inhoud, "muziek.mp3")) is None


def test_a_real_municipality_chooses_the_noodstem(brief, vrijgave, municipality):
    """Without a word about it a released Dutch letter is not read; with it, the letter says so first."""
    with pytest.raises(Vormfout, match="noodstem = true"):
        VORMEN["audio"].render(brief(), vrijgave(brief()), municipality(ECHT))
    assert VORMEN["audio"].bijlagen(brief(), None, municipality(ECHT))["txt"].startswith(b"CONCEPT")
    los = VORMEN["audio"].bijlagen(brief(), vrijgave(brief()), municipality("noodstem = true\n" + ECHT))["txt"].decode()
    assert los.startswith(brief().zin("noodstem"))


SPRAAK = [
    (
        "nl",
        "In deze brief van ",
        "J. de Groot",
        " staat alles. Lees (hem) goed.",
        ["In deze brief van J de Groot staat alles.", "Lees (hem) goed."],
        1,
    ),
    ("en", "Dear ", "J. de Groot", ", read this. Well.", ["Dear J de Groot, read this.", "Well."], 3),
    ("en", "You get bijstand (", "Jan", ").", ["You get bijstand (Jan)."], 2),
]


@pytest.mark.parametrize(("taal", "voor", "naam", "na", "zinnen", "delen"), SPRAAK)
def test_sentences_and_languages(taal, voor, naam, na, zinnen, delen, brief, bibliotheek):
    """A name is no sentence's end, Dutch words in a translation are said in Dutch, and no mark is left alone."""
    from generator.spraak.spreektekst import Spreker

    passage = Spreker(brief(taal), bibliotheek).passage(
        (Tekst(voor), Waarde("n", "naam", naam, (naam,), nederlands=True), Tekst(na))
    )
    assert [" ".join(deel.tekst for deel in zin) for zin in passage.zinnen] == zinnen
    assert [deel.taal for deel in passage.delen][:delen] == [taal, "nl", taal][:delen]
    assert all(re.search(r"\w", deel.tekst) for deel in passage.delen)


@pytest.mark.parametrize("code", ["so", "ps"])
def test_no_voice_is_a_sentence_and_a_phone_number(code, brief, municipality, tmp_path):
    (tmp_path / f"eigen/talen/{code}").mkdir(parents=True)
    (tmp_path / f"eigen/talen/{code}/taal.toml").write_text(
        f'code="{code}"\nnaam="x"\nnederlands="Testtaals"\nrichting="ltr"\nbabel="{code}"\nlettertypen=["Noto Sans"]', "utf-8"
    )
    with pytest.raises(Vormfout, match="geen stem voor het Testtaals.*0800 0000"):
        VORMEN["audio"].render(replace(brief(), taal=code), None, municipality(VOORBEELD))


def test_a_recording_is_heard_for_exactly_that_text(brief, bibliotheek, municipality, tmp_path):
    from generator.spraak import opname, voorlezen

    tekst = "U hoeft nu niets te doen."
    eigen = municipality(VOORBEELD)
    map = tmp_path / "eigen/sjablonen/opnamen/nl"
    map.mkdir(parents=True)
    toon = (np.sin(np.arange(3 * 44_100) * 0.1) * 0.5 * 32767).astype(np.int16)
    soundfile.write(map / f"{opname.digest(tekst)}.wav", toon, 44_100, subtype="PCM_16")
    blokken = (Alinea((Tekst("U hoeft  nu niets te doen."),)), Alinea((Tekst("U hoeft nu iets te doen."),)))
    voorlezing = voorlezen.prepare(short(brief(), blokken=blokken), eigen, concept=True)
    assert [p.tekst for p in voorlezing.spreektekst.passages if p.vast] == [tekst]
    golf = voorlezen.record(voorlezing, 125, eigen).golf
    met, zonder = (np.abs(np.fft.rfft(g))[_bin(g)].max() for g in (golf, _plain(blokken, brief, bibliotheek)))
    assert met > 5 * zonder
    (map / f"{opname.digest(tekst)}.wav").write_bytes(b"RIFFstuk")
    with pytest.raises(Vormfout, match="geen goede WAV"):
        VORMEN["audio"].render(short(brief(), blokken=blokken), None, eigen)


def _bin(golf):
    """Where a tone of 44100 × 0.1 / 2π = 702 Hz shows."""
    midden = round(701.9 * len(golf) / geluid.FREQUENTIE)
    return slice(midden - 20, midden + 20)


def _plain(blokken, brief, bibliotheek):
    from generator.spraak import voorlezen

    return voorlezen.record(
        voorlezen.prepare(short(brief(), blokken=blokken), bibliotheek, concept=True), 125, bibliotheek
    ).golf


NAMEN = [
    "Ștefan Țepeș",
    "GROẞE",
    "Işık Kılıç",
    "van der " + "a" * 400,
    "*Jan* <b> {{ x }}",
    "[[h'alo]] Jan",
    "O'Brien & Zn",
]


@pytest.mark.parametrize("naam", NAMEN)
def test_rare_names_are_read(naam, brief, bibliotheek):
    waarde = Waarde("naam", "naam", naam, (naam,), nederlands=True)
    inhoud = VORMEN["audio"].render(short(brief(), aanhef=(Tekst("Beste "), waarde)), None, bibliotheek)
    assert len(inhoud) > 20_000


@pytest.mark.parametrize(
    ("bedrag", "gezegd"), [("0.00", "nul euro"), ("-12.50", "min twaalf euro"), ("1234567.89", "negenentachtig cent")]
)
def test_amounts_are_said(bedrag, gezegd, brief, bibliotheek):
    waarde = Waarde("b", "bedrag", bedrag, ("€ …",))
    tekst = VORMEN["audio"].bijlagen(replace(brief(), blokken=(Alinea((waarde,)),)), None, bibliotheek)["txt"].decode()
    assert gezegd in tekst


def test_sixty_rows(brief, bibliotheek):
    lang = VORMEN["audio"].bijlagen(brief(rijen=60), None, bibliotheek)["txt"].decode()
    assert "zesduizend euro" in lang and len(re.findall("Vervoer: ", lang)) == 20


@pytest.mark.parametrize(("naam", "code"), [("Jan 😀", "1F600"), ("Saʿid", "02BF")])
def test_what_paper_cannot_show_gets_the_same_sentence_or_is_read(naam, code, brief, value, bibliotheek):
    """One letter, one answer: which characters there are is for the fonts of the language to say."""
    try:
        VORMEN["audio"].render(short(brief(), aanhef=(Tekst("Beste "), value(naam))), None, bibliotheek)
    except Vormfout as fout:
        assert f"U+{code}" in str(fout)
    else:
        assert code != "1F600"


KIND = """
import importlib.util, os, sys
from pathlib import Path
spec = importlib.util.spec_from_file_location("conftest_", {conftest!r})
conftest = importlib.util.module_from_spec(spec)
spec.loader.exec_module(conftest)
from generator import wegschrijven
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.spraak import mp3
from generator.vormen import render_all
if {sterf!r}:
    mp3._tags = lambda *_: os.kill(os.getpid(), 9)
uit = Path(sys.argv[1])
inhoud = render_all("audio", conftest.letter("en", slot=(), kenmerken=(), blokken=()), None, Bibliotheek((MEEGELEVERD,)))
wegschrijven.write({{uit / f"brief.{{extensie}}": bytes_ for extensie, bytes_ in inhoud.items()}})
print(" ".join(open("/proc/self/cmdline").read().split(chr(0))))
"""


def child(uit: Path, sterf: bool, voor: tuple[str, ...] = ()) -> subprocess.CompletedProcess:
    code = KIND.format(conftest=str(Path(__file__).with_name("conftest.py")), sterf=sterf)
    omgeving = os.environ | {"PYTHONPATH": str(MEEGELEVERD)}
    return subprocess.run([*voor, sys.executable, "-c", code, str(uit)], capture_output=True, text=True, env=omgeving)


def test_killed_half_way_leaves_no_file(tmp_path):
    (tmp_path / "uit").mkdir()
    assert child(tmp_path / "uit", sterf=True).returncode == -9
    assert not list((tmp_path / "uit").iterdir())


def test_without_network(tmp_path):
    """English needs Pico and espeak; in a network namespace of its own nothing can leave the machine."""
    zonder = ("unshare", "-n")
    if not shutil.which("unshare") or subprocess.run([*zonder, "true"], capture_output=True).returncode:
        pytest.skip("niet getest: zonder netwerk (daar zijn rechten voor nodig)")
    uitkomst = child(tmp_path / "uit", sterf=False, voor=zonder)
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert sorted(p.name for p in (tmp_path / "uit").iterdir()) == ["brief.mp3", "brief.txt"]
