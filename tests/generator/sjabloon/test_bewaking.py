"""An optional field needs an `if` that makes sure it is filled in: by proof, so in whatever way it is written."""

import pytest

from generator.sjabloon import Sjabloonfouten, load

VELDEN = """
kan_niet = ["soort_hulp == 'geen' and uitleg"]

[velden]
naam2 = { type = "naam", optioneel = true }
bijdrage = { type = "bedrag", optioneel = true }
ja = { type = "ja_nee" }
soort_hulp = { type = "keuze", opties = { zorg = "Zorg", geld = "Geld", geen = "Geen" } }
uitleg = { type = "toelichting", optioneel = true, verplicht_als = "soort_hulp == 'zorg'" }
rijen = { type = "lijst", van = { type = "tekst" } }
waarom_rijen = { type = "tekst", optioneel = true, verplicht_als = "rijen" }
aantal_uren = { type = "aantal", optioneel = true }

[velden.punten]
type = "lijst"
optioneel = true
delen = { wat = { type = "tekst" }, waarom = { type = "tekst", optioneel = true } }
"""
ALLES = """
{% if naam2 and bijdrage and ja and soort_hulp == "zorg" and uitleg and aantal_uren and punten and rijen and waarom_rijen %}
Alles.
{% endif %}
"""
GOED = [
    "{% if rijen %}\n{{ waarom_rijen }}\n{% endif %}",
    "{% if 'a' in rijen %}\n{{ waarom_rijen }}\n{% endif %}",
    "{% if bijdrage %}\n{{ bijdrage }}\n{% endif %}",
    "{% if ja and bijdrage %}\n{{ bijdrage }}\n{% endif %}",
    "{% if not bijdrage %}\nNiets.\n{% else %}\n{{ bijdrage }}\n{% endif %}",
    "{% if not bijdrage %}\nNiets.\n{% elif ja %}\n{{ bijdrage }}\n{% endif %}",
    "{% if not (bijdrage and naam2) %}\nNiets.\n{% else %}\n{{ bijdrage }} {{ naam2 }}\n{% endif %}",
    "{% if bijdrage > 3 %}\n{{ bijdrage }}\n{% endif %}",
    "{% if bijdrage == 0 %}\n{{ bijdrage }}\n{% endif %}",
    "{% if not (bijdrage != 3) %}\n{{ bijdrage }}\n{% endif %}",
    "{% if ja and not bijdrage %}\nA\n{% elif ja %}\n{{ bijdrage }}\n{% endif %}",
    "{% if bijdrage %}\n{% if ja %}\n- {{ bijdrage }}\n{% endif %}\n{% endif %}",
    '{% if soort_hulp == "zorg" %}\n{{ uitleg }}\n{% endif %}',
    '{% if not soort_hulp != "zorg" and ja %}\n{{ uitleg }}\n{% endif %}',
    '{% if soort_hulp == "geld" %}\nA\n{% elif soort_hulp != "geen" %}\n{{ uitleg }}\n{% endif %}',
    "{% if aantal_uren %}\n::: aantal aantal_uren\neen: Een uur.\nmeer: {{ aantal_uren }} uur.\n:::\n{% endif %}",
    "{% if punten %}\n{% for p in punten %}\n- {{ p.wat }}\n{% endfor %}\n{% endif %}",
    "{% if punten %}\n{% for p in punten %}\n{% if p.waarom %}\n- {{ p.waarom }}\n{% endif %}\n{% endfor %}\n{% endif %}",
    "{% if gemeente.bezwaar_url %}\n{{ gemeente.bezwaar_url }}\n{% endif %}",
    "{% if naam2.achternaam %}\n{{ naam2 }}\n{% endif %}",
    "{% if (ja or naam2) and (not ja or naam2) %}\n{{ naam2 }}\n{% endif %}",
]  # fmt: skip
FOUT = [
    ("{{ waarom_rijen }}", "waarom_rijen", 5),
    ("{% if not rijen %}\n{{ waarom_rijen }}\n{% endif %}", "waarom_rijen", 6),
    ("{% if not 'a' in rijen %}\n{{ waarom_rijen }}\n{% endif %}", "waarom_rijen", 6),
    ("{{ bijdrage }}", "bijdrage", 5),
    ("{% if ja %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 6),
    ("{% if not bijdrage %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 6),
    ("{% if bijdrage or ja %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 6),
    ("{% if bijdrage != 3 %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 6),
    ("{% if bijdrage %}\nA\n{% else %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 8),
    ("{% if bijdrage %}\nA\n{% elif ja %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 8),
    ("{% if naam2 %}\n{{ bijdrage }}\n{% endif %}", "bijdrage", 6),
    ('{% if soort_hulp != "geen" %}\n{{ uitleg }}\n{% endif %}', "uitleg", 6),
    ("{{ uitleg }}", "uitleg", 5),
    ("::: aantal aantal_uren\neen: Een uur.\nmeer: Veel.\n:::", "aantal_uren", 5),
    ("{% for p in punten %}\n- punt\n{% endfor %}", "punten", 5),
    ("{% if punten %}\n{% for p in punten %}\n- {{ p.waarom }}\n{% endfor %}\n{% endif %}", "p.waarom", 7),
    ("{{ gemeente.bezwaar_url }}", "gemeente.bezwaar_url", 5),
    ("{% if naam2 %}\n> {{ naam2 }}\n>\n> {{ bijdrage }}\n{% endif %}", "bijdrage", 8),
]  # fmt: skip


@pytest.mark.parametrize("tekst", GOED)
def test_guarded(library, tekst):
    load(library(tekst + "\n" + ALLES, VELDEN), "brief")


@pytest.mark.parametrize(("tekst", "naam", "regel"), FOUT)
def test_not_guarded(library, tekst, naam, regel):
    with pytest.raises(Sjabloonfouten) as fouten:
        load(library(tekst + "\n" + ALLES, VELDEN), "brief")
    assert [(m.regel, m.wat) for m in fouten.value.meldingen] == [(regel, f"‘{naam}’ is soms niet ingevuld.")]
    assert f"{{% if {naam} %}}" in fouten.value.meldingen[0].doe


def test_onderwerp_needs_what_is_always_there(library):
    brief = "# U betaalt {{ bijdrage }}\n\nDag {{ ontvanger }}.\n"
    toml = '[velden]\nbijdrage = { type = "bedrag", optioneel = true }\n'
    with pytest.raises(Sjabloonfouten, match="regel 1: ‘bijdrage’ is soms niet ingevuld"):
        load(library("", toml, brief=brief), "brief")


@pytest.mark.parametrize(
    ("steen", "goed"),
    [
        ("Dag {{ vertegenwoordiger.naam }}.", True),
        ("{% if vertegenwoordiger.machtiging %}\nDatum {{ vertegenwoordiger.machtiging }}.\n{% endif %}", True),
        ("Datum {{ vertegenwoordiger.machtiging }}.", False),
    ],
)
def test_foreword_is_for_a_representative(library, usual, steen, goed):
    sjabloon = usual["sjabloon"].replace('"basis"', '"basis", "vertegenwoordigd"')
    bibliotheek = library(sjabloon=sjabloon, bouwstenen={"voor-vertegenwoordiger": steen})
    if goed:
        assert load(bibliotheek, "brief").voorwoord
    else:
        with pytest.raises(Sjabloonfouten, match="machtiging’ is soms niet ingevuld"):
            load(bibliotheek, "brief")


@pytest.mark.parametrize(
    ("als", "goed"), [("rol != 'client'", True), ("rol == 'gemachtigde'", True), ("rol == 'client'", False)]
)
def test_role_guards_the_representative(library, usual, als, goed):
    sjabloon = usual["sjabloon"].replace('"basis"', '"basis", "vertegenwoordigd"')
    bibliotheek = library(f"{{% if {als} %}}\nDag {{{{ vertegenwoordiger.naam }}}}.\n{{% endif %}}")
    (bibliotheek.brief_map("brief") / "sjabloon.toml").write_text(sjabloon)
    if goed:
        load(bibliotheek, "brief")
    else:
        with pytest.raises(Sjabloonfouten, match="vertegenwoordiger’ is soms niet ingevuld"):
            load(bibliotheek, "brief")
