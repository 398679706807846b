"""The letter as one accessible web page (WCAG 2.2 AA): no script, no other files, light, dark and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.vormen import kenmerken, pagina
from generator.vormen.papier import prepare
from generator.vormen.titel import title
from generator.vormen.vorm import covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave

SJABLOON, STIJL = "scherm.html.jinja", "scherm.css"


@dataclass(frozen=True)
class Geluid:
    """Names of the files that lie beside the page: the letter read aloud, and the words of that as text."""

    mp3: str
    tekst: str


class Webpagina:
    """The house style's `scherm.html.jinja` with `scherm.css` inside it."""

    naam = "html"
    extensie = "html"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek, geluid: Geluid | None = None) -> bytes:
        """The page in UTF-8, with a player when `geluid` lies beside it. Raises Vormfout.

        Only who writes the files knows whether the sound was made, so the page is told. A page that looks for itself needs
        a script; a player that is always there would be a dead button for most readers.
        """
        huisstijl, _stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        html = pagina.write(
            huisstijl,
            SJABLOON,
            brief,
            vrijgave=geldig,
            naam=title(brief, concept=geldig is None),
            kenmerken=kenmerken.of(geldig),
            css=Markup(huisstijl.read(STIJL)),
            geluid=geluid,
        )
        return html.encode()


VORM = Webpagina()
