"""The steps of the example, in the order of a letter's life: aanbieden → akkoord → toets → brief. Makes files, no page."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from gettext import gettext as _
from pathlib import Path

from balie.voorbeeld.stap import Stap, take
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.vormen import VORMEN

REDACTEUR, VERSIMPELAAR, CONSULENT = "noor-redacteur", "sam-versimpelaar", "kim-consulent"
ROLLEN = {REDACTEUR: "redacteur", VERSIMPELAAR: "versimpelaar", CONSULENT: "consulent"}
BELBLAD = "bel-ons"
BRIEVEN = ("bijstand-verzoek-gegevens", "huisbezoek", "pgb-rechten-plichten", "pgb-toekenning")
ANDERS = ("en", "ar")
"""The letters and languages that it shows: all would take minutes. The sheet it shows in every language."""
ZWAAR = ("audio", "audio_langzaam", "grootletter16", "grootletter22", "grootletter28")
"""Sound costs seconds, and sizes are much alike: of one letter only."""
LICHT = tuple(vorm for vorm in VORMEN if vorm not in ZWAAR)
HELEMAAL = "huisbezoek"
"""The letter that is shown in every form."""


@dataclass(frozen=True)
class Brieflijn:
    """What the example made of one letter; `rapport` is a page."""

    id: str
    titel: str
    rapport: Path
    toets: Stap
    definitief: Stap
    concept: Stap


@dataclass(frozen=True)
class Verloop:
    """Everything the example did."""

    gebruikers: tuple[Stap, ...]
    getekend: tuple[Stap, ...]
    brieven: tuple[Brieflijn, ...]
    weigeringen: tuple[Stap, ...]
    serie: Stap
    controle: Stap

    @property
    def mislukt(self) -> tuple[Stap, ...]:
        """Steps that ended otherwise than they should: a refusal must be refused, all others must work."""
        brieven = [stap for brief in self.brieven for stap in (brief.toets, brief.definitief, brief.concept)]
        goed = [*self.gebruikers, *self.getekend, *brieven, self.serie, self.controle]
        return tuple(stap for stap in goed if stap.code) + tuple(stap for stap in self.weigeringen if stap.code != 1)


@dataclass(frozen=True)
class Werkmap:
    """Where results go, the password file of the invented users, and who hears what is being done."""

    uit: Path
    wachtwoord: Path
    tell: Callable[[str], None] = field(repr=False)

    def als(self, wie: str) -> tuple[str, ...]:
        return ("--als", wie, "--wachtwoord-bestand", str(self.wachtwoord))


def run(uit: Path, tell: Callable[[str], None]) -> Verloop:
    """Walk the whole line in a throwaway desk; results go to `uit` (an existing folder)."""
    with throwaway_desk() as bewaring:
        werkmap = Werkmap(uit, bewaring / "wachtwoord", tell)
        werkmap.wachtwoord.write_text(secrets.token_urlsafe(16))
        bibliotheek = Bibliotheek((MEEGELEVERD,))
        gebruikers = tuple(make_users(werkmap))
        tell(_("Aanbieden en tekenen"))
        ids = (BELBLAD, *BRIEVEN)
        aangeboden = [take(_("Aanbieden"), "aanbieden", id, *werkmap.als(REDACTEUR)) for id in ids]
        weigeringen = tuple(refuse(werkmap, bibliotheek))
        getekend = [take(_("Tekenen"), "akkoord", id, *werkmap.als(VERSIMPELAAR)) for id in ids]
        brieven = tuple(follow(werkmap, bibliotheek, id, ANDERS, *forms(id)) for id in BRIEVEN)
        brieven += (follow(werkmap, bibliotheek, BELBLAD, bibliotheek.talen(), ("pdf",), ("pdf",)),)
        tell(_("Een serie en een controle"))
        serie = make_series(werkmap, bibliotheek.brief_map("pgb-rechten-plichten"))
        definitief = [str(pad) for brief in brieven for pad in brief.definitief.bestanden]
        controle = take(_("Op welk Akkoord rust elk bestand?"), "controleer", *definitief)
        return Verloop(gebruikers, (*aangeboden, *getekend), brieven, weigeringen, serie, controle)


@contextmanager
def throwaway_desk() -> Iterator[Path]:
    """A desk of its own, gone afterwards, and the shipped library; the user's own desk is never touched."""
    eerder = {naam: os.environ.pop(naam, None) for naam in ("BRIEF_GEGEVENS", "BRIEF_DATABASE", "BRIEF_BIBLIOTHEEK")}
    with tempfile.TemporaryDirectory(prefix="brief-voorbeeld-") as map:
        os.environ |= {"BRIEF_GEGEVENS": map, "BRIEF_BIBLIOTHEEK": str(MEEGELEVERD)}
        try:
            yield Path(map)
        finally:
            for naam, waarde in eerder.items():
                os.environ.pop(naam, None)
                if waarde is not None:
                    os.environ[naam] = waarde


