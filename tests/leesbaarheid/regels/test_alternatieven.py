"""What rules propose must be safe: the same day, the same amount, the same word; and their limits hold from both sides."""

import re
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid.lezen import read
from leesbaarheid.ontleding import parse
from leesbaarheid.regels import all_rules, find
from leesbaarheid.regels.ambtelijk_bedrag import REGEL as BEDRAG
from leesbaarheid.regels.ambtelijke_datum import MAANDEN
from leesbaarheid.regels.ambtelijke_datum import REGEL as DATUM
from leesbaarheid.regels.lange_woorden import cut
from leesbaarheid.regels.patroon import matches
from leesbaarheid.tekst import Deel, Passage, Soort, Waardeplek, Woord, Zin
from leesbaarheid.woorden.lijsten import entries


def bare(tekst):
    """A sentence without a parse: enough for rules that look at characters."""
    return Zin(0, len(tekst), tekst, ())


def found(naam, tekst, *waarden):
    passages = [Passage(Soort.ALINEA, tekst, 0, waarden)] if waarden else read(tekst)
    delen = [Deel(passage, zinnen) for passage, zinnen in zip(passages, parse(passages), strict=True)]
    return [(deel.passage.tekst[v.begin : v.eind], v) for regel, deel, v in find(delen, heel=True) if regel.naam == naam]


VOORSTELLEN = [
    (DATUM, "op 01-03-2026 om", ("1 maart 2026",)),
    (DATUM, "op 1/3/26 om", ("1 maart 2026",)),
    (DATUM, "op 3.12.2025 om", ("3 december 2025",)),
    (DATUM, "op 2026-03-01 om", ("1 maart 2026",)),
    (DATUM, "op 31-02-2026 om", ()),
    (DATUM, "geboren op 1-1-80 in", ()),
    (DATUM, "op 3 maart j.l. om", ("3 maart",)),
    (DATUM, "uw brief d.d. 3 mei 2026 en", ("3 mei 2026",)),
    (DATUM, "in de 2e helft van", ("tweede helft",)),
    (DATUM, "uiterlijk week 12 van 2026 nog", ()),
    (BEDRAG, "van EUR 1.045,67 per", ("1.045,67 euro",)),
    (BEDRAG, "van € 5000,-- per", ("5000 euro",)),
    (BEDRAG, "van 1.200,00 euro per", ("1.200 euro",)),
    (BEDRAG, "een bedrag ad € 300 per", ("300 euro",)),
    (BEDRAG, "van 12,50 EUR per", ("12,50 euro",)),
    (BEDRAG, "van 20 k€ per", ()),
]


@pytest.mark.parametrize(("regel", "tekst", "voorstellen"), VOORSTELLEN)
def test_what_is_proposed(regel, tekst, voorstellen):
    (vondst,) = regel.zoek(bare(tekst))
    assert vondst.alternatieven == voorstellen


GEEN_DATUM = ["020-12 34 56", "06-12345678", "kamer 3.2.26", "12-34-56", "2024-2026", "1/3 deel", "1.2.3", "40-40-20", "3-1"]


@pytest.mark.parametrize("tekst", GEEN_DATUM)
def test_numbers_that_are_no_date(tekst):
    assert list(DATUM.zoek(bare(f"Dit is {tekst} voor u."))) == []


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from("-/."))
def test_a_proposed_date_is_the_same_day(dag, teken):
    (vondst,) = DATUM.zoek(bare(f"Op {dag.day}{teken}{dag.month:02}{teken}{dag.year} belt u."))
    cijfers, maand, jaar = vondst.alternatieven[0].split()
    assert date(int(jaar), MAANDEN.index(maand) + 1, int(cijfers)) == dag


@given(st.integers(0, 999_999), st.sampled_from(["€ {},-", "€{},=", "EUR {}", "{},00 euro", "{} EUR"]))
def test_a_proposed_amount_is_the_same_amount(bedrag, vorm):
    geschreven = f"{bedrag:,}".replace(",", ".")
    (vondst,) = BEDRAG.zoek(bare(f"U krijgt {vorm.format(geschreven)} van ons."))
    assert vondst.alternatieven == (f"{geschreven} euro",)


@given(st.text(max_size=200))
def test_any_text_gives_places_inside_it(tekst):
    for regel in (DATUM, BEDRAG, all_rules()["wetsverwijzing"], all_rules()["haakjes"]):
        for vondst in regel.zoek(bare(tekst)):
            assert 0 <= vondst.begin < vondst.eind <= len(tekst)


OP_TEKENS = [
    "ambtelijk_bedrag", "ambtelijke_datum", "haakjes", "hoofdletters", "lange_woorden", "opsomming_in_zin", "wetsverwijzing",
]  # fmt: skip


