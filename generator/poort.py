"""The gate: Akkoorden and composed letters go in, a Vrijgave comes out, or a Weigering with every reason at once.

Pure: no files, no database, no clock. It trusts no letter that is handed to it: it composes each one again and compares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from itertools import chain
from typing import TYPE_CHECKING, Any

from generator.akkoord import BEGRIJPELIJK, VERTALING, Akkoord, standing
from generator.brief import Brief, Waarde, pieces
from generator.gegevenscontrole import check_data
from generator.gemeente import Gemeente
from generator.keuring import Keuring, digest_of
from generator.opstellen import Opstelfout, compose
from generator.samenstellen.stukken import TOELICHTING
from generator.taal import BRONTAAL
from generator.vertaling import Catalogus, NietVertaald, problems
from generator.zending import Zendfout, recipients
from generator.zendregels import Zendregel

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

__all__ = ["BEGRIJPELIJK", "VERTALING", "Akkoord", "Keuring", "Vrijgave", "Weigering", "Zaak", "release"]


@dataclass(frozen=True)
class Vrijgave:
    """Permission for exactly these letters, by digest. `waarschuwingen` are Dutch sentences to show, not refusals."""

    brieven: frozenset[str]
    tekstversie: str
    akkoorden: tuple[int, ...]
    waarschuwingen: tuple[str, ...] = ()

    def covers(self, brief: Brief) -> bool:
        """Whether this very letter, unchanged, was released."""
        return brief.tekstversie == self.tekstversie and brief.digest in self.brieven


class Weigering(Exception):
    """The letters stay concepts; `redenen` holds every reason, each one or two Dutch sentences."""

    def __init__(self, redenen: Sequence[str]):
        super().__init__("\n".join(redenen))
        self.redenen = tuple(redenen)


@dataclass(frozen=True)
class Zaak:
    """What the gate needs to compose again: the municipality, the rules of ontvangers.toml, the judged toelichtingen."""

    gemeente: Gemeente
    regels: tuple[Zendregel, ...]
    keuringen: tuple[Keuring, ...] = ()


def release(
    sjabloon: Sjabloon,
    catalogi: Mapping[str, Catalogus],
    gegevens: Mapping[str, Any],
    brieven: Sequence[Brief],
    akkoorden: Sequence[Akkoord],
    vandaag: date,
    zaak: Zaak,
) -> Vrijgave:
    """The Vrijgave for all letters of one case, or Weigering with every reason.

    `brieven` holds the Dutch letter for every recipient, and any translations; `catalogi` their languages by code. An
    Akkoord that was given after `vandaag` or that ended before it does not count.
    """
    talen = sorted({brief.taal for brief in brieven} | {BRONTAAL})
    bekend = [akkoord for akkoord in akkoorden if akkoord.wanneer.date() <= vandaag]
    standen = [standing(sjabloon, catalogi[taal], bekend, vandaag) for taal in talen if taal in catalogi]
    redenen = [
        *(_("De taal ‘{taal}’ is niet geladen.").format(taal=taal) for taal in talen if taal not in catalogi),
        *(stand.reden for stand in standen if stand.akkoord is None),
        *(fout.melding for taal in talen if taal in catalogi for fout in problems(sjabloon, catalogi[taal])),
        *(fout.melding for fout in check_data(sjabloon, gegevens)),
        *_changed(sjabloon, catalogi, gegevens, brieven, zaak),
        *_unjudged(brieven, zaak.keuringen),
    ]
    if redenen:
        raise Weigering(tuple(dict.fromkeys(redenen)))
    nummers = tuple(sorted(stand.akkoord.nummer for stand in standen))
    digests = frozenset(brief.digest for brief in brieven)
    return Vrijgave(digests, sjabloon.tekstversie, nummers, tuple(_warnings(sjabloon, zaak.gemeente, gegevens, vandaag)))


def _changed(
    sjabloon: Sjabloon, catalogi: Mapping[str, Catalogus], gegevens: Mapping[str, Any], brieven: Sequence[Brief], zaak: Zaak
) -> Iterator[str]:
    """Letters that are not what text and data come to, that nobody gets, or that are missing beside the others."""
    try:
        ontvangers = {ontvanger.rol: ontvanger for ontvanger in recipients(sjabloon, gegevens, zaak.regels)}
    except Zendfout as fout:
        yield str(fout)
        return
    for rol in ontvangers:
        if not any((brief.rol, brief.taal) == (rol, BRONTAAL) for brief in brieven):
            zin = _("De Nederlandse brief aan de {rol} ontbreekt. Die gaat altijd mee.")
            yield zin.format(rol=sjabloon.rollen.get(rol, rol))
    for brief in brieven:
        wie, catalogus = ontvangers.get(brief.rol), catalogi.get(brief.taal)
        if wie is None:
            zin = _("Er is een brief voor een {rol}, maar die krijgt deze brief niet. Maak de brieven opnieuw.")
            yield zin.format(rol=sjabloon.rollen.get(brief.rol, brief.rol))
        elif catalogus is not None:
            yield from _differs(
                brief, sjabloon, lambda wie=wie, catalogus=catalogus: compose(sjabloon, gegevens, wie, catalogus, zaak.gemeente)
            )


def _differs(brief: Brief, sjabloon: Sjabloon, compose_again: Callable[[], Brief]) -> Iterator[str]:
    try:
        opnieuw = compose_again()
    except NietVertaald:
        return  # `problems` has named this message already
    except Opstelfout as fout:
        yield str(fout)
        return
    if opnieuw.digest != brief.digest:
        zin = _("De brief aan de {rol} ({taal}) is anders dan de tekst en de gegevens zeggen. Maak de brief opnieuw.")
        yield zin.format(rol=sjabloon.rollen.get(brief.rol, brief.rol), taal=brief.taal)


def _unjudged(brieven: Sequence[Brief], keuringen: Sequence[Keuring]) -> Iterator[str]:
    """Free text that was not found good: not judged, too hard, or in doubt without a colleague's approval."""
    op_digest = {keuring.digest: keuring for keuring in keuringen}
    for tekst in dict.fromkeys(explanation for brief in brieven for explanation in explanations(brief)):
        keuring = op_digest.get(digest_of(tekst))
        begin = tekst if len(tekst) <= 60 else tekst[:59] + "…"
        if keuring and keuring.bezwaren:
            yield from (_("In de toelichting ‘{tekst}’: {bezwaar}").format(tekst=begin, bezwaar=b) for b in keuring.bezwaren)
        elif keuring is None or not keuring.goed:
            zin = _("De toelichting ‘{tekst}’ is nog niet goedgekeurd. Schrijf makkelijker, of vraag een collega om akkoord.")
            yield zin.format(tekst=begin)


