"""Inline pieces: the template's text and values, in Dutch from the tree, in another language from its message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.brief import Stuk, Tekst, Waarde
from generator.samenstellen.bereik import Bereik, Opstelfout
from generator.sjabloon import boom
from generator.sjabloon.berichten import block_message, house_message, plural_message
from generator.velden import type_of
from generator.velden.veld import Veld
from generator.vertaling import Catalogus
from generator.vertaling.berichttekst import Berichtfout, Plek, split
from leesbaarheid.tekst import Herkomst

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

TOELICHTING = "toelichting"
"""The type of free text; a keuze that was answered with 'anders' counts as one too."""


@dataclass(frozen=True)
class Schrijver:
    """Writes one letter's pieces and sentences in one language."""

    sjabloon: Sjabloon
    catalogus: Catalogus

    def pieces(self, stukken: Sequence[boom.Stuk], bereik: Bereik) -> tuple[Stuk, ...]:
        """One block's pieces: the tree's own in Dutch, else those of its message. Raises NietVertaald or Opstelfout."""
        bericht = None if self.catalogus.is_nederlands else block_message(stukken)
        if bericht is None:
            return tuple(self._from_tree(stuk, bereik, alleen=len(stukken) == 1) for stuk in stukken)
        return self.filled(self.catalogus.text(bericht), bereik)

    def plural(self, knoop: boom.Meervoud, bereik: Bereik) -> tuple[Stuk, ...]:
        """The form of a plural message that this language uses for the count. Raises NietVertaald or Opstelfout."""
        _veld, aantal = bereik.find((knoop.veld,))
        if self.catalogus.is_nederlands:
            return self.pieces(knoop.een if aantal == 1 else knoop.meer, bereik)
        return self.filled(self.catalogus.plural(plural_message(knoop), aantal), bereik)

    def message(self, sleutel: str) -> str:
        """A sentence of the house style in this language, with its places. Raises NietVertaald or Opstelfout."""
        if sleutel not in self.sjabloon.zinnen:
            zin = _("De huisstijl ‘{naam}’ mist de zin ‘{sleutel}’. Zet die in huisstijl.toml onder [zinnen].")
            raise Opstelfout(zin.format(naam=self.sjabloon.huisstijl, sleutel=sleutel))
        return self.catalogus.text(house_message(sleutel, self.sjabloon.zinnen[sleutel]))

    def sentence(self, sleutel: str) -> str:
        """A sentence of the house style without places, as plain text. Raises NietVertaald or Opstelfout."""
        return "".join(stuk.tekst for stuk in self.filled(self.message(sleutel), Bereik({}, {})))

    def filled(self, bericht: str, bereik: Bereik) -> tuple[Stuk, ...]:
        """A message of this language with its places filled. Values are put in after splitting, so never parsed.

        Raises Opstelfout when the message can't be split or names what this letter has not.
        """
        try:
            delen = split(bericht)
        except Berichtfout as fout:
            zin = _("{taal}: de vertaling ‘{bericht}’ klopt niet. {fout}")
            raise Opstelfout(zin.format(taal=self.catalogus.taal.nederlands, bericht=bericht, fout=fout)) from None
        return tuple(
            self.value(deel.pad, bereik, nadruk=deel.nadruk, alleen=len(delen) == 1)
            if isinstance(deel, Plek) else Tekst(deel.tekst, deel.nadruk)
            for deel in delen
        )  # fmt: skip

    def value(self, pad: tuple[str, ...], bereik: Bereik, *, nadruk: bool = False, alleen: bool = True) -> Waarde:
        """The value that a path names, in this language; among words (`alleen` False) always on one line.

        Raises Opstelfout when it is not filled in.
        """
        veld, waarde = bereik.find(pad)
        stuk = replace(self.write(veld, waarde), veld=".".join(pad), nadruk=nadruk)
        return stuk if alleen or len(stuk.regels) == 1 else replace(stuk, regels=(str(waarde),))

    def write(self, veld: Veld, waarde: Any) -> Waarde:
        """A typed value as a piece of the letter, named after its field."""
        soort = type_of(veld)
        weergave = soort.write(waarde, veld, self.catalogus.schrijfwijze)
        return Waarde(
            veld=veld.naam,
            type=TOELICHTING if is_free_text(waarde) else veld.type,
            inhoud=soort.canoniek(waarde),
            regels=weergave.regels,
            nederlands=weergave.nederlands,
            los=weergave.los,
            leeswoord=soort.leeswoord,
        )

    def _from_tree(self, stuk: boom.Stuk, bereik: Bereik, *, alleen: bool) -> Stuk:
        if isinstance(stuk, boom.Waardestuk):
            return self.value(stuk.pad, bereik, nadruk=stuk.nadruk, alleen=alleen)
        plaats = stuk.plaats
        return Tekst(stuk.tekst, stuk.nadruk, (Herkomst(0, len(stuk.tekst), plaats.bestand, plaats.begin),))


def is_free_text(waarde: Any) -> bool:
    """Whether a keuze was answered with 'anders' and free text."""
    return bool(getattr(waarde, TOELICHTING, None))
