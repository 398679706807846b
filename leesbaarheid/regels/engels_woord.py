"""An English word with a plain Dutch twin: 'feedback', 'pilot', 'stakeholder'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import mark
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.herkennen import Treffer, find_entries


def find(zin: Zin) -> Iterator[Vondst]:
    """Words of woorden/engels.toml, but not in a name ('het project Early Warning')."""
    uitleg = _("'{woord}' is Engels. Niet iedereen kent het. Schrijf het in gewoon Nederlands.")
    for treffer in find_entries(zin, "engels"):
        if not _is_name(zin, treffer):
            yield mark(zin, treffer, uitleg)


def _is_name(zin: Zin, treffer: Treffer) -> bool:
    """With a capital inside the sentence."""
    eerste = treffer.plaatsen[0]
    return eerste > 0 and zin.tokens[eerste].tekst[:1].isupper() and not zin.tokens[eerste - 1].is_leesteken


REGEL = Zinregel(
    naam="engels_woord",
    titel=_("Engels woord"),
    wat=_("Een Engels woord waarvoor een gewoon Nederlands woord bestaat."),
    waarom=_("Veel mensen die Nederlands lezen, lezen geen Engels. Een voorleesstem spreekt het woord vaak ook verkeerd uit."),
    bron="eigen oordeel",
    goed=(
        "U kunt ons ook een e-mail sturen.",
        "Kijk op onze website of in de app.",
        "U hebt een eerste gesprek met ons team.",
        "Wilt u vertellen wat u van deze brief vindt?",
        "De stichting Housing First helpt u verder.",
    ),
    fout=(
        ("Geef ons feedback op deze brief.", "feedback"),
        ("De deadline voor uw aanvraag is 1 mei.", "deadline"),
        ("Wij overleggen met alle stakeholders.", "stakeholders"),
        ("De intake voor de Wmo is bij u thuis.", "intake"),
        ("Wij doen een quick scan van uw schulden.", "quick scan"),
    ),
    precisie=Precisie(0.60, 10),
    zoek=find,
)
