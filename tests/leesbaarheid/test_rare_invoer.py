"""Whatever comes in: a verdict with the right doubt or a clear refusal, in Dutch; never a traceback, never a pass by accident."""

import time
import zipfile
from io import BytesIO

import pytest
from docx import Document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leesbaarheid import Oordeel, check
from leesbaarheid.lezen import Bestandsfout, load
from leesbaarheid.ontleding import Ontleedfout
from leesbaarheid.tekst import Passage, Soort

GEWOON = "U krijgt elke maand geld van ons. U hoeft niets te doen. Wij betalen het op uw rekening. " * 4
NIET, TWIJFEL = Oordeel.NIET_MEETBAAR, Oordeel.TWIJFEL

TEKSTEN = {
    "leeg": ("", NIET, "geen woorden"),
    "wit": (" \r\n\t\u00a0\u2028 ", NIET, "geen woorden"),
    "onzichtbaar": ("\u200b\u00ad\ufeff\u2060\u3164", NIET, "geen woorden"),
    "leestekens": ("... !? -- ***", NIET, "geen woorden"),
    "één woord": ("Hallo", TWIJFEL, "Onder 40 woorden"),
    "één emoji": ("😀", None, ""),
    "alleen getallen": ("1 2 3 44 5.000 06-12345678. " * 10, TWIJFEL, "vooral getallen"),
    "hoofdletters": (GEWOON.upper(), TWIJFEL, "hoofdletters"),
    "geen leestekens": (GEWOON[:178].replace(".", ""), None, "punt"),
    "alleen kleine letters": (GEWOON[:178].replace(".", "").lower(), None, "punt"),
    "vol invulplekken": (GEWOON.replace("geld", "{bedrag} van [naam] voor ……"), TWIJFEL, "nog leeg"),
    "steeds hetzelfde woord": ("geld " * 60, None, "Nederlandse woorden"),
    "toetsenbord": ("asdf jkl qwer uiop zxcv bnm ghjk tyui. " * 8, None, "Nederlandse woorden"),
    "namen": ("Jan Bakker, Fatma Yılmaz, Piet de Groot, Anna Jansen. " * 8, None, "Nederlandse woorden"),
}  # fmt: skip

TALEN = {
    "Engels": "We will send you a letter about your money next month. You must pay us before the first of March.",
    "Duits": "Wir schicken Ihnen einen Brief über Ihr Geld. Sie müssen vor dem ersten März bezahlen, und das ist wichtig.",
    "Frans": "Nous vous envoyons une lettre sur votre argent. Vous devez payer avant le premier mars, et nous vous aidons.",
    "Turks": "Size paranız için bir mektup gönderiyoruz. Bu mektup çok önemli ve martın birine kadar ödemeniz gerekiyor.",
    "Pools": "Wyślemy do Państwa list o pieniądzach. Proszę zapłacić przed pierwszym marca, bo to jest ważne dla nas i nie tylko.",
    "Fries": "Wy stjoere jo in brief oer jo jild. Jo moatte foar de earste fan maart betelje, en dat is wichtich foar ús.",
    "ander schrift": "سنرسل لك رسالة حول أموالك في الشهر المقبل. يجب أن تدفع قبل الأول من مارس من هذا العام.",
}

ONLEESBAAR = {
    "binair": (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 9, "x.txt", "is geen tekst"),
    "binair zonder naam": (b"\x00\x01\x02" * 99, "", "is geen tekst"),
    "stuurtekens": (b"\x01\x02\x03\x04abc" * 99, "x.md", "is geen tekst"),
    "plaatje": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "x.png", "is geen tekst"),
    "zip": (b"PK\x03\x04" + b"\x00" * 99, "x.zip", "is geen tekst"),
    "pdf": (b"%PDF-1.7 ...", "x.pdf", "PDF.*als .docx"),
    "pdf die tekst heet": (b"%PDF-1.7 ...", "x.txt", "PDF.*als .docx"),
    "rtf": (b"{\\rtf1 hallo}", "x.rtf", "RTF.*als .docx"),
    "odt": (b"PK\x03\x04mimetype", "x.odt", "LibreOffice.*als .docx"),
    "oude doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x.doc", "Word 97.*als .docx"),
    "docx met wachtwoord": (b"\xd0\xcf\x11\xe0\xa1\xb1" + "EncryptedPackage".encode("utf-16-le"), "x.docx", "wachtwoord"),
    "docx is tekst": (b"Hallo daar", "x.docx", "geen Word-bestand"),
    "docx is leeg": (b"", "x.docx", "geen Word-bestand"),
    "docx is kapot": (b"PK\x03\x04" + b"\x9a" * 300, "x.docx", "geen Word-bestand"),
    "te groot": (b"a" * 30_000_001, "x.txt", "te lang"),
    "te lang": (b"Hallo daar. " * 430_000, "x.md", "te lang"),
    "html te lang": (b"<p>Hallo daar. " * 350_000, "x.html", "te lang"),
    "html zonder eind": (b"<p>Dag</p>" + b"<div>" * 5000, "x.html", "HTML klopt niet"),
    "html met open opmerking": (b"<p>Dag</p><!-- weg", "x.html", "HTML klopt niet"),
}  # fmt: skip


