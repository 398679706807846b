"""Invented letters in Dutch, English and Arabic, built by hand: every block, every kind of value, nothing composed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Brief, Kader, Kop, Lijst, Paneel, Posten, Regel, Tekst, Toelichting, Waarde

ZINNEN = tomllib.loads((MEEGELEVERD / "sjablonen/huisstijl/standaard/huisstijl.toml").read_text("utf-8"))["zinnen"]
BEELDEN = tomllib.loads((MEEGELEVERD / "sjablonen/beelden/beelden.toml").read_text("utf-8"))
VERTAALD = {
    "nl": {},
    "en": {
        "pagina": "Page {pagina} of {aantal}",
        "concept": "CONCEPT. This letter is not final yet.",
        "gemeente": "Municipality of {gemeente.naam}",
        "qr_code": "QR code. It opens the page: {adres}",
        "naar_de_brief": "Go to the letter",
        "voorbeeldgemeente": "Example: this municipality does not exist.",
        "lettergrootte": "Size of the letters",
        "luister": "Listen to the letter",
        "gesproken_tekst": "Read what you hear",
        "toegankelijk": "A computer can read this whole letter aloud. Every picture has an explanation.",
    },
    "ar": {
        "pagina": "صفحة {pagina} من {aantal}",
        "concept": "مسودة. هذه الرسالة ليست نهائية بعد.",
        "gemeente": "بلدية {gemeente.naam}",
        "qr_code": "رمز QR يفتح الصفحة: {adres}",
        "naar_de_brief": "اذهب إلى الرسالة",
        "voorbeeldgemeente": "مثال: هذه البلدية غير موجودة.",
        "lettergrootte": "حجم الحروف",
        "luister": "استمعوا إلى الرسالة",
        "gesproken_tekst": "اقرؤوا ما تسمعونه",
        "toegankelijk": "يمكن للحاسوب أن يقرأ هذه الرسالة كاملة بصوت مسموع. ومع كل صورة شرح لها.",
    },
}
WOORDEN = {
    "nl": [
        "U krijgt een pgb van",
        "In deze brief leest u wat u krijgt en wat u kunt doen.",
        "U hoeft nu niets te doen.",
        "Beste",
        "Zo hebben wij gerekend",
        "Waarvoor",
        "Bedrag",
        "Totaal",
        "Wat moet u doorgeven?",
        "Geef het door als er iets verandert. Dat kan tot",
        "U verhuist.",
        "U krijgt meer of minder hulp nodig.",
        "Bel ons gerust als u iets niet begrijpt:",
        "Of stuur een brief naar dit adres:",
        "Bent u het er niet mee eens? Dan kunt u bezwaar maken. Dat kan op onze website:",
        "Waarom dit bedrag?",
        "Met vriendelijke groet,",
        "Datum",
        "Kenmerk",
        "Contactpersoon",
        "Telefoon",
    ],
    "en": [
        "You will get a pgb of",
        "This letter tells you what you get and what you can do.",
        "You do not have to do anything now.",
        "Dear",
        "How we worked this out",
        "What for",
        "Amount",
        "Total",
        "What must you tell us?",
        "Tell us when something changes. You can do so until",
        "You move house.",
        "You need more or less help.",
        "Please call us if something is not clear:",
        "Or send a letter to this address:",
        "Do you disagree? Then you can object on our website:",
        "Why this amount?",
        "Kind regards,",
        "Date",
        "Reference",
        "Contact",
        "Telephone",
    ],
    "ar": [
        "سوف تحصل على ميزانية pgb بمبلغ",
        "تقرأ في هذه الرسالة ما ستحصل عليه وما يمكنك فعله.",
        "لا يلزمك فعل أي شيء الآن.",
        "السيدة",
        "هكذا حسبنا المبلغ",
        "الغرض",
        "المبلغ",
        "المجموع",
        "ما الذي يجب أن تبلغنا به؟",
        "أخبرنا إذا تغير شيء ما. يمكنك ذلك حتى",
        "إذا انتقلت إلى منزل آخر.",
        "إذا احتجت إلى مساعدة أكثر أو أقل.",
        "اتصل بنا إذا كان هناك شيء غير واضح:",
        "أو أرسل رسالة إلى هذا العنوان:",
        "هل لا توافق على القرار؟ يمكنك تقديم اعتراض على موقعنا:",
        "لماذا هذا المبلغ؟",
        "مع أطيب التحيات،",
        "التاريخ",
        "الرقم المرجعي",
        "جهة الاتصال",
        "الهاتف",
    ],
}
DATUMS = {
    "nl": ("3 november 2026", "15 december 2026"),
    "en": ("3 November 2026", "15 December 2026"),
    "ar": ("3 نوفمبر 2026", "15 ديسمبر 2026"),
}
TOTAAL = {"nl": "€\u00a01.250,00", "en": "€1,250.00", "ar": "\u200f1,250.00\u00a0€"}
POSTADRES = ("Postbus 100", "1234 AB  VOORBEELDSTAD")


def amount(tekst: str, inhoud: str = "1250.00") -> Waarde:
    return Waarde("berekening.bedrag", "bedrag", inhoud, (tekst,))


def phone(nummer: str = "010 000 00 01") -> Waarde:
    return Waarde("telefoon", "telefoon", nummer.split(), (nummer,), nederlands=True)


def url(adres: str = "https://www.voorbeeldstad.example/bezwaar") -> Waarde:
    return Waarde("gemeente.bezwaar_url", "url", adres, (adres.removeprefix("https://"),), nederlands=True)


def letter(taal: str = "nl", rijen: int = 3, **anders) -> Brief:
    """One letter with every kind of block; `anders` replaces attributes of the Brief."""
    w, (datum, uiterlijk), totaal = WOORDEN[taal], DATUMS[taal], amount(TOTAAL[taal])
    naam = Waarde("naam", "naam", "Fatma Yılmaz", ("Fatma Yılmaz",), nederlands=True)
    posten = [
        (Waarde("berekening.wat", "tekst", wat, (wat,), nederlands=True), amount(f"€\u00a0{n * 100},00", f"{n * 100}.00"))
        for n, wat in enumerate((["Hulp bij het huishouden", "Begeleiding, 2 uur per week", "Vervoer"] * 99)[:rijen], 1)
    ]
    blokken = (
        Alinea((Tekst(w[1] + " "), Tekst(w[2], nadruk=True))),
        Kop(2, (Tekst(w[4]),)),
        Posten((w[5], w[6]), tuple(posten), (w[7], totaal)),
        Kop(2, (Tekst(w[15]),)),
        Toelichting(
            Waarde(
                "reden",
                "toelichting",
                "Uw zoon helpt u drie dagen.",
                ("Uw zoon helpt u drie dagen per week.",),
                nederlands=True,
            ),
            None if taal == "nl" else "Nederlands:",
        ),
        Kop(2, (Tekst(w[8]),)),
        Alinea((Tekst(w[9] + " "), Waarde("doorgeven_tot", "datum", "2026-12-15", (uiterlijk,), nadruk=True), Tekst("."))),
        Lijst(False, ((Tekst(w[10]),), (Tekst(w[11]),))),
        Kader(((Tekst(w[12] + " "), phone(), Tekst(".")),)),
        Alinea((Tekst(w[13]),)),
        Alinea((Waarde("gemeente.postadres", "adres", list(POSTADRES), POSTADRES, nederlands=True),)),
        Alinea((Tekst(w[14]),)),
        Alinea((url(),)),
    )
    kenmerken = (
        Regel(w[17], Waarde("briefdatum", "datum", "2026-11-03", (datum,))),
        Regel(w[18], Waarde("kenmerk", "kenmerk", "PGB-2026-00123", ("PGB-2026-00123",), nederlands=True)),
        Regel(w[19], Waarde("behandelaar", "naam", "J. de Groot", ("J. de Groot",), nederlands=True)),
        Regel(w[20], phone("0800 0000")),
    )
    brief = Brief(
        "pgb-toekenning",
        "U krijgt een pgb",
        taal,
        "rtl" if taal == "ar" else "ltr",
        "client",
        "origineel",
        "standaard",
        "a" * 64,
        None if taal == "nl" else "b" * 64,
        "Voorbeeldstad",
        True,
        ("Gemeente Voorbeeldstad", *POSTADRES),
        ("Mevrouw F. Yılmaz", "Prinses Irenelaan 12 B", "1234 AB  VOORBEELDSTAD"),
        kenmerken,
        (Tekst(w[0] + " "), totaal),
        () if taal == "nl" else (Alinea((Tekst(ZINNEN["nederlands_telt"]),)),),
        (Tekst(w[3] + " "), naam, Tekst(",")),
        blokken,
        (Alinea((Tekst(w[16]),)), Alinea((Tekst("Gemeente Voorbeeldstad"),))),
        tuple((ZINNEN | VERTAALD[taal]).items()),
        tuple(
            Paneel(beeld, BEELDEN[beeld]["toont"], BEELDEN[beeld]["sha256"], stukken)
            for beeld, stukken in {
                "geld": (Tekst(w[0] + " "), totaal, Tekst(".")),
                "kalender": (Tekst(w[9] + " "), Waarde("doorgeven_tot", "datum", "2026-12-15", (uiterlijk,)), Tekst(".")),
                "bellen": (Tekst(w[12] + " "), phone(), Tekst(".")),
            }.items()
        ),
    )
    return replace(brief, **anders)


@pytest.fixture(scope="session")
def bibliotheek() -> Bibliotheek:
    return Bibliotheek((MEEGELEVERD,))


@pytest.fixture(scope="session")
def brief() -> Callable[..., Brief]:
    """`brief("ar", rijen=40, titel="…")`: an invented letter."""
    return letter


@pytest.fixture
def value() -> Callable[[str], Waarde]:
    """A value that somebody filled in, in the field 'naam'."""
    return lambda tekst: Waarde("naam", "naam", tekst, (tekst,), nederlands=True)


@pytest.fixture(scope="session")
def vrijgave() -> Callable[..., object]:
    from generator.poort import Vrijgave

    return lambda *brieven: Vrijgave(frozenset(b.digest for b in brieven), brieven[0].tekstversie, (12, 14))


@pytest.fixture
def written(tmp_path: Path) -> Callable[[bytes, str], Path]:
    """Write a rendered form to a file and give its path."""

    def write(inhoud: bytes, naam: str) -> Path:
        pad = tmp_path / naam
        pad.write_bytes(inhoud)
        return pad

    return write
