"""The voices that a municipality brings: what `[[stemmen]]` in gemeente.toml says of each. No value that a letter can show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.velden import Veldfout

SLEUTEL = "stemmen"
_SHA256 = re.compile("[0-9a-fA-F]{64}")


@dataclass(frozen=True)
class Stembestand:
    """A Piper voice: a path from the folder of gemeente.toml, and the SHA-256 (hex) of that file and of its `.json`."""

    bestand: str
    sha256: str
    sha256_json: str


def read(ruw: Any) -> tuple[dict[str, Stembestand], list[Veldfout]]:
    """The voices by language code, and every mistake."""
    stemmen: dict[str, Stembestand] = {}
    fouten: list[Veldfout] = []
    for nummer, rij in enumerate(ruw if isinstance(ruw, list) else [ruw], 1):
        if zin := _mistake(rij, stemmen):
            fouten.append(Veldfout(f"{SLEUTEL}.{nummer}", zin))
        else:
            stemmen[rij["taal"]] = Stembestand(rij["bestand"], rij["sha256"], rij["sha256_json"])
    return stemmen, fouten


def _mistake(rij: Any, stemmen: Mapping[str, Stembestand]) -> str | None:
    """What is wrong with one table, in a Dutch sentence."""
    namen = ("taal", "bestand", "sha256", "sha256_json")
    if not isinstance(rij, dict) or set(rij) != set(namen) or not all(isinstance(deel, str) and deel for deel in rij.values()):
        return _("Schrijf bij elke stem precies dit, elk tussen aanhalingstekens: {namen}.").format(namen=", ".join(namen))
    if not (_SHA256.fullmatch(rij["sha256"]) and _SHA256.fullmatch(rij["sha256_json"])):
        return _("Een SHA-256 heeft 64 cijfers en letters van a tot f. Maak hem met het programma sha256sum.")
    if rij["taal"] in stemmen:
        return _("Er staan twee stemmen voor de taal ‘{taal}’. Laat er een staan.").format(taal=rij["taal"])
    return None
