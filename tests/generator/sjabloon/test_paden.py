"""The letters that are checked: every reachable block, every possible pair, nothing impossible, always the same."""

import subprocess
import sys
from itertools import combinations, product

import pytest

from generator.gemeente import VELD as GEMEENTE
from generator.sjabloon import load, omvang, standen
from generator.sjabloon.blokpaden import blocks
from generator.sjabloon.boom import Alinea
from generator.sjabloon.bouw import build
from generator.sjabloon.bron import Bron
from generator.sjabloon.expressies import evaluate
from generator.sjabloon.naamruimte import Naamruimte
from generator.sjabloon.paden import TeVeelPaden, paths
from generator.sjabloon.verbruik import use
from generator.sjabloon.wandeling import Voorwaarde, walk
from generator.velden import parse

TOML = """
kan_niet = ["wet == 'Jeugdwet' and bijdrage"]

[velden]
bijdrage = { type = "bedrag", optioneel = true }
berekening = { type = "posten", min = 1, max = 12 }
totaal = { type = "bedrag", is_totaal_van = "berekening" }
keren = { type = "aantal" }
bewijs = { type = "toelichting", optioneel = true, verplicht_als = "wet == 'Wmo' and hulp == 'beide'" }
wet = { type = "keuze", opties = { Wmo = "de Wmo", Jeugdwet = "de Jeugdwet" } }
hulp = { type = "keuze", opties = { beroep = "een beroep", bekende = "een bekende", beide = "allebei" } }

[velden.punten]
type = "lijst"
min = 1
max = 3

[velden.punten.delen]
wat = { type = "tekst" }
extra = { type = "tekst", optioneel = true }
soort = { type = "keuze", opties = { geld = "Geld", hulp = "Hulp" } }
"""
TEKST = """
{{ berekening }}

Samen {{ totaal }}.

::: aantal keren
een: Een keer.
meer: In {{ keren }} keer.
:::

{% if wet == "Wmo" and hulp == "beide" %}
{{ bewijs }}
{% endif %}

{% if hulp == "bekende" or hulp == "beide" %}
Een bekende.
{% endif %}

{% if bijdrage > 100 %}
Dat is veel.
{% endif %}

{% for p in punten %}
{% if p.extra %}
- {{ p.wat }}, {{ p.extra }}
{% elif p.soort == "geld" %}
- {{ p.wat }} kost geld
{% else %}
- {{ p.wat }}
{% endif %}
{% endfor %}

{% if rol == "gemachtigde" %}
Voor de gemachtigde.
{% endif %}
"""


@pytest.fixture
def sjabloon(library, usual):
    bibliotheek = library(TEKST, TOML)
    pad = bibliotheek.brief_map("brief") / "sjabloon.toml"
    pad.write_text(pad.read_text().replace('"basis"', '"basis", "vertegenwoordigd"'))
    return load(bibliotheek, "brief")


def values_of(sjabloon, pad):
    """What conditions see in this letter."""
    gegevens = parse(tuple(sjabloon.velden.values()), pad.ruw)
    vast = {naam: standen_[0].waarde for naam, standen_ in standen.always(GEMEENTE, use(sjabloon)).items()}
    return {**vast, **gegevens.expressies(), "rol": pad.rol}


def test_every_letter_is_possible(sjabloon):
    for pad in paths(sjabloon):
        omgeving = values_of(sjabloon, pad)
        assert not any(evaluate(expressie, omgeving) for expressie in sjabloon.kan_niet), pad.naam
        if omgeving["wet"] == "Wmo" and omgeving["hulp"] == "beide":
            assert "bewijs" in omgeving
        gegevens = parse(tuple(sjabloon.velden.values()), pad.ruw)
        assert gegevens["totaal"] == gegevens["berekening"].totaal
        vertegenwoordiger = omgeving.get("vertegenwoordiger")
        assert pad.rol == "client" or vertegenwoordiger["rol"] == pad.rol
        assert vertegenwoordiger is None or "machtiging" in vertegenwoordiger


def test_every_block_in_every_way(sjabloon):
    omgevingen = [values_of(sjabloon, pad) for pad in paths(sjabloon)]
    for blok in blocks(sjabloon):
        assert any(blok.occurs(omgeving) for omgeving in omgevingen), blok.stappen
    bekende = next(
        b for b in blocks(sjabloon) if b.voorwaarden and b.voorwaarden[-1].bron == "hulp == 'bekende' or hulp == 'beide'"
    )
    assert {blok_way for o in omgevingen if bekende.occurs(o) for blok_way in [bekende.way(o)]} == {
        (True, False),
        (False, True),
    }


def test_items_of_a_list_in_every_state(sjabloon):
    lijsten = [values_of(sjabloon, pad)["punten"] for pad in paths(sjabloon)]
    staten = {("extra" in punt, punt["soort"]) for punten in lijsten for punt in punten}
    assert staten == {(True, "geld"), (True, "hulp"), (False, "geld"), (False, "hulp")}
    assert {len(punten) for punten in lijsten} >= {1, 3}