def make_users(werkmap: Werkmap) -> Iterator[Stap]:
    """One invented user per role."""
    werkmap.tell(_("Drie verzonnen gebruikers"))
    for naam, rol in ROLLEN.items():
        wachtwoord = ("--wachtwoord-bestand", str(werkmap.wachtwoord))
        yield take(_("Een gebruiker maken"), "gebruiker", naam, "--rol", rol, *wachtwoord)


def forms(id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """In which forms the Dutch letter is released, and the concepts in other languages are made."""
    return (tuple(VORMEN), LICHT) if id == HELEMAAL else (LICHT, ("pdf", "html"))


def follow(
    werkmap: Werkmap, bibliotheek: Bibliotheek, id: str, talen: Iterable[str], vrij: Iterable[str], vormen: Iterable[str]
) -> Brieflijn:
    """One letter: its report, the released Dutch letters in the forms `vrij`, and concepts in these languages and forms."""
    map = bibliotheek.brief_map(id)
    werkmap.tell(id)
    rapport = werkmap.uit / "rapporten" / f"{id}.html"
    alle = ("--vorm", ",".join(vrij))
    anders = ("--taal", ",".join(taal for taal in talen if taal != "nl"), "--vorm", ",".join(vormen))
    gegevens = ("--gegevens", str(map / "voorbeelden/lang.toml"))
    definitief, concept = (("--uit", str(werkmap.uit / naam / id)) for naam in ("brieven", "concepten"))
    return Brieflijn(
        id,
        _title(bibliotheek, id),
        rapport,
        take(_("De toets op B1"), "toets", str(map), "--html", str(rapport)),
        take(_("De getekende brief"), "maak", id, *gegevens, *definitief, *alle, *werkmap.als(CONSULENT)),
        take(_("Concepten"), "maak", id, *gegevens, *concept, *anders, "--concept"),
    )


def make_series(werkmap: Werkmap, map: Path) -> Stap:
    """A list of three people."""
    wat = _("Een lijst met drie mensen")
    return take(
        wat, "serie", map.name, str(map / "voorbeelden/lijst.csv"), "--uit", str(werkmap.uit / "serie"), *werkmap.als(CONSULENT)
    )


def refuse(werkmap: Werkmap, bibliotheek: Bibliotheek) -> Iterator[Stap]:
    """What the gate refuses before the simplify team has signed: the maker who signs, and a letter without any Akkoord."""
    yield take(_("Wie een tekst aanbood, wil hem ook tekenen"), "akkoord", "huisbezoek", *werkmap.als(REDACTEUR))
    gegevens = str(bibliotheek.brief_map("huisbezoek") / "voorbeelden/kort.toml")
    wat = _("Een consulent wil een brief die nog niet getekend is, ook in het Arabisch")
    waar = ("--uit", str(werkmap.uit / "geweigerd"))
    yield take(wat, "maak", "huisbezoek", "--gegevens", gegevens, *waar, "--taal", "nl,ar", *werkmap.als(CONSULENT))


def _title(bibliotheek: Bibliotheek, id: str) -> str:
    from generator import sjabloon

    return sjabloon.load(bibliotheek, id).titel
