"""What translators translate: one message = one block, list item, paragraph of a quote, option text or plural.

`messages` gives all that one letter uses. Composing asks for the same ones by block, plural and key of the house style.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _

from generator.sjabloon.boom import Alinea, Kader, Knoop, Kop, Lijstitem, Meervoud, Plaats, Stuk, Tekststuk
from generator.sjabloon.naamruimte import Naamruimte
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.soortgenoten import KEUZE, family, options
from generator.sjabloon.wandeling import walk, written
from generator.sjabloon.witruimte import collapse
from generator.velden.ja_nee import TEKSTEN
from generator.velden.keuze import ANDERS
from generator.velden.lijst import item_of
from generator.velden.veld import Veld


@dataclass(frozen=True)
class Bericht:
    """`nl` is the Dutch text with `{veld.deel}` and `**…**` (for a plural: the form for one), `meervoud` the other form.

    `context` is the msgctxt, None for the neutral one. `waar` says in Dutch where the text stands; `plaats` is None when
    that is no brief.md or building block.
    """

    nl: str
    meervoud: str | None
    context: str | None
    plaats: Plaats | None
    waar: str


def messages(sjabloon: Sjabloon) -> tuple[Bericht, ...]:
    """Every message that this letter can use, each once: text in reading order, foreword, options, roles, house style."""
    alle: list[Bericht | None] = [block_message(sjabloon.onderwerp)]
    for plek in (*walk(sjabloon.knopen), *walk(sjabloon.voorwoord), *walk(sjabloon.panelen)):
        alle += _of_node(plek.knoop)
    alle += [picture_message(naam, beeld.toont) for naam, beeld in sjabloon.beelden.items()]
    alle += _options(sjabloon)
    alle += [loose_message(naam, _("rol ‘{rol}’ in ontvangers.toml").format(rol=rol)) for rol, naam in sjabloon.rollen.items()]
    alle += [house_message(sleutel, zin) for sleutel, zin in sjabloon.zinnen.items()]
    uniek: dict[tuple, Bericht] = {}
    for bericht in filter(None, alle):
        uniek.setdefault((bericht.context, bericht.nl, bericht.meervoud), bericht)
    return tuple(uniek.values())


def block_message(stukken: Sequence[Stuk]) -> Bericht | None:
    """The message that the pieces of one block are; None when it has no words, only values: nothing to translate."""
    if not any(isinstance(stuk, Tekststuk) and stuk.tekst.strip() for stuk in stukken):
        return None
    plaats = stukken[0].plaats
    return Bericht(write_message(stukken), None, None, plaats, _where(plaats))


def plural_message(meervoud: Meervoud) -> Bericht:
    """The one message of `::: aantal`."""
    return Bericht(write_message(meervoud.een), write_message(meervoud.meer), None, meervoud.plaats, _where(meervoud.plaats))


@lru_cache(maxsize=500)
def house_message(sleutel: str, zin: str) -> Bericht:
    """A sentence of the house style, already with its places in braces."""
    return loose_message(zin, _("zin ‘{sleutel}’ in huisstijl.toml").format(sleutel=sleutel))


@lru_cache(maxsize=100)
def picture_message(naam: str, toont: str) -> Bericht:
    """What a drawing of the picture letter shows: its alternative text."""
    return loose_message(toont, _("beeld ‘{naam}’ in beelden.toml").format(naam=naam))


def loose_message(tekst: str, waar: str) -> Bericht:
    """A text that stands in a declaration: an option, a role name, a sentence of the house style."""
    return Bericht(collapse(tekst), None, None, None, waar)


def write_message(stukken: Sequence[Stuk]) -> str:
    """Pieces as translators see them. Text holds no braces and no `**` of its own (controle/tekens)."""
    delen: list[str] = []
    nadruk = False
    for stuk in stukken:
        if stuk.nadruk != nadruk:
            delen.append("**")
        nadruk = stuk.nadruk
        delen.append(stuk.tekst if isinstance(stuk, Tekststuk) else "{" + ".".join(stuk.pad) + "}")
    return collapse("".join([*delen, "**" if nadruk else ""]))


def _of_node(knoop: Knoop) -> list[Bericht | None]:
    match knoop:
        case Kop() | Alinea() | Lijstitem():
            return [block_message(knoop.stukken)]
        case Kader():
            return [block_message(alinea.stukken) for alinea in knoop.alineas]
        case Meervoud():
            return [plural_message(knoop)]
    return []


def _options(sjabloon: Sjabloon) -> Iterator[Bericht]:
    """The texts of every keuze, rol and ja_nee that is written; `anders` itself is never printed."""
    for pad, veld in _written_fields(sjabloon):
        if veld.type == "ja_nee":
            yield from (loose_message(tekst, _("veld ‘{pad}’").format(pad=pad)) for tekst in TEKSTEN.values())
        elif family(veld) == KEUZE:
            teksten = {sleutel: tekst for sleutel, tekst in options(veld).items() if (veld.type, sleutel) != ("keuze", ANDERS)}
            for sleutel, tekst in teksten.items():
                yield loose_message(tekst, _("optie ‘{sleutel}’ van ‘{pad}’").format(sleutel=sleutel, pad=pad))


def _written_fields(sjabloon: Sjabloon) -> Iterator[tuple[str, Veld]]:
    """(path as written, field), each once, in order of first use. A lijst that is written as a whole would count as its items.

    Two loops may give one name to the items of different lijsten: then one path stands for more than one field.
    """
    ruimte = Naamruimte.of(sjabloon)
    gevonden: dict[tuple[str, int], Veld] = {}
    for plek in (*walk(sjabloon.knopen), *walk(sjabloon.voorwoord), *walk(sjabloon.panelen)):
        for stuk in written(plek.knoop):
            veld = ruimte.inside(plek.lussen).find(stuk.pad)
            veld = item_of(veld) if veld.type == "lijst" else veld
            gevonden.setdefault((".".join(stuk.pad), id(veld)), veld)
    for stuk in sjabloon.onderwerp:
        if not isinstance(stuk, Tekststuk):
            veld = ruimte.find(stuk.pad)
            gevonden.setdefault((".".join(stuk.pad), id(veld)), veld)
    return ((pad, veld) for (pad, _id), veld in gevonden.items())


def _where(plaats: Plaats) -> str:
    return _("{bestand}, regel {regel}").format(bestand=plaats.bestand, regel=plaats.regel)
