"""Brief → what is said: chapters (one per heading) of passages, sentences and parts, each with its language.

What a value or an abbreviation sounds like is `uitspraak`; which voice says it is `keuze`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator import taal as talen
from generator.brief import Alinea, Blok, Brief, Kader, Kop, Lijst, Posten, Stuk, Tekst, Toelichting, Waarde
from generator.spraak import opname
from generator.taal import BRONTAAL
from generator.vormen.vorm import MERK

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.spraak.uitspraak import Spraak

VOOR_KOP, NA_KOP, ALINEA, ITEM, ZIN, WAARDE = 1.5, 0.8, 0.7, 0.5, 0.45, 0.3
"""Silence in seconds: before and after a heading, and before a paragraph, list item, sentence and value (feiten §3)."""
BELANGRIJK = frozenset("bedrag datum moment termijn periode telefoon kenmerk".split())
"""Types that get a silence before them: what a listener writes down."""
VRIJE_TEKST = "toelichting"
_ZINSEINDE = re.compile(r"(?<=[.!?؟۔።])\s+")
_WOORD = re.compile(r"\w")
_SLUIT = re.compile(r"[,.;:!?)…»”،؛؟]+")
"""Marks that belong to what stands before them, also where the language changes."""
_PLEK = re.compile(r"\{[\w.]+\}")
_WEGGELATEN = "…"


@dataclass(frozen=True)
class Deel:
    """What one voice says in one breath; `stilte` seconds before it."""

    tekst: str
    taal: str
    stilte: float = 0.0


@dataclass(frozen=True)
class Passage:
    """One paragraph, list item or row. `zinnen` are sentences of parts; `vast` is the text of a recording that says it all."""

    zinnen: tuple[tuple[Deel, ...], ...]
    stilte: float
    taal: str
    vast: str | None = None

    @property
    def tekst(self) -> str:
        """Everything that is said, as one line."""
        return " ".join(" ".join(deel.tekst for deel in zin) for zin in self.zinnen)

    @property
    def delen(self) -> Iterator[Deel]:
        return (deel for zin in self.zinnen for deel in zin)


@dataclass(frozen=True)
class Hoofdstuk:
    """`titel` is the heading without any value: it goes in the file's tags, where nothing personal may stand."""

    titel: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Spreektekst:
    """A whole letter aloud, in one main language."""

    taal: str
    hoofdstukken: tuple[Hoofdstuk, ...]

    @property
    def passages(self) -> Iterator[Passage]:
        return (passage for hoofdstuk in self.hoofdstukken for passage in hoofdstuk.passages)

    @property
    def woorden(self) -> int:
        """Spoken words, by which the speed is measured; a digit said by itself is one."""
        return sum(len(passage.tekst.split()) for passage in self.passages)

    def first(self, zinnen: Sequence[Passage]) -> Spreektekst:
        """The same letter with these passages said before everything else."""
        eerste, *rest = self.hoofdstukken
        return replace(self, hoofdstukken=(replace(eerste, passages=(*zinnen, *eerste.passages)), *rest))


