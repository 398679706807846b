"""`brief maak` and `brief controleer`: only signed text becomes a letter, and a letter can be traced."""

import hashlib
import re
import shutil

import pytest

TWIJFEL = (
    "Uw moeder en uw zoon en uw buurman vertelden ons vorige week aan de telefoon dat u graag met ons wilt praten "
    "over de hulp die u krijgt."
)
NAAM = re.compile(r"groet-[0-9a-f]{12}-nl-pdf\.pdf")


@pytest.fixture
def maak(bureau, tmp_path):
    """`maak()` gives the words of the command for the example data, `maak.uit` the folder for the letters."""
    data = bureau.letter(bestand="voorbeelden/kort.toml")
    uit = tmp_path / "uit"

    def words(*meer, id="groet", gegevens=data, wie="carla"):
        wie = bureau.als(wie) if wie else ("--concept",)
        return ("maak", id, "--gegevens", gegevens, "--uit", uit, *wie, *meer)

    words.uit, words.data = uit, data
    return words


def made(uit):
    return sorted(pad.name for pad in uit.iterdir()) if uit.exists() else []


def test_a_signed_text_becomes_a_letter_that_can_be_traced(bureau, maak):
    from balie.post.models import Gemaakt

    bureau.sign()
    bureau.ok(*maak("--vorm", "pdf,html,platte_tekst,grootletter"))
    namen = made(maak.uit)
    assert len(namen) == 4 and not any("CONCEPT" in naam for naam in namen)
    pdf = next(maak.uit / naam for naam in namen if NAAM.fullmatch(naam))
    rij = Gemaakt.objects.get(bestand=pdf.name)
    assert rij.sha256 == hashlib.sha256(pdf.read_bytes()).hexdigest()
    assert (rij.akkoorden, rij.kenmerk, rij.wie.username, rij.vorm) == ([1], "GR-2026-7", "carla", "pdf")
    for naam in namen:
        uit = bureau.ok("controleer", maak.uit / naam)
        assert "Akkoord 1 (begrijpelijk, nl) van vera" in uit and "sindsdien niet veranderd" in uit


def test_a_concept_is_marked_and_not_recorded(bureau, maak):
    from balie.post.models import Gemaakt

    bureau.ok(*maak(wie=None))
    (naam,) = made(maak.uit)
    assert re.fullmatch(r"groet-[0-9a-f]{12}-nl-pdf-CONCEPT\.pdf", naam)
    assert not Gemaakt.objects.exists()
    code, uit, _fout = bureau.brief("controleer", maak.uit / naam)
    assert (code, "Dit is een concept" in uit) == (1, True)


def test_the_same_data_give_the_same_name_and_other_data_another(bureau, maak, tmp_path):
    bureau.ok(*maak(wie=None))
    bureau.ok(*maak(wie=None))
    assert len(made(maak.uit)) == 1
    ander = tmp_path / "ander.toml"
    ander.write_text(maak.data.read_text().replace("Yılmaz", "Yildiz"))
    bureau.ok(*maak(wie=None, gegevens=ander))
    assert len(made(maak.uit)) == 2


@pytest.mark.parametrize("stap", ["niets", "alleen aangeboden", "een komma", "ingetrokken", "bouwsteen", "huisstijl"])
def test_without_a_standing_akkoord_nothing_is_made(bureau, maak, stap):
    if stap == "alleen aangeboden":
        bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    elif stap != "niets":
        bureau.sign()
    if stap == "een komma":
        bureau.letter().write_text(bureau.letter().read_text().replace("graag met", "graag, met"))
    if stap == "ingetrokken":
        bureau.ok("akkoord", "groet", "--intrekken", "--reden", "Er staat een fout in.", *bureau.als("vera"))
    if stap == "huisstijl":
        stijl = bureau.bibliotheek.mappen[0] / "sjablonen/huisstijl/standaard"
        shutil.copytree(bureau.bibliotheek.huisstijl_map("standaard"), stijl)
        zinnen = (stijl / "huisstijl.toml").read_text()
        (stijl / "huisstijl.toml").write_text(zinnen.replace("Met vriendelijke groet", "Met hartelijke groet"))
    if stap == "bouwsteen":
        steen = bureau.bibliotheek.bouwsteen("bellen")
        steen.write_text(steen.read_text().replace("Bel ons dan", "Bel ons"))
    fout = bureau.refused(*maak())
    assert "akkoord" in fout
    assert made(maak.uit) == []


def test_only_a_consultant_makes_letters(bureau, maak):
    bureau.sign()
    assert "vera heeft de rol ‘consulent’ niet" in bureau.refused(*maak(wie="vera"))
    assert made(maak.uit) == []


def test_an_invented_municipality_is_warned_for(bureau, maak):
    bureau.sign()
    _code, _uit, fout = bureau.brief(*maak())
    assert "Let op:" in fout and "verzonnen" in fout


@pytest.mark.sqlite
def test_a_letter_leaves_no_personal_data_in_the_desk_but_the_case_reference(bureau, maak, tmp_path):
    bureau.sign()
    data = tmp_path / "zeynep.toml"
    ruw = maak.data.read_text().replace("Fatma Yılmaz", "Zeynep Kaya").replace("Dorpsstraat", "Kerkpad")
    data.write_text(ruw.replace("GR-2026-7", "GR-2026-8"))
    bureau.ok(*maak(gegevens=data))
    inhoud = b"".join(pad.read_bytes() for pad in bureau.map.glob("balie.sqlite3*"))
    assert [woord for woord in (b"GR-2026-8", b"Zeynep", b"Kaya", b"Kerkpad") if woord in inhoud] == [b"GR-2026-8"]


