"""sjablonen/groepen.toml: fields and duties that kinds of letters share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _

from generator.sjabloon.boom import Plaats
from generator.sjabloon.tomlbron import TABEL, TEKSTEN, Tomlbron
from generator.sjabloon.veldtoml import read_fields
from generator.velden.invoer import nearest
from generator.velden.veld import Veld

SLEUTELS = ("soorten", "plichten", "kop", "velden")


@dataclass(frozen=True)
class Groep:
    """`soorten`: the kinds of letter it fits, empty for all. `kop`: its fields that the letter's frame uses."""

    naam: str
    soorten: tuple[str, ...]
    plichten: tuple[str, ...]
    kop: tuple[str, ...]
    velden: Mapping[str, Veld]
    plaatsen: Mapping[str, Plaats]


def read_group(toml: Tomlbron, naam: str) -> Groep:
    """One group of the file. Mistakes in it go to `toml`; the caller has checked that it exists."""
    tabel = toml.get((naam,), toml.tabel, TABEL)
    toml.check_keys((naam,), tabel, SLEUTELS)
    velden = read_fields(toml, (naam, "velden"), toml.get((naam, "velden"), tabel, TABEL))
    kop = tuple(toml.get((naam, "kop"), tabel, TEKSTEN))
    for veld in kop:
        if veld not in velden:
            toml.say(
                (naam, "kop"), _("‘{veld}’ in ‘kop’ is geen veld van deze groep.").format(veld=veld), nearest(veld, velden)
            )
    return Groep(
        naam,
        tuple(toml.get((naam, "soorten"), tabel, TEKSTEN)),
        tuple(toml.get((naam, "plichten"), tabel, TEKSTEN)),
        kop,
        velden,
        {veld: toml.plaats(naam, "velden", veld) for veld in velden},
    )
