"""The letter as a Word file, in the house style's own brief.docx (docxtpl's syntax): for whoever reads or files it in Word.

A released one is write-protected and says what it rests on; one that can be edited is always a concept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.vormen import kenmerken, venster
from generator.vormen.papier import prepare, print_profile
from generator.vormen.titel import title
from generator.vormen.vorm import concept_line, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave


class Worddocument:
    """`brief.docx` of the house style, filled in. The address stands where the PDF has it."""

    naam = "docx"
    extensie = "docx"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The file (ECMA-376, transitional). Raises Vormfout."""
        from generator.vormen.word import sjabloon as sjablonen
        from generator.vormen.word.runs import script
        from generator.vormen.word.vullen import fill

        huisstijl, stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        profiel = huisstijl.ordinary(print_profile(bibliotheek))
        vak = venster.fit(brief, profiel, stapel)
        sjabloon, schrift = sjablonen.load(huisstijl), script(bibliotheek, brief.taal)
        concept = None if geldig else concept_line(brief)
        titel = title(brief, concept=geldig is None)
        ingevuld = fill(sjabloon, brief, schrift, (vak, profiel.venster), concept)
        opmaak = sjablonen.styles(sjabloon, schrift, stapel[0].familie)
        return ingevuld.finish(opmaak, titel, schrift.tag, kenmerken.of(geldig))


VORM = Worddocument()
