"""What espeak makes of our spoken Dutch, sound by sound: a changed line is a changed pronunciation, so listen before you accept it.

klanken/nl.tsv: type, written, IPA, and what still sounds wrong.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Waarde
from generator.spraak.uitspraak import Spraak, speak_text, speak_value

MAP = Path(__file__).parent / "klanken"
REGELS = [regel.split("\t") for regel in (MAP / "nl.tsv").read_text(encoding="utf-8").splitlines()]
BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
TALEN = "nl en ar tr pl uk ti fa ru ro bg ku es fr".split()


def phonemes(stem: str, zinnen: list[str]) -> list[str]:
    uit = subprocess.run(
        [sys.executable, MAP / "fonemen.py", stem], input="\n".join(zinnen), capture_output=True, check=True, encoding="utf-8"
    )
    return uit.stdout.splitlines()


def test_dutch_sounds():
    spraak = Spraak.load(BIBLIOTHEEK, "nl")
    gezegd = [
        speak_text(geschreven, spraak)
        if soort == "vast"
        else speak_value(
            Waarde("veld", soort, geschreven.split(" ") if soort == "telefoon" else geschreven, (geschreven,)), spraak
        )
        for soort, geschreven, *_ in REGELS
    ]
    assert len(REGELS) >= 40
    assert phonemes(spraak.stem["espeak"], gezegd) == [ipa for _soort, _geschreven, ipa, *_ in REGELS]


@pytest.mark.parametrize("code", TALEN)
def test_every_voice_exists_and_says_numbers_in_its_own_language(code):
    """espeak falls back on English, marked '(en)', for a script that the voice does not know."""
    spraak = Spraak.load(BIBLIOTHEEK, code)
    bedrag, dag, duur = (
        Waarde("v", s, i, (i,)) for s, i in (("bedrag", "1234.56"), ("datum", "2025-03-03"), ("duur", "6 week"))
    )
    klanken = phonemes(spraak.stem["espeak"], [speak_value(w, spraak) for w in (bedrag, dag, duur)])
    assert len(klanken) == 3 and all(klanken) and not any("(en)" in klank for klank in klanken)
