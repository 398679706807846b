"""Types with a value of one piece: input → value, or a sentence; and how a letter writes it."""

import re

import pytest
from babel import Locale

from generator.velden import TYPES
from generator.velden.bijlage import Bijlage
from generator.velden.bsn import Bsn
from generator.velden.keuze import Keuze
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld

NL = Schrijfwijze("nl", Locale("nl"))
EN = Schrijfwijze("en", Locale("en", "GB"), lambda tekst: f"EN {tekst}")
REDEN = {"huur": "de huur is te hoog", "zorg": "u hebt zorg nodig", "anders": "een andere reden"}
VELDEN = {soort: Veld("x", soort) for soort in TYPES} | {"keuze": Veld("x", "keuze", opties=REDEN)}


def parse(soort, ruw):
    return TYPES[soort].parse(ruw, VELDEN[soort])


@pytest.mark.parametrize(
    ("soort", "ruw", "waarde", "geschreven"),
    [
        ("kenmerk", "Z-2025-00123", "Z-2025-00123", "Z-2025-00123"),
        ("kenmerk", 2025123, "2025123", "2025123"),
        ("tekst", "=cmd()", "=cmd()", "=cmd()"),
        ("toelichting", "U werkt\nminder.", "U werkt minder.", "U werkt minder."),
        ("ja_nee", "Ja", True, "ja"),
        ("ja_nee", " n ", False, "nee"),
        ("ja_nee", False, False, "nee"),
        ("ja_nee", 1, True, "ja"),
        ("ja_nee", "WAAR", True, "ja"),
        ("rol", "client", "client", "cliënt"),
        ("rol", "Cliënt", "client", "cliënt"),
        ("rol", "mentor", "mentor", "mentor"),
        ("keuze", "huur", Keuze("huur"), "de huur is te hoog"),
        ("keuze", "U hebt zorg nodig", Keuze("zorg"), "u hebt zorg nodig"),
        ("keuze", {"keuze": "huur", "toelichting": ""}, Keuze("huur"), "de huur is te hoog"),
        ("keuze", {"keuze": "anders", "toelichting": "U gaf ons iets."}, Keuze("anders", "U gaf ons iets."), "U gaf ons iets."),
        ("iban", "NL13 TEST 0123 4567 89", "NL13TEST0123456789", "NL13\u00a0TEST\u00a00123\u00a04567\u00a089"),
        ("iban", "nl13test0123456789", "NL13TEST0123456789", "NL13\u00a0TEST\u00a00123\u00a04567\u00a089"),
        ("bsn", "111222333", Bsn("111222333"), "*****2333"),
        ("bsn", "1112.22.333", Bsn("111222333"), "*****2333"),
        ("bsn", 111222333, Bsn("111222333"), "*****2333"),
        ("email", "Zorg@Voorbeeldstad.NL", "Zorg@voorbeeldstad.nl", "Zorg@voorbeeldstad.nl"),
        ("url", "www.Voorbeeldstad.nl/PGB", "https://www.voorbeeldstad.nl/PGB", "www.voorbeeldstad.nl/PGB"),
        ("url", "https://voorbeeldstad.nl/", "https://voorbeeldstad.nl/", "voorbeeldstad.nl"),
        ("url", "http://voorbeeldstad.nl", "http://voorbeeldstad.nl", "voorbeeldstad.nl"),
        ("bijlage", "rapport van 3 maart", Bijlage("rapport van 3 maart"), "rapport van 3 maart"),
        ("bijlage", {"titel": "rapport", "bestand": "stuk/r.pdf"}, Bijlage("rapport", "stuk/r.pdf"), "rapport"),
    ],
)
def test_read_and_written(soort, ruw, waarde, geschreven):
    gelezen = parse(soort, ruw)
    assert gelezen == waarde and type(gelezen) is type(waarde)
    assert TYPES[soort].write(gelezen, VELDEN[soort], NL).tekst == geschreven


