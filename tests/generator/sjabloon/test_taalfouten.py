"""Mistakes in brief.md: each its own message, with file, line and what to do. The text starts on line 5."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.sjabloon import Sjabloonfouten, load

BRIEF = "sjablonen/brieven/brief/brief.md"
LIJST = '[velden]\nlijst = { type = "lijst", van = { type = "tekst" } }\n'
AANTAL = '[velden]\nn = { type = "aantal" }\n'
KEUZE = '[velden]\nwet = { type = "keuze", opties = { Wmo = "de Wmo", Jeugdwet = "de Jeugdwet" } }\n'

ZINNEN = [
    # (text, fields, line, what)
    ("{{ onbekendveld }}", "", 5, "Het veld ‘onbekendveld’ bestaat niet."),
    ("{{ ontvanger.achternam }}", "", 5, "heeft geen deel ‘achternam’"),
    ("{{ gemeente.telefon }}", "", 5, "heeft geen deel ‘telefon’"),
    ("{{ rol }}", "", 5, "‘rol’ kan niet in de tekst staan."),
    ("Tekst {% if gemeente.telefoon %} meer {% endif %}.", "", 5, "Er staat {% … %} in een tekst."),
    ("- punt {% if gemeente.telefoon %}", "", 5, "Er staat {% … %} in een tekst."),
    ("> {% if gemeente.telefoon %}", "", 5, "Er staat {% … %} in een tekst."),
    ("{# opmerking #}", "", 5, "Een opmerking {# … #} kan hier niet."),
    ("{%- if gemeente.telefoon %}\nA\n{% endif %}", "", 5, "streepje"),
    ("{% set a = 1 %}", "", 5, "‘set’ kan niet"),
    ("- punt\n{% if gemeente.telefoon %}\n  vervolg\n{% endif %}", "", 6, "midden in een punt"),
    ("- punt\n{% if gemeente.telefoon %}\n  - vervolg\n{% endif %}", "", 6, "midden in een punt"),
    ("> een\n{% if gemeente.telefoon %}\n> twee\n{% endif %}", "", 6, "midden in een kader"),
    ("{% if gemeente.telefoon %}\nTekst", "", 5, "{% if … %} wordt niet gesloten."),
    ("Tekst\n{% endif %}", "", 6, "{% endif %} sluit hier niets."),
    ("Tekst\n{% endfor %}", "", 6, "{% endfor %} sluit hier niets."),
    ("Tekst\n\n:::", "", 7, "::: sluit hier niets."),
    ("::: plicht D1\nTekst", "", 5, "::: plicht wordt niet gesloten."),
    ("{% if gemeente.telefoon %}\n::: plicht D1\nTekst\n{% endif %}\n", "", 6, "::: plicht wordt niet gesloten."),
    ("::: aantal n\neen: een\nmeer: meer", '[velden]\nn = { type = "aantal" }\n', 5, "::: aantal wordt niet gesloten."),
    ("{% else %}\n", "", 5, "{% else %} hoort hier bij geen if."),
    ("{% if gemeente.telefoon %}\nA\n{% else %}\nB\n{% else %}\nC\n{% endif %}", "", 9, "geen elif of else meer"),
    ("{% if gemeente.telefoon %}\nA\n{% endif nu %}", "", 7, "Na ‘endif’ staat nog iets."),
    ("::: vak\nTekst\n:::", "", 5, "‘::: vak’ bestaat niet."),
    ("::: plicht\nTekst\n:::", "", 5, "Na ‘::: plicht’ staat te weinig of te veel."),
    ("::: plicht D1 D2\nTekst\n:::", "", 5, "Na ‘::: plicht’ staat te weinig of te veel."),
    ("::: plicht D22\nTekst\n:::", "", 5, "De plicht ‘D22’ bestaat niet."),
    ("{% include bezwaar %}", "", 5, "‘include bezwaar’ is niet te lezen."),
    ('{% include "geen-steen" %}', "", 5, "De bouwsteen ‘geen-steen’ bestaat niet."),
    ("<b>vet</b>", "", 5, "Hier staat HTML."),
    ("Tekst <br> tekst", "", 5, "Hier staat HTML."),
    ("<!-- opmerking -->", "", 5, "Hier staat HTML."),
    ("Tekst &amp; tekst", "", 5, "teken als HTML"),
    ("Zie [hier](http://x.nl).", "", 5, "Een link kan niet"),
    ("Zie <http://x.nl>.", "", 5, "Een link kan niet"),
    ("Zie [hier]({{ gemeente.website }}).", "", 5, "Een link kan niet"),
    ("Tekst\n\n[a]: http://x.nl", "", 7, "Een link kan niet"),
    ("![a](b.png)", "", 5, "Een plaatje kan niet"),
    ("Tekst `code`", "", 5, "`…`"),
    ("```\ncode\n```", "", 5, "blok code"),
    ("Tekst\n\n    code", "", 7, "vier spaties"),
    ("Tekst\n\n---", "", 7, "Een streep kan niet"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "", 5, "Een tabel kan niet."),
    ("*schuin*", "", 5, "Schuine tekst"),
    ("__vet__", "", 5, "Nadruk met __…__"),
    ("~~weg~~", "", 5, "Doorgestreepte"),
    ("Regel  \nvolgende", "", 5, "twee spaties"),
    ("Regel\\\nvolgende", "", 5, "twee spaties"),
    ("los ** teken", "", 5, "los teken ‘**’"),
    ("een { haak", "", 5, "los teken ‘{’"),
    ("een {{ veld", "", 5, "Twee accolades staan los."),
    ("on\u200bzichtbaar", "", 5, "onzichtbaar teken (U+200B)"),
    ("# Kop", "", 5, "Een kop met één #"),
    ("##\n\nTekst", "", 5, "Deze kop is leeg."),
    ("#### Diep", "", 5, "Deze kop is te diep."),
    ("Kop\n---", "", 5, "Een kop met streepjes"),
    ("* punt", "", 5, "ander teken"),
    ("1) punt", "", 5, "ander teken"),
    ("- punt\n  - onder", "", 5, "nog een lijst"),
    ("- punt\n\n  tweede", "", 5, "geen enkele tekst"),
    ("> ## Kop", "", 5, "alleen alinea's"),
    ("> - punt", "", 5, "alleen alinea's"),
    ("{{ ontvanger|upper }}", "", 5, "Een filter (|) kan niet."),
    ("{{ ontvanger if wet else adres }}", KEUZE + "# wet\n", 5, "‘if’ binnen"),
    ("{{ 'tekst' }}", "", 5, "meer dan een veld"),
    ("{{ a.b.c }}", "", 5, "deel van een deel"),
    ("{% if wet == 'Wlz' %}\nA\n{% endif %}", KEUZE, 5, "‘wet’ heeft geen optie ‘Wlz’."),
    ("{% if wet > 3 %}\nA\n{% endif %}", KEUZE, 5, "kan nooit gelijk zijn aan 3"),
    ("{% if wet == 1 %}\nA\n{% endif %}", KEUZE, 5, "kan nooit gelijk zijn aan 1"),
    ("{% if wet < 'Wmo' %}\nA\n{% endif %}", KEUZE, 5, "alleen tussen getallen of datums"),
    ("{% if wet == %}\nA\n{% endif %}", KEUZE + "# wet\n", 5, "niet te lezen"),
    ("{% if wt == 'Wmo' %}\nA\n{% endif %}\n\n{{ wet }}", KEUZE, 5, "Het veld ‘wt’ bestaat niet."),
    ("{% if rol == 'buurman' %}\nA\n{% endif %}", "", 5, "‘rol’ heeft geen optie ‘buurman’."),
    ("{% if ontvanger == 'Jan' %}\nA\n{% endif %}", "", 5, "niet te vergelijken met een vaste waarde"),
    ("{% if ontvanger == adres %}\nA\n{% endif %}", "", 5, None),
    ("{% if (wet == 'Wmo') == wet %}\nA\n{% endif %}", KEUZE, 5, "vergelijking binnen een vergelijking"),
    ("{% if wet == (not wet) %}\nA\n{% endif %}", KEUZE, 5, "vergelijking binnen een vergelijking"),
    ("{% for Bb in lijst %}\n- A\n{% endfor %}", LIJST, 5, "‘for Bb in lijst’ is niet te lezen."),
    (r"a\*\*b\*\*c", "", 5, "los teken ‘*’"),
    (r"\***b** c", "", 5, "los teken ‘*’"),
    ("Eén keer.\n\n::: aantal n\neen: Eén keer.\nmeer: {{ n }} keer.\n:::", AANTAL, 7, "‘Eén keer.’ bij ‘een:’ staat ook ergens"),
    ("{% if 'x' %}\nA\n{% endif %}", "", 5, "‘x’ is geen voorwaarde."),
    ("{% if 'a' == 'b' %}\nA\n{% endif %}", "", 5, "twee vaste waarden"),
    ("{% if 'a' in ontvanger %}\nA\n{% endif %}", "", 5, "Na ‘in’ staat geen lijst"),
    ("{% if 1 in lijst %}\nA\n{% endif %}", LIJST, 5, "kan nooit gelijk zijn"),
    ("{{ lijst }}", LIJST, 5, "‘lijst’ heeft delen"),
    ("{{ lijst.deel }}", LIJST, 5, "heeft geen deel ‘deel’"),
    ("{% for ontvanger in lijst %}\n- punt\n{% endfor %}", LIJST, 5, "De naam ‘ontvanger’ bestaat al."),
    ("{% for rol in lijst %}\n- punt\n{% endfor %}", LIJST, 5, "De naam ‘rol’ bestaat al."),
    ("{% for a in lijst %}\n{% for a in lijst %}\n- {{ a }}\n{% endfor %}\n{% endfor %}", LIJST, 6, "De naam ‘a’ bestaat al."),
    ("{% for b in adres %}\n- punt\n{% endfor %}", "", 5, "‘adres’ is geen lijst."),
    ("{% for b in niets %}\n- punt\n{% endfor %}", "", 5, "Het veld ‘niets’ bestaat niet."),
    ("{% for b of lijst %}\n- punt\n{% endfor %}\n{% for b in lijst %}\n- {{ b }}\n{% endfor %}", LIJST, 5, "niet te lezen"),
    ("{% for b in lijst %}\n- punt\n{% endfor %}\n\n{{ b }}", LIJST, 9, "Het veld ‘b’ bestaat niet."),
    ("::: aantal wet\neen: een\nmeer: meer\n:::", KEUZE, 5, "‘wet’ is geen aantal."),
    ("::: aantal niets\neen: een\nmeer: meer\n:::", "", 5, "Het veld ‘niets’ bestaat niet."),
    ("::: aantal n\neen: een\n:::", '[velden]\nn = { type = "aantal" }\n', 5, "ontbreekt de regel ‘meer:’"),
    ("::: aantal n\neen: een\nmeer: a\nveel: b\n:::", '[velden]\nn = { type = "aantal" }\n', 8, "Deze regel kan niet"),
    ("::: aantal n\neen: een\n{% if n %}\nmeer: a\n:::", AANTAL, 7, "In ::: aantal kan dit niet."),
    ("Tekst {{ p }}", '[velden]\np = { type = "posten" }\n', 5, "‘p’ staat niet alleen."),
    ("- {{ t }}", '[velden]\nt = { type = "toelichting" }\n', 5, "‘t’ staat niet alleen."),
    ("> Want\n>\n> {{ t }}", '[velden]\nt = { type = "toelichting" }\n', 7, "‘t’ staat niet alleen."),
    ("## {{ t }}", '[velden]\nt = { type = "toelichting" }\n', 5, "‘t’ staat niet alleen."),
    ("::: wetswoord\nDit heet een boete.\n:::", "", 5, "kan niet in deze soort brief"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "velden", "regel", "wat"), ZINNEN, ids=[zin[0][:40] for zin in ZINNEN])
def test_one_mistake_one_message(library, tekst, velden, regel, wat):
    if wat is None:
        load(library(tekst, velden), "brief")
        return
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(tekst, velden), "brief")
    in_tekst = [m for m in fouten.value.meldingen if m.bestand == BRIEF]
    assert [(m.regel, wat in m.wat) for m in in_tekst] == [(regel, True)], str(fouten.value)
    assert in_tekst[0].doe.endswith((".", "?"))
    elders = [m.wat for m in fouten.value.meldingen if m.bestand != BRIEF]
    assert all("nergens gebruikt" in zin for zin in elders), elders


@pytest.mark.parametrize(
    ("brief", "wat"),
    [
        ("", "De brief begint niet met een onderwerp."),
        ("Dag {{ ontvanger }}.\n", "De brief begint niet met een onderwerp."),
        ("\n# Onderwerp\n\nDag {{ ontvanger }}.\n", "De brief begint niet met een onderwerp."),
        ("# \n\nDag {{ ontvanger }}.\n", "De brief begint niet met een onderwerp."),
        ("# Onderwerp\n", "Deze brief heeft alleen een onderwerp."),
    ],
)
def test_onderwerp(library, brief, wat):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(brief=brief), "brief")
    assert (BRIEF, 1, wat) in [(m.bestand, m.regel, m.wat) for m in fouten.value.meldingen]


def test_all_mistakes_at_once(library):
    tekst = "<b>\n\n{{ ene }}\n\n{{ andere }}\n\n{% if x %}\nA"
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(tekst, '[velden]\nongebruikt = { type = "tekst" }\n'), "brief")
    assert [(m.bestand.rpartition("/")[2], m.regel) for m in fouten.value.meldingen] == [
        ("brief.md", 5), ("brief.md", 7), ("brief.md", 9), ("brief.md", 11), ("brief.md", 11), ("sjabloon.toml", 8),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("naam", "raad"),
    [("ontvangr", "Bedoelt u ‘ontvanger’?"), ("gemente", "Bedoelt u ‘gemeente’?"), ("adrs", "Bedoelt u ‘adres’?")],
)
def test_nearest_name(library, naam, raad):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library("{{ " + naam + " }}"), "brief")
    assert [m.doe for m in fouten.value.meldingen] == [raad]


BESLUIT = {"soort": "besluit"}


@pytest.mark.parametrize(
    ("binnen", "goed"),
    [
        ("Dit heet een boete: geld dat u betaalt.", True),
        ("Dit staat in art. 18 van de wet.", True),
        ("Dit heet een boete. U betaalt geld.", False),
        ("Dit heet een boete.\n\nU betaalt geld.", False),
        ("## Kop", False),
        ("", False),
    ],
)
def test_legal_word_is_one_sentence(library, binnen, goed):
    bibliotheek = library(f"::: wetswoord\n{binnen}\n:::\n")
    pad = bibliotheek.brief_map("brief") / "sjabloon.toml"
    pad.write_text(pad.read_text().replace("bericht", "besluit"))
    if goed:
        load(bibliotheek, "brief")
    else:
        with pytest.raises(Sjabloonfouten, match="niet precies één zin"):
            load(bibliotheek, "brief")


@pytest.mark.parametrize(
    ("stenen", "bestand", "regel", "wat"),
    [
        ({"a": '{% include "b" %}', "b": 'Tekst\n\n{% include "a" %}'}, "b.md", 3, "a → b → a"),
        ({"a": '{% include "a" %}'}, "a.md", 1, "a → a"),
        ({"a": '{% include "c" %}', "b": "Tekst"}, "a.md", 1, "De bouwsteen ‘c’ bestaat niet."),
        ({"a": "# Onderwerp"}, "a.md", 1, "Een kop met één #"),
        ({"a": ""}, "a.md", 1, "Deze bouwsteen is leeg."),
        ({"a": "Tekst\n{% endif %}"}, "a.md", 2, "sluit hier niets"),
    ],
)
def test_building_blocks(library, stenen, bestand, regel, wat):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library('{% include "a" %}', bouwstenen=stenen), "brief")
    gevonden = [(m.bestand.rpartition("/")[2], m.regel, wat in m.wat) for m in fouten.value.meldingen]
    assert gevonden == [(bestand, regel, True)]


def test_quotes_in_two_branches_are_two_quotes(library):
    tekst = "{% if gemeente.telefoon %}\n> een\n{% else %}\n> twee\n{% endif %}\n\n> drie"
    assert load(library(tekst), "brief").knopen


def test_include_twice_reports_once(library):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library('{% include "a" %}\n\n{% include "a" %}', bouwstenen={"a": "{{ niets }}"}), "brief")
    assert len(fouten.value.meldingen) == 1


SNIPPERS = st.sampled_from([
    "{% if wet %}", "{% if wet > 3 and lijst %}", "{% elif not wet.x %}", "{% else %}", "{% endif %}", "{% for b in lijst %}",
    "{% for b in wet %}", "{% endfor %}", "{{ wet }}", "{{ b }}", "{{ b.c }}", "- {{ b }}", "> kader", "## Kop", "**vet**.",
    "::: plicht D6", "::: wetswoord", "::: aantal wet", "::: aantal n", "een: Een.", "meer: {{ n }}.", ":::", "", "",
    "{% include 'a' %}", "{% include 'b' %}", "{% if n > 3 or rol == taal %}", "<b>", "  - diep", "{{ lijst }}",
])  # fmt: skip
VELDEN = KEUZE + 'lijst = { type = "lijst", optioneel = true, van = { type = "tekst" } }\nn = { type = "aantal" }\n'


@given(st.lists(SNIPPERS, max_size=14))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_lines_are_read_or_refused(library, regels):
    """Whatever the order of lines: a template or a list of mistakes, never a crash."""
    stenen = {"a": "Steen.\n\n{% include 'b' %}", "b": "- {{ b }}"}
    try:
        load(library("\n".join(regels), VELDEN, bouwstenen=stenen), "brief")
    except Sjabloonfouten as fouten:
        assert all(melding.wat and melding.doe and melding.regel > 0 for melding in fouten.meldingen)
