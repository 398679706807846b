"""Findings for editors and code hosts: SARIF 2.1.0 (OASIS standard, docs.oasis-open.org/sarif/sarif/v2.1.0)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from gettext import gettext as _
from pathlib import Path
from typing import Any
from urllib.parse import quote

from leesbaarheid.rapport.melding import OORDEEL, OORDEELTITEL, Melding
from leesbaarheid.rapport.pagina import correct_cases
from leesbaarheid.rapport.plek import Plek
from leesbaarheid.regels import Regel, all_rules
from leesbaarheid.toetsversie import toetsversie

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
NIVEAUS = {"fout": "error", "let_op": "warning", "tip": "note"}


def document(meldingen: Iterable[Melding], fouten: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """One document for all texts, ready for json.dumps. `fouten`: path and reason of what could not be judged."""
    regels = [_verdict_rule(), *(_rule(regel) for regel in all_rules().values())]
    plaatsen = {regel["id"]: plaats for plaats, regel in enumerate(regels)}
    run = {
        "tool": {"driver": {"name": "Brief op Maat", "version": toetsversie(), "language": "nl", "rules": regels}},
        "columnKind": "utf16CodeUnits",
        "invocations": [
            {"executionSuccessful": not fouten, "toolExecutionNotifications": [_failure(*fout) for fout in fouten]}
        ],
        "results": [_result(melding, plaatsen) for melding in meldingen],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(regel: Regel) -> dict[str, Any]:
    hulp = [
        f"{regel.wat} {regel.waarom}",
        _("Niet zo: {zin}").format(zin=regel.fout[0][0]),
        _("Wel zo: {zin}").format(zin=regel.goed[0]),
        _("Bron: {bron}").format(bron=regel.bron),
    ]
    terecht = correct_cases(regel.precisie)
    if regel.precisie and terecht is not None:
        gemeten = _("Gemeten: in {terecht} van de {gevallen} gevallen terecht.")
        hulp.append(gemeten.format(terecht=terecht, gevallen=regel.precisie.gevallen))
    return {
        "id": regel.naam,
        "name": regel.titel,
        "shortDescription": {"text": regel.titel},
        "fullDescription": {"text": regel.wat},
        "help": {"text": "\n".join(hulp), "markdown": "\n\n".join(hulp)},
        "defaultConfiguration": {"level": NIVEAUS[str(regel.ernst)]},
    }


def _verdict_rule() -> dict[str, Any]:
    wat = _("Of de tekst als geheel voldoet. Zie het rapport van brief toets voor de score en de grenzen.")
    return {
        "id": OORDEEL,
        "name": OORDEELTITEL,
        "shortDescription": {"text": OORDEELTITEL},
        "fullDescription": {"text": wat},
        "help": {"text": wat, "markdown": wat},
        "defaultConfiguration": {"level": "error"},
    }


def _result(melding: Melding, plaatsen: dict[str, int]) -> dict[str, Any]:
    plaats = {"ruleIndex": plaatsen[melding.regel]} if melding.regel in plaatsen else {}
    return {
        "ruleId": melding.regel,
        **plaats,
        "level": NIVEAUS[melding.ernst],
        "message": {"text": melding.tekst},
        "locations": [_location(melding.pad, melding.plek)],
    }


def _failure(pad: str, reden: str) -> dict[str, Any]:
    return {"level": "error", "message": {"text": reden}, "locations": [_location(pad, None)]}


def _location(pad: str, plek: Plek | None) -> dict[str, Any]:
    bestand: dict[str, Any] = {"artifactLocation": {"uri": uri(pad)}}
    if plek is not None:
        bestand["region"] = {
            "startLine": plek.regel,
            "startColumn": plek.kolom,
            "endLine": plek.eindregel,
            "endColumn": plek.eindkolom,
            "charOffset": plek.begin,
            "charLength": plek.lengte,
        }
    return {"physicalLocation": bestand}


def uri(pad: str) -> str:
    """A path as SARIF wants it: a relative reference, or file:// for an absolute path."""
    return Path(pad).as_uri() if Path(pad).is_absolute() else quote(Path(pad).as_posix())
