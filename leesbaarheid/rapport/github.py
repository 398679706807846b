"""Findings as GitHub shows them beside a change: workflow commands, one a line ('::error file=…,line=…::…').

The form and its escapes: docs.github.com, 'Workflow commands for GitHub Actions', and `toCommandValue` in actions/toolkit.
"""

from __future__ import annotations

from leesbaarheid.rapport.melding import Melding

NIVEAUS = {"fout": "error", "let_op": "warning", "tip": "notice"}


def line(melding: Melding) -> str:
    """One remark as a workflow command."""
    kenmerken: dict[str, str | int] = {"file": melding.pad}
    if plek := melding.plek:
        kenmerken |= {"line": plek.regel, "endLine": plek.eindregel}
        if plek.regel == plek.eindregel:  # GitHub takes columns on one line only
            kenmerken |= {"col": plek.kolom, "endColumn": plek.eindkolom}
    kenmerken["title"] = melding.titel
    eigenschappen = ",".join(f"{naam}={_property(str(waarde))}" for naam, waarde in kenmerken.items())
    return f"::{NIVEAUS[melding.ernst]} {eigenschappen}::{_data(melding.tekst)}"


def _data(tekst: str) -> str:
    return tekst.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(tekst: str) -> str:
    return _data(tekst).replace(":", "%3A").replace(",", "%2C")
