"""`brief toets`, `brief sjablonen`: every input yields an object, the exit code says whether something is blocked."""

import json

import pytest
from docx import Document

GOED = (
    "Wij willen graag met u praten. Wij praten over de hulp die u krijgt. Wij willen weten wat goed gaat. "
    "En wij horen graag wat beter kan. U mag iemand meenemen die u helpt. Het gesprek duurt een half uur. "
    "Daarna hoort u van ons wat wij afspreken.\n"
)
FOUT = (
    "Naar aanleiding van het door u ingediende verzoek inzake de toekenning van een persoonsgebonden budget delen wij u mede "
    "dat, gelet op de desbetreffende bepalingen en de ter zake geldende beleidsregels, alsmede met inachtneming van de door u "
    "overgelegde bescheiden, de beoordeling daarvan door ons college vooralsnog niet afgerond kan worden en derhalve "
    "aangehouden wordt.\n"
)
SLEUTELS = {"bron", "oordeel", "taal", "score", "maten", "zinnen", "bevindingen"}


@pytest.fixture
def teksten(tmp_path):
    for naam, inhoud in (("goed.txt", GOED), ("fout.txt", FOUT), ("kort.txt", "Bel ons.\n"), ("leeg.txt", "")):
        (tmp_path / naam).write_text(inhoud)
    return tmp_path


@pytest.mark.parametrize(
    ("naam", "code", "oordeel"), [("goed.txt", 0, "voldoet"), ("fout.txt", 1, "voldoet_niet"), ("kort.txt", 0, "twijfel")]
)
def test_verdict_and_exit_code(bureau, teksten, naam, code, oordeel):
    gekregen, uit, _fout = bureau.brief("toets", teksten / naam, "--json")
    ding = json.loads(uit)
    assert (gekregen, ding["oordeel"], ding["bron"]) == (code, oordeel, str(teksten / naam))
    assert SLEUTELS <= set(ding) and "fout" not in ding
    for zin in ding["zinnen"]:
        assert (teksten / naam).read_text()[zin["begin"] : zin["eind"]] == zin["tekst"]


def test_one_object_per_line_also_for_what_cannot_be_judged(bureau, teksten):
    (teksten / "stuk.txt").write_bytes(b"Bel\0ons.")
    namen = [teksten / naam for naam in ("goed.txt", "weg.txt", "stuk.txt", "fout.txt")]
    code, uit, fout = bureau.brief("toets", *namen, "--json")
    dingen = [json.loads(regel) for regel in uit.splitlines()]
    assert (code, fout, [ding["bron"] for ding in dingen]) == (1, "", [str(naam) for naam in namen])
    assert ["fout" in ding for ding in dingen] == [False, True, True, False]


def test_text_that_is_not_taken(bureau, teksten):
    """An unknown language is a typing error; a very long text would keep the one Frog from everybody else."""
    (teksten / "lang.txt").write_text(GOED * 1000)
    assert "De taal ‘nll’ bestaat niet. Bedoelt u nl" in bureau.refused("toets", teksten / "goed.txt", "--taal", "nll")
    assert "De brief ‘groett’ bestaat niet. Bedoelt u groet" in bureau.refused("toets", "groett")
    assert "is te lang" in bureau.refused("toets", teksten / "lang.txt")
    proces = bureau.start("toets", "-", "--json", input=GOED * 30000)
    assert (proces.returncode, "is te lang" in json.loads(proces.stdout)["fout"]) == (1, True)


def test_standard_input(bureau, teksten):
    proces = bureau.start("toets", "-", "--json", input=GOED)
    assert (proces.returncode, json.loads(proces.stdout)["bron"], proces.stderr) == (0, "-", "")


def test_letters_by_id_by_folder_and_by_a_folder_of_letters(bureau, tmp_path):
    brieven = bureau.letter().parent.parent
    for pad, aantal in (("groet", 1), (brieven / "groet", 1), (brieven, 2)):
        code, uit, _fout = bureau.brief("toets", pad, "--json")
        dingen = [json.loads(regel) for regel in uit.splitlines()]
        assert (code, [ding["oordeel"] for ding in dingen]) == (0, ["voldoet"] * aantal)
    assert "staat geen brief" in bureau.refused("toets", tmp_path / "gegevens")