@pytest.mark.parametrize("naam", TEKSTEN)
def test_a_verdict_with_the_right_doubt(naam):
    tekst, oordeel, reden = TEKSTEN[naam]
    toets = check(tekst, heel=True)
    assert toets.oordeel is oordeel or (oordeel is None and toets.oordeel is not Oordeel.VOLDOET)
    assert reden in " ".join(toets.redenen), toets.redenen


@pytest.mark.parametrize("taal", TALEN)
def test_another_language_than_dutch_is_said(taal):
    with pytest.raises(Ontleedfout, match=f"geen Nederlands, maar.*{taal}"):
        check(TALEN[taal], heel=True)


@pytest.mark.parametrize(
    ("tekst", "lijkt"), [(GEWOON, "Nederlands"), (TALEN["Duits"], "Duits"), (TALEN["ander schrift"], "ander schrift")]
)
def test_another_language_than_english_is_said(tekst, lijkt):
    toets = check(tekst, "en", heel=True)
    assert (toets.oordeel, toets.score) == (NIET, None)
    assert f"lijkt {lijkt}" in " ".join(toets.redenen) or f"lijkt een taal met een {lijkt}" in " ".join(toets.redenen)


def test_the_stated_language_is_taken():
    assert "lijkt" not in " ".join(check(TALEN["Engels"], "en", heel=True).redenen)
    assert "lijkt" not in " ".join(check(TALEN["ander schrift"], "ar", heel=True).redenen)
    assert check(GEWOON, heel=True).oordeel is Oordeel.VOLDOET


@pytest.mark.parametrize("naam", ONLEESBAAR)
def test_what_is_no_text_is_refused_in_plain_dutch(naam):
    inhoud, bestand, zin = ONLEESBAAR[naam]
    begin = time.monotonic()
    with pytest.raises(Bestandsfout, match=zin):
        load(inhoud, bestand)
    assert time.monotonic() - begin < 3


def docx_with(naam: str, doe) -> bytes:
    """An ordinary Word file of which one part is changed (None: left out)."""
    eerst, daarna = BytesIO(), BytesIO()
    document = Document()
    document.add_paragraph("U krijgt geld van ons.")
    document.save(eerst)
    with zipfile.ZipFile(eerst) as bron, zipfile.ZipFile(daarna, "w", zipfile.ZIP_DEFLATED) as doel:
        for lid in bron.namelist():
            inhoud = doe(bron.read(lid)) if lid == naam else bron.read(lid)
            if inhoud is not None:
                doel.writestr(lid, inhoud)
    return daarna.getvalue()


