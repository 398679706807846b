"""The lines of one source → the tree: control lines and containers become nodes that hold the blocks between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from gettext import gettext as _

from generator.sjabloon import stapel
from generator.sjabloon.blokken import Tekstdeel, read_blocks
from generator.sjabloon.boom import Als, Bouwsteen, Expressie, Knoop, Plaats, Plichtvak, Voor, Wetswoord
from generator.sjabloon.bron import Bron
from generator.sjabloon.expressies import Expressiefout, parse_expression
from generator.sjabloon.meervoud import read_plural
from generator.sjabloon.melding import Melding
from generator.sjabloon.regels import Regel, Regelsoort, read_lines
from generator.sjabloon.splitsing import find_splits
from generator.sjabloon.stapel import Open

Steenlezer = Callable[[str, Plaats], tuple[Knoop, ...]]
"""Gives the nodes of a building block that is included at a place; it reports what is wrong with the include itself."""

_LUS = re.compile(r"(?P<naam>[a-z][a-z0-9_]*)\s+in\s+(?P<pad>[a-z_]\w*(?:\.[a-z_]\w*)?)")
_STEEN = re.compile(r"(?P<haak>[\"'])(?P<id>[a-z0-9][a-z0-9-]*)(?P=haak)")
_VAKKEN = ("plicht", "aantal", "wetswoord")


def build(bron: Bron, eerste: int, steen: Steenlezer, meldingen: list[Melding]) -> tuple[Knoop, ...]:
    """The tree of a source from line `eerste` on; every mistake goes to `meldingen` and reading goes on."""
    regels = list(read_lines(bron, eerste, meldingen))
    meldingen.extend(find_splits(bron, regels))
    return _Bouwer(bron, steen, meldingen).build(regels)


class _Bouwer:
    """Reads the lines once, with a stack of what is open."""

    def __init__(self, bron: Bron, steen: Steenlezer, meldingen: list[Melding]):
        self.bron, self.steen, self.meldingen = bron, steen, meldingen
        self.stapel = [Open("", "", Plaats(bron.bestand, 1, 0))]

    def build(self, regels: list[Regel]) -> tuple[Knoop, ...]:
        for groep in _runs(regels):
            if groep[0].soort in (Regelsoort.TEKST, Regelsoort.LEEG):
                self._text(groep)
            else:
                self._line(groep[0])
        while len(self.stapel) > 1:
            self._refuse(stapel.unclosed(self.stapel[-1]))
            self._close()
        return tuple(self.stapel[0].knopen)

    def _text(self, regels: list[Regel]) -> None:
        if self.stapel[-1].woord == "aantal":
            self.stapel[-1].regels += [regel for regel in regels if regel.soort is Regelsoort.TEKST]
            return
        deel = Tekstdeel(self.bron, regels[0].nummer, regels[-1].nummer, self.meldingen)
        self.stapel[-1].knopen += read_blocks(deel)

    def _line(self, regel: Regel) -> None:
        plaats = self.bron.plaats(regel.nummer)
        if self.stapel[-1].woord == "aantal" and regel.soort is not Regelsoort.VAK_DICHT:
            self._say(
                plaats, _("In ::: aantal kan dit niet."), _("Zet er alleen de regels een: en meer: in, en sluit met :::.")
            )
        elif regel.soort is Regelsoort.VAK:
            self._open_box(regel, plaats)
        elif regel.soort is Regelsoort.VAK_DICHT:
            self._end(plaats, ":::")
        else:
            self._control(regel, plaats)

    def _open_box(self, regel: Regel, plaats: Plaats) -> None:
        if regel.woord not in _VAKKEN:
            self._say(
                plaats,
                _("‘::: {woord}’ bestaat niet.").format(woord=regel.woord),
                _("Gebruik ::: plicht, ::: aantal of ::: wetswoord."),
            )
        elif (regel.woord == "wetswoord") == bool(regel.rest) or len(regel.rest.split()) > 1:
            self._say(
                plaats,
                _("Na ‘::: {woord}’ staat te weinig of te veel.").format(woord=regel.woord),
                _("Schrijf ::: plicht D1, ::: aantal veld, of alleen ::: wetswoord."),
            )
        self.stapel.append(Open(regel.woord, regel.rest, plaats))

    def _control(self, regel: Regel, plaats: Plaats) -> None:
        match regel.woord:
            case "if":
                self.stapel.append(Open("if", regel.rest, plaats, voorwaarde=self._condition(regel, plaats)))
            case "elif" | "else":
                self._branch(regel, plaats)
            case "for":
                self._check_loop(regel, plaats)
                self.stapel.append(Open("for", regel.rest, plaats))
            case "endif" | "endfor":
                self._end(plaats, f"{{% {regel.woord} %}}")
            case "include":
                self.stapel[-1].knopen += self._include(regel, plaats)
        if regel.woord in ("else", "endif", "endfor") and regel.rest:
            self._say(
                plaats,
                _("Na ‘{woord}’ staat nog iets.").format(woord=regel.woord),
                _("Schrijf alleen {{% {woord} %}}, of gebruik elif.").format(woord=regel.woord),
            )

    def _branch(self, regel: Regel, plaats: Plaats) -> None:
        als = self.stapel[-1]
        voorwaarde = self._condition(regel, plaats) if regel.woord == "elif" else None
        if als.woord != "if":
            self._say(
                plaats,
                _("{{% {woord} %}} hoort hier bij geen if.").format(woord=regel.woord),
                _("Zet er {% if … %} boven, en sluit wat daarna open staat."),
            )
            return
        if als.heeft_else:
            self._say(plaats, _("Na {% else %} kan geen elif of else meer."), _("Zet {% else %} als laatste."))
        als.next_branch(voorwaarde)
        als.heeft_else = als.heeft_else or regel.woord == "else"

    def _end(self, plaats: Plaats, sluit: str) -> None:
        if all(open_.sluit != sluit for open_ in self.stapel[1:]):
            self._refuse(stapel.unopened(plaats, sluit))
            return
        while self.stapel[-1].sluit != sluit:
            self._refuse(stapel.unclosed(self.stapel[-1]))
            self._close()
        self._close()

    def _close(self) -> None:
        open_ = self.stapel.pop()
        self.stapel[-1].knopen += self._node(open_)

    def _node(self, open_: Open) -> Iterator[Knoop]:
        knopen = tuple(open_.knopen)
        match open_.woord:
            case "if":
                open_.next_branch(None)
                yield Als(tuple(open_.takken), open_.plaats)
            case "for" if lus := _LUS.fullmatch(open_.rest):
                yield Voor(lus["naam"], tuple(lus["pad"].split(".")), knopen, open_.plaats)
            case "plicht":
                yield Plichtvak(open_.rest, knopen, open_.plaats)
            case "wetswoord":
                yield Wetswoord(knopen, open_.plaats)
            case "aantal":
                yield read_plural(self.bron, open_, self.meldingen)
            case _:
                yield from knopen

    def _condition(self, regel: Regel, plaats: Plaats) -> Expressie:
        try:
            return parse_expression(regel.rest, plaats)
        except Expressiefout as fout:
            self._say(plaats, fout.wat, fout.doe)
            return parse_expression("'?'", plaats)

    def _check_loop(self, regel: Regel, plaats: Plaats) -> None:
        if not _LUS.fullmatch(regel.rest):
            self._say(
                plaats,
                _("‘for {rest}’ is niet te lezen.").format(rest=regel.rest),
                _("Schrijf {% for b in lijst %}: een naam in kleine letters, en een veld van type lijst."),
            )

    def _include(self, regel: Regel, plaats: Plaats) -> Iterator[Knoop]:
        if vondst := _STEEN.fullmatch(regel.rest):
            yield Bouwsteen(vondst["id"], self.steen(vondst["id"], plaats), plaats)
        else:
            self._say(
                plaats,
                _("‘include {rest}’ is niet te lezen.").format(rest=regel.rest),
                _('Schrijf de naam van een bouwsteen, tussen aanhalingstekens: {% include "bezwaar" %}.'),
            )

    def _say(self, plaats: Plaats, wat: str, doe: str) -> None:
        self.meldingen.append(Melding.at(plaats, wat, doe))

    def _refuse(self, melding: Melding) -> None:
        self.meldingen.append(melding)


def _runs(regels: list[Regel]) -> Iterator[list[Regel]]:
    """Text lines together, every other line alone."""
    groep: list[Regel] = []
    for regel in regels:
        if regel.soort in (Regelsoort.TEKST, Regelsoort.LEEG):
            groep.append(regel)
            continue
        if groep:
            yield groep
        groep = []
        yield [regel]
    if groep:
        yield groep
