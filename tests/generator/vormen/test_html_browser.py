"""The web page in a real browser: axe finds nothing (WCAG 2.2 AA) at any width, colour and letter size, and nothing is fetched."""

import re
import subprocess
from dataclasses import replace

import pytest

from generator.brief import Alinea, Kop, Tekst, Waarde
from generator.vormen import VORMEN
from generator.vormen.vorm import Geluid

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
BREEDTES = (320, 1280)
"""In CSS pixels: 320 is a window of 1280 at 400 % zoom (WCAG 2.2, 1.4.10)."""
GROOTTES = {"grootte-1": 18, "grootte-2": 27, "grootte-3": 36}
"""Each button and the size of ordinary letters it gives, in px."""
GELUID = Geluid("brief-audio.mp3", "brief-audio.txt")
pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture
def opened(browser, bibliotheek, written):
    """`opened(brief, breedte, kleuren)`: the page of that letter, and the list of what it asked for besides itself."""
    bladen = []

    def open(brief, breedte=1280, kleuren="light", geluid=None):
        pad = written(VORMEN["html"].render_with_sound(brief, None, bibliotheek, geluid), "brief.html")
        blad = browser.new_page(viewport={"width": breedte, "height": 800}, color_scheme=kleuren)
        bladen.append(blad)
        verzoeken = []
        blad.on("request", lambda verzoek: verzoeken.append(verzoek.url))
        blad.goto(pad.as_uri())
        return blad, [v for v in verzoeken if not v.startswith("data:") and v != pad.as_uri()]

    yield open
    for blad in bladen:
        blad.close()


def faults(blad) -> list:
    from axe_playwright_python.sync_playwright import Axe

    return [
        (fout["id"], [plek["html"] for plek in fout["nodes"][:3]])
        for fout in Axe().run(blad, options=REGELS).response["violations"]
    ]


def sideways(blad) -> int:
    """By how many pixels the page is wider than its window."""
    return blad.evaluate("document.documentElement.scrollWidth - innerWidth")


@pytest.mark.parametrize(
    ("taal", "breedte", "kleuren"),
    [
        *(("nl", breedte, kleuren) for breedte in BREEDTES for kleuren in ("light", "dark")),
        ("ar", 320, "light"),
    ],
)
def test_accessible_in_every_letter_size(taal, breedte, kleuren, opened, brief):
    blad, gevraagd = opened(brief(taal), breedte, kleuren, GELUID)
    for grootte, hoog in GROOTTES.items():
        blad.check(f"#{grootte}")
        assert blad.evaluate("getComputedStyle(document.querySelector('main p')).fontSize") == f"{hoog}px"
        assert faults(blad) == []
        assert sideways(blad) <= 0, grootte
    assert gevraagd == []


def test_keyboard_only(opened, brief):
    """Skip link, letter size, player, transcript, links: in that order; arrows choose a size and the focus shows."""
    blad, _ = opened(brief(), geluid=GELUID)
    toets = blad.keyboard.press
    toets("Tab")
    assert blad.evaluate("document.activeElement.className") == "overslaan"
    assert blad.evaluate("document.activeElement.getBoundingClientRect().width") > 50
    toets("Tab")
    assert blad.evaluate("document.activeElement.id") == "grootte-1"
    assert blad.evaluate("getComputedStyle(document.activeElement.parentElement).outlineStyle") == "solid"
    toets("ArrowRight")
    assert blad.evaluate("document.querySelector(':checked').id") == "grootte-2"
    assert blad.evaluate("getComputedStyle(document.documentElement).fontSize") == "27px"
    toets("Tab")
    assert blad.evaluate("document.activeElement.tagName") == "AUDIO"
    while (waar := blad.evaluate("document.activeElement.getAttribute('href')")) is None:
        toets("Tab")
    assert waar == GELUID.tekst
    toets("Tab")
    assert blad.evaluate("document.activeElement.href").startswith("https://www.voorbeeldstad.example")


def test_skip_link_goes_to_the_letter(opened, brief):
    blad, _ = opened(brief())
    blad.keyboard.press("Tab")
    blad.keyboard.press("Enter")
    assert blad.evaluate("document.activeElement.id") == "brief"


def test_a_letter_size_is_forgotten_with_the_page(opened, brief):
    blad, _ = opened(brief())
    blad.check("#grootte-3")
    blad.reload()
    assert blad.evaluate("document.querySelector(':checked').id") == "grootte-1"


def test_the_buttons_say_what_they_are(opened, brief):
    blad, _ = opened(brief())
    assert blad.get_by_role("group", name="Grootte van de letters").is_visible()
    for naam in ("100%", "150%", "200%"):
        knop = blad.get_by_role("radio", name=naam)
        vak = knop.locator("..").bounding_box()
        assert min(vak["width"], vak["height"]) >= 44
        knop.check()
        assert knop.is_checked()


