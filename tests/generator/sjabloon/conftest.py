"""A tiny library on disk: one letter, a group, a house style, roles. Tests change one thing and load it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.bibliotheek import Bibliotheek

GROEPEN = """
[basis]
plichten = ["D1"]
kop = ["ontvanger", "adres"]

[basis.velden]
ontvanger = { type = "naam" }
adres = { type = "adres" }

[vertegenwoordigd]
kop = ["vertegenwoordiger"]

[vertegenwoordigd.velden.vertegenwoordiger]
type = "record"
optioneel = true
delen = { rol = { type = "rol" }, naam = { type = "naam" }, machtiging = { type = "datum", optioneel = true } }

[besluiten]
soorten = ["besluit"]
plichten = ["D2"]
"""
SJABLOON = """
titel = "Een brief"
groepen = ["basis"]
soort = "bericht"
betreft = ["zorg"]
eigenaar = "communicatie"
"""
BRIEF = "# Uw brief\n\nDag {{ ontvanger }}.\n"
REGELS = "".join(f'[[regels]]\nrol = "{rol}"\norigineel = "vertegenwoordiger"\n' for rol in ("bewindvoerder", "gemachtigde"))
ROLLEN = REGELS + '[rollen]\nclient = "cliënt"\nbewindvoerder = "bewindvoerder"\ngemachtigde = "gemachtigde"\n'
VOORWOORD = """{% if rol == "bewindvoerder" %}
U regelt het geld van {{ ontvanger }}.
{% else %}
U helpt {{ ontvanger }}.
{% endif %}
"""
HUISSTIJL = '[zinnen]\ngroet = "Met vriendelijke groet,"\n'


def write_library(map: Path, bestanden: dict[str, str]) -> Bibliotheek:
    """The files, by path below `sjablonen/`, over the usual ones; the letter's id is `brief`."""
    alle = {
        "groepen.toml": GROEPEN,
        "ontvangers.toml": ROLLEN,
        "huisstijl/standaard/huisstijl.toml": HUISSTIJL,
        "bouwstenen/voor-vertegenwoordiger.md": VOORWOORD,
        "brieven/brief/sjabloon.toml": SJABLOON,
        "brieven/brief/brief.md": BRIEF,
    }
    for naam, tekst in (alle | bestanden).items():
        pad = map / "sjablonen" / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    return Bibliotheek((map.resolve(),))


GEWOON = {"groepen": GROEPEN, "sjabloon": SJABLOON, "brief": BRIEF, "rollen": ROLLEN, "huisstijl": HUISSTIJL}


@pytest.fixture
def usual() -> dict[str, str]:
    """The usual text of each file, by the names that `library` takes."""
    return GEWOON


Maker = Callable[..., Bibliotheek]


@pytest.fixture
def library(tmp_path: Path) -> Maker:
    """library(tekst, toml, bouwstenen={…}, bestanden={…}): `tekst` stands under the onderwerp and a line that uses
    nothing; `toml` is added to the usual sjabloon.toml."""

    def make(tekst: str = "", toml: str = "", *, bouwstenen: dict[str, str] | None = None, **bestanden: str) -> Bibliotheek:
        inhoud = {"brieven/brief/brief.md": BRIEF + "\n" + textwrap.dedent(tekst).lstrip("\n")}
        inhoud["brieven/brief/sjabloon.toml"] = SJABLOON + textwrap.dedent(toml)
        inhoud |= {f"bouwstenen/{id}.md": textwrap.dedent(steen).lstrip("\n") for id, steen in (bouwstenen or {}).items()}
        namen = {"groepen": "groepen.toml", "brief": "brieven/brief/brief.md", "sjabloon": "brieven/brief/sjabloon.toml"}
        namen |= {"huisstijl": "huisstijl/standaard/huisstijl.toml", "rollen": "ontvangers.toml"}
        return write_library(tmp_path, inhoud | {namen[naam]: inhoud_ for naam, inhoud_ in bestanden.items()})

    return make
