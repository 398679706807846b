"""All fields at once: the registry, every mistake with its path, compound types, and what holds for every type."""

import json
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale

from generator.velden import TYPES, Gegevens, Veldfouten, check, parse, type_of
from generator.velden.posten import Post, Posten
from generator.velden.termijn import Termijn
from generator.velden.veld import Schrijfwijze, Veld

SOORTEN = (
    "aantal adres bedrag bijlage bsn datum duur email geboortedatum getal iban ja_nee kenmerk keuze lijst maand moment naam "
    "percentage periode posten record rol tekst telefoon tijd toelichting url"
).split()
NL = Schrijfwijze("nl", Locale("nl"))

HUUR = {"huur": "de huur", "zorg": "de zorg"}
BRONNEN = Veld("bronnen", "lijst", min=Decimal(1), delen=(Veld("gegeven", "tekst"), Veld("som", "bedrag", optioneel=True)))
NAMEN = Veld("namen", "lijst", van=Veld("wie", "naam"), optioneel=True)
REDENEN = Veld("redenen", "lijst", van=Veld("reden", "keuze", opties=HUUR), optioneel=True)
POSTEN = Veld("posten", "posten", min=Decimal(1), max=Decimal(3))
MACHT = Veld(
    "vertegenwoordiger",
    "record",
    optioneel=True,
    delen=(Veld("rol", "rol"), Veld("naam", "naam"), Veld("adres", "adres"), Veld("sinds", "datum", optioneel=True)),
)


def declared(soort: str) -> Veld:
    eigen = {
        "keuze": {"opties": HUUR},
        "record": {"delen": (Veld("wat", "tekst"), Veld("som", "bedrag", optioneel=True))},
        "lijst": {"delen": (Veld("wat", "tekst"), Veld("wie", "naam"))},
    }
    return Veld("x", soort, **eigen.get(soort, {}))


def mistakes(velden, ruw):
    with pytest.raises(Veldfouten) as fouten:
        parse(velden, ruw)
    return {fout.pad: fout.melding for fout in fouten.value.fouten}


def test_every_type_of_the_template_language_is_found():
    assert list(TYPES) == SOORTEN


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_type_keeps_the_protocol(soort):
    veld, type_ = declared(soort), TYPES[soort]
    assert check(veld) == [] and type_.leeswoord.isalnum() and " " not in type_.leeswoord
    assert type_.blok == (soort in ("posten", "toelichting"))
    for voorbeeld in (type_.kort(veld), type_.lang(veld)):
        een, ander = (parse([veld], {"x": voorbeeld}) for _ in range(2))
        assert een == ander and hash(een) == hash(ander)
        waarde = een["x"]
        json.dumps(type_.canoniek(waarde))
        assert type_.write(waarde, veld, NL).tekst.strip()
        assert type_.expressie(waarde) is not None
        for naam, deel in type_.delen(veld).items():
            inhoud = type_.deel(waarde, naam)
            assert inhoud is None or type_of(deel).write(inhoud, deel, NL).tekst
        assert type_.deel(waarde, "bestaat_niet") is None


@pytest.mark.parametrize("soort", [s for s in SOORTEN if s not in ("record", "lijst", "posten", "ja_nee")])
def test_long_examples_are_longer_than_short_ones(soort):
    type_, veld = TYPES[soort], declared(soort)
    kort, lang = (type_.write(type_.parse(vb, veld), veld, NL).tekst for vb in (type_.kort(veld), type_.lang(veld)))
    assert len(lang) >= len(kort)


@pytest.mark.parametrize("soort", ["aantal", "bedrag", "getal", "percentage", "tekst", "posten"])
@pytest.mark.parametrize(("min", "max"), [(None, 2), (30, None), (30, 40), (1, 1)])
def test_examples_keep_to_the_declared_limits(soort, min, max):
    veld = Veld("x", soort, min=min and Decimal(min), max=max and Decimal(max))
    for voorbeeld in (TYPES[soort].kort(veld), TYPES[soort].lang(veld)):
        assert TYPES[soort].parse(voorbeeld, veld) is not None