@pytest.mark.parametrize("grootte", GROOTTES)
def test_nothing_runs_off_a_narrow_screen(grootte, opened, brief):
    """400 % zoom with the longest there is: a surname of 400 letters, a long word in a heading, big amounts, 60 rows."""
    lang = Waarde("naam", "naam", "", ("Van-" + "d" * 396,), nederlands=True)
    bedrag = Waarde("b", "bedrag", "", ("€\u00a01.234.567,89",))
    gemaakt = brief(rijen=60)
    posten = next(blok for blok in gemaakt.blokken if type(blok).__name__ == "Posten")
    breed = replace(posten, totaal=(posten.totaal[0], bedrag))
    blokken = (
        *(breed if blok is posten else blok for blok in gemaakt.blokken),
        Kop(2, (Tekst("Bijstandsuitkeringsspecificatie"),)),
        Alinea((lang,)),
    )
    blad, _ = opened(replace(gemaakt, blokken=blokken), 320)
    blad.check(f"#{grootte}")
    assert sideways(blad) <= 0
    te_breed = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
    assert blad.evaluate(te_breed) == []
    assert blad.get_by_role("table").count() == 1 and blad.get_by_role("row").count() == 62, "a narrow table is still a table"


@pytest.mark.parametrize(("grootte", "vanaf"), [("grootte-1", 300), ("grootte-2", 300), ("grootte-3", 400)])
def test_a_phone_number_stays_whole(grootte, vanaf, opened, brief):
    """A phone number, date or amount is one line at every width where it fits; no full stop alone where there is room."""
    blad, _ = opened(brief(), vanaf)
    blad.check(f"#{grootte}")
    gebroken = """() => [...document.querySelectorAll('.heel')].filter(e => {
        const lijn = parseFloat(getComputedStyle(e).lineHeight), vak = e.getBoundingClientRect(), na = e.nextSibling
        if (vak.height > lijn * 1.4) return true
        if (getComputedStyle(e).display != 'inline' || !na || na.nodeType != 3) return false
        const punt = document.createRange(); punt.setStart(na, 0); punt.setEnd(na, 1)
        return punt.getBoundingClientRect().top > vak.bottom - 2 }).map(e => e.outerHTML)"""
    for breedte in (*range(vanaf, 1300, 71), 1400):
        blad.set_viewport_size({"width": breedte, "height": 800})
        assert blad.evaluate(gebroken) == [], breedte
    assert blad.evaluate("getComputedStyle(document.querySelector('.heel')).whiteSpace") == "nowrap"


def test_no_player_without_sound(opened, brief):
    blad, gevraagd = opened(brief())
    assert blad.locator("audio").count() == 0 and gevraagd == []


def test_the_player_has_a_name_and_its_words(opened, brief):
    blad, _ = opened(brief(), geluid=GELUID)
    speler = blad.locator("audio")
    assert speler.get_attribute("src") == "brief-audio.mp3" and speler.get_attribute("controls") is not None
    assert blad.locator(f"#{speler.get_attribute('aria-labelledby')}").inner_text() == "Luister naar de brief"
    assert blad.get_by_role("link", name="Lees wat u hoort").get_attribute("href") == "brief-audio.txt"


@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_printed(kleuren, opened, brief, written):
    """On paper: black on white in dark mode too, without buttons, every row and the mark of a concept."""
    blad, _ = opened(brief(rijen=60), kleuren=kleuren, geluid=GELUID)
    blad.emulate_media(media="print", color_scheme=kleuren)
    assert blad.evaluate(
        "[getComputedStyle(document.querySelector('main')).color, getComputedStyle(document.body).backgroundColor]"
    ) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    pad = written(blad.pdf(format="A4"), "geprint.pdf")
    tekst = subprocess.run(["pdftotext", "-layout", pad, "-"], capture_output=True, text=True, check=True).stdout
    assert tekst.count("\f") >= 3 and "CONCEPT" in tekst.splitlines()[0]
    assert not [n for n in range(1, 61) if f"€ {n * 100},00" not in tekst.replace("\u00a0", " ")]
    assert not [weg for weg in ("Ga naar de brief", "Grootte van de letters", "Luister naar", "150%") if weg in tekst]


def test_language_of_parts(opened, brief):
    """Whatever is Dutch in an Arabic letter says so: a screen reader then changes its voice."""
    gemaakt = brief("ar")
    blad, _ = opened(replace(gemaakt, blokken=(*gemaakt.blokken, Alinea((Tekst("هل لا توافقون على القرار (besluit)؟"),)))))
    taal_van = """tekst => { const w = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); let gevonden = []
        while (w.nextNode()) if (w.currentNode.data.includes(tekst)) gevonden.push(w.currentNode.parentElement.closest('[lang]').lang)
        return gevonden }"""
    nederlands = [
        "Prinses Irenelaan 12 B",
        "Postbus 100",
        "J. de Groot",
        "Uw zoon helpt u drie dagen per week.",
        "Begeleiding, 2 uur per week",
        "PGB-2026-00123",
        "besluit",
    ]
    assert {tekst: set(blad.evaluate(taal_van, tekst)) for tekst in nederlands} == {tekst: {"nl"} for tekst in nederlands}
    assert set(blad.evaluate(taal_van, "سوف تحصل")) == {"ar"}


def test_structure(brief, bibliotheek):
    html = VORMEN["html"].render(brief("ar"), None, bibliotheek).decode()
    assert '<html lang="ar" dir="rtl">' in html and "<script" not in html
    assert [int(n) for n in re.findall(r"<h(\d)", html)][:2] == [1, 2]
    assert all(html.count(f"<{deel}") == 1 for deel in ("main", "header", "footer", "h1"))
    assert not re.search(r'(src|href)="(?!data:|#|https://www\.voorbeeldstad\.example)', html)
