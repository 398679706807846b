"""The forms a letter can take. One file = one form: each file in this folder that has a `VORM` is found by itself."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.vormen.vorm import Geluid, Vorm, Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave

__all__ = ["GELUID", "VORMEN", "Geluid", "Vorm", "Vormfout", "render_all"]


def _discover() -> Mapping[str, Vorm]:
    modules = (import_module(f"{__name__}.{gevonden.name}") for gevonden in iter_modules(__path__) if not gevonden.ispkg)
    vormen = (module.VORM for module in modules if hasattr(module, "VORM"))
    return MappingProxyType({vorm.naam: vorm for vorm in sorted(vormen, key=lambda vorm: vorm.naam)})


VORMEN: Mapping[str, Vorm] = _discover()
"""Every form by name. Heavy libraries are loaded by the first letter that needs them, not here."""


GELUID = "audio"
"""The form whose files a web page and an e-book play."""


def render_all(
    naam: str, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek, geluid: Geluid | None = None
) -> Mapping[str, bytes]:
    """Everything that a form makes of this letter, by extension: the form's own file first, then what lies beside it.

    `geluid` are the files of GELUID when those were made of this same letter. Raises Vormfout.
    """
    vorm = VORMEN[naam]
    naast = vorm.bijlagen(brief, vrijgave, bibliotheek) if hasattr(vorm, "bijlagen") else {}
    if geluid and hasattr(vorm, "render_with_sound"):
        return {vorm.extensie: vorm.render_with_sound(brief, vrijgave, bibliotheek, geluid), **naast}
    return {vorm.extensie: vorm.render(brief, vrijgave, bibliotheek), **naast}
