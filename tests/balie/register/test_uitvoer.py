"""The exports: complete for who signed and why, without the invented residents of the examples; the PDF is PDF/UA."""

import html
import json

import pikepdf
import pypdfium2
import pytest

page = pytest.importorskip("page")
VOORBEELDMENS = "Yılmaz"


@pytest.fixture
def pdf(client, tmp_path):
    """A function: address → (place of the file, its text in one line)."""

    def download(adres):
        antwoord = client().get(adres)
        assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "application/pdf")
        pad = tmp_path / "register.pdf"
        pad.write_bytes(antwoord.content)
        with pypdfium2.PdfDocument(pad) as document:
            tekst = " ".join(blad.get_textpage().get_text_bounded() for blad in document)
        return pad, " ".join(tekst.split())

    return download


def test_one_text_as_json(archief, client):
    versie = archief.everything()
    antwoord = client().get("/register/groet/nl/export.json")
    assert antwoord["Content-Disposition"] == 'attachment; filename="register-groet-nl.json"'
    inhoud = antwoord.json()
    assert {naam: inhoud[naam] for naam in ("vorm", "sjabloon", "taal", "titel", "staat", "uiterlijk")} == {
        "vorm": "brief-op-maat/register/1",
        "sjabloon": "groet",
        "taal": "nl",
        "titel": "Wilt u langskomen?",
        "staat": "ingetrokken",
        "uiterlijk": None,
    }
    (bevroren,) = inhoud["versies"]
    assert (bevroren["versie"], bevroren["oordeel"]) == (versie.pk, "voldoet")
    assert [bevroren[naam] for naam in ("tekstversie", "taalversie", "toetsversie")] == [
        versie.tekstversie,
        "",
        versie.toetsversie,
    ]
    daden = {daad["wat"]: daad for daad in bevroren["gebeurtenissen"]}
    wat = "aangeboden teruggestuurd aangeboden bekeken bekeken opmerking terzijde getekend hertoetst ingetrokken"
    assert [daad["wat"] for daad in bevroren["gebeurtenissen"]] == wat.split()
    assert bevroren["gebeurtenissen"][0] == {
        "wanneer": "2026-11-02T09:00:00+01:00",
        "wat": "aangeboden",
        "wie": "rik",
        "tekst": "",
    }
    assert daden["aangeboden"]["bundel"] == "bouwsteen/bellen"
    assert daden["teruggestuurd"]["tekst"] == "Te lang."
    assert daden["opmerking"]["reacties"] == [{"wie": "rik", "wanneer": "2026-11-02T16:00:00+01:00", "tekst": "Een budget."}]
    assert daden["opmerking"]["opgelost"]["wie"] == "rik"
    assert (daden["terzijde"]["vondst"], daden["terzijde"]["regel"]) == (1, "moeilijk_woord")
    assert (daden["getekend"]["wie"], daden["getekend"]["akkoord"], daden["getekend"]["aanbieder"]) == ("vera", 1, "rik")
    assert (daden["hertoetst"]["wie"], daden["hertoetst"]["uiterlijk"]) == ("", "2030-01-31")
    assert daden["hertoetst"]["redenen"] == ["Een zin is te zwaar, 31 punten: “…”"]
    assert daden["ingetrokken"]["tekst"] == "De wet is veranderd."


def test_the_whole_register_as_json(archief, client):
    archief.everything()
    archief.offer(archief.version(tekst="b"))
    archief.everything(sjabloon="afscheid", taal="en")
    antwoord = client().get("/register/export.json")
    assert antwoord["Content-Disposition"] == 'attachment; filename="register.json"'
    teksten = antwoord.json()["teksten"]
    assert [(t["sjabloon"], t["taal"], t["staat"], len(t["versies"])) for t in teksten] == [
        ("afscheid", "en", "ingetrokken", 1),
        ("groet", "nl", "wacht", 2),
    ]
    assert teksten[1]["versies"][1] == client().get("/register/groet/nl/export.json").json()["versies"][1]
    assert len(teksten[0]["versies"][0]["gebeurtenissen"]) == 10


def test_more_versions_than_one_query_takes(archief, client, monkeypatch):
    from balie.register import geschiedenis

    for tekst in "abcde":
        archief.everything(tekst=tekst)
    heel = client().get("/register/export.json").json()["teksten"]
    monkeypatch.setattr(geschiedenis, "STUK", 2)
    assert client().get("/register/export.json").json()["teksten"] == heel


def test_no_example_person_in_any_export(archief, client, pdf):
    archief.everything()
    assert VOORBEELDMENS in client().get("/register/groet/nl/").content.decode()
    for adres in ("/register/export.json", "/register/groet/nl/export.json"):
        assert VOORBEELDMENS not in json.dumps(client().get(adres).json(), ensure_ascii=False)
    assert VOORBEELDMENS not in pdf("/register/groet/nl/export.pdf")[1]


