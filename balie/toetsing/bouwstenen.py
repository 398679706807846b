"""A building block changes many letters at once: which signed letters changed in this passage and in nothing else."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from balie.toetsing.models import Aanbod, Akkoord
from balie.toetsing.versies import Stand, stones
from generator import sjabloon as sjablonen
from generator.bibliotheek import Bibliotheek, read_text
from generator.taal import BRONTAAL

VOOR = "bouwsteen/"
"""Before the id of a building block, where a letter's id could stand."""


def bundle(bouwsteen: str) -> str:
    """The name under which an offer of this building block is kept."""
    return VOOR + bouwsteen


def changed_letters(bibliotheek: Bibliotheek, bouwsteen: str) -> list[Stand]:
    """Every letter whose last standing Akkoord fell only because this passage changed. Raises Onbekend."""
    pad = bibliotheek.bouwsteen(bouwsteen)
    standen = [Stand.load(bibliotheek, id, BRONTAAL) for id in bibliotheek.ids()]
    raakt = [stand for stand in standen if bouwsteen in stones(stand.sjabloon) and not stand.standing().exists()]
    return [stand for stand in raakt if _only_this_changed(stand, bibliotheek.relative(pad), read_text(pad))]


def offered_letters(bibliotheek: Bibliotheek, bouwsteen: str) -> list[Stand]:
    """Every letter with an open offer of this building block. Raises Onbekend."""
    bibliotheek.bouwsteen(bouwsteen)
    ids = sorted(set(Aanbod.objects.filter(bundel=bundle(bouwsteen)).values_list("versie__sjabloon", flat=True)))
    standen = [Stand.load(bibliotheek, id, BRONTAAL) for id in ids if id in bibliotheek.ids()]
    return [stand for stand in standen if not stand.standing().exists()]


def _only_this_changed(stand: Stand, pad: str, tekst: str) -> bool:
    """Compile the sources that were signed last with the new passage in them: is that the text as it stands now?"""
    zelfde = Akkoord.objects.filter(versie__sjabloon=stand.sjabloon.id, versie__taal=BRONTAAL, intrekking=None)
    laatste = zelfde.order_by("-nummer").first()
    if laatste is None:
        return False
    huisstijl = f'huisstijl = "{stand.sjabloon.huisstijl}"'
    bronnen = json.loads(laatste.versie.bronnen) | {pad: tekst, "gemeente.toml": huisstijl}
    with tempfile.TemporaryDirectory() as map:
        for naam, inhoud in bronnen.items():
            doel = Path(map) / naam
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_text(inhoud, encoding="utf-8")
        toen = sjablonen.load(Bibliotheek((Path(map),)), stand.sjabloon.id)
    return toen.tekstversie == stand.sjabloon.tekstversie