def test_all_mistakes_at_once_with_their_paths():
    ruw = {
        "bronnen": [{"gegeven": "loon", "som": "1.250"}, {"som": "10"}, {"gegeven": "huur", "bron": "x"}],
        "namen": ["Jan Bos", "mevrouw Bos"],
        "posten": [{"omschrijving": "maart", "bedrag": "veel"}],
        "vertegenwoordiger": {"rol": "mentr", "naam": {"voornaam": "A"}, "adres": "Kade 1, 1234 SS Ee"},
        "bedarg": "10",
    }
    velden = [BRONNEN, NAMEN, POSTEN, MACHT, Veld("datum", "datum", label="Datum van de brief"), Veld("bedrag", "bedrag")]
    fouten = mistakes(velden, ruw)
    assert list(fouten) == [
        "bedarg",
        "bronnen.1.som",
        "bronnen.2.gegeven",
        "bronnen.3.bron",
        "namen.2",
        "posten.1.bedrag",
        "vertegenwoordiger.rol",
        "vertegenwoordiger.naam.achternaam",
        "vertegenwoordiger.adres.postcode",
        "datum",
        "bedrag",
    ]
    assert fouten["bedarg"] == "‘bedarg’ bestaat hier niet. Bedoelt u ‘bedrag’?"
    assert fouten["datum"] == "‘Datum van de brief’ is nog niet ingevuld."


@pytest.mark.parametrize("leeg", [None, "", "  ", {}, {"rol": "", "naam": None}])
def test_what_is_empty_is_not_filled_in(leeg):
    assert "vertegenwoordiger" not in parse([MACHT], {"vertegenwoordiger": leeg})
    assert parse([MACHT], {}) == Gegevens({})


def test_required_if_is_judged_later():
    assert not parse([Veld("a", "tekst", verplicht_als="b == 'c'")], {})


@pytest.mark.parametrize(
    "ruw",
    [
        [{"gegeven": "loon", "som": "10"}, {"gegeven": "huur"}],
        {"1": {"gegeven": "loon", "som": 10}, "2": {"gegeven": "huur"}, "3": {"gegeven": ""}},
        {2: {"gegeven": "huur"}, 1: {"gegeven": "loon", "som": "10,00"}},
    ],
)
def test_a_list_from_toml_and_from_columns(ruw):
    bronnen = parse([BRONNEN], {"bronnen": ruw})["bronnen"]
    assert [dict(bron) for bron in bronnen] == [{"gegeven": "loon", "som": Decimal("10.00")}, {"gegeven": "huur"}]
    assert TYPES["lijst"].canoniek(bronnen) == [{"gegeven": "loon", "som": "10.00"}, {"gegeven": "huur"}]


@pytest.mark.parametrize(
    ("veld", "ruw", "melding"),
    [
        (BRONNEN, [], "Hier staan er 0. Vul er 1 of meer in."),
        (POSTEN, [{"omschrijving": "a", "bedrag": 1}] * 4, "Hier staan er 4. Het mogen er 3 of minder zijn."),
        (NAMEN, ["Jan Bos"] * 201, "Hier staan er 201. Het mogen er 200 of minder zijn."),
        (NAMEN, "Jan Bos", "‘Jan Bos’ is geen lijst. Schrijf de delen apart: veld.1, veld.2, of [ …, … ]."),
        (MACHT, "Jan Bos", "‘Jan Bos’ is geen tabel. Vul deze delen in: rol, naam, adres, sinds."),
        (POSTEN, {"rijen": "x"}, "‘x’ is geen lijst. Schrijf de delen apart: veld.1, veld.2, of [ …, … ]."),
    ],
)
def test_wrong_as_a_whole(veld, ruw, melding):
    assert mistakes([veld], {veld.naam: ruw}) == {veld.naam: melding}