class Spreker:
    """Writes one letter as spoken text. The pronunciation of a language is loaded when something in it must be said."""

    def __init__(self, brief: Brief, bibliotheek: Bibliotheek):
        self.brief, self.bibliotheek = brief, bibliotheek
        self._uitspraken: dict[str, Spraak] = {}

    def write(self) -> Spreektekst:
        """The letter in reading order, without the two address blocks: those are for the post. Raises Vormfout."""
        brief = self.brief
        hoofdstukken = [(self.sender_title, [self.passage(self._sender())])]
        for regel in brief.kenmerken:
            hoofdstukken[-1][1].append(self.passage((Tekst(f"{regel.label}: "), regel.waarde), ITEM))
        for blok in (Kop(1, brief.onderwerp), *brief.voorwoord, Alinea(brief.aanhef), *brief.blokken, *brief.slot):
            if isinstance(blok, Kop):
                hoofdstukken.append((title(blok.stukken), [self.passage(blok.stukken, VOOR_KOP)]))
            else:
                na_kop = len(hoofdstukken[-1][1]) == 1 and hoofdstukken[-1][1][0].stilte == VOOR_KOP
                nieuw = list(self._block(blok))
                nieuw[:1] = [replace(passage, stilte=NA_KOP) if na_kop else passage for passage in nieuw[:1]]
                hoofdstukken[-1][1].extend(nieuw)
        if brief.voorbeeld:
            hoofdstukken[-1][1].append(self.sentence("voorbeeldgemeente"))
        return Spreektekst(brief.taal, tuple(Hoofdstuk(titel, tuple(passages)) for titel, passages in hoofdstukken))

    @cached_property
    def sender_title(self) -> str:
        """Who sends the letter: 'Gemeente Voorbeeldstad'."""
        return _PLEK.sub(self.brief.gemeente.replace("\\", ""), self.brief.zin("gemeente"))

    def sentence(self, sleutel: str) -> Passage:
        """A sentence of the house style as a passage by itself."""
        return self.passage((Tekst(self.brief.zin(sleutel)),))

    def concept(self) -> list[Passage]:
        """What a concept says first: the mark, in Dutch where this language's sentence lacks it, and the sentence."""
        zin = self.brief.zin("concept")
        merk = [] if MERK in zin else [Passage(((Deel(f"{MERK}.", BRONTAAL),),), 0.0, BRONTAAL)]
        return [*merk, self.passage((Tekst(zin),))]

    def passage(self, stukken: Sequence[Stuk], stilte: float = ALINEA) -> Passage:
        """The pieces as sentences. Raises Vormfout for a value that is not spoken."""
        taal = self.brief.taal
        vast = "".join(stuk.tekst for stuk in stukken) if all(isinstance(stuk, Tekst) for stuk in stukken) else None
        if vast is not None and opname.find(vast, taal, self.bibliotheek):
            return Passage(((Deel(" ".join(vast.split()), taal),),), stilte, taal, vast)
        return Passage(tuple(_sentences(self._atoms(stukken))), stilte, taal)

    def _sender(self) -> tuple[Stuk, ...]:
        naam = Waarde("gemeente.naam", "tekst", self.brief.gemeente, (self.brief.gemeente,), nederlands=True)
        voor, *na = _PLEK.split(self.brief.zin("gemeente"))
        return (Tekst(voor), naam, *map(Tekst, na))

    def _block(self, blok: Blok) -> Iterator[Passage]:
        match blok:
            case Alinea():
                yield self.passage(blok.stukken)
            case Lijst():
                for nummer, item in enumerate(blok.items, 1):
                    yield self.passage((Tekst(f"{nummer}. "), *item) if blok.genummerd else item, ITEM)
            case Kader():
                yield from map(self.passage, blok.alineas)
            case Toelichting():
                if blok.aankondiging:
                    yield self.passage((Tekst(blok.aankondiging),))
                yield self.passage((blok.waarde,))
            case Posten():
                for wat, bedrag in (*blok.rijen, (Tekst(blok.totaal[0]), blok.totaal[1])):
                    yield self.passage((wat, Tekst(": "), bedrag), ITEM)

    def _atoms(self, stukken: Iterable[Stuk]) -> Iterator[tuple[Deel, bool]]:
        """Spoken pieces, and whether a new sentence starts after each. White space at the edges is kept."""
        vorige = None
        for stuk in stukken:
            if isinstance(stuk, Waarde):
                yield from self._value(stuk)
            else:
                yield from self._fixed(stuk.tekst, vorige)
            vorige = stuk if isinstance(stuk, Waarde) else None

    def _value(self, waarde: Waarde) -> Iterator[tuple[Deel, bool]]:
        from generator.spraak import uitspraak

        taal = BRONTAAL if waarde.nederlands else self.brief.taal
        gezegd = uitspraak.speak_value(waarde, self._pronunciation(taal))
        if waarde.type == VRIJE_TEKST:
            yield from _split(gezegd, taal)
        else:
            yield Deel(gezegd, taal, WAARDE if waarde.type in BELANGRIJK else 0.0), False

    def _fixed(self, tekst: str, na: Waarde | None) -> Iterator[tuple[Deel, bool]]:
        """Fixed text after the value `na`. In a translation, terms that stay Dutch are said in Dutch: for on the phone."""
        from generator.spraak import uitspraak

        for nummer, deel in enumerate(self._termen.split(tekst) if self._termen else [tekst]):
            taal = BRONTAAL if nummer % 2 else self.brief.taal
            gezegd = uitspraak.speak_text(deel, self._pronunciation(taal), None if nummer else na) if deel.strip() else deel
            yield from [(Deel(gezegd, taal), False)] if nummer % 2 else _split(gezegd, taal)

    @cached_property
    def _termen(self) -> re.Pattern[str] | None:
        """The Dutch terms of a translation, longest first; None in a Dutch letter."""
        if self.brief.taal == BRONTAAL:
            return None
        termen = sorted((term for term, _uitleg in talen.load(self.bibliotheek, self.brief.taal).termen), key=len, reverse=True)
        return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, termen))})(?!\w)", re.IGNORECASE) if termen else None

    def _pronunciation(self, taal: str) -> Spraak:
        if taal not in self._uitspraken:
            from generator.spraak.uitspraak import Spraak

            self._uitspraken[taal] = Spraak.load(self.bibliotheek, taal)
        return self._uitspraken[taal]


def title(stukken: Sequence[Stuk]) -> str:
    """A heading as a chapter's name: its fixed words, with … where a value stands."""
    return " ".join("".join(stuk.tekst if isinstance(stuk, Tekst) else _WEGGELATEN for stuk in stukken).split())


def _split(tekst: str, taal: str) -> Iterator[tuple[Deel, bool]]:
    *hele, laatste = _ZINSEINDE.split(tekst)
    for zin in hele:
        yield Deel(zin, taal), True
    if laatste:
        yield Deel(laatste, taal), False


def _sentences(atomen: Iterable[tuple[Deel, bool]]) -> Iterator[tuple[Deel, ...]]:
    """Atoms as sentences of parts; a sentence after the first waits ZIN."""
    zin: list[Deel] = []
    eerste = True
    for atoom, einde in (*atomen, (Deel("", ""), True)):
        _add(zin, atoom)
        if einde:
            if delen := [replace(deel, tekst=" ".join(deel.tekst.split())) for deel in zin if _WOORD.search(deel.tekst)]:
                yield (replace(delen[0], stilte=0.0 if eerste else ZIN), *delen[1:])
                eerste = False
            zin = []


def _add(zin: list[Deel], atoom: Deel) -> None:
    """Put an atom at the end of a sentence: as a new part where the language changes or a silence belongs."""
    if not zin:
        zin.append(atoom)
        return
    vorige = zin[-1]
    if not _WOORD.search(vorige.tekst):  # an opening bracket goes with what comes after it
        zin[-1] = replace(atoom, tekst=vorige.tekst + atoom.tekst, stilte=vorige.stilte)
    elif not _WOORD.search(atoom.tekst) or (vorige.taal == atoom.taal and not atoom.stilte):
        zin[-1] = replace(vorige, tekst=vorige.tekst + atoom.tekst)
    else:
        teken = _SLUIT.match(atoom.tekst)
        einde = teken.end() if teken else 0
        zin[-1] = replace(vorige, tekst=vorige.tekst + atoom.tekst[:einde])
        zin.append(replace(atoom, tekst=atoom.tekst[einde:]))
