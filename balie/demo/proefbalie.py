"""The folder of the demo: a desk of its own and a copy of the library, so that visitors can change texts. Gone afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.bibliotheek import MEEGELEVERD, Bibliotheek

MAP = Path(__file__).parent
VERTALER = "noor-redacteur"
"""Who is said to have gone through the machine's translations; a second reader may not be the translator."""

_ANDERS = ("BRIEF_GEGEVENS", "BRIEF_DATABASE", "BRIEF_BIBLIOTHEEK", "BRIEF_TWEEDE_FACTOR")


@contextmanager
def throwaway_desk() -> Iterator[Bibliotheek]:
    """Point this process and those it starts at a desk that is nobody's; the user's own desk is never touched.

    Must be entered before Django's settings are read.
    """
    eerder = {naam: os.environ.pop(naam, None) for naam in _ANDERS}
    with tempfile.TemporaryDirectory(prefix="brief-proefbalie-") as map:
        bibliotheek = Path(map) / "bibliotheek"
        copy_library(bibliotheek)
        os.environ |= {
            "BRIEF_GEGEVENS": str(Path(map) / "gegevens"),
            "BRIEF_BIBLIOTHEEK": str(bibliotheek),
            "BRIEF_TWEEDE_FACTOR": "0",
        }
        try:
            yield Bibliotheek.find()
        finally:
            for naam, waarde in eerder.items():
                os.environ.pop(naam, None)
                if waarde is not None:
                    os.environ[naam] = waarde


def copy_library(doel: Path) -> None:
    """The shipped letters and languages, the demo's own small letters, and translations that may be offered."""
    for deel in ("sjablonen", "talen"):
        shutil.copytree(MEEGELEVERD / deel, doel / deel, ignore=shutil.ignore_patterns("__pycache__", "*.py", "maak"))
    shutil.copytree(MAP / "bibliotheek", doel, dirs_exist_ok=True)
    for pad in doel.glob("talen/*/LC_MESSAGES/brieven.po"):
        door_mens = f'"X-Herkomst: mens\\n"\n"Last-Translator: {VERTALER}\\n"'
        pad.write_text(pad.read_text(encoding="utf-8").replace('"X-Herkomst: machine\\n"', door_mens, 1), encoding="utf-8")
