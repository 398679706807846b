"""sjabloon.toml: what a letter declares of itself. The text stands in brief.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.sjabloon.boom import Expressie, Knoop
from generator.sjabloon.panelentoml import read_panels
from generator.sjabloon.sjabloon import Betreftregel, Plichtregel, Soortkeuze, Wet
from generator.sjabloon.tomlbron import TABEL, TABELLEN, TEKST, TEKSTEN, Soort, Tomlbron
from generator.sjabloon.tomlvoorwaarde import condition
from generator.sjabloon.veldtoml import read_fields
from generator.velden.invoer import nearest
from generator.velden.veld import Veld
from generator.zendregels import BETREFT

SLEUTELS = ("titel", "wanneer", "groepen", "soort", "betreft", "betreft_als", "eigenaar", "huisstijl", "plichten",
            "plichten_als", "advies", "kan_niet", "wetten", "velden", "beelden")  # fmt: skip
SOORTEN = ("besluit", "voornemen", "uitnodiging", "verzoek", "uitleg", "bericht")

_SOORT = Soort("", lambda waarde: isinstance(waarde, str | dict) and bool(waarde), '"besluit"')


@dataclass(frozen=True)
class Declaratie:
    """The contents of sjabloon.toml, groups still by name. `huisstijl` is empty when the municipality decides."""

    titel: str
    wanneer: str
    groepen: tuple[str, ...]
    soort: str | Soortkeuze
    betreft: tuple[str, ...]
    betreft_als: tuple[Betreftregel, ...]
    eigenaar: str
    huisstijl: str
    plichten: tuple[str, ...]
    plichten_als: tuple[Plichtregel, ...]
    advies: tuple[str, ...]
    kan_niet: tuple[Expressie, ...]
    wetten: tuple[Wet, ...]
    velden: Mapping[str, Veld]
    panelen: tuple[Knoop, ...]


def read_declaration(toml: Tomlbron) -> Declaratie:
    """The declaration; every mistake goes to `toml`, and what was wrong is left empty."""
    tabel = toml.tabel
    toml.check_keys((), tabel, SLEUTELS)
    return Declaratie(
        titel=toml.get(("titel",), tabel, TEKST, nodig=True),
        wanneer=toml.get(("wanneer",), tabel, TEKST),
        groepen=tuple(toml.get(("groepen",), tabel, TEKSTEN)),
        soort=_kind(toml, toml.get(("soort",), tabel, _SOORT, nodig=True)),
        betreft=_chosen(toml, "betreft", toml.get(("betreft",), tabel, TEKSTEN, nodig=True), BETREFT),
        betreft_als=tuple(_about_rules(toml)),
        eigenaar=toml.get(("eigenaar",), tabel, TEKST, nodig=True),
        huisstijl=toml.get(("huisstijl",), tabel, TEKST),
        plichten=tuple(toml.get(("plichten",), tabel, TEKSTEN)),
        plichten_als=tuple(_duty_rules(toml)),
        advies=tuple(toml.get(("advies",), tabel, TEKSTEN)),
        kan_niet=tuple(
            filter(None, (condition(toml, ("kan_niet",), bron) for bron in toml.get(("kan_niet",), tabel, TEKSTEN)))
        ),
        wetten=tuple(_laws(toml)),
        velden=read_fields(toml, ("velden",), toml.get(("velden",), tabel, TABEL)),
        panelen=tuple(read_panels(toml)),
    )


def _kind(toml: Tomlbron, ruw: str | dict[str, Any]) -> str | Soortkeuze:
    if isinstance(ruw, str):
        _chosen(toml, "soort", [ruw] if ruw else [], SOORTEN)
        return ruw
    per_optie = {sleutel: str(soort) for sleutel, soort in ruw.items() if sleutel != "veld"}
    _chosen(toml, "soort", list(per_optie.values()), SOORTEN)
    if not isinstance(ruw.get("veld"), str) or not per_optie:
        toml.say(
            ("soort",),
            _("‘soort’ is niet goed ingevuld."),
            _('Schrijf bijvoorbeeld: soort = { veld = "stap", plan = "voornemen", straf = "besluit" }.'),
        )
    return Soortkeuze(str(ruw.get("veld", "")), per_optie)


def _chosen(toml: Tomlbron, sleutel: str, gekozen: Sequence[str], bekend: Sequence[str]) -> tuple[str, ...]:
    for woord in gekozen:
        if woord not in bekend:
            toml.say(
                (sleutel,),
                _("‘{woord}’ kan niet bij ‘{sleutel}’.").format(woord=woord, sleutel=sleutel),
                nearest(woord, bekend),
            )
    return tuple(gekozen)


def _duty_rules(toml: Tomlbron) -> list[Plichtregel]:
    regels = []
    for ruw in toml.get(("plichten_als",), toml.tabel, TABELLEN):
        toml.check_keys(("plichten_als",), ruw, ("als", "plichten"))
        als = condition(toml, ("plichten_als",), toml.get(("plichten_als", "als"), ruw, TEKST, nodig=True))
        plichten = tuple(toml.get(("plichten_als", "plichten"), ruw, TEKSTEN, nodig=True))
        regels += [Plichtregel(als, plichten)] if als else []
    return regels


def _about_rules(toml: Tomlbron) -> list[Betreftregel]:
    regels = []
    for ruw in toml.get(("betreft_als",), toml.tabel, TABELLEN):
        toml.check_keys(("betreft_als",), ruw, ("als", "betreft"))
        als = condition(toml, ("betreft_als",), toml.get(("betreft_als", "als"), ruw, TEKST, nodig=True))
        betreft = _chosen(toml, "betreft_als", toml.get(("betreft_als", "betreft"), ruw, TEKSTEN, nodig=True), BETREFT)
        regels += [Betreftregel(als, betreft)] if als else []
    return regels


def _laws(toml: Tomlbron) -> list[Wet]:
    wetten = []
    for ruw in toml.get(("wetten",), toml.tabel, TABELLEN):
        toml.check_keys(("wetten",), ruw, ("artikel", "als", "bron"))
        als = condition(toml, ("wetten",), toml.get(("wetten", "als"), ruw, TEKST))
        artikel = toml.get(("wetten", "artikel"), ruw, TEKST, nodig=True)
        wetten.append(Wet(artikel, als, toml.get(("wetten", "bron"), ruw, TEKST)))
    return wetten
