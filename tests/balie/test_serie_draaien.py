"""`brief serie`: nothing is made before the whole list is right; what stopped goes on; a withdrawal stops it."""

import json
import signal
import subprocess
import sys
import time

import pytest

from generator.bibliotheek import MEEGELEVERD

KOP = "ontvanger,adres,briefdatum,kenmerk,behandelaar,telefoon,dag"
RIJ = '{naam},"Lindelaan {nummer}, 1234 AB Voorbeeldstad",3-11-2026,GR-{nummer},Jan de Groot,010 000 00 02,1-12-2026'


def rows(aantal: int, kop: str = KOP, staart: str = "") -> str:
    return "\n".join([kop, *(RIJ.format(naam=f"Persoon {n}", nummer=n) + staart for n in range(1, aantal + 1))]) + "\n"


@pytest.fixture
def serie(bureau, tmp_path):
    """`serie(rows(3))` writes the list and gives the words of the command; `serie.uit` is the folder."""
    uit, lijst = tmp_path / "uit", tmp_path / "lijst.csv"

    def words(inhoud: str | bytes, *meer, wie="carla"):
        lijst.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return ("serie", "groet", lijst, "--uit", uit, *(bureau.als(wie) if wie else ["--concept"]), *meer)

    words.uit = uit
    return words


def made(uit):
    return sorted(pad.name for pad in uit.glob("[!.]*.pdf"))


def journal(uit):
    return [json.loads(regel) for regel in (uit / "serie.jsonl").read_text().splitlines()]


def test_a_series_makes_and_records_every_letter(bureau, serie):
    from balie.post.models import Gemaakt

    bureau.sign()
    assert "3 gemaakt, 0 geweigerd, 0 tegengehouden" in bureau.ok(*serie(rows(3)))
    assert len(made(serie.uit)) == 3
    assert sorted(Gemaakt.objects.values_list("bestand", flat=True)) == made(serie.uit)
    assert [regel.get("uitkomst") for regel in journal(serie.uit)] == [None, "gemaakt", "gemaakt", "gemaakt"]
    assert "Persoon" not in (serie.uit / "serie.jsonl").read_text()
    bureau.ok("controleer", *serie.uit.glob("*.pdf"))


def test_languages_and_forms_per_row(bureau, serie):
    bureau.translate()
    kop = KOP + ",taal,vormen"
    staarten = ["", ",en,", ',,"pdf,html"']
    inhoud = "\n".join([kop, *(RIJ.format(naam="A", nummer=n) + staart for n, staart in enumerate(staarten, 1))])
    bureau.ok(*serie(inhoud, wie=None))
    einden = sorted(naam.split("-", 2)[2] for naam in (pad.name for pad in serie.uit.glob("groet*")))
    assert einden == ["en-pdf-CONCEPT.pdf", *["nl-html-CONCEPT.html"], *["nl-pdf-CONCEPT.pdf"] * 3]


def test_any_mistake_in_the_list_and_nothing_is_made(bureau, serie):
    bureau.sign()
    inhoud = rows(3).replace("3-11-2026,GR-2", "31-11-2026,GR-2").replace("GR-3,Jan", "GR 3 x!,Jan")
    fout = bureau.refused(*serie(inhoud))
    assert "Rij 3, kolom briefdatum:" in fout and "Rij 4, kolom kenmerk:" in fout
    assert not serie.uit.exists()


def test_unsigned_rows_are_refused_with_reasons(bureau, serie):
    code, uit, fout = bureau.brief(*serie(rows(2)))
    assert code == 1 and "0 gemaakt, 2 geweigerd" in uit
    assert fout.count("nog geen akkoord") == 2 and "Rij 2: geweigerd." in fout
    assert made(serie.uit) == []


def test_only_checking_makes_nothing(bureau, serie):
    assert "De lijst klopt: 3 rijen." in bureau.ok(*serie(rows(3), "--alleen-controle"))
    assert not serie.uit.exists()


def test_a_folder_with_results_is_refused_and_resume_does_only_what_is_missing(bureau, serie):
    bureau.ok(*serie(rows(3), wie=None))
    assert "staat al iets" in bureau.refused(*serie(rows(3), wie=None))
    weg, *blijft = made(serie.uit)
    (serie.uit / weg).unlink()
    voor = {naam: (serie.uit / naam).stat().st_mtime_ns for naam in blijft}
    assert "3 gemaakt" in bureau.ok(*serie(rows(3), "--hervat", wie=None))
    assert made(serie.uit) == sorted([weg, *blijft])
    assert {naam: (serie.uit / naam).stat().st_mtime_ns for naam in blijft} == voor


