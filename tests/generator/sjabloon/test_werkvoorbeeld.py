"""The worked example of sjabloontaal.md, made whole, loads; and so does every letter that we ship."""

import pytest

from generator.sjabloon import load
from generator.sjabloon.boom import Als, Bouwsteen, Kop, Meervoud, Plichtvak, Veldblok

GROEPEN = """
[basis]
plichten = ["D1"]
kop = ["ontvanger", "vertegenwoordiger"]
[basis.velden]
ontvanger = { type = "naam" }
[basis.velden.vertegenwoordiger]
type = "record"
optioneel = true
delen = { rol = { type = "rol" }, naam = { type = "naam" }, adres = { type = "adres" } }

[besluit]
soorten = ["besluit"]
plichten = ["D2", "D3", "D4", "D5", "D6"]
[besluit.velden.bronnen]
type = "lijst"
min = 1
delen = { gegeven = { type = "tekst" }, van_wie = { type = "tekst" }, waarom = { type = "tekst" } }

[pgb.velden.wet]
type = "keuze"
opties = { Wmo = "de Wmo", Jeugdwet = "de Jeugdwet" }
"""
SJABLOON = """
titel = "U betaalt pgb terug"
groepen = ["basis", "besluit", "pgb"]
soort = "besluit"
betreft = ["geld"]
eigenaar = "communicatie"
plichten = ["D8", "D14"]
plichten_als = [{ als = "aan == 'helper'", plichten = ["D19"] }]
advies = ["D13"]
kan_niet = ["wet == 'Jeugdwet' and aan == 'helper'"]
wetten = [{ artikel = "Wmo 2015 2.4.1", als = "wet == 'Wmo'", bron = "S" },
          { artikel = "Jeugdwet 8.1.4 lid 3", als = "wet == 'Jeugdwet'", bron = "S" }]

[velden]
bedrag = { type = "bedrag", label = "Hoeveel", is_totaal_van = "berekening" }
periode = { type = "periode" }
berekening = { type = "posten", min = 1, max = 60 }
betalen_voor = { type = "datum" }
termijnen = { type = "aantal", min = 1 }
opzet_bewijs = { type = "toelichting", optioneel = true, verplicht_als = "wet == 'Wmo'" }

[velden.aan]
type = "keuze"
opties = { houder = "u had het pgb", helper = "u kreeg geld uit het pgb" }
"""
BRIEF = """# U betaalt {{ bedrag }} terug

::: plicht D1
U kreeg te veel pgb. Betaal {{ bedrag }} uiterlijk op {{ betalen_voor }}.
:::

## Waarom
{% if wet == "Wmo" %}
U gaf ons met opzet verkeerde gegevens. Zo weten wij dat:

{{ opzet_bewijs }}
{% else %}
Wij kregen verkeerde gegevens.
{% endif %}

::: plicht D6
{% for b in bronnen %}
- {{ b.gegeven }}, van {{ b.van_wie }}: {{ b.waarom }}
{% endfor %}
:::

{{ berekening }}

::: aantal termijnen
een: U betaalt in één keer.
meer: U betaalt in {{ termijnen }} keer.
:::
{% include "bezwaar" %}

Dat ging over {{ periode }}: {{ aan }}.
"""


@pytest.fixture
def bibliotheek(library):
    teksten = {"groepen": GROEPEN, "sjabloon": SJABLOON, "brief": BRIEF}
    return library(bouwstenen={"bezwaar": "## Niet mee eens?\n\nSchrijf ons."}, **teksten)


def test_worked_example(bibliotheek):
    sjabloon = load(bibliotheek, "brief")
    soorten = [type(knoop) for knoop in sjabloon.knopen]
    assert soorten[:7] == [Plichtvak, Kop, Als, Plichtvak, Veldblok, Meervoud, Bouwsteen]
    assert isinstance(sjabloon.knopen[2].takken[0][1][1], Veldblok)
    assert list(sjabloon.velden)[:4] == ["ontvanger", "vertegenwoordiger", "bronnen", "wet"]
    assert sjabloon.plichten == ("D1", "D2", "D3", "D4", "D5", "D6", "D8", "D14")
    assert sjabloon.kopvelden == ("ontvanger", "vertegenwoordiger") and sjabloon.bouwstenen == ("bezwaar",)
    assert [regel.plichten for regel in sjabloon.plichten_als] == [("D19",)] and sjabloon.wetten[
        1
    ].als.bron == "wet == 'Jeugdwet'"
    assert sjabloon.soorten == ("besluit",) and sjabloon.huisstijl == "standaard" and sjabloon.voorwoord
