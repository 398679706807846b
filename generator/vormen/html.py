"""The letter as one accessible web page (WCAG 2.2 AA): no script, no other files, light, dark and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.vormen import kenmerken, nederlands, pagina
from generator.vormen.papier import prepare
from generator.vormen.titel import title
from generator.vormen.vorm import Geluid, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave

SJABLOON, STIJL = "scherm.html.jinja", "scherm.css"


class Webpagina:
    """The house style's `scherm.html.jinja` with `scherm.css` inside it."""

    naam = "html"
    extensie = "html"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The page in UTF-8. Raises Vormfout."""
        return self.render_with_sound(brief, vrijgave, bibliotheek, None)

    def render_with_sound(
        self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek, geluid: Geluid | None
    ) -> bytes:
        """The page with a player when `geluid` lies beside it. Raises Vormfout.

        Only who writes the files knows whether the sound was made, so the page is told. A page that looks for itself needs
        a script; a player that is always there would be a dead button for most readers.
        """
        huisstijl, _stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        html = pagina.write(
            huisstijl,
            SJABLOON,
            brief,
            termen=nederlands.terms(bibliotheek),
            vrijgave=geldig,
            naam=title(brief, concept=geldig is None),
            kenmerken=kenmerken.of(geldig),
            css=Markup(huisstijl.read(STIJL)),
            geluid=geluid,
        )
        return html.encode()


VORM = Webpagina()
