"""The report on a screen: verdict, reasons, bars with their limits, what helps most, heaviest sentences, findings per rule.

Works in 40 columns, in a pipe and without colour: a word or a sign always says what a colour says.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from gettext import gettext as _

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from leesbaarheid import niveau
from leesbaarheid.herschrijven import Voorstel
from leesbaarheid.profiel import load
from leesbaarheid.rapport.balken import Balk, bars, sentence_parts, shares
from leesbaarheid.rapport.benamingen import ERNSTEN, after, measure_title
from leesbaarheid.rapport.markeren import quote
from leesbaarheid.redenen import number
from leesbaarheid.redenen import quote as cut
from leesbaarheid.regels import all_rules
from leesbaarheid.toets import Bevinding, Oordeel, Toets, Verbetering, Zinscore

KLEUREN = {
    Oordeel.VOLDOET: "green",
    Oordeel.TWIJFEL: "yellow",
    Oordeel.VOLDOET_NIET: "red",
    Oordeel.NIET_MEETBAAR: "default",
}
KLEUR_OVER = ("green", "yellow", "red")
"""Of a bar, by how many limits it passed."""
TEKENS, KALE_TEKENS = ("█", "·", "|"), ("#", ".", "|")
"""What a bar is drawn with: filled, empty, limit; the second set for an output that knows ASCII only."""
BREEDSTE_BALK, KORTSTE_BALK = 40, 10
ZWAARSTE = 5
"""Sentences that are shown with their points."""
VERBETERINGEN = 10
"""Changes that are shown; what comes after is counted."""
ZIJDE = 2
"""Columns that everything under a heading is indented by."""


Voorstellen = Mapping[int, Sequence[Voorstel]]
"""Simpler versions of sentences, by their place in `toets.zinnen`."""


def show(console: Console, naam: str, toets: Toets, voorstellen: Voorstellen | None = None) -> None:
    """Print the report of one text."""
    stukken: list[RenderableType] = [Text(naam, style="bold"), *map(_indent, _verdict(toets))]
    for kop, regels in _sections(toets, voorstellen or {}, console):
        stukken += [Text(), Text(kop, style="bold"), *map(_indent, regels)]
    write(console, *stukken)


def write(console: Console, *stukken: RenderableType) -> None:
    """Print without spaces at the ends of lines, so that it copies well, and without what the output cannot encode."""
    with console.capture() as vangst:
        console.print(*stukken, sep="\n")
    regels = "".join(f"{regel.rstrip()}\n" for regel in vangst.get().removesuffix("\n").split("\n"))
    console.file.write(regels.encode(console.encoding, "replace").decode(console.encoding))


def as_text(naam: str, toets: Toets, breedte: int = 80) -> str:
    """The report as plain text without colours, `breedte` characters wide."""
    uit = io.StringIO()
    show(Console(file=uit, width=breedte, color_system=None, force_terminal=False), naam, toets)
    return uit.getvalue()


def _verdict(toets: Toets) -> Iterator[Text]:
    yield Text(toets.redenen[0], style=f"bold {KLEUREN[toets.oordeel]}")
    yield from map(Text, toets.redenen[1:])


def _sections(toets: Toets, voorstellen: Voorstellen, console: Console) -> Iterator[tuple[str, list[RenderableType]]]:
    """Heading and lines of every part that has something to say."""
    breedte = console.width - ZIJDE
    tekens = TEKENS if console.encoding.startswith("utf") else KALE_TEKENS
    delen = (
        (
            _("Hoe moeilijk is de tekst?"),
            [regel for balk in bars(toets, load(toets.taal)) for regel in _bar(balk, breedte, tekens)],
        ),
        (_("Wat helpt het meest?"), list(_improvements(toets.verbeteringen))),
        (_("Voorstellen van de computer. Lees ze na: klopt het nog?"), list(_proposals(toets, voorstellen))),
        (_("Waar komen de punten vandaan?"), list(_shares(shares(toets), breedte, tekens))),
        (_("De zwaarste zinnen"), [_sentence(zin) for zin in _heaviest(toets)]),
        (_("Wat opvalt ({aantal})").format(aantal=len(toets.bevindingen)), list(_findings(toets, breedte))),
        (_("Welk taalniveau is dat?"), list(_level(toets))),
        (_("Alle maten"), [Text(f"{measure_title(naam)}: {number(getal)}") for naam, getal in toets.maten.items()]),
    )
    return ((kop, stukken) for kop, stukken in delen if stukken)


def _bar(balk: Balk, breedte: int, tekens: tuple[str, str, str]) -> Iterator[Text]:
    """'Score van de tekst: 61,2', the bar, and what its limits say."""
    yield Text.assemble(f"{balk.titel}: ", (balk.waarde, f"bold {KLEUR_OVER[balk.over]}"))
    lengte = min(BREEDSTE_BALK, breedte)
    yield Text(_draw(balk.breedte, [plek for plek, _wat in balk.grenzen], lengte, tekens), style=KLEUR_OVER[balk.over])
    yield Text(" | ".join(wat for _plek, wat in balk.grenzen), style="dim")


def _shares(delen: Sequence[tuple[str, int]], breedte: int, tekens: tuple[str, str, str]) -> Iterator[Text]:
    """'45 % Formele woorden', with a bar where there is room for one."""
    kolom = max((len(titel) for titel, _deel in delen), default=0)
    ruimte = min(BREEDSTE_BALK, breedte - kolom - 7)
    for titel, deel in delen:
        balk = _draw(deel, [], ruimte, tekens).rstrip(tekens[1]) if ruimte >= KORTSTE_BALK else ""
        yield Text(f"{deel:3d} % {titel:<{kolom}} {balk}" if balk else f"{deel:3d} % {titel}")


def _draw(percent: float, grenzen: Sequence[float], lengte: int, tekens: tuple[str, str, str]) -> str:
    vol, leeg, grens = tekens
    vakjes = [vol if (plaats + 0.5) * 100 / lengte <= percent else leeg for plaats in range(lengte)]
    if percent > 0:
        vakjes[0] = vol
    for plek in grenzen:
        vakjes[min(lengte - 1, round(plek * lengte / 100))] = grens
    return "".join(vakjes)


def _improvements(verbeteringen: Sequence[Verbetering]) -> Iterator[RenderableType]:
    """What to change, with the score and the verdict after it."""
    for nummer, verbetering in enumerate(verbeteringen[:VERBETERINGEN], 1):
        yield _item(
            f"{nummer}.",
            Text(verbetering.wat),
            Text(_where(verbetering), style="dim"),
            Text(after(verbetering), style=KLEUREN[verbetering.oordeel_na]),
        )
    if (over := len(verbeteringen) - VERBETERINGEN) > 0:
        yield Text(_("En daarna nog {aantal}.").format(aantal=over))


def _where(verbetering: Verbetering) -> str:
    """The words that are meant, when the change does not name them, and their file."""
    citaat = "" if verbetering.tekst in verbetering.wat else f"“{cut(verbetering.tekst)}”"
    return f"{citaat} ({verbetering.bestand})".strip() if verbetering.bestand else citaat


def _proposals(toets: Toets, voorstellen: Voorstellen) -> Iterator[RenderableType]:
    """A sentence, and simpler versions of it."""
    for plaats, keuze in voorstellen.items():
        yield Text(f"“{cut(toets.zinnen[plaats].tekst)}”", style="dim")
        for voorstel in keuze:
            punten = _("van {voor} naar {na} punten").format(voor=number(voorstel.score_voor), na=number(voorstel.score_na))
            yield _item("-", Text(voorstel.tekst), Text(f"{voorstel.titel}: {punten}", style="dim"))


def _level(toets: Toets) -> Iterator[Text]:
    """The estimate, and what it does not prove."""
    if schatting := niveau.of_check(toets):
        yield Text(schatting.naam)
        yield Text(schatting.uitleg, style="dim")


def _heaviest(toets: Toets) -> list[Zinscore]:
    return sorted(toets.zinnen, key=lambda zin: -zin.score)[:ZWAARSTE]


def _sentence(zin: Zinscore) -> RenderableType:
    """The sentence, its score, and '11 van 28: lijdende vorm'."""
    geheel = round(zin.score)
    delen = [_("{deel} van {geheel}: {wat}").format(deel=deel, geheel=geheel, wat=wat) for wat, deel in sentence_parts(zin)]
    return _item("-", Text(f"“{' '.join(zin.tekst.split())}”"), Text(" · ".join(delen), style="dim"))


def _findings(toets: Toets, breedte: int) -> Iterator[RenderableType]:
    """Rule by rule, the worst first; the same words twice are shown once, with how often."""
    ernsten = list(ERNSTEN)
    per_regel = Counter(bevinding.regel for bevinding in toets.bevindingen)
    ernst = {bevinding.regel: bevinding.ernst for bevinding in toets.bevindingen}
    op_orde = sorted(per_regel, key=lambda naam: (ernsten.index(ernst[naam]), -per_regel[naam], naam))
    for plaats, naam in enumerate(op_orde):
        if plaats:
            yield Text()
        regel = all_rules().get(naam)
        titel = regel.titel if regel else naam
        yield Text.assemble((f"{ERNSTEN[ernst[naam]]}: {titel}", "bold"), f" ({per_regel[naam]})")
        if regel:
            yield Text(regel.waarom)
        gelijk = _alike([bevinding for bevinding in toets.bevindingen if bevinding.regel == naam])
        for bevinding, aantal in gelijk:
            yield _finding(bevinding, aantal, toets, breedte)


def _alike(bevindingen: Sequence[Bevinding]) -> list[tuple[Bevinding, int]]:
    def key(bevinding: Bevinding) -> tuple[str, str]:
        return bevinding.tekst.lower(), bevinding.uitleg.lower()

    aantallen = Counter(map(key, bevindingen))
    eerste = {key(bevinding): bevinding for bevinding in reversed(bevindingen)}
    return [(bevinding, aantallen[sleutel]) for sleutel, bevinding in reversed(eerste.items())]


def _finding(bevinding: Bevinding, aantal: int, toets: Toets, breedte: int) -> RenderableType:
    citaat = quote(bevinding, toets, breedte - 6)
    regel = Text.assemble(citaat.voor, (f"[{citaat.woorden}]", "bold yellow"), citaat.na)
    if aantal > 1:
        regel.append(_(" ({aantal} keer)").format(aantal=aantal))
    if bevinding.bestand:
        regel.append(f" ({bevinding.bestand})", style="dim")
    return _item("-", regel, Text(f"{bevinding.uitleg}{_instead(bevinding)}", style="dim"))


def _instead(bevinding: Bevinding) -> str:
    if not bevinding.alternatieven:
        return ""
    return " " + _("Bijvoorbeeld: {woorden}.").format(woorden=", ".join(bevinding.alternatieven))


def _item(teken: str, *regels: Text) -> RenderableType:
    """A list item: what wraps stands under the text, not under its mark."""
    rooster = Table.grid(padding=(0, 1))
    rooster.add_row(teken, Group(*(regel for regel in regels if regel.plain)))
    return rooster


def _indent(stuk: RenderableType) -> Padding:
    return Padding(stuk, (0, 0, 0, ZIJDE))
