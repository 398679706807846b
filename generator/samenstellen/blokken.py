"""Blocks: walks the tree with one person's values, follows the conditions, and joins what belongs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator import brief
from generator.gemeente import Gemeente
from generator.samenstellen import zinnen
from generator.samenstellen.bereik import Bereik, holds
from generator.samenstellen.stukken import TOELICHTING, Schrijver, is_free_text
from generator.sjabloon import boom
from generator.sjabloon.berichten import picture_message
from generator.velden.posten import RIJ
from generator.velden.veld import Veld

Plichten = tuple[str, ...]
FILM = Veld("gemeente.gebarentaal", "url")


@dataclass(frozen=True)
class _Item:
    """A list item on its way into a list."""

    genummerd: bool
    stukken: tuple[brief.Stuk, ...]
    plichten: Plichten


@dataclass(frozen=True)
class Samensteller:
    """Makes the blocks of one letter in the language of its Schrijver."""

    schrijver: Schrijver
    gemeente: Gemeente

    def film(self, bij: str) -> tuple[brief.Blok, ...]:
        """The municipality's film in sign language about this letter or building block: a sentence and its address."""
        if (adres := self.gemeente.films.get(bij)) is None:
            return ()
        zin = self.schrijver.filled(self.schrijver.message(zinnen.GEBARENTAAL), Bereik({}, {}))
        return brief.Alinea(zin), brief.Alinea((self.schrijver.write(FILM, adres),))

    def blocks(self, knopen: Sequence[boom.Knoop], bereik: Bereik) -> tuple[brief.Blok, ...]:
        """The blocks that these nodes come to. Raises Opstelfout or NietVertaald."""
        delen = list(self._walk(knopen, bereik, ()))
        return tuple(blok for _sleutel, groep in groupby(delen, key=_kind) for blok in _joined(list(groep)))

    def panels(self, knopen: Sequence[boom.Knoop], bereik: Bereik) -> tuple[brief.Paneel, ...]:
        """The panels of the picture letter whose conditions hold. Raises Opstelfout or NietVertaald."""
        return tuple(self._walk(knopen, bereik, ()))

    def _panel(self, knoop: boom.Paneel, bereik: Bereik) -> brief.Paneel:
        beeld, stukken = self.schrijver.sjabloon.beelden[knoop.beeld], knoop.knopen[0].stukken
        toont = self.schrijver.catalogus.text(picture_message(knoop.beeld, beeld.toont))
        return brief.Paneel(knoop.beeld, toont, beeld.sha256, self.schrijver.pieces(stukken, bereik))

    def _walk(
        self, knopen: Sequence[boom.Knoop], bereik: Bereik, plichten: Plichten
    ) -> Iterator[brief.Blok | brief.Paneel | _Item]:
        for knoop in knopen:
            match knoop:
                case boom.Als():
                    yield from self._walk(_branch(knoop, bereik), bereik, plichten)
                case boom.Voor():
                    for binnen in _items(knoop, bereik):
                        yield from self._walk(knoop.knopen, binnen, plichten)
                case boom.Plichtvak():
                    yield from self._walk(knoop.knopen, bereik, (*plichten, knoop.plicht))
                case boom.Bouwsteen():
                    yield from self._walk(knoop.knopen, bereik, plichten)
                    yield from self.film(f"bouwsteen/{knoop.id}")
                case boom.Wetswoord():
                    yield from self._walk(knoop.knopen, bereik, plichten)
                case boom.Paneel():
                    yield self._panel(knoop, bereik)
                case _:
                    yield self._leaf(knoop, bereik, tuple(dict.fromkeys(plichten)))

    def _leaf(self, knoop: boom.Knoop, bereik: Bereik, plichten: Plichten) -> brief.Blok | _Item:
        schrijf = self.schrijver.pieces
        match knoop:
            case boom.Kop():
                return brief.Kop(knoop.niveau, schrijf(knoop.stukken, bereik), plichten)
            case boom.Lijstitem():
                return _Item(knoop.genummerd, schrijf(knoop.stukken, bereik), plichten)
            case boom.Kader():
                return brief.Kader(tuple(schrijf(alinea.stukken, bereik) for alinea in knoop.alineas), plichten)
            case boom.Meervoud():
                return brief.Alinea(self.schrijver.plural(knoop, bereik), plichten)
            case boom.Alinea() if pad := _only_value(knoop.stukken):
                return self._value_block(pad, bereik, plichten)
            case boom.Veldblok():
                return self._value_block(knoop.pad, bereik, plichten)
        return brief.Alinea(schrijf(knoop.stukken, bereik), plichten)

    def _value_block(self, pad: tuple[str, ...], bereik: Bereik, plichten: Plichten) -> brief.Blok:
        veld, waarde = bereik.find(pad)
        if veld.type == "posten":
            return self._table(pad, bereik, plichten)
        stuk = self.schrijver.value(pad, bereik)
        if veld.type == TOELICHTING or is_free_text(waarde):
            vreemd = not self.schrijver.catalogus.is_nederlands
            return brief.Toelichting(stuk, self.schrijver.sentence(zinnen.TOELICHTING_NEDERLANDS) if vreemd else None, plichten)
        return brief.Alinea((stuk,), plichten)

    def _table(self, pad: tuple[str, ...], bereik: Bereik, plichten: Plichten) -> brief.Posten:
        _veld, posten = bereik.find(pad)
        wat, bedrag = (replace(deel, naam=f"{'.'.join(pad)}.{deel.naam}") for deel in RIJ.delen)
        schrijf, zin = self.schrijver.write, self.schrijver.sentence
        rijen = tuple((schrijf(wat, post.omschrijving), schrijf(bedrag, post.bedrag)) for post in posten.rijen)
        totaal = self.schrijver.value((*pad, "totaal"), bereik)
        koppen = zin(zinnen.POSTEN_WAT), zin(zinnen.POSTEN_BEDRAG)
        return brief.Posten(koppen, rijen, (zin(zinnen.POSTEN_TOTAAL), totaal), plichten)


def _branch(knoop: boom.Als, bereik: Bereik) -> Sequence[boom.Knoop]:
    """The nodes of the first branch whose condition holds; none when there is no `else` and nothing holds."""
    return next((knopen for conditie, knopen in knoop.takken if conditie is None or holds(conditie, bereik)), ())


def _items(knoop: boom.Voor, bereik: Bereik) -> Iterator[Bereik]:
    _veld, reeks = bereik.get(knoop.pad)
    for item in reeks or ():
        yield bereik.with_value(knoop.naam, reeks.item, item)


def _only_value(stukken: Sequence[boom.Stuk]) -> tuple[str, ...] | None:
    """The path when a paragraph is nothing but one value, else None."""
    vol = [stuk for stuk in stukken if isinstance(stuk, boom.Waardestuk) or stuk.tekst.strip()]
    return vol[0].pad if len(vol) == 1 and isinstance(vol[0], boom.Waardestuk) and not vol[0].nadruk else None


def _kind(deel: brief.Blok | _Item) -> tuple[bool, bool]:
    """Neighbours with the same kind are handled together: items of one kind of list make one list."""
    return isinstance(deel, _Item), isinstance(deel, _Item) and deel.genummerd


def _joined(groep: list) -> list[brief.Blok]:
    if not isinstance(groep[0], _Item):
        return groep
    plichten = dict.fromkeys(plicht for item in groep for plicht in item.plichten)
    return [brief.Lijst(groep[0].genummerd, tuple(item.stukken for item in groep), tuple(plichten))]
