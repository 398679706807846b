"""The letter aloud, as every form of sound makes it: an MP3 with chapters, and beside it the text that is heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cachetools import LRUCache

from generator.bibliotheek import read_toml
from generator.vormen import kenmerken
from generator.vormen.papier import prepare as check_characters
from generator.vormen.vorm import MERK, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave
    from generator.spraak.voorlezen import Voorlezing


GEWOON = 125
"""Words a minute of the ordinary speed."""
_LAATSTE: LRUCache = LRUCache(maxsize=1)
"""The last letter that was read aloud: its e-book plays the same sound, and speaking is the dearest thing we do."""


@dataclass(frozen=True)
class Geluidsvorm:
    """`woorden` are spoken words a minute over the whole file, silences included."""

    naam: str
    woorden: float
    extensie: str = "mp3"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The MP3. Raises Vormfout: no voice, a voice that may not be used, a file that was changed."""
        return self.recorded(brief, vrijgave, bibliotheek)[0]

    def recorded(
        self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek
    ) -> tuple[bytes, tuple[tuple[int, int], ...]]:
        """The MP3, and begin and end in ms of each passage in it. Raises Vormfout."""
        sleutel = brief.digest, covered(brief, vrijgave), self.woorden, bibliotheek
        if sleutel not in _LAATSTE:
            _LAATSTE[sleutel] = self._record(brief, vrijgave, bibliotheek)
        return _LAATSTE[sleutel]

    def _record(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek):
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
        return mp3.write(opname.golf, etiket), opname.momenten

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
