"""'u' and 'je' mixed in one text."""

import re
from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.aanspreking import says_je, says_u
from leesbaarheid.regels.regel import Tekstregel, Vondst
from leesbaarheid.tekst import Deel, Woord

_CITAAT = re.compile(r"(?<!\w)['‘\"“„][^'’\"”]+['’\"”](?!\w)")


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """Each word of the rarer form; 'je' when both are as frequent, because letters say 'u'. Quoted words do not count."""
    woorden = [(deel, woord) for deel in delen for woord in _outside_quotes(deel)]
    met_u = [(deel, woord) for deel, woord in woorden if says_u(woord)]
    met_je = [(deel, woord) for deel, woord in woorden if says_je(woord)]
    if not met_u or not met_je:
        return
    zeldzaam, gewoon = (met_u, "je") if len(met_u) < len(met_je) else (met_je, "u")
    for deel, woord in zeldzaam:
        uitleg = _("In deze tekst staat verder '{gewoon}', en hier '{woord}'. Kies één van de twee, in de hele tekst.")
        anders = _counterpart(woord, gewoon)
        yield deel, Vondst(woord.begin, woord.eind, uitleg.format(gewoon=gewoon, woord=woord.tekst), (anders,))


def _outside_quotes(deel: Deel) -> Iterator[Woord]:
    citaten = [treffer.span() for treffer in _CITAAT.finditer(deel.passage.tekst)]
    for zin in deel.zinnen:
        for woord in zin.tokens:
            if not any(begin <= woord.begin < eind for begin, eind in citaten):
                yield woord


def _counterpart(woord: Woord, gewoon: str) -> str:
    """The same word in the other form: 'jouw' → 'uw', 'uzelf' → 'jezelf'."""
    if woord.tekst.lower().endswith("zelf"):
        return "uzelf" if gewoon == "u" else "jezelf"
    bezit = woord.tag.startswith("VNW(bez")
    return {("u", True): "uw", ("u", False): "u", ("je", True): "jouw", ("je", False): "je"}[gewoon, bezit]


REGEL = Tekstregel(
    naam="u_en_je",
    titel=_("U en je door elkaar"),
    wat=_("Een tekst die de lezer soms met 'u' aanspreekt en soms met 'je'."),
    waarom=_("De lezer gaat twijfelen of beide woorden over hem gaan. En de brief klinkt slordig."),
    bron="feiten/recht-en-brieven §3: 'U-vorm'.",
    goed=(
        "U krijgt een pgb. Daarmee koopt u zelf uw hulp.",
        "Jij mag meepraten over jouw hulp. Dat mag je ook samen met je moeder doen.",
        "Vraag uw kind: 'Wat wil je zelf?' U mag dat ook opschrijven.",
        "U kunt tot 17 uur bellen over uw bijstand.",
    ),
    fout=(
        ("U krijgt een pgb. Daarmee koopt u hulp. Je kiest zelf wie dat is.", "Je"),
        ("Je hebt hulp van de Wmo. Wil je iets veranderen? Bel dan uw consulent.", "uw"),
        ("U kunt bellen over jouw bijstand.", "jouw"),
    ),
    zoek=find,
)