def test_a_folder_of_letters_from_word_and_the_web(bureau, tmp_path):
    map_ = tmp_path / "brieven van de gemeente"
    (map_ / "oud").mkdir(parents=True)
    document = Document()
    for zin in GOED.split(". "):
        document.add_paragraph(f"{zin.strip('.')}.")
    document.save(map_ / "goed.docx")
    (map_ / "oud" / "FOUT.HTM").write_text(f"<p>{FOUT}</p>")
    (map_ / "oud" / "kort.md").write_bytes("Één brief.".encode("cp1252"))
    for naam in ("~$goed.docx", ".verborgen.txt", "foto.jpg"):
        (map_ / naam).write_bytes(b"\0\0")
    code, uit, _fout = bureau.brief("toets", map_, "--json")
    dingen = {json.loads(regel)["bron"]: json.loads(regel) for regel in uit.splitlines()}
    assert {naam.removeprefix(f"{map_}/"): ding["oordeel"] for naam, ding in dingen.items()} == {
        "goed.docx": "voldoet", "oud/FOUT.HTM": "voldoet_niet", "oud/kort.md": "twijfel"
    }  # fmt: skip
    assert code == 1 and "Windows-1252" in dingen[f"{map_}/oud/kort.md"]["redenen"][-1]
    pagina = tmp_path / "rapport.html"
    assert bureau.brief("toets", map_ / "oud" / "FOUT.HTM", "--html", pagina)[0] == 1
    assert "<mark" in pagina.read_text()


RAAR = {
    "leeg.txt": (b"", 0, "geen woorden"), "getallen.txt": (b"1 2 3. " * 30, None, "vooral getallen"),
    "binair.txt": (b"\0\1\2", 1, "geen tekst"), "kapot.docx": (b"PK\x03\x04\0", 1, "geen Word-bestand"),
    "oud.doc": (b"\xd0\xcf\x11\xe0", 1, "Sla op als .docx"), "wachtwoord.docx": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), 1, "wachtwoord"),
    "duits.txt": ("Wir schicken Ihnen einen Brief über Ihr Geld und Sie müssen das bezahlen. ".encode(), 1, "Duits"),
    "groot.md": (GOED.encode() * 18_000, 1, "te lang"), "hoofd.txt": (GOED.upper().encode(), None, "hoofdletters"),
}  # fmt: skip


@pytest.mark.parametrize("naam", RAAR)
def test_odd_files_get_a_plain_sentence(bureau, tmp_path, naam):
    inhoud, code, zin = RAAR[naam]
    (tmp_path / naam).write_bytes(inhoud)
    gekregen, uit, fout = bureau.brief("toets", tmp_path / naam)
    assert gekregen == code or (code is None and "voldoet." not in uit)
    assert zin in uit + fout and "Traceback" not in uit + fout
    assert bureau.brief("toets", tmp_path / naam, "--json")[1].count("\n") == 1


def test_a_letter_that_is_too_hard_says_where(bureau):
    bureau.letter().write_text(bureau.letter().read_text().replace("Wij willen weten wat goed gaat.", FOUT.strip()))
    code, uit, _fout = bureau.brief("toets", "groet", "--json")
    ding = json.loads(uit)
    assert (code, ding["oordeel"]) == (1, "voldoet_niet")
    bron = bureau.letter().read_text()
    eigen = [vondst for vondst in ding["bevindingen"] if vondst["bestand"] == "sjablonen/brieven/groet/brief.md"]
    assert eigen and all(bron[vondst["begin"] : vondst["eind"]] == vondst["tekst"] for vondst in eigen)


def test_other_languages_are_not_judged(bureau, teksten):
    (teksten / "en.txt").write_text("We would like to talk to you about the help that you get.\n")
    code, uit, _fout = bureau.brief("toets", teksten / "en.txt", "--taal", "en", "--json")
    assert (code, json.loads(uit)["oordeel"]) == (0, "niet_meetbaar")


def test_text_and_page(bureau, teksten):
    assert "goed.txt" in bureau.ok("toets", teksten / "goed.txt")
    pagina = teksten / "rapport.html"
    assert bureau.brief("toets", teksten / "fout.txt", "--html", pagina)[0] == 1
    assert pagina.read_text().startswith("<!")


def test_the_library_with_verdict_and_sign_offs(bureau):
    def groet(*meer):
        return next(brief for brief in json.loads(bureau.ok("sjablonen", "--json", *meer)) if brief["id"] == "groet")

    begin = {"id": "groet", "titel": "Wilt u langskomen?", "soort": "uitnodiging", "talen": ["nl"], "getekend": []}
    assert groet() == begin | {"oordeel": "niet_getoetst"}
    bureau.sign()
    assert groet() == begin | {"oordeel": "voldoet", "getekend": ["nl"]}
    bureau.letter().write_text(bureau.letter().read_text().replace("graag", "heel graag"))
    assert groet() == begin | {"oordeel": "niet_getoetst"}
    assert "groet  Wilt u langskomen?" in bureau.ok("sjablonen")
