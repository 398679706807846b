"""A sentence without anyone who acts: 'men', 'er wordt besloten', 'het is toegestaan'."""

import re
from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten.lijdende_vorm import HULPWERKWOORDEN, MODAAL, participles
from leesbaarheid.regels.onderwerp import is_finite
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin

_HET_IS = re.compile(
    r"\b(?:het is|is het) (?P<niet>niet )?(?:\w+ )?(?P<kern>mogelijk om|toegestaan|verboden|verplicht|aan te raden|raadzaam)\b",
    re.IGNORECASE,
)
IN_PLAATS = {"mogelijk om": _("u kunt"), "toegestaan": _("u mag"), "verboden": _("u mag niet"), "verplicht": _("u moet")}


def find(zin: Zin) -> Iterator[Vondst]:
    """'men', 'er' with a passive, and 'het is mogelijk om'."""
    for plaats, woord in enumerate(zin.tokens):
        if woord.tekst.lower() == "men" and woord.tag.startswith("VNW"):
            yield Vondst(woord.begin, woord.eind, _("'Men' zegt niet wie. Schrijf 'u', 'wij' of wie het is."))
        if woord.tekst.lower() == "er" and (werkwoord := _passive_beside(zin, plaats)) is not None:
            begin, eind = sorted((plaats, werkwoord))
            uitleg = _("'{woord}' zegt niet wie iets doet. Begin met wie het doet: 'wij', 'u' of een naam.")
            stuk = f"{zin.tokens[begin].tekst} {zin.tokens[eind].tekst}".lower()
            yield Vondst(zin.tokens[begin].begin, zin.tokens[eind].eind, uitleg.format(woord=stuk))
    yield from _het_is(zin)


def _passive_beside(zin: Zin, er: int) -> int | None:
    """The finite verb next to 'er' in the clause of a passive ('er wordt … gekeken', 'moet er … worden betaald')."""
    for werkwoord in (er + 1, er - 1):
        if werkwoord >= 0 and is_finite(zin, werkwoord) and zin.tokens[werkwoord].lemma in HULPWERKWOORDEN | MODAAL:
            if any(p > werkwoord and not _is_other_clause(zin, werkwoord + 1, p) for p in participles(zin)):
                return werkwoord
    return None


def _is_other_clause(zin: Zin, begin: int, eind: int) -> bool:
    """'Er zijn mensen die worden geholpen': 'die' begins another clause. Frog takes some 'worden' for a finite verb."""
    tussen = zin.tokens[begin:eind]
    return any(woord.tag.startswith(("VNW(betr", "VG(onder", "WW(pv")) and woord.lemma != "worden" for woord in tussen)


def _het_is(zin: Zin) -> Iterator[Vondst]:
    if zin.tekst.rstrip().endswith("?"):
        return
    for treffer in _HET_IS.finditer(zin.tekst):
        anders = IN_PLAATS.get(treffer["kern"].lower())
        if anders and treffer["niet"]:
            anders = _("u hoeft niet") if treffer["kern"].lower() == "verplicht" else f"{anders} {_('niet')}"
        uitleg = _("Bij '{woord}' is niet duidelijk voor wie dit geldt. Schrijf wat de lezer mag, kan of moet.")
        yield Vondst(
            zin.begin + treffer.start(), zin.begin + treffer.end(), uitleg.format(woord=treffer.group().lower()),
            (anders,) if anders else (),
        )  # fmt: skip


REGEL = Zinregel(
    naam="men_en_er",
    titel=_("Niemand doet het"),
    wat=_("Een zin met 'men', 'er wordt' of 'het is mogelijk om', zonder wie het doet."),
    waarom=_("De lezer moet weten wie iets doet of mag: de gemeente, iemand anders, of hijzelf."),
    bron="feiten/recht-en-brieven §3: 'active'; zo ook de schrijfwijzer van Gebruiker Centraal (gebruikercentraal.nl).",
    goed=(
        "Er is een loket in de buurt.",
        "Er zijn mensen die u helpen met uw pgb.",
        "Er zijn mensen die door de gemeente worden geholpen.",
        "Wij kijken nog een keer naar uw aanvraag.",
        "Het is belangrijk dat u belt.",
        "Is het mogelijk om later te betalen?",
    ),
    fout=(
        ("Men kan bijstand aanvragen bij de gemeente.", "Men"),
        ("Er wordt opnieuw naar uw pgb gekeken.", "Er wordt"),
        ("Er moet een zorgovereenkomst worden gemaakt.", "Er moet"),
        ("Het is niet toegestaan om uw pgb hiervoor te gebruiken.", "Het is niet toegestaan"),
        ("Het is ook mogelijk om hulp van de gemeente te krijgen.", "Het is ook mogelijk om"),
    ),
    precisie=Precisie(0.88, 17),
    zoek=find,
)
