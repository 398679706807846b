"""The report on a screen: complete, readable in 40 columns, and without colour in a pipe."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from leesbaarheid import check, rapport
from leesbaarheid.lezen import read
from leesbaarheid.rapport import scherm
from leesbaarheid.toets import Oordeel, Verbetering
from leesbaarheid.voorstellen import propose

TEKST = (
    "# Kop\n\nU dient <b>thans</b> [rood] te betalen met betrekking tot uw huis. De brief wordt verstuurd. Thans niet meer.\n\n"
    '- Zie o.a. deze "brief" 😀.\n'
)


@pytest.fixture(scope="module")
def toets():
    beter = Verbetering(10, 15, "thans", "Schrijf “nu” in plaats van “thans”.", "woord", 41.0, Oordeel.VOLDOET)
    zin = Verbetering(0, 40, "U dient thans te betalen.", "Maak van deze zin twee korte zinnen.", "zin", None, Oordeel.TWIJFEL)
    return replace(check(TEKST, heel=True), verbeteringen=(beter, zin))


def test_the_verdict_comes_first_and_everything_is_said(toets):
    blad = rapport.as_text("brief.md", toets)
    regels = blad.splitlines()
    assert regels[0] == "brief.md" and regels[1].startswith("  Deze tekst voldoet niet")
    koppen = [regel for regel in regels if regel and not regel.startswith(" ")]
    assert koppen[1:] == [
        "Hoe moeilijk is de tekst?",
        "Wat helpt het meest?",
        "Waar komen de punten vandaan?",
        "De zwaarste zinnen",
        f"Wat opvalt ({len(toets.bevindingen)})",
        "Alle maten",
    ]
    for zin in (
        "[met betrekking tot]",
        "Bijvoorbeeld: over.",
        "1. Schrijf “nu”",
        "Daarna: 41 punten, voldoet.",
        "“U dient thans te",
    ):
        assert zin in blad


def test_findings_stand_in_their_sentence_and_alike_ones_together(toets):
    blad = rapport.as_text("brief.md", toets)
    assert "De brief wordt [verstuurd]." in blad
    assert blad.count("'thans' is een formeel woord") == 1 and "(2 keer)" in " ".join(blad.split())
    assert "Let op: Lijdende vorm (1)" in blad


def test_parts_of_a_sentence_are_named(toets):
    zin = next(zin for zin in toets.zinnen if "verstuurd" in zin.tekst)
    assert f"van {round(zin.score)}: lijdende vorm" in rapport.as_text("brief.md", toets)


@pytest.mark.parametrize("breedte", [40, 80, 200])
def test_it_fits_and_holds_no_codes(toets, breedte):
    blad = rapport.as_text("brief.md", toets, breedte)
    assert max(map(len, blad.splitlines())) <= breedte
    assert "\x1b" not in blad and not any(regel.endswith(" ") for regel in blad.splitlines())


@pytest.mark.parametrize(
    ("percent", "grenzen", "balk"),
    [
        (0, [], "··········"),
        (0.1, [], "█·········"),
        (50, [], "█████·····"),
        (100, [], "██████████"),
        (70, [42, 50], "████||█···"),
    ],
)
def test_bars_show_their_limits(percent, grenzen, balk):
    assert scherm._draw(percent, grenzen, 10, scherm.TEKENS) == balk


DUIDELIJK = (
    "Wij sturen u morgen een brief. U krijgt elke maand geld van ons. U kunt ons altijd bellen. Wij helpen u graag. "
    "Kom naar het loket als u een vraag hebt. Neem dan uw pas mee. Wij zijn er elke dag van negen tot vijf uur."
)


@pytest.mark.parametrize(("oordeel", "kleur"), [(DUIDELIJK, "32"), (TEKST, "31")])
def test_colour_says_what_the_words_say(oordeel, kleur):
    uit = io.StringIO()
    console = Console(file=uit, width=80, force_terminal=True, color_system="standard", no_color=False)
    scherm.show(console, "brief.md", check(oordeel, heel=True))
    assert f"\x1b[1;{kleur}mDeze tekst voldoet" in uit.getvalue()


def test_an_output_that_knows_ascii_only(toets):
    uit = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    scherm.show(Console(file=uit, width=80), "brief.md", toets)
    blad = uit.buffer.getvalue().decode()
    assert "####" in blad and "Deze tekst voldoet niet" in blad


@pytest.mark.parametrize("tekst", ["", "U krijgt geld.", "# Kop\n"])
def test_next_to_nothing(tekst):
    assert rapport.as_text("-", check(tekst, heel=True)).startswith("-\n  W")


def test_a_heavy_sentence_shows_proposals_and_a_whole_text_its_level():
    tekst = f"Inzake uw aanvraag hebben wij thans nog twee vragen voor u. {DUIDELIJK}"
    toets, uit = check(tekst, heel=True), io.StringIO()
    scherm.show(Console(file=uit, width=80), "brief.md", toets, propose(toets, read(tekst)))
    assert "Over uw aanvraag hebben wij nu nog twee vragen voor u." in " ".join(uit.getvalue().split())
    assert "ongeveer A2" in uit.getvalue() and "geen bewijs" in uit.getvalue()
