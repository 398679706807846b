"""The letter aloud, as every form of sound makes it: an MP3 with chapters, and beside it the text that is heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.bibliotheek import read_toml
from generator.vormen import kenmerken
from generator.vormen.papier import prepare as check_characters
from generator.vormen.vorm import MERK, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave
    from generator.spraak.voorlezen import Voorlezing


@dataclass(frozen=True)
class Geluidsvorm:
    """`woorden` are spoken words a minute over the whole file, silences included."""

    naam: str
    woorden: float
    extensie: str = "mp3"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The MP3. Raises Vormfout: no voice, a voice that may not be used, a file that was changed."""
        from generator.spraak import mp3, voorlezen

        voorlezing = self._prepared(brief, vrijgave, bibliotheek)
        opname = voorlezen.record(voorlezing, self.woorden, bibliotheek)
        geldig = covered(brief, vrijgave)
        soort = str(read_toml(bibliotheek.brief_map(brief.sjabloon) / "sjabloon.toml")["titel"])
        etiket = mp3.Etiket(
            titel=soort if geldig else f"{MERK} – {soort}",
            maker=brief.afzender[0],
            taal=brief.taal,
            hoofdstukken=opname.hoofdstukken,
            stemmen=tuple(dict.fromkeys(f"{stem.naam} {stem.versie}" for stem in voorlezing.stemmen.values())),
            kenmerken=kenmerken.of(geldig),
        )
        return mp3.write(opname.golf, etiket)

    def bijlagen(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> Mapping[str, bytes]:
        """The transcript (`txt`): word for word what is heard, one line per paragraph. Raises Vormfout."""
        tekst = self._prepared(brief, vrijgave, bibliotheek).spreektekst
        delen = ["\n".join(passage.tekst for passage in hoofdstuk.passages) for hoofdstuk in tekst.hoofdstukken]
        if eigen := kenmerken.of(covered(brief, vrijgave)):
            delen.append("\n".join(kenmerken.lines(eigen)))
        return {"txt": ("\n\n".join(delen) + "\n").encode()}

    def _prepared(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> Voorlezing:
        from generator.spraak import voorlezen

        check_characters(brief, bibliotheek)
        return voorlezen.prepare(brief, bibliotheek, concept=covered(brief, vrijgave) is None)
