"""Source → tree: the shape of it, and the exact place of every character."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.sjabloon import load
from generator.sjabloon.boom import (
    Alinea,
    Als,
    Bouwsteen,
    Kader,
    Kop,
    Lijstitem,
    Meervoud,
    Plichtvak,
    Tekststuk,
    Veldblok,
    Voor,
    Waardestuk,
    Wetswoord,
)
from generator.sjabloon.bouw import build
from generator.sjabloon.bron import Bron
from generator.sjabloon.wandeling import pieces, walk


def tree(tekst):
    """The nodes of a source, and the mistakes found while reading."""
    meldingen = []
    return build(Bron("b.md", tekst), 1, lambda id, plaats: (), meldingen), meldingen


def shape(stukken):
    """Pieces as short text: emphasis between stars, values in braces."""
    return [("*" if s.nadruk else "") + (s.tekst if isinstance(s, Tekststuk) else "{" + ".".join(s.pad) + "}") for s in stukken]


@pytest.mark.parametrize(
    ("tekst", "vorm"),
    [
        ("een **twee** drie", ["een ", "*twee", " drie"]),
        ("een **{{ a }}** drie", ["een ", "*{a}", " drie"]),
        ("op **uiterlijk op {{ a }}**.", ["op ", "*uiterlijk op ", "*{a}", "."]),
        ("{{a}}{{ b.c }}", ["{a}", "{b.c}"]),
        ("een\ntwee", ["een", " ", "twee"]),
        ("een \n  twee", ["een", " ", "twee"]),
        ("**een\ntwee**", ["*een", "* ", "*twee"]),
        (r"2 \* 3", ["2 ", "* 3"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("snake_case_woord", ["snake_case_woord"]),
        ("a < b & c", ["a < b & c"]),
        ("{{ a_b }} en {{ c_d }}", ["{a_b}", " en ", "{c_d}"]),
        ("#5 is goed", ["#5 is goed"]),
        ("prijs: € 1.250,-", ["prijs: € 1.250,-"]),
    ],
)
def test_pieces(tekst, vorm):
    (alinea,), meldingen = tree(tekst)
    assert isinstance(alinea, Alinea) and not meldingen
    assert shape(alinea.stukken) == vorm


def test_nodes():
    tekst = """## Kop

Alinea.

- een
{% if a %}
- twee
{% endif %}
{% for b in c %}
- {{ b.d }}
{% endfor %}

1. eerst

> kader een
>
> kader twee

::: plicht D6
::: wetswoord
Boete.
:::
:::

::: aantal n
een: Eén.
meer: {{ n }} keer.
:::

