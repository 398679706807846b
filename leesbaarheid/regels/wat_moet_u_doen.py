"""A letter that nowhere tells the reader what to do, or that nothing need be done."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.aanspreking import says_je, says_u, speaks_to_reader
from leesbaarheid.regels.regel import Tekstregel, Vondst
from leesbaarheid.tekst import TELT_MEE, Deel, Zin

KORT = 80
"""Words from which a text is taken for a whole letter (judgement): a short note may only tell something."""
HULP = frozenset({"moeten", "kunnen", "mogen", "willen", "hoeven", "dienen"})
VRAAG = frozenset({"verzoeken", "vragen", "adviseren", "aanraden", "raden", "uitnodigen", "gelieve"})
OPDRACHT = frozenset(
    "bel bekijk betaal bewaar breng controleer doe geef ga gebruik houd kies kijk kom laat lees let lever log maak mail meld "
    "neem onderteken overleg praat reageer schrijf spreek stuur teken vergeet vertel vraag vul wacht zet zoek zorg".split()
)
"""Orders that letters begin a sentence with; Frog takes some of them for nouns ('Bel ons')."""


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """The first paragraph, when no sentence asks, allows or spares the reader anything."""
    tekst = [deel for deel in delen if deel.passage.soort in TELT_MEE]
    zinnen = [zin for deel in tekst for zin in deel.zinnen]
    if sum(len(zin.woorden) for zin in zinnen) < KORT or not speaks_to_reader(tekst) or any(map(_is_for_reader, zinnen)):
        return
    uitleg = _("Deze brief zegt nergens wat de lezer moet doen. Zeg het bovenaan, of schrijf: 'U hoeft niets te doen.'")
    yield tekst[0], Vondst(0, len(tekst[0].passage.tekst), uitleg)


def _is_for_reader(zin: Zin) -> bool:
    """A question, an order, or 'u' with 'moeten', 'kunnen', 'mogen', 'willen', 'hoeven'; or 'wij vragen u'."""
    if zin.tekst.rstrip().endswith("?") or _is_order(zin):
        return True
    lemmas = {woord.lemma.lower() for woord in zin.tokens}
    aan_lezer = any(says_u(woord) or says_je(woord) for woord in zin.tokens)
    return aan_lezer and bool(lemmas & (HULP | VRAAG))


def _is_order(zin: Zin) -> bool:
    """A clause that begins with a verb in the shape of an order: 'Bel ons', 'Vragen? Bel', 'of stuur een brief'."""
    if zin.woorden and zin.woorden[0].tekst.lower() in OPDRACHT:
        return True
    for plaats, woord in enumerate(zin.tokens):
        voor = zin.tokens[plaats - 1] if plaats else None
        aan_begin = voor is None or voor.is_leesteken or voor.tag.startswith("VG(neven") or voor.lemma in {"dan", "daarom"}
        if aan_begin and woord.tag.startswith("WW(pv,tgw,ev") and woord.lemma not in {"zijn", "zullen"}:
            return True
    return False


_NIETS = (
    "Wij hebben uw aanvraag voor een pgb gelezen. De gemeente heeft besloten dat u een pgb krijgt. Het pgb begint op 1 mei en "
    "is 300 euro per maand. De SVB betaalt uw hulp uit dit pgb. Wij hebben gekeken naar uw gezondheid en naar uw huis. Ook "
    "hebben wij met uw dochter gesproken. Uw dochter helpt u elke dag, en dat blijft zo. Wij vinden dat belangrijk. De wet "
    "zegt dat de gemeente u dan hulp geeft. Dat staat in artikel 2 van de wet. Wij hebben ook een brief gestuurd aan de SVB."
)

REGEL = Tekstregel(
    naam="wat_moet_u_doen",
    titel=_("Wat moet u doen?"),
    wat=_("Een brief waarin nergens staat wat de lezer moet doen, of dat hij niets hoeft te doen."),
    waarom=_("De eerste vraag van elke lezer is: moet ik iets doen? Zonder antwoord belt hij, of hij laat het liggen."),
    bron="feiten/recht-en-brieven §2: plicht D1, 'what it is and what to do'.",
    goed=(
        f"{_NIETS} U hoeft niets te doen.",
        f"{_NIETS} Bel ons als dit niet klopt.",
        f"{_NIETS} Wilt u deze brief goed bewaren?",
        "Wij hebben uw brief gekregen. U krijgt binnen twee weken antwoord.",
    ),
    fout=(
        (_NIETS, _NIETS),
        (f"{_NIETS}\n\nU krijgt nog een brief.", _NIETS),
        (f"# Uw pgb\n\n{_NIETS}", _NIETS),
    ),
    alleen_heel=True,
    zoek=find,
)
