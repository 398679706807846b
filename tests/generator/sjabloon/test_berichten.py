"""What translators get: which messages, how they are written, in which order."""

from generator.sjabloon import load
from generator.sjabloon.berichten import block_message, house_message, messages, plural_message
from generator.sjabloon.boom import Meervoud
from generator.vertaling.berichttekst import split

TEKST = """
## Waarom

U krijgt **{{ bedrag }}**
per maand, **elke maand**.

{% for k in kosten %}
- {{ k.wat }}, want {{ k.waarom }}
- {{ k.soort }}
{% endfor %}

> Een kader.
>
> Nog een alinea.

::: aantal keren
een: Eén keer.
meer: In {{ keren }} keer.
:::

{{ reden }}

{{ thuis }}

{% if alleen_voorwaarde == "x" %}
Een kader.
{% endif %}
"""
TOML = """
[velden]
bedrag = { type = "bedrag" }
keren = { type = "aantal", min = 1 }
thuis = { type = "ja_nee" }
reden = { type = "keuze", opties = { a = "Omdat het kan.", anders = "Iets anders" } }
alleen_voorwaarde = { type = "keuze", opties = { x = "Niet te zien", y = "Ook niet" } }

[velden.kosten]
type = "lijst"
[velden.kosten.delen]
wat = { type = "tekst" }
waarom = { type = "tekst" }
soort = { type = "keuze", opties = { q = "Kosten q", r = "Kosten r" } }
"""


def test_messages_in_order(library):
    berichten = messages(load(library(TEKST, TOML), "brief"))
    assert [(b.nl, b.meervoud) if b.meervoud else b.nl for b in berichten] == [
        "Uw brief", "Dag {ontvanger}.", "Waarom", "U krijgt **{bedrag}** per maand, **elke maand**.",
        "{k.wat}, want {k.waarom}", "Een kader.", "Nog een alinea.", ("Eén keer.", "In {keren} keer."),
        "Kosten q", "Kosten r", "Omdat het kan.", "ja", "nee",
        "cliënt", "bewindvoerder", "gemachtigde", "Met vriendelijke groet,",
    ]  # fmt: skip


def test_places(library):
    berichten = {b.nl: b for b in messages(load(library(TEKST, TOML), "brief"))}
    waarom = berichten["Waarom"]
    assert (waarom.plaats.bestand, waarom.plaats.regel) == ("sjablonen/brieven/brief/brief.md", 5)
    assert waarom.waar == "sjablonen/brieven/brief/brief.md, regel 5"
    assert berichten["Kosten q"].waar == "optie ‘q’ van ‘k.soort’" and berichten["Kosten q"].plaats is None
    assert berichten["Met vriendelijke groet,"].waar == "zin ‘groet’ in huisstijl.toml"
    assert berichten["cliënt"].waar == "rol ‘client’ in ontvangers.toml"


def test_one_block_gives_the_same_message(library):
    sjabloon = load(library(TEKST, TOML), "brief")
    alle = messages(sjabloon)
    meervoud = next(knoop for knoop in sjabloon.knopen if isinstance(knoop, Meervoud))
    assert block_message(sjabloon.onderwerp) == alle[0]
    assert plural_message(meervoud) in alle
    assert house_message("groet", sjabloon.zinnen["groet"]) in alle


def test_only_values_is_no_message(library):
    sjabloon = load(library("{{ naam }}", '[velden]\nnaam = { type = "tekst" }\n'), "brief")
    assert block_message(sjabloon.knopen[-1].stukken) is None
    assert block_message(()) is None


def test_every_message_can_be_split(library):
    for bericht in messages(load(library(TEKST, TOML), "brief")):
        assert split(bericht.nl)


def test_foreword_and_included_text(library, usual):
    sjabloon = usual["sjabloon"].replace('"basis"', '"basis", "vertegenwoordigd"')
    bibliotheek = library('{% include "steen" %}', bouwstenen={"steen": "Uit de steen."})
    (bibliotheek.brief_map("brief") / "sjabloon.toml").write_text(sjabloon)
    teksten = [bericht.nl for bericht in messages(load(bibliotheek, "brief"))]
    assert "Uit de steen." in teksten and "U regelt het geld van {ontvanger}." in teksten
    assert teksten.index("Uit de steen.") < teksten.index("U regelt het geld van {ontvanger}.")
