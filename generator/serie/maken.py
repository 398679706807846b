"""One set of typed data → the files of its letters: per recipient, language and form, released or as concept.

`brief maak` does this once, a series once per row. Writing to disk, asking the desk and recording happen elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from gettext import gettext as _

from generator import gemeente as gemeenten
from generator import keuring
from generator import sjabloon as sjablonen
from generator.akkoord import Akkoord, standing
from generator.bestandsnaam import file_name, key_of
from generator.bibliotheek import Bibliotheek
from generator.brief import Brief
from generator.keuring import Keuring
from generator.opstellen import check_data, compose
from generator.poort import Vrijgave, Zaak, explanations, release
from generator.sjabloon import Sjabloon
from generator.taal import BRONTAAL
from generator.velden import Gegevens, Veldfout, type_of
from generator.vertaling import Catalogus, problems
from generator.vormen import GELUID, Geluid, Vormfout, render_all
from generator.zending import Zendfout, recipients
from generator.zendregels import load_rules

BELBLAD = "bel-ons"
"""The letter that goes with a Dutch letter when there is no signed translation: 'call us', in the reader's language."""


@dataclass(frozen=True)
class Werkplaats:
    """All that is loaded once for the letters of one kind. `sleutel` keys the file names."""

    bibliotheek: Bibliotheek
    sjabloon: Sjabloon
    catalogi: Mapping[str, Catalogus]
    zaak: Zaak
    sleutel: bytes

    @classmethod
    def load(cls, bibliotheek: Bibliotheek, id: str, talen: Iterable[str], sleutel: bytes) -> Werkplaats:
        """Raises what loading a template, a catalogue, the rules or the municipality raises."""
        catalogi = {taal: Catalogus.load(bibliotheek, taal) for taal in dict.fromkeys([BRONTAAL, *talen])}
        zaak = Zaak(gemeenten.load(bibliotheek), load_rules(bibliotheek))
        return cls(bibliotheek, sjablonen.load(bibliotheek, id), catalogi, zaak, sleutel)

    @cached_property
    def belblad(self) -> Werkplaats:
        """The same for the sheet that asks to call. Raises Onbekend when the library has none."""
        return replace(self, sjabloon=sjablonen.load(self.bibliotheek, BELBLAD))

    def mistakes(self, gegevens: Gegevens) -> list[Veldfout]:
        """What these values have wrong together, and why nobody could get the letter."""
        fouten = list(check_data(self.sjabloon, gegevens))
        try:
            recipients(self.sjabloon, gegevens, self.zaak.regels)
        except Zendfout as fout:
            fouten.append(Veldfout("vertegenwoordiger", str(fout)))
        return fouten

    def signed(self, taal: str, akkoorden: Sequence[Akkoord]) -> bool:
        """True when this letter's translation as it stands now is whole and has an Akkoord."""
        catalogus = self.catalogi[taal]
        return standing(self.sjabloon, catalogus, akkoorden).akkoord is not None and not problems(self.sjabloon, catalogus)


@dataclass(frozen=True)
class Wens:
    """What to make of one set of data. Dutch is always made; `belblad` replaces a translation that nobody signed.

    `goedgekeurd` is (name, reason) of the colleague who approved free text in doubt.
    """

    gegevens: Gegevens
    talen: tuple[str, ...] = (BRONTAAL,)
    vormen: tuple[str, ...] = ("pdf",)
    belblad: bool = False
    goedgekeurd: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Bestand:
    """One file: its name, its bytes, and what the record keeps of it. `vrijgave` is None for a concept."""

    naam: str
    inhoud: bytes
    brief: Brief
    vorm: str
    vrijgave: Vrijgave | None
    keuringen: tuple[Keuring, ...] = ()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.inhoud).hexdigest()


@dataclass(frozen=True)
class Oogst:
    """What one set of data gave. `mislukt` are Dutch sentences: which form of which letter could not be made, and why."""

    bestanden: tuple[Bestand, ...]
    mislukt: tuple[str, ...] = ()

    def __add__(self, ander: Oogst) -> Oogst:
        return Oogst((*self.bestanden, *ander.bestanden), (*self.mislukt, *ander.mislukt))


