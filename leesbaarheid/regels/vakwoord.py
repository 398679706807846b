"""A technical term that the text does not explain where it is used first."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from gettext import gettext as _

from leesbaarheid.regels.regel import Tekstregel, Vondst
from leesbaarheid.tekst import TELT_MEE, Deel, Soort, Zin
from leesbaarheid.woorden.lijsten import Ingang, entries

UITLEG = frozenset({"betekenen", "heten", "noemen", "bedoelen", "oftewel", "ofwel"})
"""A sentence with one of these words explains something."""
VERWIJST = frozenset({"dat", "dit", "daarmee", "hiermee", "zo", "hij", "zij", "deze", "die"})
"""'Dat is …', 'Daarmee bedoelen wij …': the first word of a sentence that explains the one before."""
SOORTWOORD = frozenset({"als", "dat", "wat", "hoe", "wie", "waar", "iemand", "geld", "hulp", "alles", "bedoeld"})


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """Terms of woorden/vakwoorden.toml at their first use outside headings, when nothing there explains them."""
    zinnen = [(deel, zin) for deel in delen if deel.passage.soort in TELT_MEE for zin in deel.zinnen]
    gezien = _explained_by_heading(delen)
    for nummer, (deel, zin) in enumerate(zinnen):
        for ingang, plaats in _terms(zin):
            if ingang not in gezien:
                volgende = zinnen[nummer + 1][1] if nummer + 1 < len(zinnen) else None
                vorige = zinnen[nummer - 1][1] if nummer else None
                if not _is_explained(zin, plaats, plaats + len(ingang.woorden) - 1, vorige, volgende):
                    yield deel, _mark(zin, ingang, plaats)
            gezien.add(ingang)


def _mark(zin: Zin, ingang: Ingang, plaats: int) -> Vondst:
    begin, eind = zin.tokens[plaats].begin, zin.tokens[plaats + len(ingang.woorden) - 1].eind
    term = zin.tekst[begin - zin.begin : eind - zin.begin]
    uitleg = _("Niet elke lezer kent '{term}'. Leg het één keer uit, de eerste keer dat het er staat.").format(term=term)
    return Vondst(begin, eind, uitleg, ingang.alternatieven)


@cache
def _by_first_word() -> Mapping[str, list[Ingang]]:
    """Terms by their first word, the longest first. bekend.toml does not matter here: a known term may need explaining too."""
    tafel: dict[str, list[Ingang]] = {}
    for ingang in sorted(entries("vakwoorden"), key=lambda ingang: -len(ingang.woorden)):
        tafel.setdefault(ingang.woorden[0], []).append(ingang)
    return tafel


def _terms(zin: Zin) -> Iterator[tuple[Ingang, int]]:
    """The terms in a sentence with the place of their first word."""
    vrij = 0
    for plaats in range(len(zin.tokens)):
        if plaats < vrij:
            continue
        for ingang in (i for vorm in _forms(zin, plaats) for i in _by_first_word().get(vorm, ())):
            if all(woord in _forms(zin, plaats + stap) for stap, woord in enumerate(ingang.woorden)):
                yield ingang, plaats
                vrij = plaats + len(ingang.woorden)
                break


def _forms(zin: Zin, plaats: int) -> tuple[str, ...]:
    if plaats >= len(zin.tokens) or zin.tokens[plaats].waarde:
        return ()
    return tuple(dict.fromkeys((zin.tokens[plaats].tekst.lower(), zin.tokens[plaats].lemma.lower())))


def _explained_by_heading(delen: Sequence[Deel]) -> set[Ingang]:
    """Terms in a heading that asks what they are: 'Wat is een zienswijze?'"""
    koppen = [zin for deel in delen if deel.passage.soort is Soort.KOP for zin in deel.zinnen]
    vragen = [zin for zin in koppen if zin.tekst.lower().startswith(("wat is", "wat zijn", "wat betekent"))]
    return {ingang for zin in vragen for ingang, _plaats in _terms(zin)}


def _is_explained(zin: Zin, eerste: int, laatste: int, vorige: Zin | None, volgende: Zin | None) -> bool:
    """In brackets, after a comma or colon, by 'is een', by a verb such as 'betekenen', or in the sentence after it."""
    na = [woord.tekst.lower() for woord in zin.tokens[laatste + 1 : laatste + 3]]
    voor = [woord.tekst.lower() for woord in zin.tokens[max(0, eerste - 4) : eerste]]
    erna = zin.tokens[laatste + 2] if laatste + 2 < len(zin.tokens) else None
    is_omschrijving = erna is not None and (erna.tag.startswith("LID") or erna.tekst.lower() in SOORTWOORD)
    return (
        _says_what_it_is(zin, zin, eerste, laatste)
        or (volgende is not None and _says_what_it_is(volgende, zin, eerste, laatste))
        or na[:1] in (["("], [":"])
        or "(" in voor
        or (na[:1] in ([","], ["is"], ["zijn"], ["–"], ["-"]) and is_omschrijving)
        or any(woord.lemma.lower() in UITLEG for woord in zin.tokens)
        or (volgende is not None and _points_back(volgende))
        or (vorige is not None and _points_back(zin) and eerste > 0 and bool(vorige.woorden) and _is_naming(zin))
    )


def _says_what_it_is(zin: Zin, bron: Zin, eerste: int, laatste: int) -> bool:
    """A sentence that begins with the term: 'De Wmo is …', or, of an organisation, what it does: 'De SVB betaalt …'."""
    term = [woord.tekst.lower() for woord in bron.tokens[eerste : laatste + 1]]
    woorden = zin.tokens[1:] if zin.tokens[0].tag.startswith("LID") else zin.tokens
    daarna = woorden[len(term) : len(term) + 1]
    if [woord.tekst.lower() for woord in woorden[: len(term)]] != term or not daarna or not daarna[0].is_werkwoord:
        return False
    return bron.tokens[laatste].tekst.isupper() or (zin is not bron and daarna[0].lemma == "zijn")


def _is_naming(zin: Zin) -> bool:
    """'Dat is de beslagvrije voet.': the term comes after its explanation."""
    return len(zin.woorden) <= 6 and zin.woorden[1].lemma == "zijn"


def _points_back(zin: Zin) -> bool:
    """'Dat is …', 'Daarmee bedoelen wij …'."""
    eerste = zin.woorden[:2]
    return (
        len(eerste) == 2
        and eerste[0].tekst.lower() in VERWIJST
        and (eerste[1].lemma in {"zijn", "betekenen", "bedoelen", "heten", "noemen", "gaan", "betalen", "regelen"})
    )


REGEL = Tekstregel(
    naam="vakwoord",
    titel=_("Vakwoord zonder uitleg"),
    wat=_("Een vakwoord dat de tekst niet uitlegt waar het voor het eerst staat."),
    waarom=_("Soms moet het vakwoord er staan. De lezer kan het dan opzoeken of navragen, maar moet het eerst begrijpen."),
    bron="feiten/recht-en-brieven §3 en §4: 'the legal word stands once, explained'.",
    goed=(
        "U betaalt een eigen bijdrage. Dat is het deel dat u zelf betaalt.",
        "U houdt altijd de beslagvrije voet (het bedrag om van te leven).",
        "Wij vragen uw zienswijze: u vertelt wat u van ons plan vindt.",
        "Een voorschot is geld vooruit. U krijgt het deze week.",
        "# Wat is een zienswijze?\n\nU kunt een zienswijze geven.",
        "De bijstandsnorm is het hoogste bedrag dat u kunt krijgen. Die bijstandsnorm staat hieronder.",
    ),
    fout=(
        ("U betaalt een eigen bijdrage aan de gemeente.", "eigen bijdrage"),
        ("U krijgt een maatwerkvoorziening. U krijgt de maatwerkvoorziening vanaf 1 mei.", "maatwerkvoorziening"),
        ("Uw partner telt mee als kostendeler.", "kostendeler"),
        ("Er is een voorliggende voorziening voor deze kosten.", "voorliggende voorziening"),
    ),
    alleen_heel=True,
    zoek=find,
)
