"""Text between two control lines → blocks of the tree: Markdown, of which a letter may use very little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from gettext import gettext as _

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

from generator.sjabloon.boom import Alinea, Kader, Knoop, Kop, Lijstitem, Plaats, Stuk
from generator.sjabloon.bron import Bron
from generator.sjabloon.melding import Melding
from generator.sjabloon.stukken import Regelkaart, read_pieces


@dataclass(frozen=True)
class Tekstdeel:
    """Lines `eerste` up to and including `laatste` (from 1) of a source, and where mistakes go."""

    bron: Bron
    eerste: int
    laatste: int
    meldingen: list[Melding]

    def plaats(self, knoop: SyntaxTreeNode) -> Plaats:
        """Where a Markdown node begins."""
        return self.bron.plaats(self.eerste + (knoop.map or (0, 0))[0])

    def refuse(self, plaats: Plaats, wat: str, doe: str) -> None:
        """Note a mistake."""
        self.meldingen.append(Melding.at(plaats, wat, doe))


def read_blocks(deel: Tekstdeel) -> tuple[Knoop, ...]:
    """The blocks of these lines in order; what can't be used goes to `deel.meldingen`."""
    env: dict = {}
    boom = SyntaxTreeNode(markdown().parse("\n".join(deel.bron.regels[deel.eerste - 1 : deel.laatste]), env))
    for verwijzing in env.get("references", {}).values():
        deel.refuse(deel.bron.plaats(deel.eerste + verwijzing["map"][0]), *_forbidden()["link"])
    return tuple(blok for knoop in boom.children for blok in _block(knoop, deel))


def read_line(bron: Bron, regel: int, kolom: int, meldingen: list[Melding]) -> tuple[Stuk, ...]:
    """The pieces of one line from a column (from 0) on: the onderwerp, or a form of a plural message."""
    tekst = bron.regels[regel - 1][kolom:].strip()
    tokens = markdown().parseInline(tekst)[0].children or []
    return read_pieces(tokens, Regelkaart(bron, regel, tekst), meldingen)


@cache
def markdown() -> MarkdownIt:
    """CommonMark plus what we must recognise to refuse it; `{{ … }}` is one token that no other rule looks into."""
    lezer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("text_join")
    lezer.inline.ruler.before("text", "waarde", _value_rule)
    return lezer


def _value_rule(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("{{", state.pos) or (eind := state.src.find("}}", state.pos, state.posMax)) < 0:
        return False
    if not silent:
        token = state.push("waarde", "", 0)
        token.content, token.markup = state.src[state.pos + 2 : eind], state.src[state.pos : eind + 2]
    state.pos = eind + 2
    return True


def _block(knoop: SyntaxTreeNode, deel: Tekstdeel) -> Iterator[Knoop]:
    plaats = deel.plaats(knoop)
    match knoop.type:
        case "paragraph":
            yield Alinea(_pieces(knoop, deel), plaats)
        case "heading":
            yield from _heading(knoop, deel)
        case "bullet_list" | "ordered_list":
            if knoop.children[0].markup not in ("-", "."):
                deel.refuse(plaats, _("Een lijst begint hier met een ander teken."), _("Begin elk punt met - of met 1."))
            for item in knoop.children:
                yield from _item(item, deel, knoop.type == "ordered_list")
        case "blockquote":
            yield from _quote(knoop, deel)
        case _:
            deel.refuse(plaats, *_forbidden().get(knoop.type, _forbidden()["anders"]))


def _heading(knoop: SyntaxTreeNode, deel: Tekstdeel) -> Iterator[Kop]:
    plaats = deel.plaats(knoop)
    if not knoop.markup.startswith("#"):
        deel.refuse(
            plaats, _("Een kop met streepjes eronder kan niet."), _("Schrijf ## voor de kop, of zet een lege regel ertussen.")
        )
    elif knoop.tag == "h1":
        deel.refuse(plaats, _("Een kop met één # kan alleen op regel 1 van de brief."), _("Begin deze kop met ##."))
    elif knoop.tag > "h3":
        deel.refuse(plaats, _("Deze kop is te diep."), _("Begin de kop met ## of met ###."))
    elif not knoop.children[0].content:
        deel.refuse(plaats, _("Deze kop is leeg."), _("Schrijf een tekst na ##, of haal de regel weg."))
    yield Kop(int(knoop.tag[1]), _pieces(knoop, deel), plaats)


def _item(item: SyntaxTreeNode, deel: Tekstdeel, genummerd: bool) -> Iterator[Lijstitem]:
    plaats = deel.plaats(item)
    soorten = [kind.type for kind in item.children]
    if soorten != ["paragraph"]:
        lijst = any(soort.endswith("_list") for soort in soorten)
        wat = (
            _("In een punt van een lijst staat nog een lijst.") if lijst else _("Een punt van een lijst is geen enkele tekst.")
        )
        deel.refuse(plaats, wat, _("Zet in elk punt één tekst, zonder lege regel of iets anders erin."))
    for kind in item.children:
        if kind.type == "paragraph":
            yield Lijstitem(genummerd, _pieces(kind, deel), deel.plaats(kind))


def _quote(knoop: SyntaxTreeNode, deel: Tekstdeel) -> Iterator[Kader]:
    if any(kind.type != "paragraph" for kind in knoop.children) or not knoop.children:
        deel.refuse(
            deel.plaats(knoop),
            _("In een kader (>) kunnen alleen alinea's staan."),
            _("Haal de kop, de lijst of het andere weg, of vul het kader."),
        )
    alineas = [Alinea(_pieces(kind, deel), deel.plaats(kind)) for kind in knoop.children if kind.type == "paragraph"]
    yield Kader(tuple(alineas), deel.plaats(knoop))


def _pieces(knoop: SyntaxTreeNode, deel: Tekstdeel) -> tuple[Stuk, ...]:
    inhoud = knoop.children[0]
    kaart = Regelkaart(deel.bron, deel.eerste + (inhoud.map or (0, 0))[0], inhoud.content)
    return read_pieces(inhoud.token.children or [], kaart, deel.meldingen)


def _forbidden() -> dict[str, tuple[str, str]]:
    return {
        "html_block": (_("Hier staat HTML."), _("Haal de HTML weg en schrijf gewone tekst.")),
        "code_block": (_("Een regel begint met vier spaties of meer."), _("Haal de spaties aan het begin weg.")),
        "fence": (_("Een blok code (```) kan niet."), _("Haal de regels met ``` of ~~~ weg.")),
        "hr": (_("Een streep kan niet in een brief."), _("Haal de regel met streepjes of sterren weg.")),
        "table": (_("Een tabel kan niet."), _("Gebruik een veld van type posten, of een lijst.")),
        "link": (_("Een link kan niet in de tekst."), _("Gebruik een veld van type url of email.")),
        "anders": (_("Dit kan niet in een brief."), _("Gebruik koppen, alinea's, lijsten, kaders en **nadruk**.")),
    }
