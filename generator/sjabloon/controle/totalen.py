"""`is_totaal_van` names the posten field whose rows add up to this amount."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.velden.invoer import nearest


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """A total of a field that does not exist or has no rows with amounts."""
    velden = kandidaat.sjabloon.velden
    posten = [naam for naam, veld in velden.items() if veld.type == "posten"]
    for naam, veld in velden.items():
        if veld.is_totaal_van and veld.is_totaal_van not in posten:
            wat = _("‘{naam}’ is het totaal van ‘{van}’, maar dat is geen veld van type posten.")
            yield Melding.at(
                kandidaat.plaatsen[naam], wat.format(naam=naam, van=veld.is_totaal_van), nearest(veld.is_totaal_van, posten)
            )
