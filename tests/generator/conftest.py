"""One invented letter in its own small library, with every construct, and translations made by the test itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from generator import velden
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.sjabloon import Sjabloon, load

BRIEF = """\
# U betaalt {{ bedrag }} terug

::: plicht D1
U kreeg te veel geld. Betaal {{ bedrag }} **uiterlijk op {{ betalen_voor }}**.
:::

{{ waarom }}

{{ berekening }}

{% if kosten %}
## Wat wij weten
{% for k in kosten %}
- {{ k.wat }} kost {{ k.prijs }}.
{% endfor %}
- Meer weten wij niet.
{% else %}
Wij weten niet wat u betaalt.
{% endif %}

{% if uitleg %}
{{ uitleg }}
{% endif %}

::: aantal termijnen
een: U betaalt in één keer.
meer: U betaalt in {{ termijnen }} keer.
:::

> Bel {{ gemeente.telefoon }} of kom naar {{ gemeente.bezoekadres }}.

::: plicht D4
Maak bezwaar uiterlijk op {{ bezwaar_tot }}. Dat is een besluit binnen 6 weken.
:::
"""
SJABLOON = """\
titel = "U betaalt geld terug"
groepen = ["basis"]
soort = "bericht"
betreft = ["geld"]
eigenaar = "communicatie"
kan_niet = ["waarom == 'fout' and termijnen > 12"]
wetten = [{ artikel = "Participatiewet 58" }]

[velden]
bedrag = { type = "bedrag", label = "Hoeveel", is_totaal_van = "berekening" }
betalen_voor = { type = "datum", label = "Betalen voor" }
bezwaar_tot = { type = "datum", label = "Bezwaar tot", termijn = { dagen = 42, minstens = 42, vanaf = "briefdatum", bron = "Awb 6:7" } }
berekening = { type = "posten", min = 1, max = 5 }
termijnen = { type = "aantal", min = 1 }
uitleg = { type = "toelichting", label = "Uitleg", optioneel = true, verplicht_als = "waarom == 'fout'" }

[velden.waarom]
type = "keuze"
opties = { fout = "Wij maakten een fout.", werk = "U kreeg geld van uw werk.", anders = "Een andere reden" }

[velden.kosten]
type = "lijst"
optioneel = true
max = 3
delen = { wat = { type = "tekst" }, prijs = { type = "bedrag" } }
"""
GEGEVENS: Mapping[str, Any] = {
    "ontvanger": "Fatma Yılmaz",
    "adres": "Dorpsstraat 12a, 1234 AB Voorbeeldstad",
    "briefdatum": "2026-11-03",
    "kenmerk": "TV-2026-7",
    "behandelaar": "J. de Groot",
    "telefoon": "010 000 00 02",
    "bedrag": "150,00",
    "betalen_voor": "2027-01-15",
    "bezwaar_tot": "2026-12-15",
    "berekening": [{"omschrijving": "maart", "bedrag": "100"}, {"omschrijving": "april", "bedrag": "50"}],
    "termijnen": 3,
    "waarom": "werk",
    "kosten": [{"wat": "Huur", "prijs": "500"}, {"wat": "Stroom", "prijs": "90,50"}],
}
KOP = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {meervoud}\\n"
"Last-Translator: vertaler\\n"
"X-Herkomst: {herkomst}\\n"
"""


@pytest.fixture
def bibliotheek(tmp_path) -> Bibliotheek:
    """A library with the letter 'proef'; what it lacks comes from the shipped one."""
    map = tmp_path / "bibliotheek"
    brief = map / "sjablonen/brieven/proef"
    brief.mkdir(parents=True)
    (brief / "brief.md").write_text(BRIEF, encoding="utf-8")
    (brief / "sjabloon.toml").write_text(SJABLOON, encoding="utf-8")
    for taal in ("en", "ar"):
        shutil.copytree(MEEGELEVERD / "talen" / taal, map / "talen" / taal, ignore=shutil.ignore_patterns("*.po"))
    return Bibliotheek((map, MEEGELEVERD))


@pytest.fixture
def sjabloon(bibliotheek) -> Sjabloon:
    return load(bibliotheek, "proef")


@pytest.fixture
def gegevens(sjabloon) -> Callable[..., velden.Gegevens]:
    """`gegevens(termijnen=1, kosten=None)`: typed data; None leaves a field out."""

    def make(**anders: Any) -> velden.Gegevens:
        ruw = {**GEGEVENS, **anders}
        return velden.parse(tuple(sjabloon.velden.values()), {naam: deel for naam, deel in ruw.items() if deel is not None})

    return make


@pytest.fixture
def translate(bibliotheek) -> Callable[..., Path]:
    """`translate("ar", {"Totaal": "المجموع"}, fuzzy={…}, weg={…})`: writes the PO file of a language.

    A message that is not named is translated by itself with the language's mark before it, so that places, emphasis,
    numbers and Dutch terms are right.
    """
    from babel.messages.plurals import get_plural

    from generator.sjabloon.berichten import messages

    def write(taal: str, anders: Mapping[str, str] = {}, *, fuzzy=(), weg=(), herkomst="mens") -> Path:  # noqa: B006
        meervoud = get_plural(taal)
        delen = [KOP.format(meervoud=meervoud, herkomst=herkomst)]
        for bericht in messages(load(bibliotheek, "proef")):
            if bericht.nl not in weg:
                delen.append(_entry(bericht, taal, meervoud.num_plurals, anders, bericht.nl in fuzzy))
        pad = bibliotheek.mappen[0] / "talen" / taal / "LC_MESSAGES" / "brieven.po"
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text("\n".join(delen), encoding="utf-8")
        return pad

    return write


MERK = {"en": "EN: ", "ar": "ترجمة: "}


def _entry(bericht, taal: str, aantal: int, anders: Mapping[str, str], fuzzy: bool) -> str:
    quote = lambda tekst: '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'  # noqa: E731
    tekst = anders.get(bericht.nl, MERK[taal] + (bericht.meervoud or bericht.nl))
    regels = ["#, fuzzy"] if fuzzy else []
    regels += [f"msgctxt {quote(bericht.context)}"] if bericht.context else []
    regels.append(f"msgid {quote(bericht.nl)}")
    if bericht.meervoud is None:
        return "\n".join([*regels, f"msgstr {quote(tekst)}", ""])
    regels.append(f"msgid_plural {quote(bericht.meervoud)}")
    return "\n".join([*regels, *(f"msgstr[{n}] {quote(tekst)}" for n in range(aantal)), ""])


@pytest.fixture
def akkoord() -> Callable[..., Any]:
    """`akkoord(sjabloon, catalogus, nummer=2, …)`: a sign-off for the text as it is now."""
    from generator.poort import BEGRIJPELIJK, VERTALING, Akkoord
    from generator.vertaling import taalversie

    def make(sjabloon: Sjabloon, catalogus, nummer: int = 1, /, **anders: Any):
        soort = BEGRIJPELIJK if catalogus.is_nederlands else VERTALING
        waarden = {
            "nummer": nummer, "soort": soort, "sjabloon": sjabloon.id, "taal": catalogus.taal.code,
            "tekstversie": sjabloon.tekstversie, "taalversie": taalversie(sjabloon, catalogus), "wie": "sanne",
            "wanneer": datetime(2026, 11, 2, 10), **anders,
        }  # fmt: skip
        return Akkoord(**waarden)

    return make
