"""Sending an offer back: the maker reads what has to change, and offers again."""

from __future__ import annotations

from gettext import gettext as _

from django.contrib.auth.models import User
from django.utils import timezone

from balie.logboek.schrijven import append
from balie.toetsing.models import Aanbod, Akkoord, Terugzending, Versie
from balie.toetsing.ondertekenen import require_signer
from balie.toetsing.slot import exclusive
from generator.poort import Weigering


def send_back(versie: Versie, wie: User, reden: str) -> Terugzending:
    """Send back the last offer of this version. Raises Weigering when it was signed or sent back already."""
    reden = reden.replace("\0", "").strip()  # PostgreSQL takes no NUL
    if not reden:
        raise Weigering((_("Schrijf wat er moet veranderen. Dan weet de maker wat te doen."),))
    with exclusive():
        require_signer(wie, versie.taal)
        aanbod = Aanbod.objects.filter(versie=versie).order_by("-wanneer").first()
        if aanbod is None or Terugzending.objects.filter(aanbod=aanbod).exists():
            raise Weigering((_("Deze tekst ligt er niet meer. Kijk in uw werkvoorraad."),))
        if Akkoord.objects.filter(versie=versie, ingetrokken=False).exists():
            raise Weigering((_("Deze tekst is al getekend. Trek eerst het akkoord in."),))
        terugzending = Terugzending.objects.create(aanbod=aanbod, wie=wie, wanneer=timezone.now(), reden=reden)
        append(wie, "teruggestuurd", versie=versie.pk, aanbod=aanbod.pk, reden=reden)
    return terugzending