@pytest.mark.parametrize(
    ("reden", "zonder"),
    [
        ("De tekst is te moeilijk: 51 punten.", "De tekst is te moeilijk: 51 punten."),
        ("Een zin is te zwaar: “Beste Fatma”", "Een zin is te zwaar: “…”"),
        ("“Beste “Fatma” zegt\nhallo”: te lang.", "“…”: te lang."),
    ],
)
def test_a_reason_without_the_sentence_it_quotes(bureau, reden, zonder):
    from balie.register.uitvoer import without_quotes

    assert without_quotes(reden) == zonder


def test_the_pdf_is_pdf_ua_and_says_everything(archief, pdf):
    versie = archief.everything()
    archief.offer(archief.version(tekst="b"))
    pad, tekst = pdf("/register/groet/nl/export.pdf")
    uitslag = page.validate_pdf(pad, profile=page.ValidationProfile.PDF_UA_1)
    assert uitslag.is_compliant, uitslag
    with pikepdf.open(pad) as document:
        assert str(document.Root.Lang) == "nl"
        assert str(document.docinfo["/Title"]) == "Register: Wilt u langskomen? (Nederlands)"
        koppen = [v.S for v in document.objects if isinstance(v, pikepdf.Dictionary) and v.get("/S") in ("/H1", "/H2")]
        assert sorted(map(str, koppen)) == ["/H1", "/H2", "/H2"]
        cellen = [v for v in document.objects if isinstance(v, pikepdf.Dictionary) and v.get("/S") == "/TH"]
        assert {str(cel.A.Scope) for cel in cellen} == {"/Column"}
        letters = [v for v in document.objects if isinstance(v, pikepdf.Dictionary) and v.get("/Type") == "/FontDescriptor"]
        assert {str(letter.FontName).split("+")[-1].removesuffix("-Bold") for letter in letters} == {"Brief-Noto-Sans"}
    delen = ["Versie 2", "Versie 1", "Te lang.", "Wat is een pgb?", "Een budget.", "Dit woord kent iedereen.", "vera", "rik"]
    delen += ["De lange zin is een opsomming.", "De wet is veranderd.", "tot en met 31 januari 2030", "(vanzelf)"]
    assert [deel for deel in delen if deel not in tekst] == []
    assert versie.tekstversie in tekst.replace(" ", "")


LASTIG = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("x" * 10_000, "xxxx"),
    ("goed \U0001f468\u200d\U0001f469", "goed [U+1F468][U+200D][U+1F469]"),
    ("links \u202erechts\u202c", "links [U+202E]rechts[U+202C]"),
    ("nul \x00 en bel \x07", "nul [U+0000] en bel [U+0007]"),
    ("Yılmaz é e\u0301 ș", "Yılmaz é é ș"),
    ("中文", "[U+4E2D][U+6587]"),
    ("a\u064f", "a[U+064F]"),
    ("☺\ufe0f 1\ufe0f\u20e3", "[U+FE0F]"),
    ("zacht\u00adkoppel", "zacht[U+00AD]koppel"),
    ("twee\r\nregels", "twee regels"),
]


@pytest.mark.sqlite  # no other database takes a NUL
@pytest.mark.parametrize(("geschreven", "gezet"), LASTIG)
def test_what_fonts_cannot_show_is_told_by_its_code(archief, pdf, geschreven, gezet):
    versie = archief.version()
    archief.send_back(archief.offer(versie), reden=geschreven)
    pad, tekst = pdf("/register/groet/nl/export.pdf")
    assert page.validate_pdf(pad, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    assert gezet in tekst


@pytest.mark.parametrize(
    "tekst", ["أُريد رسالة أبسط", "".join(map(chr, range(0x20, 0x3000, 3))), "".join(map(chr, range(0xA000, 0x1FFFF, 97)))]
)
def test_other_scripts_never_stop_the_export(archief, pdf, tekst):
    versie = archief.version()
    veilig = tekst.encode(errors="ignore").decode()
    archief.answer(archief.remark(versie, tekst=veilig), tekst=veilig)
    archief.offer(versie)
    pad, _tekst = pdf("/register/groet/nl/export.pdf")
    assert page.validate_pdf(pad, profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_a_name_of_a_file_that_no_header_takes(archief, client):
    archief.offer(archief.version('brief"\r\nSet-Cookie: a=b'))
    (adres,) = [rij["sjabloon"] for rij in client().get("/register/export.json").json()["teksten"]]
    from django.urls import reverse

    antwoord = client().get(reverse("register_tekst_json", args=[adres, "nl"]))
    assert antwoord.status_code == 200
    assert "Set-Cookie" not in antwoord.headers and "\n" not in antwoord["Content-Disposition"]
    assert html.unescape(antwoord.json()["sjabloon"]) == adres
