"""Forms are found by themselves: a file with a VORM is a form, and no form knows another."""

import ast
from pathlib import Path

from generator import vormen

MAP = Path(vormen.__file__).parent


def test_every_form_is_found():
    assert set(vormen.VORMEN) == {
        *("pdf", "grootletter", "grootletter16", "grootletter22", "grootletter28", "beeldbrief"),
        *("html", "epub", "docx", "platte_tekst", "braille", "braille_unicode", "audio", "audio_langzaam"),
    }
    for naam, vorm in vormen.VORMEN.items():
        assert vorm.naam == naam and vorm.extensie


def test_no_form_imports_another():
    for naam in vormen.VORMEN:
        for knoop in ast.walk(ast.parse((MAP / f"{naam}.py").read_text("utf-8"))):
            namen = [knoop.module or "", *(a.name for a in knoop.names)] if isinstance(knoop, ast.ImportFrom) else []
            assert not {n.split(".")[-1] for n in namen} & (set(vormen.VORMEN) - {naam})


def test_importing_the_forms_loads_nothing_heavy():
    import subprocess
    import sys

    zwaar = "import sys, generator.vormen; print({'weasyprint', 'fontTools', 'pikepdf', 'segno', 'docxtpl'} & set(sys.modules))"
    uit = subprocess.run([sys.executable, "-c", zwaar], capture_output=True, text=True, check=True, cwd=MAP.parents[1])
    assert uit.stdout.strip() == "set()"
