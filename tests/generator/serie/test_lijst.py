"""Lists of people: what is read, and every mistake with its place. Tables of files as users make them."""

import datetime
from decimal import Decimal

import openpyxl
import pytest

from generator.bibliotheek import Leesfout
from generator.serie.fouten import Lijstfouten
from generator.serie.lijst import Eisen, empty_list, read
from generator.velden.gegevens import Veldfout
from generator.velden.termijn import Termijn
from generator.velden.veld import Veld

VELDEN = (
    Veld("wie", "tekst", label="Wie"),
    Veld("bedrag", "bedrag"),
    Veld("dag", "datum"),
    Veld("code", "tekst", optioneel=True),
    Veld("kind", "lijst", optioneel=True, van=Veld("kind", "tekst")),
    Veld("bron", "lijst", optioneel=True, delen=(Veld("gegeven", "tekst"), Veld("van_wie", "tekst"))),
    Veld("helper", "record", optioneel=True, delen=(Veld("rol", "rol"), Veld("naam", "tekst"))),
)
EISEN = Eisen(VELDEN, ("nl", "ar"), ("pdf", "grootletter"))
GOED = "wie,bedrag,dag\n"
RIJ = 'Fatma Yılmaz,"1.234,50",3 mei 2026\n'


def write(tmp_path, inhoud, naam="lijst.csv"):
    pad = tmp_path / naam
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def sheet(tmp_path, *rijen, change=lambda boek: None):
    boek = openpyxl.Workbook()
    for rij in rijen:
        boek.active.append(rij)
    change(boek)
    pad = tmp_path / "lijst.xlsx"
    boek.save(pad)
    return pad


def mistakes(pad, eisen=EISEN):
    with pytest.raises(Lijstfouten) as fout:
        read(pad, eisen)
    return [str(f) for f in fout.value.fouten]


@pytest.mark.parametrize(
    "inhoud",
    [
        GOED + RIJ,
        ("\ufeff" + GOED + RIJ).encode(),
        "wie;bedrag;dag\r\nFatma Yılmaz;1.234,50;03-05-2026\r\n",
        "sep=;\nwie;bedrag;dag\nFatma Yılmaz;1234,50;2026-05-03\n",
        "wie\tbedrag\tdag\nFatma Yılmaz\t1234,50\t2026-05-03\n",
        ' WIE , Bedrag,DAG,,\nFatma Yılmaz,"1234,50",2026-05-03,,\n\n,,\n',
    ],
    ids=["komma", "bom", "puntkomma", "sep", "tab", "spaties en lege staart"],
)
def test_csv_spellings_give_the_same_row(tmp_path, inhoud):
    (rij,) = read(write(tmp_path, inhoud), EISEN).rijen
    assert (rij.nummer, rij.gegevens["wie"], rij.gegevens["bedrag"]) == (2, "Fatma Yılmaz", Decimal("1234.50"))
    assert rij.gegevens["dag"] == datetime.date(2026, 5, 3)


def test_empty_rows_above_the_headings(tmp_path):
    (rij,) = read(write(tmp_path, "\r\n\r\nwie;bedrag;dag\r\nFatma Yılmaz;1.234,50;03-05-2026\r\n"), EISEN).rijen
    assert (rij.nummer, rij.gegevens["bedrag"]) == (4, Decimal("1234.50"))


def test_the_same_person_and_letter_written_in_another_way(tmp_path):
    anders = 'Fatma  Yılmaz,"1234,50",2026-05-03,nl\n'
    (fout,) = mistakes(write(tmp_path, "wie,bedrag,dag,taal\n" + RIJ + anders))
    assert fout == "Rij 3: Deze rij is gelijk aan rij 2. Haal er één weg."


def test_windows_1252_is_read(tmp_path):
    pad = write(tmp_path, "wie;bedrag;dag\nZoë Müller;€ 5;3-5-2026\n".encode("cp1252"))
    assert read(pad, EISEN).rijen[0].gegevens["wie"] == "Zoë Müller"


