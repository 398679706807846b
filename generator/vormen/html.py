"""The letter as one accessible web page (WCAG 2.2 AA): no script, no other files, light, dark and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.vormen import kenmerken, pagina
from generator.vormen.papier import prepare
from generator.vormen.vorm import covered

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
        huisstijl, _stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        html = pagina.write(
            huisstijl, SJABLOON, brief, vrijgave=geldig, kenmerken=kenmerken.of(geldig), css=Markup(huisstijl.read(STIJL))
        )
        return html.encode()


VORM = Webpagina()
