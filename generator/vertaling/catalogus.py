"""The messages of one language, asked one by one. Dutch is a catalogue too: it gives every message back as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from gettext import gettext as _

from generator import taal as talen
from generator.bibliotheek import Bibliotheek
from generator.sjabloon.berichten import Bericht
from generator.taal import BRONTAAL, Taal
from generator.velden.veld import Schrijfwijze
from generator.vertaling.berichttekst import Vast, escape, split
from generator.vertaling.pobestand import Pobestand, Vertaling, read

LIJKT = 0.75
"""From this ratio (difflib) a message without translation counts as a changed one: 'stale' instead of 'missing'."""


@dataclass(frozen=True)
class Vertaalfout:
    """What is wrong with one message: `soort` is ontbreekt, twijfel (fuzzy), verouderd (stale), meervoud, plaats, nadruk,
    getal, term or tekst; `waar` says where the Dutch stands; `melding` is one or two Dutch sentences."""

    soort: str
    nl: str
    waar: str
    melding: str

    def __str__(self) -> str:
        return self.melding


class NietVertaald(Exception):
    """A letter asked for a message that has no usable translation; `fout` is the Vertaalfout."""

    def __init__(self, fout: Vertaalfout):
        super().__init__(fout.melding)
        self.fout = fout


@dataclass(frozen=True, eq=False)
class Catalogus:
    """`po` is None for Dutch. Two that were loaded apart are never equal: their files may differ."""

    taal: Taal
    po: Pobestand | None = None

    @classmethod
    def load(cls, bibliotheek: Bibliotheek, code: str) -> Catalogus:
        """The catalogue of a language. Raises Onbekend, Leesfout, Taalfout or Catalogusfout."""
        taal = talen.load(bibliotheek, code)
        if code == BRONTAAL:
            return cls(taal)
        return cls(taal, read(bibliotheek.taal_map(code) / "LC_MESSAGES" / "brieven.po", taal.babel))

    @property
    def is_nederlands(self) -> bool:
        """True for the language that letters are written in."""
        return self.po is None

    @property
    def herkomst(self) -> str:
        """'machine' for a machine draft, 'mens' when a named person made or worked through it."""
        return self.po.herkomst if self.po else "mens"

    @property
    def vertaler(self) -> str:
        """The header Last-Translator; empty for Dutch."""
        return self.po.vertaler if self.po else ""

    @property
    def schrijfwijze(self) -> Schrijfwijze:
        """How values are written in this language; option texts and role names come from this catalogue."""
        taal = self.taal
        return Schrijfwijze(taal.code, taal.locale, self.word, taal.datum, taal.maand, taal.tijd)

    def text(self, bericht: Bericht) -> str:
        """The message in this language, with its places. Raises NietVertaald when it is missing, fuzzy or stale."""
        return self.forms(bericht)[0]

    def plural(self, bericht: Bericht, aantal: int) -> str:
        """The plural message in the form that this language uses for `aantal`. Raises NietVertaald."""
        vormen = self.forms(bericht)
        return vormen[self.po.meervoudsvorm(aantal) if self.po else int(aantal != 1)]

    def word(self, tekst: str, context: str | None = None) -> str:
        """An option text or role name of a template in this language. Raises NietVertaald."""
        if self.is_nederlands:
            return tekst
        vormen = self._forms(escape(tekst), None, context, tekst)
        return "".join(stuk.tekst for stuk in split(vormen[0]) if isinstance(stuk, Vast))

    def forms(self, bericht: Bericht) -> tuple[str, ...]:
        """All forms: one, or one per plural form of this language. Raises NietVertaald."""
        return self._forms(bericht.nl, bericht.meervoud, bericht.context, bericht.waar)

    def entry(self, nl: str, context: str | None) -> Vertaling | None:
        """The entry of the PO file for exactly this message, or None; None too for Dutch."""
        return self.po.berichten.get((context, nl)) if self.po else None

    def _forms(self, nl: str, meervoud: str | None, context: str | None, waar: str) -> Sequence[str]:
        if self.is_nederlands:
            return (nl,) if meervoud is None else (nl, meervoud)
        if fout := self.missing(nl, meervoud, context, waar):
            raise NietVertaald(fout)
        return self.po.berichten[context, nl].vormen

    def missing(self, nl: str, meervoud: str | None, context: str | None, waar: str) -> Vertaalfout | None:
        """Why this message has no usable translation: missing, fuzzy or stale; None when it has one."""
        entry = self.entry(nl, context)
        if entry is None or entry.meervoud != meervoud:
            return self._unknown(nl, context, waar, entry)
        if entry.fuzzy:
            zin = _("{taal}: de vertaling van ‘{nl}’ is nog onzeker. Laat een vertaler ernaar kijken.")
            return Vertaalfout("twijfel", nl, waar, zin.format(taal=self.taal.nederlands, nl=nl))
        if not all(vorm.strip() for vorm in entry.vormen):
            return self._unknown(nl, context, waar, None)
        return None

    def _unknown(self, nl: str, context: str | None, waar: str, entry: Vertaling | None) -> Vertaalfout:
        zinnen = [bekend for ctx, bekend in self.po.berichten if ctx == context and bekend != nl]
        lijkt = entry.nl if entry else next(iter(get_close_matches(nl, zinnen, 1, LIJKT)), None)
        if lijkt is None or self.entry(nl, context) is not None and entry is None:
            zin = _("{taal}: de zin ‘{nl}’ is niet vertaald. Laat een vertaler die vertalen.")
            return Vertaalfout("ontbreekt", nl, waar, zin.format(taal=self.taal.nederlands, nl=nl))
        zin = _("{taal}: de Nederlandse zin is veranderd in ‘{nl}’. Vertaald is nog ‘{oud}’. Laat een vertaler ernaar kijken.")
        return Vertaalfout("verouderd", nl, waar, zin.format(taal=self.taal.nederlands, nl=nl, oud=lijkt))