@pytest.mark.parametrize(
    "stuk", ["1", "a", "(", "(a", "a(", " ", ".", "1.", "1,", "artikel 1, ", "€ ", "a) ", "Ab1-", "1 mei "]
)
@pytest.mark.parametrize("naam", OP_TEKENS)
def test_a_long_strange_text_takes_no_time(naam, stuk):
    tekst = "x " + stuk * (60_000 // len(stuk)) + "b"
    zin = Zin(0, len(tekst), tekst, (Woord(0, len(tekst), tekst[2:], tekst[2:], "N(soort,ev,basis,zijd,stan)"),))
    begin = process_time()
    list(all_rules()[naam].zoek(zin))
    assert process_time() - begin < 2


@pytest.mark.parametrize(
    ("woord", "geknipt"),
    [
        ("woningcorporatiemedewerker", "woningcorporatie-medewerker"),
        ("arbeidsongeschiktheidsverzekering", "arbeidsongeschiktheids-verzekering"),
        ("gemeenteraadsverkiezing", "gemeenteraads-verkiezing"),
        ("intersectionaliteit", None),
        ("hoofdgroenstructuur", None),
    ],
)
def test_a_long_word_is_cut_between_words(woord, geknipt):
    assert cut(woord) == geknipt


@given(st.text("aeinrstdklg", min_size=1, max_size=40))
def test_a_cut_only_adds_a_hyphen(woord):
    assert (cut(woord) or woord).replace("-", "") == woord


def test_a_capital_survives_the_cut():
    ((_, vondst),) = found("lange_woorden", "Woningcorporatiemedewerkers bellen u.")
    assert vondst.alternatieven == ("Woningcorporatie-medewerkers",)


GRENZEN = [
    ("lange_alinea", "Wij helpen u graag. " * 8, False),
    ("lange_alinea", "Wij helpen u graag. " * 9, True),
    ("lange_alinea", "U krijgt van ons nu elke maand al uw geld. " * 8, False),
    (
        "lange_alinea",
        "U krijgt van ons nu elke maand al uw geld. " * 7 + "U krijgt van ons nu elke maand al uw eigen geld.",
        True,
    ),
    ("tang_werkwoord", "Wij hebben uw brief van 3 mei over uw pgb en hulp gelezen.", False),
    ("tang_werkwoord", "Wij hebben uw brief van 3 mei over uw pgb en uw hulp gelezen.", True),
    ("tang_lidwoord", "Wij lezen uw pas ingediende aanvraag.", False),
    ("tang_lidwoord", "Wij lezen uw in mei ingediende aanvraag.", True),
    ("voorzetselketen", "U leest de brief over de hoogte van het bedrag in het besluit.", False),
    ("voorzetselketen", "U leest de brief over de hoogte van het bedrag in het besluit over uw pgb.", True),
    ("opsomming_in_zin", "Neem uw pas, uw brief en uw loonstrook mee.", False),
    ("opsomming_in_zin", "Neem uw pas, uw brief, uw polis en uw loonstrook mee.", True),
    ("opsomming_in_zin", "Neem pen, papier, bril en pas mee.", False),
    ("opsomming_in_zin", "Neem pen, papier, bril, brief en pas mee.", True),
    ("opsomming_in_zin", "Uw werk, van de Belastingdienst, om te zien of de hulp goed en veilig is.", False),
]


@pytest.mark.parametrize(("naam", "tekst", "gevonden"), GRENZEN)
def test_limits_from_both_sides(naam, tekst, gevonden):
    assert bool(found(naam, tekst)) is gevonden


WAARDEN = [
    ("ambtelijke_datum", "U belt op {} met ons.", "01-03-2026"),
    ("ambtelijk_bedrag", "U krijgt {} van ons.", "EUR 300"),
    ("haakjes", "U belt {} dan weer.", "Jan (uw hulp)"),
    ("wetsverwijzing", "U belt volgens {} met ons.", "artikel 3 van de Wmo"),
    ("hoofdletters", "U belt {} dan weer.", "DE VRIES"),
    ("lange_woorden", "U belt de {} dan weer.", "woningcorporatiemedewerker"),
    ("dubbele_ontkenning", "U belt {} dan weer.", "niet onmogelijk"),
    ("tang_lidwoord", "Dit is {} van ons.", "de door u op 3 mei ingediende aanvraag"),
    ("verwijswoord", "U belt {} dan weer.", "degene die"),
]


@pytest.mark.parametrize(("naam", "zin", "waarde"), WAARDEN)
def test_filled_in_values_are_left_alone(naam, zin, waarde):
    begin = zin.index("{")
    tekst = zin.format(waarde)
    assert found(naam, tekst), "the words themselves would be found"
    assert found(naam, tekst, Waardeplek(begin, begin + len(waarde), "iemand")) == []


def test_a_match_may_stand_beside_a_value():
    zin = Zin(10, 22, "Jan 1-3-2026", (Woord(10, 13, "Jan", waarde=True),))
    assert [(begin, eind) for begin, eind, _ in matches(re.compile(r"\d+-\d+-\d+"), zin)] == [(14, 22)]


def test_a_pointing_word_stands_in_one_list_only():
    assert not {i.woorden for i in entries("verwijswoorden")} & {i.woorden for i in entries("formeel")}


@pytest.mark.parametrize("kop", ["Inleiding", "2. INLEIDING:", "Overige informatie", "a) Besluit"])
def test_an_empty_heading_is_found_in_any_dress(kop):
    assert found("kop_zegt_niets", f"# {kop}\n\nU krijgt een pgb.")


@pytest.mark.parametrize("kop", ["Besluit over uw pgb", "Informatie over bijstand", "Hebt u vragen?", "…"])
def test_a_heading_that_says_something_is_left_alone(kop):
    assert not found("kop_zegt_niets", f"# {kop}\n\nU krijgt een pgb.")