def test_parts_lists_and_choices(tmp_path):
    kop = "wie,bedrag,dag,Kind.1,kind.2,bron.1.gegeven,bron.1.Van Wie,bron.2.gegeven,bron.2.vanwie"
    kop += ",helper.rol,helper.naam,taal,vormen"
    rij = 'A,5,3-5-2026,Bo,Cas,adres,de BRP,inkomen,het UWV,gemachtigde,D,"nl, ar",PDF;grootletter'
    (rij,) = read(write(tmp_path, f"{kop}\n{rij}\n"), EISEN).rijen
    assert list(rij.gegevens["kind"]) == ["Bo", "Cas"]
    assert [b["van_wie"] for b in rij.gegevens["bron"]] == ["de BRP", "het UWV"]
    assert rij.gegevens["helper"]["rol"] == "gemachtigde"
    assert (rij.talen, rij.vormen) == (("nl", "ar"), ("pdf", "grootletter"))


@pytest.mark.parametrize(
    ("inhoud", "zinnen"),
    [
        ("", ["De lijst is leeg"]),
        (GOED, ["De lijst is leeg"]),
        ("\n\n", ["De lijst is leeg"]),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ["geen lijst"]),
        (b"PK\x03\x04 en dan niets goeds", ["Excel-bestand is beschadigd"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ["wachtwoord"]),
        ("wie,bedrag".encode("utf-16"), ["geen lijst"]),
        (b"wie\n\x81\x8d", ["geen UTF-8 en geen Windows-1252"]),
        (GOED + "Zo\u00c3\u00ab,5,3-5-2026\n", ["Letters zijn kapot, zoals ‘Ã«’"]),
        (GOED + 'A,"5,3-5-2026\n', ["geen goede CSV"]),
        ("wie,bedrg,dag\nA,5,3-5-2026\n", ["‘bedrg’ hoort niet bij deze brief. Bedoelt u ‘bedrag’?", "‘bedrag’ ontbreekt"]),
        ("wie,bedrag,dag,Wie\nA,5,3-5-2026,B\n", ["‘wie’ en ‘Wie’ zeggen hetzelfde"]),
        ("wie,bedrag,dag,,x\nA,5,3-5-2026,1,2\n", ["Kolom 4 heeft geen naam", "‘x’ hoort niet"]),
        ("wie,bedrag,dag,kind\nA,5,3-5-2026,B\n", ["‘kind’ hoort niet"]),
        ("wie,bedrag,dag,kind.0\nA,5,3-5-2026,B\n", ["‘kind.0’ hoort niet"]),
    ],
)
def test_a_mistake_of_the_file(tmp_path, inhoud, zinnen):
    gevonden = mistakes(write(tmp_path, inhoud))
    assert len(gevonden) == len(zinnen), gevonden
    for zin, verwacht in zip(gevonden, zinnen, strict=True):
        assert verwacht in zin
        assert not zin.startswith("Rij")


def test_all_mistakes_of_rows_and_cells_at_once_with_spreadsheet_numbers(tmp_path):
    rijen = [
        "wie,bedrag,dag,kind.1,kind.2,taal,vormen",
        RIJ.strip(),
        ",vijf,3-5-2026",
        "",
        "A,5,31 februari 2026,,Cas",
        RIJ.strip(),
        "B,5,3-5-2026,,,ax,papier",
        "C,5,3-5-2026,,,,,te veel",
    ]
    gevonden = mistakes(write(tmp_path, "\n".join(rijen) + "\n"))
    verwacht = [
        "Rij 3, kolom wie:",
        "Rij 3, kolom bedrag:",
        "Rij 5, kolom kind.1: Deze is leeg, maar kind.2",
        "Rij 6: Deze rij is gelijk aan rij 2",
        "Rij 7, kolom taal: ‘ax’",
        "Rij 7, kolom vormen: ‘papier’",
        "Rij 8: Er zijn meer cellen",
    ]
    assert [zin[: len(begin)] for zin, begin in zip(gevonden, verwacht, strict=True)] == verwacht


def test_what_values_have_wrong_together_is_a_mistake_of_the_row(tmp_path):
    eisen = Eisen(VELDEN, ("nl",), ("pdf",), lambda gegevens: [Veldfout("bedrag", "De som klopt niet.")])
    assert mistakes(write(tmp_path, GOED + RIJ), eisen) == ["Rij 2, kolom bedrag: De som klopt niet."]


