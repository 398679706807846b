"""A vague time: 'zo spoedig mogelijk', 'binnenkort'; and 'vóór 1 mei', which is a day short."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import find_listed
from leesbaarheid.tekst import Woord, Zin

MAANDEN = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)  # fmt: skip
OPDRACHT = frozenset({"moeten", "dienen", "willen", "kunnen", "verzoeken"})


def find(zin: Zin) -> Iterator[Vondst]:
    """Words and phrases of woorden/tijd.toml, and 'voor' with a date in a sentence that asks the reader for something."""
    uitleg = _("Bij '{woord}' weet de lezer niet wanneer. Noem een datum of een aantal dagen of weken.")
    yield from find_listed(zin, "tijd", ("vaag",) if _is_unsure(zin) else ("vaag", "straks"), uitleg)
    for plaats, woord in enumerate(zin.tokens):
        if woord.tekst.lower() in {"voor", "vóór"} and (eind := _end_of_date(zin, plaats)) and _asks(zin):
            uitleg = _("Met 'voor' telt de genoemde dag zelf niet mee. Veel lezers denken van wel. Schrijf 'uiterlijk op'.")
            yield Vondst(woord.begin, eind, uitleg, (_("uiterlijk op …"),))


def _is_unsure(zin: Zin) -> bool:
    """A question or a condition about the reader: 'Gaat u binnenkort verhuizen?'"""
    return zin.tekst.rstrip().endswith("?") or any(woord.tekst.lower() in {"als", "wanneer"} for woord in zin.tokens)


def _end_of_date(zin: Zin, plaats: int) -> int | None:
    """Where the day and month after 'voor' end."""
    rest = zin.tokens[plaats + 1 : plaats + 3]
    is_datum = len(rest) == 2 and rest[0].tekst.isdigit() and rest[1].tekst.lower() in MAANDEN
    return rest[1].eind if is_datum else None


def _asks(zin: Zin) -> bool:
    """Does the sentence ask the reader to do something: 'u moet', 'wilt u', or a verb in front ('Stuur')?"""
    eerste: Woord = zin.woorden[0]
    return eerste.tag.startswith("WW(pv,tgw,ev") or any(
        woord.lemma in OPDRACHT and woord.tag.startswith("WW(pv,tgw") for woord in zin.tokens
    )


REGEL = Zinregel(
    naam="vage_tijd",
    titel=_("Vage tijd"),
    wat=_("Een tijd zonder datum of getal, of een laatste dag met 'voor'."),
    waarom=_("De lezer moet weten wanneer hij iets moet doen, en wanneer hij iets van u hoort."),
    bron=(
        "feiten/recht-en-brieven §3: \"'uiterlijk op', never 'vóór' (a day short)\"; "
        "zo ook de schrijfwijzer van Gebruiker Centraal (gebruikercentraal.nl)."
    ),
    goed=(
        "Stuur uw loonstrook uiterlijk op 3 mei.",
        "U hoort binnen twee weken van ons.",
        "Was u voor 1 mei al getrouwd, dan verandert er niets.",
        "Dit geld is voor 12 maanden.",
        "Gaat u binnenkort verhuizen? Geef dat dan door.",
        "Wij wensen u een spoedig herstel.",
    ),
    fout=(
        ("Stuur ons zo spoedig mogelijk uw loonstrook.", "zo spoedig mogelijk"),
        ("U hoort binnenkort meer over uw pgb.", "binnenkort"),
        ("Geef een verhuizing tijdig door.", "tijdig"),
        ("U moet voor 1 mei reageren.", "voor 1 mei"),
    ),
    precisie=Precisie(0.50, 2),
    zoek=find,
)
