"""Mistakes in sjabloon.toml, groepen.toml and the shared files: each its own message, with file and line."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.bibliotheek import Onbekend
from generator.sjabloon import Sjabloonfouten, load

EIGEN = "sjablonen/brieven/brief/sjabloon.toml"

ALS = "{% if v %}\n{{ v }}\n{% endif %}"
TOML = [
    # (added to sjabloon.toml from line 7, text, line, what)
    ('titl = "x"', "", 7, "‘titl’ bestaat hier niet."),
    ('plichten = "D8"', "", 7, "‘plichten’ is niet goed ingevuld."),
    ('plichten = ["D8", "D8"]', "", 7, "De plicht D8 staat er twee keer."),
    ('plichten = ["D1"]', "", 7, "De plicht D1 staat al in de groep ‘basis’."),
    ('plichten = ["D0"]', "", 7, "De plicht ‘D0’ bestaat niet."),
    ('advies = ["X1"]', "", 7, "De plicht ‘X1’ bestaat niet."),
    ('kan_niet = ["a =="]', "", 7, "klopt niet"),
    ('kan_niet = [\n  "ontvanger",\n  "onbekend and ontvanger",\n]', "", 9, "Het veld ‘onbekend’ bestaat niet."),
    ('kan_niet = ["rol == \'client\'"]', "", 7, "‘rol’ kan hier niet in een voorwaarde."),
    ('kan_niet = ["ontvanger"]', "", 7, "Met deze regels kan geen enkele brief bestaan."),
    ('plichten_als = [{ als = "zo", plichten = ["D19"] }]', "", 7, "Het veld ‘zo’ bestaat niet."),
    ('plichten_als = [{ als = "ontvanger", plichten = ["D99"] }]', "", 7, "De plicht ‘D99’ bestaat niet."),
    ('betreft_als = [{ als = "zo", betreft = ["geld"] }]', "", 7, "Het veld ‘zo’ bestaat niet."),
    ('betreft_als = [{ als = "ontvanger", betreft = ["huis"] }]', "", 7, "‘huis’ kan niet bij ‘betreft_als’."),
    ('betreft_als = [{ als = "ontvanger" }]', "", 7, "‘betreft’ ontbreekt."),
    ('plichten_als = [{ plichten = ["D19"] }]', "", 7, "‘als’ ontbreekt."),
    ('plichten_als = [{ als = "ontvanger", plicht = ["D19"], plichten = ["D19"] }]', "", 7, "‘plicht’ bestaat hier niet."),
    ('wetten = [{ bron = "S" }]', "", 7, "‘artikel’ ontbreekt."),
    ('wetten = [{ artikel = "Awb 3:4", als = "wt == 1" }]', "", 7, "Het veld ‘wt’ bestaat niet."),
    ('huisstijl = "mooi"', "", 7, "De huisstijl ‘mooi’ is er niet."),
    ("[velden]\nv = 3", "{{ v }}", 8, "Het veld ‘v’ is geen tabel."),
    ("[velden]\nv = { label = \"x\" }", "{{ v }}", 8, "‘type’ ontbreekt."),
    ('[velden]\nv = { type = "teks" }', "{{ v }}", 8, "Het veld ‘v’ klopt niet."),
    ('[velden]\nv = { type = "tekst", lable = "x" }', "{{ v }}", 8, "‘lable’ bestaat hier niet."),
    ('[velden]\nv = { type = "tekst", optioneel = "ja" }', "{{ v }}", 8, "‘optioneel’ is niet goed ingevuld."),
    ('[velden]\nv = { type = "bedrag", min = "veel" }', "{{ v }}", 8, "‘min’ is niet goed ingevuld."),
    ('[velden]\nv = { type = "bedrag", min = 3, max = 1 }', "{{ v }}", 8, "Het veld ‘v’ klopt niet."),
    ('[velden]\nv = { type = "keuze" }', "{{ v }}", 8, "Het veld ‘v’ klopt niet."),
    ('[velden]\nv = { type = "keuze", opties = { a = 1, b = "B" } }', "{{ v }}", 8, "Een optie is geen tekst."),
    ('[velden]\nv = { type = "keuze", opties = { a = "{x}", b = "B" } }', "{{ v }}", 8, "los teken ‘{’"),
    ('[velden]\nrol = { type = "tekst" }', "Tekst {{ gemeente.naam }}", 8, "Een veld kan niet ‘rol’ heten."),
    ('[velden]\nVeld = { type = "tekst" }', "{{ Veld }}", 8, "‘Veld’ kan geen naam van een veld zijn."),
    ('[velden]\nadres = { type = "adres" }', "", 8, "Het veld ‘adres’ staat ook in een groep."),
    ('[velden]\nv = { type = "tekst" }', "", 8, "Het veld ‘v’ wordt nergens gebruikt."),
    ('[velden]\na = { type = "tekst" }\n\n[velden.v]\ntype = "tekst"', "{{ a }}", 10, "Het veld ‘v’ wordt nergens gebruikt."),
    ('[velden]\nv = { type = "tekst", optioneel = true, verplicht_als = "x ==" }', ALS, 8, "niet te lezen"),
    ('[velden]\nv = { type = "tekst", optioneel = true, verplicht_als = "xx" }', ALS, 8, "‘xx’ bestaat niet"),
    ('[velden]\nv = { type = "lijst", van = { type = "tekst", verplicht_als = "ontvanger" } }',
     "{% for b in v %}\n- {{ b }}\n{% endfor %}", 8, "‘verplicht_als’ kan niet bij een deel."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { vanaf = "d", bron = "x" } }', "{{ d }} {{ v }}", 9, "‘dagen’ ontbreekt."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 14, bron = "x" } }', "{{ d }} {{ v }}", 9, "‘vanaf’ ontbreekt."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 14, vanaf = "d" } }', "{{ d }} {{ v }}", 9, "‘bron’ ontbreekt."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 0, vanaf = "d", bron = "x" } }', "{{ d }} {{ v }}", 9, "‘dagen’ is niet goed ingevuld."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 5, minstens = 7, vanaf = "d", bron = "x" } }', "{{ d }} {{ v }}", 9, "‘dagen’ is minder dan ‘minstens’"),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 5, hoogstens = 4, vanaf = "d", bron = "x" } }', "{{ d }} {{ v }}", 9, "‘dagen’ is minder dan ‘minstens’"),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 5, week = 1, vanaf = "d", bron = "x" } }', "{{ d }} {{ v }}", 9, "‘week’ bestaat hier niet."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 5, vanaf = "e", bron = "x" } }', "{{ d }} {{ v }}", 9, "De termijn van ‘v’ telt vanaf ‘e’"),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", termijn = { dagen = 5, vanaf = "v", bron = "x" } }', "{{ d }} {{ v }}", 9, "De termijn van ‘v’ telt vanaf ‘v’"),
    ('[velden]\nd = { type = "datum" }\nv = { type = "datum", optioneel = true, termijn = { dagen = 5, vanaf = "d", bron = "x" } }', "{{ d }} {{ v }}", 9, "‘termijn’ kan hier niet."),
    ('[velden]\nd = { type = "datum" }\nv = { type = "tekst", termijn = { dagen = 5, vanaf = "d", bron = "x" } }',
     "{{ d }} {{ v }}", 9, "Het veld ‘v’ klopt niet."),
    ('[velden]\nv = { type = "bedrag", is_totaal_van = "p" }', "{{ v }}", 8, "‘v’ is het totaal van ‘p’"),
]  # fmt: skip


@pytest.mark.parametrize(("toml", "tekst", "regel", "wat"), TOML, ids=[rij[0][-45:] for rij in TOML])
def test_own_file(library, toml, tekst, regel, wat):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(tekst, toml), "brief")
    gevonden = [m for m in fouten.value.meldingen if m.bestand == EIGEN and wat in m.wat]
    assert [m.regel for m in gevonden] == [regel], str(fouten.value)
    assert gevonden[0].doe.endswith((".", "?"))


@pytest.mark.parametrize(("toml", "regel"), [("half = ", 7), ("[velden]\nv = {", 8), ("[velden\nv = 1", 7)])
def test_half_a_toml_is_one_mistake(library, toml, regel):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library("{{ onbekend }}\n\n<b>", toml), "brief")
    assert [(m.bestand, m.regel, m.wat) for m in fouten.value.meldingen] == [
        ("sjablonen/brieven/brief/brief.md", 7, "Hier staat HTML."),
        (EIGEN, regel, "Vanaf hier is dit geen geldige TOML."),
    ]


@pytest.mark.parametrize("sleutel", ["titel", "soort", "betreft", "eigenaar"])
def test_missing_key(library, usual, sleutel):
    toml = "\n".join(regel for regel in usual["sjabloon"].splitlines() if not regel.startswith(sleutel))
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(sjabloon=toml), "brief")
    assert [(m.regel, m.wat) for m in fouten.value.meldingen] == [(1, f"‘{sleutel}’ ontbreekt.")]


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "wat"),
    [
        ('soort = "bericht"', 'soort = "brief"', 4, "‘brief’ kan niet bij ‘soort’."),
        ('betreft = ["zorg"]', 'betreft = ["hulp"]', 5, "‘hulp’ kan niet bij ‘betreft’."),
        ('groepen = ["basis"]', 'groepen = ["basis", "bsis"]', 3, "De groep ‘bsis’ bestaat niet."),
        ('groepen = ["basis"]', 'groepen = ["basis", "basis"]', 3, "Een groep staat er twee keer."),
        ('groepen = ["basis"]', 'groepen = ["basis", "besluiten"]', 3, "De groep ‘besluiten’ past niet bij een bericht."),
        ('soort = "bericht"', 'soort = { veld = "stap", a = "bericht" }', 4, "‘stap’ bij ‘soort’ is geen veld van type keuze."),
        ('soort = "bericht"', 'soort = { veld = "stap" }', 4, "‘soort’ is niet goed ingevuld."),
        ('titel = "Een brief"', 'titel = ""', 2, "‘titel’ is niet goed ingevuld."),
    ],
)
def test_changed_key(library, usual, oud, nieuw, regel, wat):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(sjabloon=usual["sjabloon"].replace(oud, nieuw)), "brief")
    assert (regel, wat) in [(m.regel, m.wat) for m in fouten.value.meldingen], str(fouten.value)


def test_options_at_every_depth_are_looked_at(library):
    van = '[velden.k]\ntype = "lijst"\nvan = { type = "keuze", opties = { a = "A {x}", b = "B\\u200b" } }\n'
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library("{% for b in k %}\n- {{ b }}\n{% endfor %}", van), "brief")
    assert [m.wat for m in fouten.value.meldingen] == [
        "Er staat een los teken ‘{’.",
        "Er staat een onzichtbaar teken (U+200B).",
    ]


STAP = '[velden]\nstap = { type = "keuze", opties = { plan = "een plan", straf = "een straf" } }\n'


@pytest.mark.parametrize(
    ("soort", "wat"),
    [
        ('{ veld = "stap", plan = "voornemen", straf = "besluit" }', None),
        ('{ veld = "stap", plan = "voornemen" }', "Bij ‘soort’ ontbreken opties: straf."),
        ('{ veld = "stap", plan = "voornemen", straf = "besluit", boete = "besluit" }', "‘stap’ heeft geen optie ‘boete’."),
        ('{ veld = "stap", plan = "plan", straf = "besluit" }', "‘plan’ kan niet bij ‘soort’."),
    ],
)
def test_kind_by_branch(library, usual, soort, wat):
    bibliotheek = library(sjabloon=usual["sjabloon"].replace('"bericht"', soort) + STAP)
    if wat is None:
        assert load(bibliotheek, "brief").soorten == ("voornemen", "besluit")
        return
    with pytest.raises(Sjabloonfouten) as fouten:
        load(bibliotheek, "brief")
    assert [(m.regel, m.wat) for m in fouten.value.meldingen] == [(4, wat)]


@pytest.mark.parametrize(
    ("naam", "change", "bestand", "wat"),
    [
        ("groepen", lambda t: t.replace('"adres"]', '"adrs"]'), "groepen.toml", "‘adrs’ in ‘kop’ is geen veld van deze groep."),
        ("groepen", lambda t: t.replace("[basis]", "[basis]\nsoort = 1"), "groepen.toml", "‘soort’ bestaat hier niet."),
        ("groepen", lambda t: t + "[half", "groepen.toml", "Vanaf hier is dit geen geldige TOML."),
        ("rollen", lambda t: "client = 1", "ontvangers.toml", "De tabel [rollen] ontbreekt."),
        ("rollen", lambda t: t + "mentor = 3\n", "ontvangers.toml", "‘mentor’ is niet goed ingevuld."),
        ("huisstijl", lambda t: t + "x = ", "huisstijl.toml", "Vanaf hier is dit geen geldige TOML."),
        ("huisstijl", lambda t: "x = 1", "huisstijl.toml", "De tabel [zinnen] ontbreekt."),
        ("huisstijl", lambda t: t + 'aanhef = "Beste {naam,"\n', "huisstijl.toml", "Er staat een los teken ‘{’."),
        ("huisstijl", lambda t: t + 'pagina = "**{pagina}"\n', "huisstijl.toml", "Er staat een los teken ‘**’."),
        ("rollen", lambda t: t + 'mentor = "{mentor}"\n', "ontvangers.toml", "Er staat een los teken ‘{’."),
    ],
)
def test_shared_files(library, usual, naam, change, bestand, wat):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(**{naam: change(usual[naam])}), "brief")
    assert (bestand, wat) in [(m.bestand.rpartition("/")[2], m.wat) for m in fouten.value.meldingen], str(fouten.value)


def test_unused_field_of_a_group(library, usual):
    groepen = usual["groepen"].replace("adres = {", 'extra = { type = "tekst" }\nadres = {')
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(groepen=groepen), "brief")
    (melding,) = fouten.value.meldingen
    assert (melding.bestand, melding.wat) == ("sjablonen/groepen.toml", "Het veld ‘extra’ wordt nergens gebruikt.")
    assert "basis" in melding.doe and "brief/brief.md" in melding.doe


@pytest.mark.parametrize("bestand", ["sjabloon.toml", "brief.md"])
def test_wrong_encoding(library, bestand):
    bibliotheek = library()
    pad = bibliotheek.brief_map("brief") / bestand
    pad.write_bytes("# cliënt".encode("latin-1"))
    with pytest.raises(Sjabloonfouten) as fouten:
        load(bibliotheek, "brief")
    assert [(m.bestand.rpartition("/")[2], m.wat) for m in fouten.value.meldingen] == [
        (bestand, "Dit bestand is niet te lezen.")
    ]


def test_missing_text(library):
    bibliotheek = library()
    (bibliotheek.brief_map("brief") / "brief.md").unlink()
    with pytest.raises(Sjabloonfouten) as fouten:
        load(bibliotheek, "brief")
    assert [m.wat for m in fouten.value.meldingen] == ["Dit bestand is niet te lezen."]


def test_unknown_letter(library):
    with pytest.raises(Onbekend, match="Bedoelt u brief?"):
        load(library(), "breif")


WAARDE = st.recursive(
    st.booleans()
    | st.integers(-3, 99)
    | st.floats(-9, 9)
    | st.text("ab =\"'", max_size=6)
    | st.sampled_from(["wet", "D1", "basis"]),
    lambda binnen: (
        st.lists(binnen, max_size=3) | st.dictionaries(st.sampled_from(["a", "als", "type", "veld"]), binnen, max_size=2)
    ),
    max_leaves=4,
)
SLEUTEL = st.sampled_from(
    [
        "titel",
        "groepen",
        "soort",
        "betreft",
        "betreft_als",
        "eigenaar",
        "huisstijl",
        "plichten",
        "plichten_als",
        "advies",
        "kan_niet",
        "wetten",
    ]
)
VELDSLEUTEL = st.sampled_from(
    [
        "type",
        "label",
        "optioneel",
        "verplicht_als",
        "min",
        "max",
        "opties",
        "delen",
        "van",
        "voluit",
        "is_totaal_van",
        "termijn",
    ]
)


def as_toml(waarde):
    """A value as TOML writes it."""
    if isinstance(waarde, dict):
        return "{ " + ", ".join(f"{sleutel} = {as_toml(deel)}" for sleutel, deel in waarde.items()) + " }"
    if isinstance(waarde, list):
        return "[" + ", ".join(map(as_toml, waarde)) + "]"
    return json.dumps(waarde)


@given(SLEUTEL, WAARDE, VELDSLEUTEL, WAARDE)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_declaration_is_read_or_refused(library, usual, sleutel, waarde, veldsleutel, veldwaarde):
    """Whatever a key holds: a template or a list of mistakes, never a crash."""
    regels = [regel for regel in usual["sjabloon"].splitlines() if not regel.startswith(sleutel)]
    veld = "type = 'keuze'\n" if veldsleutel != "type" else ""
    regels += [f"{sleutel} = {as_toml(waarde)}", f"[velden.wet]\n{veld}{veldsleutel} = {as_toml(veldwaarde)}"]
    try:
        load(library("{{ wet }}", sjabloon="\n".join(regels) + "\n"), "brief")
    except Sjabloonfouten as fouten:
        assert all(melding.wat and melding.doe for melding in fouten.meldingen)
