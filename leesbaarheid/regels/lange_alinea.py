"""A paragraph that looks like a wall of text."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Tekstregel, Vondst
from leesbaarheid.tekst import TELT_MEE, Deel, Zin

MEESTE_WOORDEN = 80
MEESTE_ZINNEN = 8
"""GOV.UK asks for at most five sentences; those may have 25 words. Ours have some 8, so words count first."""


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """The sentence of a paragraph, list item or box with which it becomes too long: there or before it, cut."""
    for deel in delen:
        te_ver = _first_over(deel) if deel.passage.soort in TELT_MEE else None
        if te_ver is not None:
            uitleg = _(
                "Deze alinea is lang: {zinnen} zinnen, {woorden} woorden. "
                "Begin hier of eerder een nieuwe alinea, of maak er een lijstje van."
            ).format(zinnen=len(deel.zinnen), woorden=sum(len(zin.woorden) for zin in deel.zinnen))
            yield deel, Vondst(te_ver.begin, te_ver.eind, uitleg)


def _first_over(deel: Deel) -> Zin | None:
    woorden = 0
    for nummer, zin in enumerate(deel.zinnen, start=1):
        woorden += len(zin.woorden)
        if woorden > MEESTE_WOORDEN or nummer > MEESTE_ZINNEN:
            return zin
    return None


_ZIN = "Wij bekijken welke hulp u nodig hebt en wat die kost. "
_VEEL = _ZIN * 8

REGEL = Tekstregel(
    naam="lange_alinea",
    titel=_("Lange alinea"),
    wat=_("Een alinea van meer dan 80 woorden of meer dan 8 zinnen."),
    waarom=_("Een groot blok tekst schrikt af, en de lezer vindt er niets in terug."),
    bron="GOV.UK: hoogstens vijf zinnen in een alinea. De grens in woorden is een eigen oordeel.",
    goed=(
        "U krijgt een pgb. Wij sturen u een brief. Bel ons bij vragen. U mag ook schrijven. Dat kost niets. Wij helpen u.",
        _ZIN * 7,
        f"{_ZIN * 5}\n\n{_ZIN * 5}",
    ),
    fout=(
        (_VEEL, _ZIN.strip()),
        ("Bel ons. " * 8 + "Wij helpen u.", "Wij helpen u."),
        (f"# Uw pgb\n\n- {_VEEL}", _ZIN.strip()),
    ),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
