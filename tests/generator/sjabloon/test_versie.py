"""tekstversie: what a reader can get changes it, what only makers see does not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.sjabloon import load
from generator.velden.rol import ROLLEN

TEKST = """
## Waarom

{% if wet == "Wmo" and not bijdrage %}
U krijgt hulp. Dat staat in de **Wmo**.
{% else %}
U krijgt hulp voor uw kind.
{% endif %}

{% if bijdrage %}
U betaalt {{ bijdrage }}.
{% endif %}

::: plicht D9
{% include "steen" %}
:::
"""
TOML = """
plichten = ["D9", "D10"]
kan_niet = ["wet == 'Jeugdwet' and bijdrage"]

[velden]
bijdrage = { type = "bedrag", label = "Bijdrage", hulp = "Per maand", optioneel = true }

[velden.wet]
type = "keuze"
label = "Wet"
opties = { Wmo = "de Wmo", Jeugdwet = "de Jeugdwet" }
"""
STEEN = "## Hulp\n\nBel {{ gemeente.clientondersteuning }}.\n"


@pytest.fixture
def version(library, usual):
    """The tekstversie after replacing `oud` by `nieuw` in one file."""

    def compute(bestand="", oud="", nieuw=""):
        teksten = {
            "brief": "# Uw brief\n\nDag {{ ontvanger }}.\n" + TEKST,
            "sjabloon": usual["sjabloon"].replace('"basis"', '"basis", "vertegenwoordigd"') + TOML,
            "groepen": usual["groepen"],
            "rollen": usual["rollen"],
            "huisstijl": usual["huisstijl"],
        }
        stenen = {"steen": STEEN, "voor-vertegenwoordiger": "U helpt {{ ontvanger }}.\n"}
        for naam in (teksten, stenen):
            if bestand in naam:
                assert oud in naam[bestand], "the case changes nothing"
                naam[bestand] = naam[bestand].replace(oud, nieuw, 1)
        return load(library(bouwstenen=stenen, **teksten), "brief").tekstversie

    return compute


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw"),
    [
        ("brief", "U krijgt hulp. Dat", "U krijgt\n  hulp.   Dat"),
        ("brief", "## Waarom\n\n", "## Waarom ##\n\n\n\n"),
        ("brief", '{% if wet == "Wmo" and not bijdrage %}', "{% if (wet=='Wmo')and not   (bijdrage) %}"),
        ("brief", "{{ bijdrage }}", "{{bijdrage}}"),
        ("sjabloon", 'label = "Bijdrage"', 'label = "Deel dat u betaalt"'),
        ("sjabloon", 'hulp = "Per maand"', 'hulp = "Elke maand"'),
        ("sjabloon", 'titel = "Een brief"', 'titel = "Brief"'),
        ("sjabloon", 'eigenaar = "communicatie"', 'eigenaar = "team jeugd"'),
        ("sjabloon", '["D9", "D10"]', '["D10", "D9"]'),
        ("sjabloon", '"de Wmo"', '" de  Wmo"'),
        ("sjabloon", "[velden]", "# een opmerking\n[velden]"),
        ("sjabloon", "wet == 'Jeugdwet' and bijdrage", "(wet == 'Jeugdwet') and bijdrage"),
        ("groepen", "adres = {", "adres = { label = 'Adres',"),
        ("huisstijl", "[zinnen]", 'x = "opmaak"\n[zinnen]'),
    ],
)
def test_stays(version, bestand, oud, nieuw):
    assert version(bestand, oud, nieuw) == version()


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw"),
    [
        ("brief", "U krijgt hulp. Dat", "U krijgt hulp, dat"),
        ("brief", "# Uw brief", "# De brief"),
        ("brief", "**Wmo**", "Wmo"),
        ("brief", "## Waarom", "### Waarom"),
        ("brief", '"Wmo" and not', '"Wmo" or not'),
        ("brief", 'wet == "Wmo"', 'wet == "Jeugdwet"'),
        ("brief", "plicht D9", "plicht D10"),
        ("brief", '{% include "steen" %}', "## Hulp\n\nBel {{ gemeente.clientondersteuning }}."),
        ("brief", "U krijgt hulp voor uw kind.", "- U krijgt hulp voor uw kind."),
        ("brief", "U krijgt hulp voor uw kind.", "1. U krijgt hulp voor uw kind."),
        ("brief", "U krijgt hulp voor uw kind.", "> U krijgt hulp voor uw kind."),
        ("steen", "Bel ", "Bel gerust "),
        ("voor-vertegenwoordiger", "U helpt", "U bent er voor"),
        ("sjabloon", '"de Wmo"', '"de wet Wmo"'),
        ("sjabloon", 'type = "bedrag"', 'type = "getal"'),
        ("sjabloon", '["D9", "D10"]', '["D9"]'),
        ("sjabloon", "\nplichten", '\nadvies = ["D13"]\nplichten'),
        ("sjabloon", "wet == 'Jeugdwet' and bijdrage", "wet == 'Wmo' and bijdrage"),
        ("groepen", 'adres = { type = "adres" }', 'adres = { type = "adres", optioneel = true }'),
        ("huisstijl", "Met vriendelijke groet,", "Vriendelijke groet,"),
        ("huisstijl", "[zinnen]", '[zinnen]\nnog_een = "Zin."'),
        ("rollen", '"cliënt"', '"bewoner"'),
    ],
)
def test_changes(version, bestand, oud, nieuw):
    assert version(bestand, oud, nieuw) != version()


def test_composed_and_decomposed_letters_are_the_same(version):
    assert version("brief", "U krijgt hulp.", "U krijgt hulp, cliënt.") == version(
        "brief", "U krijgt hulp.", "U krijgt hulp, clie\u0308nt."
    )


def test_role_names_of_a_field_count_wherever_they_are_written(version):
    spelled_out = 'rol = { type = "rol", opties = { ' + ", ".join(f'{rol} = "{naam}"' for rol, naam in ROLLEN.items()) + " } }"
    assert version("groepen", 'rol = { type = "rol" }', spelled_out) == version()
    assert version("groepen", 'rol = { type = "rol" }', spelled_out.replace('"mentor"', '"helper"')) != version()


def test_is_sha256_in_hex(version):
    assert len(bytes.fromhex(version())) == 32


WOORDEN = ["U", "krijgt", "geld,", "**elke", "maand**,", "van", "{{ ontvanger }}", "en", "ons."]
WIT = st.sampled_from([" ", "  ", "\n", " \n", "\n ", "   "])


@given(st.lists(WIT, min_size=len(WOORDEN) - 1, max_size=len(WOORDEN) - 1))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_white_space_never_counts(library, wit):
    tekst = "".join(woord + (wit[plek] if plek < len(wit) else "") for plek, woord in enumerate(WOORDEN))
    assert load(library(tekst), "brief").tekstversie == load(library(" ".join(WOORDEN)), "brief").tekstversie


@given(st.integers(0, len(WOORDEN) - 1), st.sampled_from(["nu", ",", "- ", "{{ gemeente.naam }}"]))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_added_word_counts(library, plek, woord):
    met = [*WOORDEN[:plek], woord, *WOORDEN[plek:]]
    assert load(library(" ".join(met)), "brief").tekstversie != load(library(" ".join(WOORDEN)), "brief").tekstversie