def test_every_possible_pair(sjabloon):
    keuzes = {
        "wet": ["Wmo", "Jeugdwet"],
        "hulp": ["beroep", "bekende", "beide"],
        "rol": ["client", "bewindvoerder", "gemachtigde"],
    }
    omgevingen = [values_of(sjabloon, pad) for pad in paths(sjabloon)]
    for a, b in combinations(keuzes, 2):
        for x, y in product(keuzes[a], keuzes[b]):
            assert any(o[a] == x and o[b] == y for o in omgevingen), (a, x, b, y)
    assert {o["keren"] for o in omgevingen} >= {0, 1} and max(o["keren"] for o in omgevingen) > 1
    assert {("bijdrage" in o, o["wet"]) for o in omgevingen} == {(True, "Wmo"), (False, "Wmo"), (False, "Jeugdwet")}


STAPPEN = [
    ("{% if a %}\nX\n{% endif %}", {"a": True}, True),
    ("{% if a %}\nX\n{% endif %}", {"a": False}, False),
    ("{% if a %}\n{% else %}\nX\n{% endif %}", {"a": True}, False),
    ("{% if a %}\n{% else %}\nX\n{% endif %}", {"a": False}, True),
    ("{% if a %}\n{% elif b %}\nX\n{% endif %}", {"a": True, "b": True}, False),
    ("{% if a %}\n{% elif b %}\nX\n{% endif %}", {"b": True}, True),
    ("{% for c in d %}\nX\n{% endfor %}", {}, False),
    ("{% for c in d %}\nX\n{% endfor %}", {"d": ("x",)}, True),
    ("{% for c in d %}\n{% if c.e == 1 %}\nX\n{% endif %}\n{% endfor %}", {"d": ({"e": 2}, {"e": 1})}, True),
    ("{% for c in d %}\n{% if c.e == 1 %}\nX\n{% endif %}\n{% endfor %}", {"d": ({"e": 2},)}, False),
]


@pytest.mark.parametrize(("tekst", "omgeving", "staat_er"), STAPPEN)
def test_which_blocks_appear(tekst, omgeving, staat_er):
    knopen = build(Bron("b.md", tekst), 1, lambda id, plaats: (), [])
    (plek,) = [plek for plek in walk(knopen) if isinstance(plek.knoop, Alinea)]
    assert omvang.occurs(plek.stappen, omgeving) is staat_er
    assert omvang.size(knopen, omgeving, Naamruimte({})) == int(staat_er)


def test_names_and_order(sjabloon):
    paden = paths(sjabloon)
    namen = [pad.naam for pad in paden]
    assert namen[:3] == ["kortste", "langste", "paar-01"] and len(set(namen)) == len(namen)
    assert list(paden) == list(paths(sjabloon))


def test_shortest_and_longest(sjabloon):
    kortste, langste = paths(sjabloon)[:2]
    assert kortste.rol == "client" and "vertegenwoordiger" not in kortste.ruw and "bijdrage" not in kortste.ruw
    assert (
        langste.rol != "client" and langste.ruw["hulp"] == "beide" and len(langste.ruw["punten"]) > len(kortste.ruw["punten"])
    )
    assert len(langste.ruw["berekening"]) > len(kortste.ruw["berekening"])


def test_same_in_every_process(sjabloon, tmp_path):
    """No order that hangs on string hashes."""
    bron = (
        "from pathlib import Path; from generator.bibliotheek import Bibliotheek; from generator.sjabloon import load;"
        "from generator.sjabloon.paden import paths; import sys;"
        "print(paths(load(Bibliotheek((Path(sys.argv[1]),)), 'brief')))"
    )
    uitvoer = {
        subprocess.run(
            [sys.executable, "-c", bron, str(tmp_path)], env={"PYTHONHASHSEED": zaad, "PYTHONPATH": ":".join(sys.path)},
            check=True, capture_output=True, text=True,
        ).stdout
        for zaad in ("1", "2", "3")
    }  # fmt: skip
    assert len(uitvoer) == 1


def test_too_many_names_the_condition(library):
    velden = "".join(f'k{n} = {{ type = "keuze", opties = {{ a = "A", b = "B", c = "C" }} }}\n' for n in range(9))
    samen = " or ".join(f"k{n} == 'a'" for n in range(9))
    tekst = f"{{% if {samen} %}}\nA\n{{% endif %}}\n\n{{% if k0 == 'a' %}}\nB\n{{% endif %}}\n"
    with pytest.raises(TeVeelPaden, match="meer dan 500 varianten") as fout:
        paths(load(library(tekst, "[velden]\n" + velden), "brief"))
    assert "k0 == 'a' or k1 == 'a'" in str(fout.value) and "regel 5" in str(fout.value)


def test_letter_without_choices(library):
    paden = paths(load(library("Tekst."), "brief"))
    assert [pad.naam for pad in paden][:1] == ["kortste"] and all(pad.rol == "client" for pad in paden)


def test_language_and_municipality_are_fixed(library):
    tekst = "{% if taal == 'ar' %}\nA\n{% endif %}\n\n{% if not gemeente.bezwaar_url %}\nB\n{% endif %}"
    sjabloon = load(library(tekst), "brief")
    stappen = [stap for blok in blocks(sjabloon) for stap in blok.stappen]
    assert all(isinstance(stap, Voorwaarde) for stap in stappen)
    assert len(paths(sjabloon)) >= 1
