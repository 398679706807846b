"""Checks the word lists, ours and a municipality's own: doubles, contradictions, alternatives that are no help.

What makes a file unusable is told in lijstvorm.py; here stands what is wrong though it can be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import gettext as _
from pathlib import Path

from leesbaarheid.woorden import lijsten
from leesbaarheid.woorden.bekendheid import ease, is_made_of
from leesbaarheid.woorden.lijsten import Ingang, abbreviations, depends_on_lists, entries, known
from leesbaarheid.woorden.lijstvorm import IN_GROEPEN, Woordenlijstfouten, load
from leesbaarheid.woorden.vervoegen import SCHEIDBAAR

ZELDZAAM = 3.3
"""z below which a word is hard (feiten/leesbaarheid §3): no help to a reader."""
GEWOON = 5.0
"""z from which a word is never a burden (maten/woordlast.py), so also no worse than a word that is commoner still."""
SPELING = 0.2
"""A difference in z this small says nothing: 'lichamelijk' is no harder than 'fysiek'."""
KORTST = 3
"""Letters that a verb has at least after its separable part."""
UITGANGEN = ("", "n", "s", "en", "e", "er", "ere", "st", "ste")
"""A form is as well known as the word that it comes from: 'strenger', 'gemeenten'."""
IN_BEKEND = _("Dit woord staat ook in bekend.toml. Haal het uit een van de twee lijsten.")
LOS = ("formeel", "alledaags")
"""The tables of formeel.toml that find an entry in the same way: a word belongs in one of them."""


@dataclass(frozen=True, order=True)
class Misstand:
    """What is wrong with one entry: the file, the entry ('' when the whole file can't be used), a Dutch sentence."""

    bestand: str
    ingang: str
    zin: str


def check() -> tuple[Misstand, ...]:
    """Everything that is wrong with the lists in use, by file and entry; contradictions only once all files can be used."""
    paden = (*(lijsten.MAP / f"{naam}.toml" for naam in lijsten.names()), *lijsten.own_files())
    gevonden = {misstand for pad in paden for misstand in _unusable(pad)}
    onbruikbaar = {misstand.bestand for misstand in gevonden}
    bladen = {pad: load(pad) for pad in paden if _shown(pad) not in onbruikbaar}
    gevonden |= {Misstand(_shown(pad), woord, zin) for pad, blad in bladen.items() for woord, zin in _doubles(pad.stem, blad)}
    if not onbruikbaar:
        gevonden |= {
            Misstand(_shown(_origin(bladen, lijst, woord)), woord, zin)
            for lijst in lijsten.names() for woord, zin in _contradictions(lijst)
        }  # fmt: skip
    return tuple(sorted(gevonden))


def _unusable(pad: Path) -> Iterator[Misstand]:
    if pad.stem not in lijsten.names():
        zin = _("Zo'n lijst kennen wij niet. Kies een naam: {namen}.")
        yield Misstand(_shown(pad), "", zin.format(namen=", ".join(lijsten.names())))
        return
    try:
        load(pad)
    except Woordenlijstfouten as fouten:
        yield from (Misstand(_shown(pad), "", fout.removeprefix(f"{pad}: ")) for fout in fouten.fouten)


def _origin(bladen: Mapping[Path, Mapping], lijst: str, woord: str) -> Path:
    """The file that an entry comes from: their own when they have it, else ours."""
    met_woord = [pad for pad, blad in bladen.items() if pad.stem == lijst and any(
        woord == sleutel.lower() for tabel in blad.values() for sleutel in tabel)]  # fmt: skip
    return met_woord[-1] if met_woord else lijsten.MAP / f"{lijst}.toml"


def _shown(pad: Path) -> str:
    """The path as a user knows it: ours by name, their own in full."""
    return f"{lijsten.EIGEN_MAP}/{pad.name}" if pad.parent == lijsten.MAP else str(pad)


def _doubles(lijst: str, blad: Mapping) -> Iterator[tuple[str, str]]:
    """A word twice in one file, capitals aside: across its tables or in a group of words."""
    plaatsen: dict[str, list[str]] = defaultdict(list)
    for naam, tabel in blad.items():
        for sleutel, inhoud in tabel.items():
            if lijst in IN_GROEPEN:
                for woord in inhoud:
                    plaatsen[woord.lower()].append(sleutel)
            else:
                plaatsen[sleutel.lower()].append("formeel" if lijst == "formeel" and naam in LOS else naam)
                if isinstance(inhoud, list) and len(set(inhoud)) < len(inhoud):
                    yield sleutel, _("Hetzelfde gewone woord staat er twee keer bij. Laat er één staan.")
    for woord, waar in plaatsen.items():
        # 'in kennis stellen' may stand among the phrases and among those that may come apart: they find different sentences.
        if len(waar) > len(set(waar)) or (lijst in IN_GROEPEN and len(waar) > 1):
            yield woord, _("Dit woord staat meer dan één keer in de lijst. Laat het één keer staan.")


def _contradictions(lijst: str) -> Iterator[tuple[str, str]]:
    if lijst == "afkortingen":
        yield from _about_abbreviations()
    elif lijst not in IN_GROEPEN:
        yield from _about_entries(lijst, entries(lijst))


def _about_abbreviations() -> Iterator[tuple[str, str]]:
    for afkorting, voluit in abbreviations().items():
        if afkorting in known():
            yield afkorting, IN_BEKEND
        if any(deel in abbreviations() or deel in _heavy_words() for deel in voluit.lower().split()):
            yield afkorting, _("In '{voluit}' staat zelf een afkorting of een formeel woord.").format(voluit=voluit)


def _about_entries(lijst: str, ingangen: tuple[Ingang, ...]) -> Iterator[tuple[str, str]]:
    raad = defaultdict(set)
    for ingang in ingangen:
        raad[" ".join(ingang.woorden)] |= {alternatief.lower() for alternatief in ingang.alternatieven}
    zwaar = _heavy_words()
    for ingang in ingangen:
        woord = " ".join(ingang.woorden)
        if lijst == "formeel" and len(ingang.woorden) == 1 and not ingang.met_te and not ingang.alleen and woord in known():
            yield woord, IN_BEKEND
        for alternatief in ingang.alternatieven:
            yield from ((woord, zin) for zin in _about(alternatief.lower(), woord, ingang, raad, zwaar))


def _about(alternatief: str, woord: str, ingang: Ingang, raad: Mapping, zwaar: Mapping) -> Iterator[str]:
    """What is wrong with one alternative."""
    if alternatief == woord:
        yield _("Het woord is zijn eigen gewone woord. Kies een ander woord.")
    elif woord in raad.get(alternatief, ()):
        yield _("'{a}' verwijst naar '{b}', en '{b}' naar '{a}'. Haal er één weg.").format(a=woord, b=alternatief)
    elif formeel := next((w for w in (alternatief, *alternatief.split()) if w in zwaar), None):
        yield _("In het gewone woord '{a}' staat '{b}'. Dat is zelf een formeel woord.").format(a=alternatief, b=formeel)
    elif hard := next((deel for deel in _parts(alternatief) if _is_hard(deel)), None):
        yield _("Het gewone woord '{a}' kennen weinig mensen.").format(a=hard)
    elif _is_harder(alternatief, woord) and not ingang.alleen and not ingang.na:
        yield _("Het gewone woord '{a}' is minder bekend dan het woord zelf.").format(a=alternatief)


def _is_hard(deel: str) -> bool:
    return _ease(deel) < ZELDZAAM and deel not in known() and not is_made_of(deel, ZELDZAAM)


def _is_harder(alternatief: str, woord: str) -> bool:
    enkel = " " not in alternatief and " " not in woord
    return enkel and _ease(alternatief) + SPELING < min(ease(woord), GEWOON) and alternatief not in known()


def _parts(alternatief: str) -> list[str]:
    """The words of an alternative: no dots for what the writer fills in, no numbers."""
    return [deel for deel in alternatief.replace(",", " ").split() if deel.strip("…-").isalpha()]


def _ease(woord: str) -> float:
    """z of a word in whatever form; a separable verb ('meesturen') is mostly seen in two parts, so by its verb too."""
    stammen = (woord.removesuffix(uitgang) for uitgang in UITGANGEN if woord.endswith(uitgang))
    kaal = (woord.removeprefix(deel) for deel in SCHEIDBAAR if woord.startswith(deel) and woord.endswith("n"))
    return max(ease(vorm) for vorm in (*stammen, *(werkwoord for werkwoord in kaal if len(werkwoord) > KORTST)))


@depends_on_lists
@cache
def _heavy_words() -> frozenset[str]:
    """Single words that always count 1 as formal; words that Frog must first name count too in some sentences only."""
    return frozenset(
        " ".join(ingang.woorden) for ingang in entries("formeel")
        if ingang.gewicht == 1 and not ingang.alleen and not ingang.na and not ingang.met_te
        and (ingang.is_frase or ingang.woorden[0] not in known())
    )  # fmt: skip
