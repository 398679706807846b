"""Which text each glyph of a PDF stands for, mended: WeasyPrint 70 goes wrong where a letter and its mark are one cluster.

It gives the first glyph the whole cluster's text and the second none, so أُ reads as أُ plus nothing, and PDF/UA breaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import pydyf

from generator.vormen.huisstijl import Lettertype

NIETS = "\u200b"
"""For a glyph that is only a part of a letter (a dot): zero width space, since PDF/UA asks for some text."""
_PAAR = re.compile(rb"<([0-9a-f]{4})> <((?:[0-9a-f]{4})*)>")
_UNI = re.compile(r"uni((?:[0-9A-F]{4})+)")


def mend(font: Mapping[str, object], kaart: pydyf.Stream, stapel: Sequence[Lettertype]) -> None:
    """Correct the ToUnicode map `kaart` of one PDF font dictionary, from the names of the glyphs in our own font file."""
    eigen = _texts(_file(bytes(font["BaseFont"]).decode(), stapel))
    kaart.stream = [_line(paar, eigen) if (paar := _PAAR.fullmatch(regel)) else regel for regel in kaart.stream]


def _line(paar: re.Match[bytes], eigen: Mapping[int, str]) -> bytes:
    glyf, tekst = int(paar[1], 16), bytes.fromhex(paar[2].decode()).decode("utf-16-be")
    beter = eigen.get(glyf)
    if not tekst or (beter and len(tekst) > len(beter) and beter in tekst):
        tekst = beter or NIETS
    return b"<%s> <%s>" % (paar[1], tekst.encode("utf-16-be").hex().encode())


def _file(naam: str, stapel: Sequence[Lettertype]) -> Path:
    """The font file behind a name such as '/ABCDEF+Brief-Noto-Sans-Arabic-Bold'."""
    familie = naam.split("+Brief-", 1)[1]
    namen = {lettertype.familie.replace(" ", "-"): lettertype for lettertype in stapel}
    return namen[familie].gewoon if familie in namen else namen[familie.removesuffix("-Bold")].vet


@lru_cache
def _texts(pad: Path) -> dict[int, str]:
    """The text of every glyph whose name says it: 'uni062D.init', 'Aogonek', 'uni06440627.fina'."""
    from fontTools.ttLib import TTFont

    with TTFont(pad) as lettertype:
        tekens = {naam: chr(code) for code, naam in lettertype.getBestCmap().items()}
        namen = enumerate(lettertype.getGlyphOrder())
        gevonden = ((glyf, tekens.get(naam) or _spelled(naam.split(".")[0], tekens)) for glyf, naam in namen)
        return {glyf: tekst for glyf, tekst in gevonden if tekst}


def _spelled(naam: str, tekens: Mapping[str, str]) -> str | None:
    if naam in tekens:
        return tekens[naam]
    delen = _UNI.fullmatch(naam)
    return bytes.fromhex(delen[1]).decode("utf-16-be") if delen else None