def test_doubtful_free_text_needs_a_colleague_and_a_reason(bureau, maak, tmp_path):
    from balie.post.models import Gemaakt

    bureau.sign()
    data = tmp_path / "uitleg.toml"
    data.write_text(maak.data.read_text() + f'uitleg = "{TWIJFEL}"\n')
    assert "toelichting" in bureau.refused(*maak(gegevens=data))
    goed = ("--akkoord-toelichting", "vera")
    assert "--reden" in bureau.refused(*maak(*goed, gegevens=data))
    assert "collega" in bureau.refused(*maak("--akkoord-toelichting", "carla", "--reden", "x", gegevens=data))
    assert "collega" in bureau.refused(*maak("--akkoord-toelichting", "niemand", "--reden", "x", gegevens=data))
    assert made(maak.uit) == []
    bureau.ok(*maak(*goed, "--reden", "Het gesprek ging zo.", gegevens=data))
    rij = Gemaakt.objects.get()
    assert (rij.toelichting_door, rij.toelichting_reden) == ("vera", "Het gesprek ging zo.")
    assert rij.toelichting_sha256 == hashlib.sha256(TWIJFEL.encode()).hexdigest()


def test_a_translation_goes_only_when_signed_and_never_without_the_dutch(bureau, maak):
    bureau.translate()
    bureau.sign()
    assert "groet" in bureau.refused(*maak("--taal", "en"))
    assert made(maak.uit) == []
    bureau.ok("aanbieden", "groet", "--taal", "en", *bureau.als("rik"))
    bureau.ok("akkoord", "groet", "--taal", "en", *bureau.als("amina"))
    bureau.ok(*maak("--taal", "en"))
    assert [naam[-10:] for naam in made(maak.uit)] == ["en-pdf.pdf", "nl-pdf.pdf"]
    assert len({naam[:18] for naam in made(maak.uit)}) == 1, "one recipient, one stem"
    uit = bureau.ok("controleer", *maak.uit.iterdir())
    assert "Akkoord 2 (vertaling, en) van amina" in uit


def test_a_sheet_goes_with_the_dutch_letter_when_nobody_signed_the_translation(bureau, maak):
    bureau.translate()
    bureau.sign()
    assert "bel-ons" in bureau.refused(*maak("--taal", "en", "--belblad"))
    bureau.sign("bel-ons")
    bureau.ok("aanbieden", "bel-ons", "--taal", "en", *bureau.als("rik"))
    bureau.ok("akkoord", "bel-ons", "--taal", "en", *bureau.als("amina"))
    bureau.ok(*maak("--taal", "en", "--belblad"))
    assert [re.sub("-[0-9a-f]{12}-", " ", naam) for naam in made(maak.uit)] == ["bel-ons en-pdf.pdf", "groet nl-pdf.pdf"]


def test_controleer_sees_every_change(bureau, maak, tmp_path):
    bureau.sign()
    bureau.ok(*maak("--vorm", "pdf,platte_tekst"))
    for pad in maak.uit.iterdir():
        anders = tmp_path / pad.name
        inhoud = pad.read_bytes()
        anders.write_bytes(inhoud.replace(b"0", b"1", 1) if pad.suffix == ".txt" else inhoud + b"\n")
        code, uit, _fout = bureau.brief("controleer", anders)
        assert (code, "noemt akkoord 1" in uit) == (1, True), uit
    for pad in (bureau.letter(), tmp_path / "weg.pdf", tmp_path):
        assert bureau.brief("controleer", pad)[0] == 1


def test_controleer_tells_a_changed_word_file_from_one_saved_anew(bureau, maak, tmp_path):
    from docx import Document

    bureau.sign()
    bureau.ok(*maak("--vorm", "docx"))
    (pad,) = maak.uit.iterdir()
    assert "Akkoord 1 (begrijpelijk, nl) van vera" in bureau.ok("controleer", pad)
    document = Document(pad)
    document.save(tmp_path / "opnieuw.docx")
    document.paragraphs[-1].add_run(" En 100 euro.")
    document.save(tmp_path / "anders.docx")
    for naam, zin in (("opnieuw.docx", "de balie kent dit bestand niet"), ("anders.docx", "de tekst is veranderd")):
        code, uit, _fout = bureau.brief("controleer", tmp_path / naam)
        assert (code, zin in uit) == (1, True), uit


def test_controleer_after_a_change_and_after_a_withdrawal(bureau, maak):
    bureau.sign()
    bureau.ok(*maak())
    bureau.letter().write_text(bureau.letter().read_text().replace("graag", "heel graag"))
    assert "sindsdien veranderd" in bureau.ok("controleer", *maak.uit.iterdir())
    bureau.ok("akkoord", "groet", "--intrekken", "--reden", "Er staat een fout in.", *bureau.als("vera"))
    code, uit, _fout = bureau.brief("controleer", *maak.uit.iterdir())
    assert (code, "Ingetrokken op" in uit and "Er staat een fout in." in uit) == (1, True)