{% include "steen" %}
"""
    knopen, meldingen = tree(tekst)
    assert not meldingen
    kop, alinea, een, als, voor, eerst, kader, plicht, meervoud, steen = knopen
    assert isinstance(kop, Kop) and kop.niveau == 2 and isinstance(alinea, Alinea)
    assert isinstance(een, Lijstitem) and not een.genummerd and isinstance(eerst, Lijstitem) and eerst.genummerd
    assert isinstance(als, Als) and als.takken[0][0].bron == "a" and isinstance(als.takken[0][1][0], Lijstitem)
    assert isinstance(voor, Voor) and (voor.naam, voor.pad) == ("b", ("c",))
    assert isinstance(kader, Kader) and len(kader.alineas) == 2
    assert isinstance(plicht, Plichtvak) and plicht.plicht == "D6" and isinstance(plicht.knopen[0], Wetswoord)
    assert isinstance(meervoud, Meervoud) and shape(meervoud.een) == ["Eén."] and shape(meervoud.meer) == ["{n}", " keer."]
    assert isinstance(steen, Bouwsteen) and steen.id == "steen"


def test_branches():
    ((als,), meldingen) = tree("{% if a %}\nA\n{% elif b == 'x' %}\nB\n{% else %}\nC\n{% endif %}")
    assert not meldingen
    assert [tak and tak.bron for tak, _knopen in als.takken] == ["a", "b == 'x'", None]
    assert [shape(knopen[0].stukken) for _tak, knopen in als.takken] == [["A"], ["B"], ["C"]]
    stappen = [[(v.expressie.bron, v.waar) for v in plek.voorwaarden] for plek in walk((als,))]
    assert stappen == [[], [("a", True)], [("a", False), ("b == 'x'", True)], [("a", False), ("b == 'x'", False)]]


def test_field_blocks(library):
    toml = '[velden]\np = { type = "posten" }\nt = { type = "toelichting" }\nk = { type = "tekst" }\n'
    sjabloon = load(library("{{ p }}\n\n::: plicht D3\n{{ t }}\n:::\n\n{{ k }}", toml), "brief")
    assert isinstance(sjabloon.knopen[1], Veldblok) and sjabloon.knopen[1].pad == ("p",)
    assert isinstance(sjabloon.knopen[2].knopen[0], Veldblok) and isinstance(sjabloon.knopen[3], Alinea)


def assert_exact(bron, stuk):
    if isinstance(stuk, Waardestuk):
        assert bron.startswith("{{", stuk.plaats.begin)
        return
    assert stuk.plaats.regel == bron.count("\n", 0, stuk.plaats.begin) + 1
    stond = bron[stuk.plaats.begin : stuk.plaats.begin + len(stuk.tekst)]
    assert stond == stuk.tekst or (stuk.tekst == " " and stond == "\n")


WOORD = st.sampled_from(
    ["een", "**vet**", "{{ a }}", "**{{ b.c }}**", r"\*", r"\#", "é", "€ 5", "a_b_c", "*", "x  y", "#", "1.", "- "]
)
REGEL = st.lists(WOORD, min_size=1, max_size=5).map(" ".join)
VOOR = st.sampled_from(["", "## ", "- ", "1. ", "> ", "  - ", "   ", ">", "### "])
BLOK = st.tuples(VOOR, st.lists(REGEL, min_size=1, max_size=3), st.sampled_from(["", " ", " ##"]))


@given(st.lists(BLOK, min_size=1, max_size=5))
def test_every_character_knows_its_place(blokken):
    bron = "\n\n".join(voor + ("\n" + " " * len(voor)).join(regels) + na for voor, regels, na in blokken)
    knopen, _meldingen = tree(bron)
    for plek in walk(knopen):
        for stuk in pieces(plek.knoop):
            assert_exact(bron, stuk)


@given(st.text(alphabet="ab *_#>-1.{}%:`<&\n\\[]()!~|\t=", max_size=60))
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_or_refused(bron):
    """Never a crash; and what is kept stands where it says."""
    knopen, meldingen = tree(bron)
    for plek in walk(knopen):
        for stuk in pieces(plek.knoop):
            assert_exact(bron, stuk)
    assert all(1 <= melding.regel <= bron.count("\n") + 1 for melding in meldingen)


def test_positions_in_a_building_block(library):
    bibliotheek = library('{% include "steen" %}', bouwstenen={"steen": "## Kop\n\nTekst **vet**\nen meer.\n"})
    sjabloon = load(bibliotheek, "brief")
    steen = sjabloon.knopen[1]
    bron = bibliotheek.bouwsteen("steen").read_text()
    assert {stuk.plaats.bestand for knoop in steen.knopen for stuk in knoop.stukken} == {"sjablonen/bouwstenen/steen.md"}
    for knoop in steen.knopen:
        for stuk in knoop.stukken:
            assert_exact(bron, stuk)
    assert sjabloon.bouwstenen == ("steen",)


def test_windows_line_ends_and_byte_order_mark(library):
    bibliotheek = library("Tekst\nen meer.")
    pad = bibliotheek.brief_map("brief") / "brief.md"
    gewoon = load(bibliotheek, "brief")
    pad.write_bytes(b"\xef\xbb\xbf" + pad.read_bytes().replace(b"\n", b"\r\n"))
    anders = load(bibliotheek, "brief")
    assert anders.knopen == gewoon.knopen and anders.tekstversie == gewoon.tekstversie
