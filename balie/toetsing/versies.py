"""The text of a letter as it stands in the library now, and how it is frozen when it is offered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from balie.beoordelen import Tekst
from balie.toetsing.models import Akkoord, Versie
from generator.akkoord import BEGRIJPELIJK, VERTALING
from generator.bibliotheek import read_text
from generator.sjabloon import Sjabloon
from generator.sjabloon.laden import VOORWOORD
from generator.sjabloon.lezer import BEELDEN
from generator.taal import BRONTAAL
from generator.vertaling import taalversie

if TYPE_CHECKING:
    from balie.toetsing.keuren import Gekeurd


class Stand(Tekst):
    """A letter in one language as it stands now, and what the desk knows of exactly this text.

    The digests are computed from the library's files, never taken from the desk.
    """

    @property
    def soort(self) -> str:
        """The kind of Akkoord that this text needs."""
        return BEGRIJPELIJK if self.taal == BRONTAAL else VERTALING

    @property
    def digests(self) -> dict[str, str]:
        """What binds an Akkoord, under the names of Versie's fields; taalversie is empty for Dutch."""
        return {"tekstversie": self.sjabloon.tekstversie, "taalversie": taalversie(self.sjabloon, self.catalogus) or ""}

    def versions(self):
        """Every frozen check of exactly this text."""
        return Versie.objects.filter(sjabloon=self.sjabloon.id, taal=self.taal, **self.digests)

    def standing(self):
        """The Akkoorden under exactly this text that were not withdrawn."""
        return Akkoord.objects.filter(versie__in=self.versions(), intrekking=None)


def sources(stand: Stand) -> dict[str, str]:
    """Path in the library → text, of every file that this text comes from."""
    bibliotheek, sjabloon = stand.bibliotheek, stand.sjabloon
    paden = [pad for pad in sorted(bibliotheek.brief_map(sjabloon.id).iterdir()) if pad.suffix in (".md", ".toml")]
    paden += sorted((bibliotheek.brief_map(sjabloon.id) / "voorbeelden").glob("*.toml"))
    paden += [bibliotheek.bouwsteen(id) for id in sorted(stones(sjabloon))]
    paden += [bibliotheek.bestand(naam) for naam in ("groepen.toml", "ontvangers.toml")]
    paden += [pad for naam in pictures(sjabloon) if (pad := bibliotheek.bestand(naam)).is_file()]
    paden += [bibliotheek.huisstijl_map(sjabloon.huisstijl) / "huisstijl.toml"]
    map = bibliotheek.taal_map(stand.taal)
    paden += [pad for naam in ("taal.toml", "termen.toml", "LC_MESSAGES/brieven.po") if (pad := map / naam).is_file()]
    return {bibliotheek.relative(pad): read_text(pad) for pad in paden}


def stones(sjabloon: Sjabloon) -> set[str]:
    """The ids of all building blocks that the letter can show, the one for a representative too."""
    return {*sjabloon.bouwstenen, *([VOORWOORD] if sjabloon.voorwoord else [])}


def pictures(sjabloon: Sjabloon) -> tuple[str, ...]:
    """The files below sjablonen/ that the picture letter rests on; a drawing that is gone stops that form, not this."""
    return (BEELDEN, *(f"beelden/{naam}.svg" for naam in sjabloon.beelden)) if sjabloon.panelen else ()


def has_pictures(versie: Versie) -> bool:
    """Whether this version has a picture letter: then the drawings are among its frozen sources."""
    return f"sjablonen/{BEELDEN}" in json.loads(versie.bronnen)


def freeze(stand: Stand, gekeurd: Gekeurd) -> Versie:
    """The frozen version of this text under this check, made when it does not exist yet."""
    sleutel = {"sjabloon": stand.sjabloon.id, "taal": stand.taal, "toetsversie": gekeurd.toetsversie, **stand.digests}
    inhoud = {
        "oordeel": gekeurd.oordeel,
        "inhoud": gekeurd.inhoud,
        "toets": gekeurd.toets,
        "rapport": gekeurd.rapport,
        "bronnen": json.dumps(sources(stand), ensure_ascii=False, sort_keys=True),
    }
    return Versie.objects.get_or_create(**sleutel, defaults=inhoud)[0]