@pytest.mark.parametrize(
    ("soort", "ruw", "woorden"),
    [
        ("kenmerk", "a" * 41, "1 tot 40 letters"),
        ("kenmerk", "Z 1", "geen kenmerk"),
        ("kenmerk", "zäk", "geen kenmerk"),
        ("kenmerk", "../x", "geen kenmerk"),
        ("tekst", "woord " * 40, "200 of minder"),
        ("tekst", 1.5, "aanhalingstekens"),
        ("toelichting", "woord " * 61, "61 woorden. Maak er 60"),
        ("ja_nee", "misschien", "Schrijf ‘ja’ of ‘nee’"),
        ("ja_nee", 2, "geen ja of nee"),
        ("ja_nee", 1.0, "geen ja of nee"),
        ("rol", "mentr", "Bedoelt u ‘mentor’?"),
        ("rol", "buur", "bestaat niet"),
        ("keuze", "hur", "Bedoelt u ‘huur’?"),
        ("keuze", "xyz", "Kies uit: huur, zorg, anders"),
        ("iban", "NL13TEST0123456788", "een teken is anders"),
        ("iban", "NL13", "geen rekeningnummer"),
        ("iban", "12345", "geen rekeningnummer"),
        ("bsn", "111222334", "geen bsn"),
        ("bsn", "000000000", "geen bsn"),
        ("bsn", "12", "geen bsn"),
        *[
            ("email", ruw, "geen e-mailadres")
            for ruw in ("jan", "jan@", "@x.nl", "jan@x", "ja..n@x.nl", ".j@x.nl", "jan@x.nl,b@x.nl", "jän@x.nl")
        ],
        *[
            ("url", ruw, "geen adres van een website")
            for ruw in (
                "javascript:alert(1)",
                "ftp://x.nl",
                "https://",
                "https://localhost",
                "https://a@x.nl",
                "https://x.nl:8080",
                "https://voorbeeldstаd.nl",
                "https://x.nl/<b>",
                "https://x.nl/a b",
                "http://http://x.nl",
            )
        ],
    ],
)
def test_refused_with_a_sentence(soort, ruw, woorden):
    with pytest.raises(Ongeldig, match=re.escape(woorden)):
        parse(soort, ruw)


@pytest.mark.parametrize(
    ("soort", "ruw", "pad"),
    [
        ("keuze", "anders", "toelichting"),
        ("keuze", {"keuze": "huur", "toelichting": "tekst"}, "toelichting"),
        ("keuze", {"keuze": "anders", "toelichting": "woord " * 61}, "toelichting"),
        ("keuze", {"keuz": "huur"}, "keuz"),
        ("bijlage", {"bestand": "x.pdf"}, "titel"),
        *[
            ("bijlage", {"titel": "r", "bestand": pad}, "bestand")
            for pad in ("/etc/x.pdf", "../x.pdf", "a\\x.pdf", "x.exe", "x")
        ],
    ],
)
def test_a_mistake_names_its_part(soort, ruw, pad):
    with pytest.raises(OngeldigeDelen) as fouten:
        parse(soort, ruw)
    assert [plek for plek, _zin in fouten.value.fouten] == [pad]


def test_a_bsn_is_masked_everywhere_but_where_the_field_says_voluit():
    waarde, soort = parse("bsn", "111222333"), TYPES["bsn"]
    assert "111222" not in f"{waarde} {waarde!r} {soort.canoniek(waarde)} {soort.expressie(waarde)}"
    assert soort.write(waarde, Veld("x", "bsn", voluit=True), NL).tekst == "111222333"


@pytest.mark.parametrize(("soort", "ruw"), [("bsn", "111222334"), ("iban", "NL13TEST0123456788")])
def test_a_refused_number_is_not_repeated(soort, ruw):
    with pytest.raises(Ongeldig) as fout:
        parse(soort, ruw)
    assert ruw not in str(fout.value)


@pytest.mark.parametrize(
    ("soort", "ruw", "tekst", "nederlands", "los"),
    [
        ("keuze", "huur", "EN de huur is te hoog", False, False),
        ("keuze", {"keuze": "anders", "toelichting": "Iets anders."}, "Iets anders.", True, True),
        ("rol", "client", "EN cliënt", False, False),
        ("ja_nee", "nee", "EN nee", False, False),
        ("tekst", "brief", "brief", True, True),
        ("toelichting", "U werkt.", "U werkt.", True, True),
        ("kenmerk", "Z-1", "Z-1", False, True),
    ],
)
def test_what_is_translated_and_what_stays_dutch(soort, ruw, tekst, nederlands, los):
    weergave = TYPES[soort].write(parse(soort, ruw), VELDEN[soort], EN)
    assert (weergave.tekst, weergave.nederlands, weergave.los) == (tekst, nederlands, los)


def test_conditions_compare_the_key():
    anders = parse("keuze", {"keuze": "anders", "toelichting": "Iets."})
    assert TYPES["keuze"].expressie(anders) == "anders"
    assert TYPES["keuze"].deel(anders, "toelichting") == "Iets."
    assert set(TYPES["keuze"].delen(VELDEN["keuze"])) == {"toelichting"}
    assert not TYPES["keuze"].delen(Veld("x", "keuze", opties={"a": "a", "b": "b"}))


def test_role_names_may_be_narrowed_by_the_field():
    veld = Veld("x", "rol", opties={"mentor": "uw mentor", "curator": "uw curator"})
    assert TYPES["rol"].write(TYPES["rol"].parse("uw mentor", veld), veld, NL).tekst == "uw mentor"
    with pytest.raises(Ongeldig):
        TYPES["rol"].parse("gemachtigde", veld)