def test_injection_in_a_cell_stays_text(tmp_path):
    gemeen = ["=cmd()", "+1+1", "@SUM(A1)", "*Jan* <b>", "{{ x }}", "{% if %}"]
    pad = write(tmp_path, GOED + "".join(f'"{tekst}",5,3-5-2026\n' for tekst in gemeen))
    assert [rij.gegevens["wie"] for rij in read(pad, EISEN).rijen] == gemeen


def test_xlsx_values_are_read_in_one_way(tmp_path):
    def change(boek):
        boek.active["D2"].number_format = "000000000"

    dag = datetime.datetime(2026, 5, 3)
    pad = sheet(
        tmp_path, ["wie", "bedrag", "dag", "code"], ["A", 1.234, dag, 12345678], ["B", 1234.5, dag.date(), True], change=change
    )
    eisen = Eisen(
        (Veld("wie", "tekst"), Veld("bedrag", "getal"), Veld("dag", "datum"), Veld("code", "tekst")), ("nl",), ("pdf",)
    )
    een, twee = read(pad, eisen).rijen
    assert [een.gegevens["bedrag"], twee.gegevens["bedrag"]] == [Decimal("1.234"), Decimal("1234.5")]
    assert [een.gegevens["code"], twee.gegevens["code"]] == ["012345678", "ja"]
    assert een.gegevens["dag"] == twee.gegevens["dag"] == dag.date()


def hide_other(boek):
    boek.create_sheet("oud").append(["geheim"])
    boek["oud"].sheet_state = "hidden"


def show_other(boek):
    boek.create_sheet("oud").append(["zichtbaar"])


def hide_row(boek):
    boek.active.row_dimensions[2].hidden = True


KOP = ["wie", "bedrag", "dag"]


@pytest.mark.parametrize(
    ("rij", "change", "zin"),
    [
        (["A", 5, "3-5-2026"], hide_other, None),
        (["A", 5, "3-5-2026"], show_other, "meer bladen met gegevens: Sheet, oud"),
        (["A", 5, "3-5-2026"], hide_row, "verborgen rijen"),
        (["A", "=1+1", "3-5-2026"], lambda boek: None, "Rij 2, kolom B: Hier staat een formule"),
        (["A", "#REF!", "3-5-2026"], lambda boek: None, "Rij 2, kolom B: Hier staat een fout van Excel"),
    ],
    ids=["verborgen blad", "twee bladen", "verborgen rij", "formule", "excel-fout"],
)
def test_what_a_person_does_not_see_in_a_workbook(tmp_path, rij, change, zin):
    pad = sheet(tmp_path, KOP, rij, change=change)
    if zin is None:
        assert len(read(pad, EISEN).rijen) == 1
    else:
        assert zin in mistakes(pad)[0]


def test_a_workbook_without_its_sheet_is_broken(tmp_path):
    pad = sheet(tmp_path, KOP, ["A", 5, "3-5-2026"])
    pad.write_bytes(pad.read_bytes()[:-400])
    assert "beschadigd" in mistakes(pad)[0]


def test_missing_file(tmp_path):
    with pytest.raises(Leesfout, match="bestaat niet"):
        read(tmp_path / "weg.csv", EISEN)


def test_an_empty_list_is_read_back_without_a_mistake_in_its_headings(tmp_path):
    pad = write(tmp_path, empty_list(VELDEN))
    assert mistakes(pad) == ["De lijst is leeg. Zet namen van kolommen op rij 1 en daaronder de mensen."]
    pad.write_text(pad.read_text() + ",,A,5,3-5-2026\n")
    assert len(read(pad, EISEN).rijen) == 1


def test_a_column_for_a_day_that_follows_may_be_left_out(tmp_path):
    velden = (Veld("wie", "tekst"), Veld("dag", "datum"), Veld("tot", "datum", termijn=Termijn(14, "dag", "eigen regel")))
    eisen = Eisen(velden, ("nl",), ("pdf",))
    pad = write(tmp_path, "wie,dag\nFatma,3-11-2026\n")
    (rij,) = read(pad, eisen).rijen
    assert rij.gegevens["tot"] == datetime.date(2026, 11, 17)