def explanations(brief: Brief) -> Iterator[str]:
    """The free text in a letter, piece by piece: toelichtingen, and keuzes that were answered with 'anders'."""
    stukken = chain(brief.onderwerp, *(pieces(blok) for blok in (*brief.voorwoord, *brief.blokken, *brief.panelen)))
    return (stuk.tekst for stuk in stukken if isinstance(stuk, Waarde) and stuk.type == TOELICHTING)


def _warnings(sjabloon: Sjabloon, gemeente: Gemeente, gegevens: Mapping[str, Any], vandaag: date) -> Iterator[str]:
    if gemeente.voorbeeld:
        zin = _("De gemeente {naam} is verzonnen. Vul gemeente.toml in en haal de regel met voorbeeld weg.")
        yield zin.format(naam=gemeente.naam)
    for veld in sjabloon.velden.values():
        termijn = veld.termijn
        if not termijn or not termijn.minstens or gegevens[termijn.vanaf] >= vandaag:
            continue
        if gegevens[veld.naam] < termijn.earliest(vandaag):
            zin = _("Gaat de brief vandaag weg? Dan is ‘{label}’ te vroeg: er horen {dagen} dagen tussen te zitten ({bron}).")
            yield zin.format(label=veld.label or veld.naam, dagen=termijn.minstens, bron=termijn.bron)
