"""Inside one block: text, `**nadruk**` and `{{ veld }}` → pieces that know their exact place in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from gettext import gettext as _
from itertools import accumulate

from markdown_it.token import Token

from generator.sjabloon.boom import Plaats, Stuk, Tekststuk, Waardestuk
from generator.sjabloon.bron import Bron
from generator.sjabloon.expressies import Expressiefout, parse_value
from generator.sjabloon.melding import Melding

_KOP = re.compile(r"[ \t]*#*[ \t]*")
_TEKEN_OVER = re.compile(r"\{\{|\}\}|\]\(")


@dataclass(frozen=True)
class Regelkaart:
    """Where each character of a block's content stands. Markdown strips markers and indents, so a content line is the
    end of its source line (in a heading that closes with marks: what follows the first ones)."""

    bron: Bron
    regel: int
    inhoud: str

    @cached_property
    def _regels(self) -> tuple[tuple[int, int], ...]:
        """Per content line: where it begins in the content, and in its source line."""
        lijnen = self.inhoud.split("\n")
        begin = accumulate((len(lijn) + 1 for lijn in lijnen[:-1]), initial=0)
        return tuple((b, self._column(nummer, lijn)) for nummer, (b, lijn) in enumerate(zip(begin, lijnen, strict=True)))

    def _column(self, nummer: int, lijn: str) -> int:
        bron, kern = self.bron.regels[self.regel - 1 + nummer].rstrip(), lijn.strip()
        kolom = len(bron) - len(kern) if bron.endswith(kern) else bron.find(kern, len(_KOP.match(bron)[0]))
        return kolom - (len(lijn) - len(lijn.lstrip()))

    def plaats(self, positie: int) -> Plaats:
        """The place of a character of the content."""
        nummer = self.inhoud.count("\n", 0, positie)
        begin, kolom = self._regels[nummer]
        return self.bron.plaats(self.regel + nummer, kolom + positie - begin)


_NIET = {
    "html_inline": (_("Hier staat HTML."), _("Haal de HTML weg en schrijf gewone tekst.")),
    "link_open": (_("Een link kan niet in de tekst."), _("Gebruik een veld van type url of email.")),
    "image": (_("Een plaatje kan niet in de tekst."), _("Haal het plaatje weg.")),
    "code_inline": (_("Tekst tussen `…` kan niet."), _("Haal de tekens ` weg.")),
    "em_open": (_("Schuine tekst (*…*) kan niet."), _("Schrijf **…** voor nadruk.")),
    "s_open": (_("Doorgestreepte tekst kan niet."), _("Haal de tekens ~~ weg.")),
    "hardbreak": (_("Een regel eindigt met twee spaties of een \\."), _("Haal die weg, of begin een nieuwe alinea.")),
}
"""What Markdown knows and a letter does not: token type → what is wrong, what to do."""


def read_pieces(tokens: Sequence[Token], kaart: Regelkaart, meldingen: list[Melding]) -> tuple[Stuk, ...]:
    """The pieces of one block; what can't be used goes to `meldingen`, and then only the values are kept."""
    fouten = {_NIET[token.type] for token in tokens if token.type in _NIET}
    fouten |= {_underscores() for token in tokens if token.type == "strong_open" and token.markup == "__"}
    fouten |= {_entity() for token in tokens if token.type == "text_special" and token.info == "entity"}
    meldingen.extend(Melding.at(kaart.plaats(0), *fout) for fout in sorted(fouten))
    stukken = _values_only(tokens, kaart) if fouten else _walk(tokens, kaart)
    return _known(stukken, meldingen)


def _walk(tokens: Sequence[Token], kaart: Regelkaart) -> list[Stuk | tuple]:
    stukken: list = []
    positie, nadruk = 0, 0
    for token in tokens:
        match token.type:
            case "text":
                stukken.append(Tekststuk(token.content, nadruk > 0, kaart.plaats(positie)))
                positie += len(token.content)
            case "text_special":
                weg = len(token.markup) - len(token.content)
                stukken.append(Tekststuk(token.content, nadruk > 0, kaart.plaats(positie + weg)))
                positie += len(token.markup)
            case "waarde":
                stukken.append((token.content, nadruk > 0, kaart.plaats(positie)))
                positie += len(token.markup)
            case "softbreak":
                positie = _skip(kaart.inhoud, positie)
                stukken.append(Tekststuk(" ", nadruk > 0, kaart.plaats(positie)))
                positie = _skip(kaart.inhoud, positie + 1)
            case _:
                nadruk += token.nesting
                positie += len(token.markup)
    return _join(stukken)


def _skip(inhoud: str, positie: int) -> int:
    """Past spaces: Markdown drops those around a line end."""
    return positie + len(inhoud[positie:]) - len(inhoud[positie:].lstrip(" \t"))


def _join(stukken: list) -> list:
    """Neighbouring text that also stands side by side in the source, as one piece."""
    samen: list = []
    for stuk in stukken:
        vorige = samen[-1] if samen else None
        if isinstance(stuk, Tekststuk) and isinstance(vorige, Tekststuk) and _adjacent(vorige, stuk):
            samen[-1] = replace(vorige, tekst=vorige.tekst + stuk.tekst)
        elif not (isinstance(stuk, Tekststuk) and not stuk.tekst):
            samen.append(stuk)
    return samen


def _adjacent(vorige: Tekststuk, stuk: Tekststuk) -> bool:
    zelfde = vorige.nadruk == stuk.nadruk and vorige.plaats.regel == stuk.plaats.regel
    return zelfde and vorige.plaats.begin + len(vorige.tekst) == stuk.plaats.begin and stuk.tekst != " "


def _values_only(tokens: Sequence[Token], kaart: Regelkaart) -> list[tuple]:
    return [(token.content, False, kaart.plaats(0)) for token in tokens if token.type == "waarde"]


def _known(stukken: list, meldingen: list[Melding]) -> tuple[Stuk, ...]:
    goed: list[Stuk] = []
    for stuk in stukken:
        if isinstance(stuk, Tekststuk):
            meldingen.extend(_left_over(stuk))
            goed.append(stuk)
            continue
        bron, nadruk, plaats = stuk
        try:
            goed.append(Waardestuk(parse_value(bron), nadruk, plaats))
        except Expressiefout as fout:
            meldingen.append(Melding.at(plaats, fout.wat, fout.doe))
    return tuple(goed)


def _left_over(stuk: Tekststuk) -> list[Melding]:
    match _TEKEN_OVER.search(stuk.tekst):
        case None:
            return []
        case vondst if vondst[0] == "](":
            return [Melding.at(stuk.plaats, *_NIET["link_open"])]
    return [Melding.at(stuk.plaats, _("Twee accolades staan los."), _("Schrijf {{ veld }}, met aan elke kant twee accolades."))]


def _underscores() -> tuple[str, str]:
    return _("Nadruk met __…__ kan niet."), _("Schrijf **…** voor nadruk.")


def _entity() -> tuple[str, str]:
    return _("Hier staat een teken als HTML, zoals &amp;."), _("Schrijf het teken zelf.")
