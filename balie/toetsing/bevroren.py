"""A frozen version as a library of its own, so that its letters look as they did when it was offered."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from balie.toetsing.bibliotheekstand import mark, now
from balie.toetsing.models import Versie
from generator.bibliotheek import Bibliotheek


def is_current(versie: Versie, bibliotheek: Bibliotheek) -> bool:
    """Is this the text as the library has it now?"""
    nu = now(bibliotheek, mark(bibliotheek), versie.sjabloon, versie.taal)
    return not nu.fout and (versie.tekstversie, versie.taalversie) == (nu.tekstversie, nu.taalversie)


@contextmanager
def library(versie: Versie, bibliotheek: Bibliotheek) -> Iterator[Bibliotheek]:
    """The library with the sources of this version over it; the library itself while the text is still the same."""
    if is_current(versie, bibliotheek):
        yield bibliotheek
        return
    with tempfile.TemporaryDirectory() as map:
        _write(json.loads(versie.bronnen), bibliotheek, Path(map))
        yield Bibliotheek((Path(map), *bibliotheek.mappen))


def _write(bronnen: dict[str, str], bibliotheek: Bibliotheek, map: Path) -> None:
    """A folder wins whole: what was not frozen in it (style sheets, examples of older versions) is taken from now."""
    for naam in {str(Path(*Path(naam).parts[:3])) for naam in bronnen if naam.startswith("sjablonen/huisstijl/")}:
        shutil.copytree(bibliotheek.huisstijl_map(Path(naam).name), map / naam, dirs_exist_ok=True)
    for naam in {str(Path(*Path(naam).parts[:3])) for naam in bronnen if naam.startswith("sjablonen/brieven/")}:
        if Path(naam).name in bibliotheek.ids():
            shutil.copytree(bibliotheek.brief_map(Path(naam).name), map / naam, dirs_exist_ok=True)
    for naam, tekst in bronnen.items():
        (map / naam).parent.mkdir(parents=True, exist_ok=True)
        (map / naam).write_text(tekst, encoding="utf-8")
