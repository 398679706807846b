"""A building block changes many letters at once: which signed letters changed in this passage and in nothing else."""

from __future__ import annotations

import json
import tempfile
from functools import lru_cache
from pathlib import Path

from balie.toetsing.bibliotheekstand import mark
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
    bibliotheek.bouwsteen(bouwsteen)
    return [Stand.load(bibliotheek, id, BRONTAAL) for id in bibliotheek.ids() if changed_block(bibliotheek, id) == bouwsteen]


def changed_block(bibliotheek: Bibliotheek, id: str) -> str | None:
    """The building block because of which alone the signature under this letter fell; None when there is no such one."""
    getekend = Akkoord.objects.filter(versie__sjabloon=id, versie__taal=BRONTAAL, intrekking=None)
    laatste = getekend.order_by("-nummer").values_list("nummer", flat=True).first()
    return None if laatste is None else _changed_block(bibliotheek, mark(bibliotheek), id, laatste)


@lru_cache(maxsize=1_000)
def _changed_block(bibliotheek: Bibliotheek, _merk: int, id: str, nummer: int) -> str | None:
    """Compiles only where one building block differs: some 100 ms."""
    stand = Stand.load(bibliotheek, id, BRONTAAL)
    bronnen = json.loads(Akkoord.objects.select_related("versie").get(nummer=nummer).versie.bronnen)
    if stand.standing().exists():
        return None
    paden = {blok: bibliotheek.bouwsteen(blok) for blok in stones(stand.sjabloon)}
    anders = [blok for blok, pad in paden.items() if bronnen.get(bibliotheek.relative(pad)) != read_text(pad)]
    return anders[0] if len(anders) == 1 and _only_this_changed(stand, bronnen, paden[anders[0]]) else None


def offered_letters(bibliotheek: Bibliotheek, bouwsteen: str) -> list[Stand]:
    """Every letter with an open offer of this building block. Raises Onbekend."""
    bibliotheek.bouwsteen(bouwsteen)
    ids = sorted(set(Aanbod.objects.filter(bundel=bundle(bouwsteen)).values_list("versie__sjabloon", flat=True)))
    standen = [Stand.load(bibliotheek, id, BRONTAAL) for id in ids if id in bibliotheek.ids()]
    return [stand for stand in standen if not stand.standing().exists()]


def _only_this_changed(stand: Stand, getekend: dict[str, str], pad: Path) -> bool:
    """Compile the sources that were signed with the new passage in them: is that the text as it stands now?"""
    huisstijl = f'huisstijl = "{stand.sjabloon.huisstijl}"'
    bronnen = getekend | {stand.bibliotheek.relative(pad): read_text(pad), "gemeente.toml": huisstijl}
    with tempfile.TemporaryDirectory() as map:
        for naam, inhoud in bronnen.items():
            doel = Path(map) / naam
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_text(inhoud, encoding="utf-8")
        toen = sjablonen.load(Bibliotheek((Path(map),)), stand.sjabloon.id)
    return toen.tekstversie == stand.sjabloon.tekstversie