def make(werkplaats: Werkplaats, wens: Wens, akkoorden: Sequence[Akkoord] | None, vandaag: date) -> Oogst:
    """Every file of one set of data; concepts when `akkoorden` is None, else all released.

    A form that can't show a letter whole stops only itself, and its translations: those never travel alone.
    Raises Zendfout or NietVertaald when the letter can't be composed, and Weigering when the gate refuses.
    """
    bladen = [taal for taal in wens.talen if taal != BRONTAAL and wens.belblad and not werkplaats.signed(taal, akkoorden or ())]
    mee = replace(wens, talen=tuple(taal for taal in wens.talen if taal not in bladen))
    zonder: set[tuple[str, str]] = set()
    oogst = _letters(werkplaats, mee, akkoorden, vandaag, zonder)
    if bladen:
        eigen = werkplaats.belblad
        gegevens = Gegevens({naam: wens.gegevens[naam] for naam in eigen.sjabloon.velden if naam in wens.gegevens})
        alle = _letters(eigen, replace(wens, gegevens=gegevens, talen=tuple(bladen)), akkoorden, vandaag, zonder)
        oogst += replace(alle, bestanden=tuple(bestand for bestand in alle.bestanden if bestand.brief.taal != BRONTAAL))
    return oogst


def compose_all(werkplaats: Werkplaats, gegevens: Gegevens, talen: Iterable[str]) -> tuple[Brief, ...]:
    """Every recipient's letter, in Dutch first and then in each language. Raises Zendfout and what composing raises."""
    ontvangers = recipients(werkplaats.sjabloon, gegevens, werkplaats.zaak.regels)
    catalogi = [werkplaats.catalogi[taal] for taal in dict.fromkeys([BRONTAAL, *talen])]
    return tuple(
        compose(werkplaats.sjabloon, gegevens, ontvanger, catalogus, werkplaats.zaak.gemeente)
        for ontvanger in ontvangers
        for catalogus in catalogi
    )


def judge(brieven: Iterable[Brief], goedgekeurd: tuple[str, str]) -> tuple[Keuring, ...]:
    """The verdict on every toelichting in these letters; approval by a colleague counts where the check doubts."""
    teksten = dict.fromkeys(tekst for brief in brieven for tekst in explanations(brief))
    return tuple(keuring.judge(tekst, *goedgekeurd) for tekst in teksten)


def _letters(
    werkplaats: Werkplaats,
    wens: Wens,
    akkoorden: Sequence[Akkoord] | None,
    vandaag: date,
    zonder: set[tuple[str, str]],
) -> Oogst:
    """The letters of one template. `zonder` gathers (role, form) of every letter that is not there in Dutch."""
    brieven = compose_all(werkplaats, wens.gegevens, wens.talen)
    vrijgave, keuringen = None, ()
    if akkoorden is not None:
        keuringen = judge(brieven, wens.goedgekeurd)
        zaak = replace(werkplaats.zaak, keuringen=keuringen)
        vrijgave = release(werkplaats.sjabloon, werkplaats.catalogi, wens.gegevens, brieven, akkoorden, vandaag, zaak)
    mislukt: list[str] = []
    bestanden = tuple(
        Bestand(naam, inhoud, brief, vorm, vrijgave, keuringen)
        for brief in brieven
        for vorm, naam, inhoud in _files(werkplaats, wens, brief, vrijgave, mislukt, zonder)
    )
    return Oogst(bestanden, tuple(dict.fromkeys(mislukt)))


def _files(
    werkplaats: Werkplaats,
    wens: Wens,
    brief: Brief,
    vrijgave: Vrijgave | None,
    mislukt: list[str],
    zonder: set[tuple[str, str]],
) -> Iterator[tuple[str, str, bytes]]:
    """(form, name, content) of every file of one letter. The sound comes first: other forms can play it once it is there."""
    geluid = None
    for vorm in sorted(wens.vormen, key=lambda vorm: vorm != GELUID):
        try:
            if brief.taal != BRONTAAL and (brief.rol, vorm) in zonder:
                raise Vormfout(_("De Nederlandse brief kan niet in deze vorm. Zonder die gaat deze brief niet mee."))
            gemaakt = render_all(vorm, brief, vrijgave, werkplaats.bibliotheek, geluid)
        except Vormfout as fout:
            if brief.taal == BRONTAAL:
                zonder.add((brief.rol, vorm))
            mislukt.append(_("{vorm} ({taal}): {fout}").format(vorm=vorm, taal=brief.taal, fout=fout))
            continue
        namen = {ext: _name(werkplaats, wens.gegevens, brief, (vorm, ext), vrijgave) for ext in gemaakt}
        if vorm == GELUID:
            geluid = Geluid(namen["mp3"], namen["txt"])
        yield from ((vorm, namen[ext], inhoud) for ext, inhoud in gemaakt.items())


def _name(werkplaats: Werkplaats, gegevens: Gegevens, brief: Brief, vorm: tuple[str, str], vrijgave: Vrijgave | None) -> str:
    velden = werkplaats.sjabloon.velden
    canoniek = {naam: type_of(velden[naam]).canoniek(waarde) for naam, waarde in gegevens.items()}
    sleutel = key_of(werkplaats.sleutel, brief.sjabloon, canoniek, brief.rol)
    return file_name(brief.sjabloon, sleutel, brief.taal, vorm, concept=vrijgave is None)
