"""Reading along: every part of a real letter sounds once, in order, in the sound that was really made of it."""

import io
import tomllib
import zipfile
from xml.etree import ElementTree

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.serie.maken import Werkplaats, compose_all
from generator.spraak.spreektekst import Spreker
from generator.velden import parse
from generator.vormen import VORMEN, Geluid
from generator.vormen.boek import xhtml
from generator.vormen.epub import _book

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
GELUID = Geluid("a.mp3", "a.txt")
SMIL = "{http://www.w3.org/ns/SMIL}"


def letters(id, taal, naam="lang"):
    werkplaats = Werkplaats.load(BIBLIOTHEEK, id, [taal], b"sleutel van de tests, 32 bytes..")
    ruw = tomllib.loads((BIBLIOTHEEK.brief_map(id) / f"voorbeelden/{naam}.toml").read_text())
    return [
        b for b in compose_all(werkplaats, parse(tuple(werkplaats.sjabloon.velden.values()), ruw), [taal]) if b.taal == taal
    ]


@pytest.mark.parametrize("id", BIBLIOTHEEK.ids())
def test_as_many_passages_as_elements(id):
    """Every shipped letter: what is said and what stands there run alongside, in the same order."""
    for naam in ("kort", "lang"):
        for brief in letters(id, "nl", naam):
            stukken = [stuk for stuk in _book(brief, None, BIBLIOTHEEK).blad.leesstukken if stuk.hardop]
            spreker = Spreker(brief, BIBLIOTHEEK)
            gezegd = spreker.write().first(spreker.concept())
            assert len(list(gezegd.passages)) == len(stukken)
            koppen = [stuk.tekst for stuk in stukken if stuk.soort in xhtml.KOPPEN]
            assert len(koppen) == len(gezegd.hoofdstukken) - 1


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_sound_in_the_book(taal):
    brief = letters("bel-ons", taal)[0]
    boek = zipfile.ZipFile(io.BytesIO(VORMEN["epub"].render_with_sound(brief, None, BIBLIOTHEEK, GELUID)))
    delen = [par for par in ElementTree.fromstring(boek.read("EPUB/meelezen.smil")).iter(f"{SMIL}par")]
    tijden = [(float(a.get("clipBegin")[:-1]), float(a.get("clipEnd")[:-1])) for par in delen for a in par.iter(f"{SMIL}audio")]
    assert tijden[0][0] == 0 and all(begin < eind for begin, eind in tijden)
    assert all(vorige[1] == volgende[0] for vorige, volgende in zip(tijden, tijden[1:], strict=False))
    from mutagen.mp3 import MP3

    assert abs(MP3(io.BytesIO(boek.read("EPUB/brief.mp3"))).info.length - tijden[-1][1]) < 0.2
    assert boek.read("EPUB/brief.mp3") == VORMEN["audio"].render(brief, None, BIBLIOTHEEK)
