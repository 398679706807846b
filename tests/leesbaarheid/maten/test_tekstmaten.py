"""What is only shown of a text, in Dutch and in languages that have no score."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid import check
from leesbaarheid.maten import lix, text_measures, zeldzame_woorden
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek

ENGELS = "We send you a letter about your money. You must answer before 1 May. The SVB checks your remuneration."
ARABISCH = "نرسل إليك رسالة عن نقودك. هل لديك سؤال؟ اتصل بمكتب SVB، فنحن نريد أن تفهم هذه الرسالة."
TURKS = "Size paranız hakkında bir mektup gönderiyoruz. Sorunuz varsa bizi arayın. SVB ile görüşün."
TIGRINYA = "ብዛዕባ ገንዘብኩም ደብዳቤ ንሰድደልኩም ኣለና። ሕቶ እንተሃልዩኩም ደውሉልና። ናይ SVB ሰራሕተኛታት ይሕግዙኹም።"
OEKRAIENS = "Ми надсилаємо вам лист про ваші гроші. Зателефонуйте нам, якщо у вас є питання. ПДВ платить установа."

ANDERE = [
    ("en", ENGELS, {"woorden": 19, "zinnen": 3, "langste_zin": 8, "afkortingen_in_tekst": 1}),
    ("ar", ARABISCH, {"woorden": 17, "zinnen": 3, "langste_zin": 9, "afkortingen_in_tekst": 1}),
    ("tr", TURKS, {"woorden": 13, "zinnen": 3, "langste_zin": 6, "afkortingen_in_tekst": 1}),
    ("ti", TIGRINYA, {"woorden": 12, "zinnen": 3, "langste_zin": 5, "afkortingen_in_tekst": 1}),
    ("uk", OEKRAIENS, {"woorden": 17, "zinnen": 3, "langste_zin": 7, "afkortingen_in_tekst": 1}),
]  # fmt: skip


def measure(naam, tekst, taal="nl", waarden=()):
    (zinnen,) = parse([Passage(Soort.ALINEA, tekst, 0, tuple(waarden))], taal, bomen=True)
    return text_measures()[naam].meet(zinnen, taal)


@pytest.mark.parametrize(("taal", "tekst", "getallen"), ANDERE, ids=[rij[0] for rij in ANDERE])
def test_other_languages_get_numbers_and_no_verdict(taal, tekst, getallen):
    toets = check(tekst, taal, heel=True)
    assert (toets.oordeel, toets.score) == ("niet_meetbaar", None)
    assert getallen.items() <= toets.maten.items(), toets.maten
    assert ("lix" in toets.maten) == (taal == "en")
    assert ("zeldzame_woorden" in toets.maten) == (taal != "ti")
    assert not {"lint_ii", "flesch_douma", "moeilijke_woorden"} & toets.maten.keys()


def test_every_language_without_numbers_of_its_own_is_named_by_wordfreq():
    from wordfreq import available_languages

    assert set(available_languages()) - {"nl", "zh", "ja", "ko"} == set(zeldzame_woorden.TALEN)


@pytest.mark.parametrize(
    ("taal", "gewoon", "zeldzaam"),
    [
        ("en", "This is your house.", "Recondite emoluments perplex pettifoggers."),
        ("ar", "هذا بيت جديد.", "استبطان الديماغوجيين الفسيولوجيين."),
        ("tr", "Bu bir ev.", "Müteselsil kefaletnamelerin tasarrufsuzlaştırılması."),
        ("uk", "Це наш новий дім.", "Правонаступництво недієздатностей унеможливлюється."),
    ],
)
def test_rare_words(taal, gewoon, zeldzaam):
    naam = "zeldzame_woorden"
    assert measure(naam, gewoon, taal) == 0
    assert measure(naam, zeldzaam, taal) > 60


def test_values_and_digits_are_no_rare_words():
    assert measure("zeldzame_woorden", "Your name is Xyzzyx, 1234ab.", "en", [Waardeplek(13, 19, "name")]) == 0
    assert measure("zeldzame_woorden", "12 34.", "en") is None


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("U valt onder de WIA. De WIA is een wet.", 1),
        ("De SVB en het UWV helpen u.", 2),
        ("BEL ONS OP TIJD.", 0),
        ("Deze GEBRUIKSAANWIJZING helpt.", 0),
        ("Jan J. woont hier.", 0),
    ],
)
def test_abbreviations(tekst, aantal):
    assert measure("afkortingen_in_tekst", tekst) == aantal


@pytest.mark.parametrize(
    ("tekst", "procent"),
    [
        ("De gemeente betaalt uw bijstand.", 0),
        ("U krijgt thans een brief.", 33.3),  # krijgt, thans, brief
        ("Dit is een onomkeerbare stap.", 50),
        ("Waarom wij?", 0),
    ],
)
def test_hard_words(tekst, procent):
    assert measure("moeilijke_woorden", tekst) == procent


def test_hard_words_leave_values_out():
    assert measure("moeilijke_woorden", "U krijgt een Terugvordering.", "nl", [Waardeplek(13, 27, "iets")]) == 0
    assert measure("moeilijke_woorden", "Wij u.") is None


def test_lix_by_hand():
    # 3 sentences, 12 words, of which 'sturen' (6) is short and 'brieven', 'gemeente' are long: 12/3 + 100·2/12
    assert measure("lix", "Wij sturen u brieven. Dit is de gemeente. Bel ons nu dus.") == pytest.approx(4 + 200 / 12, abs=0.06)
    assert lix.measure([], "nl") is None


@pytest.mark.parametrize(
    ("naam", "taal", "makkelijk", "moeilijk"),
    [
        ("flesch_douma", "nl", "Wij sturen u een brief.", "De terugvorderingsprocedure vereist inlichtingenverstrekking."),
        ("flesch_amstad", "de", "Das ist mein Haus.", "Verwaltungsverfahrensgesetzliche Mitwirkungsverpflichtungen bestehen."),
        ("flesch_huerta", "es", "Esta es mi casa.", "Administrativamente responsabilizaremos incumplimientos."),
    ],
)
def test_flesch_is_higher_for_easy_text(naam, taal, makkelijk, moeilijk):
    assert measure(naam, makkelijk, taal) > 80 > 30 > measure(naam, moeilijk, taal)
    assert text_measures()[naam].talen == (taal,) and text_measures()[naam].meet([], taal) is None


def test_no_measure_of_english_asks_the_internet():
    assert not [maat.naam for maat in text_measures().values() if maat.talen == ("en",) and maat.naam.startswith("flesch")]


def test_importing_the_measures_loads_no_heavy_package():
    code = "import sys, leesbaarheid.maten as m; m.text_measures(); print([p for p in ('textstat', 'nltk', 'wordfreq', 'pyarrow') if p in sys.modules])"
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert klaar.stdout.strip() == "[]"


@given(st.text(max_size=60))
def test_any_text_in_any_script_can_be_measured(tekst):
    maten = check(tekst, "ar", heel=True).maten
    assert maten.get("zeldzame_woorden", 0) <= 100 and maten.get("langste_zin", 0) <= maten["woorden"]