def test_a_file_of_another_row_is_never_replaced(bureau, serie):
    bureau.ok(*serie(rows(2), wie=None))
    (serie.uit / ".oude.pdf.oud").write_bytes(b"left by a run that was killed")
    voor = {naam: (serie.uit / naam).read_bytes() for naam in made(serie.uit)}
    logboek = serie.uit / "serie.jsonl"
    logboek.write_text(logboek.read_text().replace('"rij": 2,', '"rij": 9,'))
    code, uit, fout = bureau.brief(*serie(rows(2), "--hervat", wie=None))
    assert code == 1 and "1 gemaakt, 1 geweigerd" in uit and "is al van rij 9" in fout
    assert {naam: (serie.uit / naam).read_bytes() for naam in made(serie.uit)} == voor
    assert not (serie.uit / ".oude.pdf.oud").exists()


def test_resume_without_a_journal_just_starts(bureau, serie):
    assert "2 gemaakt" in bureau.ok(*serie(rows(2), "--hervat", wie=None))


@pytest.mark.parametrize("wat", ["lijst", "tekst", "concept"])
def test_resume_with_something_else_is_refused(bureau, serie, wat):
    bureau.sign()
    bureau.ok(*serie(rows(2)))
    if wat == "tekst":
        bureau.letter().write_text(bureau.letter().read_text().replace("graag", "heel graag"))
    woorden = serie(rows(3 if wat == "lijst" else 2), "--hervat", wie=None if wat == "concept" else "carla")
    assert f"met iets anders begonnen ({wat}" in bureau.refused(*woorden)
    assert len(made(serie.uit)) == 2


def test_a_withdrawal_stops_a_running_series_and_a_new_akkoord_lets_it_go_on(bureau, serie):
    from balie.opdrachten.serie import check_list, supervision
    from balie.toetsing import ondertekenen, rollen
    from generator.serie.serie import Opdracht, run

    bureau.sign()
    serie(rows(4))
    werkplaats, lijst = check_list(bureau.bibliotheek, "groet", serie.uit.parent / "lijst.csv")
    mensen = {naam: rollen.User.objects.get(username=naam) for naam in ("carla", "vera")}
    gehoord = []

    def tell(rij, uitkomst, redenen):
        gehoord.append((rij.nummer, str(uitkomst), *redenen))
        if rij.nummer == 3:
            hand = ondertekenen.Handtekening(mensen["vera"], "opdrachtregel", "Er staat een fout in.")
            ondertekenen.withdraw_last("groet", "nl", hand)

    dag = lijst.rijen[0].gegevens["briefdatum"].max
    telling = run(Opdracht(werkplaats, lijst, serie.uit, supervision(werkplaats, mensen["carla"]), dag), tell)
    assert dict(telling) == {"gemaakt": 2, "tegengehouden": 2}
    stop = "Akkoord 1 is ingetrokken. De serie is gestopt."
    assert gehoord == [(2, "gemaakt"), (3, "gemaakt"), (4, "tegengehouden", stop), (5, "tegengehouden", stop)]
    assert len(made(serie.uit)) == 2
    bureau.sign()
    assert "4 gemaakt" in bureau.ok(*serie(rows(4), "--hervat"))


def test_killed_in_the_middle_and_resumed_nothing_is_lost_or_made_twice(bureau, serie):
    from balie.post.models import Gemaakt

    bureau.sign()
    wachtwoord = bureau.map / "wachtwoord"
    assert bureau.start("gebruiker", "echt", "--rol", "consulent", "--wachtwoord-bestand", wachtwoord).returncode == 0
    woorden = serie(rows(15), wie="echt")
    opdracht = [sys.executable, "-m", "balie", *map(str, woorden)]
    proces = subprocess.Popen(opdracht, cwd=MEEGELEVERD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for_lines(serie.uit / "serie.jsonl", 3)
    proces.send_signal(signal.SIGKILL)
    proces.wait()
    gedaan = {regel["rij"]: regel for regel in journal(serie.uit) if "rij" in regel}
    assert 0 < len(gedaan) < 15
    (serie.uit / ".0123456789abcdef.deel").write_bytes(b"half")
    uit = bureau.start(*woorden, "--hervat")
    assert (uit.returncode, "15 gemaakt" in uit.stdout) == (0, True), uit.stderr
    regels = [regel["rij"] for regel in journal(serie.uit) if "rij" in regel]
    assert sorted(regels) == list(range(2, 17)), "each row once"
    assert sorted(Gemaakt.objects.values_list("bestand", flat=True)) == made(serie.uit)
    assert sorted(pad.name for pad in serie.uit.iterdir()) == sorted([".serie.slot", "serie.jsonl", *made(serie.uit)])


def wait_for_lines(pad, aantal: int) -> None:
    for _poging in range(600):
        if pad.exists() and pad.read_bytes().count(b"\n") >= aantal:
            return
        time.sleep(0.05)
    pytest.fail("the series did not start")


def test_an_empty_list_has_the_columns_that_a_series_reads(bureau, tmp_path):
    leeg = tmp_path / "leeg.csv"
    bureau.ok("serie", "groet", "--lege-lijst", leeg)
    kop = leeg.read_text().strip().split(",")
    assert {"taal", "vormen", "ontvanger.achternaam", "adres.postcode", "dag", "vertegenwoordiger.rol"} <= set(kop)
    assert "bestaat al" in bureau.refused("serie", "groet", "--lege-lijst", leeg)
