"""The reader as a third person: 'de aanvrager moet', in a text that says 'u'."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.aanspreking import speaks_to_reader, verbs_of_reader
from leesbaarheid.regels.onderwerp import verb_of_subject
from leesbaarheid.regels.regel import Tekstregel, Vondst
from leesbaarheid.tekst import TELT_MEE, Deel, Zin

LEZER = frozenset(
    {"aanvrager", "aanvraagster", "belanghebbende", "belastingplichtige", "betrokkene", "bijstandsgerechtigde", "budgethouder",
     "cliënt", "cliënte", "debiteur", "geadresseerde", "hulpvrager", "klant", "rechthebbende", "uitkeringsgerechtigde",
     "verzoeker", "verzoekster", "zorgvrager"}
)  # fmt: skip
SCHRIJVER = frozenset({"ondergetekende"})


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """Such a word as the subject, in the singular and not as 'een …' or 'uw …', in a text that speaks to the reader."""
    if not speaks_to_reader(delen):
        return
    for deel in delen:
        if deel.passage.soort in TELT_MEE:
            yield from ((deel, vondst) for zin in deel.zinnen for vondst in _in_sentence(zin))


def _in_sentence(zin: Zin) -> Iterator[Vondst]:
    for plaats, woord in enumerate(zin.tokens):
        vorm = woord.tekst.lower()
        if woord.waarde or ",mv," in woord.tag or not ({vorm, woord.lemma.lower()} & (LEZER | SCHRIJVER)):
            continue
        eerste = _start(zin, plaats)
        werkwoord = None if eerste is None else verb_of_subject(zin, eerste, plaats + 1)
        if eerste is None or werkwoord is None or werkwoord in verbs_of_reader(zin):  # 'als u budgethouder bent'
            continue
        anders = _("ik") if vorm in SCHRIJVER else _("u")
        uitleg = _("'{woord}' klinkt alsof het over iemand anders gaat. Schrijf '{anders}' als u dat bedoelt.")
        begin = zin.tokens[eerste].begin
        stuk = zin.tekst[begin - zin.begin : woord.eind - zin.begin]
        yield Vondst(begin, woord.eind, uitleg.format(woord=stuk, anders=anders), (anders,))


def _start(zin: Zin, plaats: int) -> int | None:
    """The place where 'de aanvrager' begins; None after 'een', 'uw', 'iedere' and the like: then it is about others."""
    voor = zin.tokens[plaats - 1] if plaats else None
    if voor is None or not voor.tag.startswith(("LID", "VNW", "ADJ", "TW")) or voor.tag.startswith("VNW(pers"):
        return plaats
    return plaats - 1 if voor.tag.startswith("LID(bep") else None


REGEL = Tekstregel(
    naam="derde_persoon",
    titel=_("Derde persoon"),
    wat=_("De lezer heet 'de aanvrager' of 'cliënt', in een tekst die verder 'u' zegt."),
    waarom=_("De lezer denkt dat het over een ander gaat, en doet dan niets."),
    bron="feiten/recht-en-brieven §3: 'U-vorm'.",
    goed=(
        "U bent budgethouder. U kiest zelf uw hulp.",
        "U bent dan budgethouder.",
        "Een budgethouder is iemand met een pgb. Dat bent u.",
        "Uw cliënt krijgt een brief. U krijgt een kopie.",
        "Cliënten kunnen lid worden van onze raad. U ook.",
        "De aanvrager moet in de gemeente wonen.",
    ),
    fout=(
        ("De aanvrager moet zijn pas meenemen. U hoort daarna van ons.", "De aanvrager"),
        ("U krijgt een pgb. Cliënt dient zelf hulp te kiezen.", "Cliënt"),
        ("U krijgt bijstand. Belanghebbende dient elke verandering te melden.", "Belanghebbende"),
        ("De budgethouder moet dit aan u doorgeven.", "De budgethouder"),
    ),
    zoek=find,
)
