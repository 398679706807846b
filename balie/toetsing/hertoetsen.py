"""Signed texts judged anew after rules or word lists changed; a text that turned red gets a day until which it may still go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _

from django.contrib.auth.models import User
from django.utils import timezone

import leesbaarheid
from balie.logboek.schrijven import append
from balie.toetsing.models import Akkoord, Hertoets, Versie
from balie.toetsing.rollen import Rol, require
from balie.toetsing.slot import exclusive
from balie.toetsing.versies import Stand
from generator.bibliotheek import Bibliotheek, Leesfout
from generator.poort import Weigering
from leesbaarheid.oordeel import Oordeel

DAGEN = 30
"""How long a text that turned red may still go out, when the team sets no other day."""


@dataclass(frozen=True)
class Uitslag:
    """A signed text under the rules of now. `hertoets` is None while no rule changed; `nieuw`: judged in this run."""

    versie: Versie
    hertoets: Hertoets | None
    nieuw: bool = False

    @property
    def oordeel(self) -> str:
        """The verdict that counts now."""
        return self.hertoets.oordeel if self.hertoets else self.versie.oordeel

    @property
    def rood(self) -> bool:
        """True when the text is too hard now."""
        return self.oordeel == Oordeel.VOLDOET_NIET


def recheck(bibliotheek: Bibliotheek) -> Iterator[Uitslag]:
    """Judge every signed text that was last judged under other rules; gives all signed texts, by letter and language.

    Text by text, so that a run that is stopped has done what it gave. Raises Ontleedfout without a parser.
    """
    for stand, versie in signed(bibliotheek):
        vorige, regels = newest(versie), leesbaarheid.toetsversie()
        if (vorige or versie).toetsversie == regels:
            yield Uitslag(versie, vorige)
        elif versie.toetsversie == regels:  # the rules are again those of the signature
            yield _record(versie, regels, versie.oordeel, [])
        else:
            toets = stand.check()
            yield _record(versie, toets.toetsversie, toets.oordeel, list(toets.redenen))


def signed(bibliotheek: Bibliotheek) -> Iterator[tuple[Stand, Versie]]:
    """Every text that stands in the library as it was signed. One that can't be read now is none of them."""
    namen = Akkoord.objects.filter(intrekking=None).values_list("versie__sjabloon", "versie__taal").distinct()
    for id, taal in sorted(namen):
        try:
            stand = Stand.load(bibliotheek, id, taal)
        except Leesfout:
            continue
        if akkoord := stand.standing().select_related("versie").order_by("-nummer").first():
            yield stand, akkoord.versie


def newest(versie: Versie) -> Hertoets | None:
    """The verdict that counts now, when the text was judged after its signature."""
    return versie.hertoetsen.order_by("-wanneer", "-pk").first()


def set_deadline(hertoets: Hertoets, dag: date, wie: User) -> Hertoets:
    """Another last day for a text that turned red. Raises Weigering."""
    with exclusive():
        require(wie, Rol.VERSIMPELAAR)
        laatste = newest(hertoets.versie)
        if laatste is None or laatste.uiterlijk is None:
            raise Weigering((_("Deze tekst is niet meer te moeilijk. Er hoeft geen dag bij."),))
        if dag < timezone.localdate():
            raise Weigering((_("De dag {dag:%d-%m-%Y} is al voorbij. Kies vandaag of een dag daarna.").format(dag=dag),))
        laatste.uiterlijk = dag
        laatste.save(update_fields=["uiterlijk"])
        append(wie, "uiterste_dag", versie=laatste.versie_id, dag=dag.isoformat())
    return laatste


def _record(versie: Versie, regels: str, oordeel: str, redenen: list[str]) -> Uitslag:
    """Write the verdict, unless another run did so meanwhile. Red since before keeps the day it had."""
    with exclusive():
        vorige = newest(versie)
        if vorige and vorige.toetsversie == regels:
            return Uitslag(versie, vorige)
        rood = oordeel == Oordeel.VOLDOET_NIET
        uiterlijk = ((vorige and vorige.uiterlijk) or timezone.localdate() + timedelta(DAGEN)) if rood else None
        # The same rules can come back (a word added, removed, added again): then it is the same row, at a later moment.
        feiten = {"oordeel": oordeel, "redenen": redenen, "wanneer": timezone.now(), "uiterlijk": uiterlijk}
        append(None, "hertoetst", versie=versie.pk, oordeel=str(oordeel), toetsversie=regels)
        hertoets, _nieuw = Hertoets.objects.update_or_create(versie=versie, toetsversie=regels, defaults=feiten)
    return Uitslag(versie, hertoets, nieuw=True)