LOL = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
DOCX = {
    "zonder tekst": ("word/document.xml", lambda deel: None, "kapot"),
    "zonder inhoudsopgave": ("[Content_Types].xml", lambda deel: None, "kapot"),
    "zonder verbanden": ("_rels/.rels", lambda deel: None, "kapot"),
    "halve XML": ("word/document.xml", lambda deel: deel[: len(deel) // 2], "kapot"),
    "entiteiten": ("word/document.xml", lambda deel: LOL + deel.split(b"?>", 1)[1], "kapot"),
    "entiteit uit een bestand": (
        "word/styles.xml", lambda deel: b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + deel.split(b"?>", 1)[1], "kapot"),
    "entiteiten in UTF-16": (
        "word/document.xml", lambda deel: "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE x []><x/>".encode("utf-16"), "kapot"),
    "geen Word": ("[Content_Types].xml", lambda deel: deel.replace(b"wordprocessingml.document.main", b"x.main"), "kapot"),
    "zipbom": ("word/settings.xml", lambda deel: b" " * 120_000_000, "uitpakken"),
    "heel lange tekst": ("word/document.xml", lambda deel: deel.replace(b"U krijgt", b"U krijgt " * 4_000_000), "te lang"),
    "heel diep": ("word/document.xml", lambda deel: deel.replace(b"<w:p>", b"<w:ins>" * 5000, 1), "kapot"),
}  # fmt: skip


@pytest.mark.parametrize("naam", DOCX)
def test_a_broken_or_tricky_word_file_is_refused(naam):
    deel, doe, zin = DOCX[naam]
    with pytest.raises(Bestandsfout, match=zin):
        load(docx_with(deel, doe), "brief.docx")


def test_a_word_file_cut_short_is_refused():
    heel = docx_with("", lambda deel: deel)
    for lengte in range(4, len(heel) - 1, len(heel) // 25):
        with pytest.raises(Bestandsfout):
            load(heel[:lengte], "brief.docx")


def test_five_megabytes_are_refused_at_once():
    begin = time.monotonic()
    with pytest.raises(Ontleedfout, match="te lang"):
        check(GEWOON * 14_000, heel=True)
    assert time.monotonic() - begin < 1


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_character_sets(codering):
    bron = load("Één coördinator – dat is € 5.".encode(codering), "x.txt")
    assert bron.tekst == "Één coördinator – dat is € 5."
    heten = {"utf-16": "UTF-16", "utf-32": "UTF-32", "cp1252": "Windows-1252"}
    assert [reden.tekst.split()[9] for reden in bron.bijzonder] == [f"{heten.get(codering)}."] * (codering in heten)
    assert heten.get(codering, "") in " ".join(check(bron, heel=True).redenen)


GEK = st.lists(
    st.one_of(
        st.sampled_from([
            "U dient thans te betalen. ", "Uw aanvraag wordt afgewezen. ", "- uw pas\n", "# Kop\n", "\r\n", "\n\n", "Neem mee:\n", "| a | b |\n",
            "> ", "é", "e\u0301", "\u00ad", "👩‍👧", "\u202e", "\u200b", "\x00", "\x1b", "ﬁ", "ß", "İ", "𝐚", "Ａ", "\ufeff", "\ud800", "_", "**", "`",
            "“ja”", "…", "{naam}", "<b>", "ك", "\u3164", "\u2800", "op basis van ", "o.a. ", "a" * 90, "1. ", "(", ")", "\u0336",
        ]),
        st.text(max_size=6),
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(GEK)
@example("Neem mee:\n- uw\u00ad pas 😀 dient\r\n- inzake e\u0301en\r\n")
@example("ÆU dient thans te betalen. U dient thans te betalen. ")
@example("Het œuvre van Ærø en Straße ligt klaar. U dient te bellen.")
def test_every_place_gives_back_its_text(tekst):
    try:
        toets = check(tekst, heel=True)
    except Ontleedfout:
        return
    for stuk in (*toets.zinnen, *toets.bevindingen):
        assert tekst[stuk.begin : stuk.eind] == stuk.tekst
        assert stuk.begin < stuk.eind


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["", "x.txt", "x.html", "x.docx", "x.doc"]))
@example(b"<p>a&#0;&#xD800;&#99999999;&;&#;&notit;<br", "x.html")
@example(b"\xff\xfe\x00\xd8", "x.txt")
def test_any_bytes_are_read_or_refused(inhoud, naam):
    try:
        load(inhoud, naam)
    except Bestandsfout as fout:
        assert str(fout)[0].isupper() and str(fout).endswith(".")


def test_a_block_in_another_language_does_not_pass():
    blok = [Passage(Soort.ALINEA, "We have received your letter and we will tell you more about the money in the next week.")]
    toets = check(blok, heel=False)
    assert toets.oordeel is Oordeel.VOLDOET_NIET and any("lijkt geen Nederlands" in reden for reden in toets.redenen)