def test_conditions_compare_keys_within_lists_and_records():
    ruw = {"redenen": ["zorg"], "vertegenwoordiger": {"rol": "mentor", "naam": "J. Bos", "adres": "Kade 1, 1234 AB Ee"}}
    expressies = parse([REDENEN, MACHT], ruw).expressies()
    assert "zorg" in expressies["redenen"] and "huur" not in expressies["redenen"]
    assert expressies["vertegenwoordiger"]["rol"] == "mentor" and "sinds" not in expressies["vertegenwoordiger"]


def test_an_enumeration_is_written_per_language():
    namen = parse([NAMEN], {"namen": ["Jan Bos", "A. de Wit", "Fatma Yılmaz"]})["namen"]
    talen = [NL, Schrijfwijze("en", Locale("en", "GB"))]
    geschreven = [TYPES["lijst"].write(namen, NAMEN, taal).tekst for taal in talen]
    assert geschreven == ["Jan Bos, A. de Wit en Fatma Yılmaz", "Jan Bos, A. de Wit and Fatma Yılmaz"]


RIJEN = [{"omschrijving": "maart", "bedrag": "€ 10,-"}, {"omschrijving": "terug", "bedrag": "-2,50"}]


@pytest.mark.parametrize(
    "ruw",
    [
        RIJEN,
        {"rijen": RIJEN},
        {"rijen": RIJEN, "totaal": "7,50"},
        {"1": RIJEN[0], "2": RIJEN[1], "totaal": 7.5},
        {"rijen": RIJEN, "totaal": ""},
    ],
)
def test_posten_add_up(ruw):
    posten = parse([POSTEN], {"posten": ruw})["posten"]
    assert posten == Posten((Post("maart", Decimal("10.00")), Post("terug", Decimal("-2.50"))))
    assert TYPES["posten"].deel(posten, "totaal") == posten.totaal == Decimal("7.50")


@pytest.mark.parametrize(
    ("totaal", "woorden"),
    [("8", "samen €\u00a07,50, maar er staat €\u00a08,00"), ("1.250", "kan 1250 zijn"), ("x", "geen getal")],
)
def test_a_given_total_must_be_right(totaal, woorden):
    fouten = mistakes([POSTEN], {"posten": {"rijen": RIJEN, "totaal": totaal}})
    assert list(fouten) == ["posten.totaal"] and woorden in fouten["posten.totaal"]


def test_gegevens_cannot_change_and_do_not_show_values():
    gegevens = parse([Veld("wie", "tekst")], {"wie": "geheim"})
    with pytest.raises(AttributeError):
        gegevens.velden = {}
    with pytest.raises(TypeError):
        gegevens["wie"] = "x"
    assert repr(gegevens) == "Gegevens(wie)"


BRIEF = (Veld("briefdatum", "datum"), Veld("tot", "datum", termijn=Termijn(14, "briefdatum", "eigen regel")))


@pytest.mark.parametrize(
    ("ruw", "dag"),
    [
        ({}, date(2026, 11, 17)),
        ({"tot": ""}, date(2026, 11, 17)),
        ({"tot": None}, date(2026, 11, 17)),
        ({"tot": "1-12-2026"}, date(2026, 12, 1)),
        ({"briefdatum": "2026-12-11"}, date(2026, 12, 28)),
    ],
)
def test_a_last_day_follows_unless_someone_fills_it_in(ruw, dag):
    """14 days later, and then a working day: 25 and 26 December are holidays, 27 December is a Sunday."""
    assert parse(BRIEF, {"briefdatum": "2026-11-03"} | ruw)["tot"] == dag


def test_without_the_day_it_counts_from_there_is_no_last_day():
    with pytest.raises(Veldfouten) as fout:
        parse(BRIEF, {})
    assert [veldfout.pad for veldfout in fout.value.fouten] == ["briefdatum"]
