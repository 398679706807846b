"""The letter's frame: who sends, to whom, head lines, salutation, closing, and what must stand before the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.brief import Alinea, Regel, Stuk
from generator.gemeente import VELD as GEMEENTE
from generator.gemeente import Gemeente
from generator.samenstellen import zinnen
from generator.samenstellen.bereik import Bereik
from generator.samenstellen.stukken import Schrijver
from generator.velden.veld import Veld
from generator.vertaling.berichttekst import Plek, split
from generator.zending import AFSCHRIFT, Ontvanger

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

NAAM, ADRES = Veld("naam", "naam"), Veld("adres", "adres")


def role_field(sjabloon: Sjabloon) -> Veld:
    """The field that writes a recipient's role with the names that this library gives them."""
    return Veld("rol", "rol", opties=sjabloon.rollen)


@dataclass(frozen=True)
class Omlijsting:
    """Everything around the text of one letter, for one recipient in one language."""

    schrijver: Schrijver
    gegevens: Mapping[str, Any]
    ontvanger: Ontvanger
    gemeente: Gemeente

    def sender(self) -> tuple[str, ...]:
        """The return address: always Dutch, for the post."""
        delen = split(self.schrijver.sjabloon.zinnen[zinnen.GEMEENTE])
        naam = "".join(self.gemeente.naam if isinstance(deel, Plek) else deel.tekst for deel in delen)
        return (naam, *self.schrijver.write(ADRES, self.gemeente.waarden["postadres"]).regels)

    def address(self) -> tuple[str, ...]:
        """The recipient's name and address lines."""
        naam, adres = self.schrijver.write(NAAM, self.ontvanger.naam), self.schrijver.write(ADRES, self.ontvanger.adres)
        return (*naam.regels, *adres.regels)

    def head(self) -> tuple[Regel, ...]:
        """The head lines that this letter has values for."""
        velden = self.schrijver.sjabloon.velden
        return tuple(
            Regel(self.schrijver.sentence(sleutel), self.schrijver.write(velden[naam], self.gegevens[naam]))
            for naam, sleutel in zinnen.LABELS.items() if naam in self.gegevens
        )  # fmt: skip

    def salutation(self) -> tuple[Stuk, ...]:
        """'Beste' and the client's name: the text always speaks to the client (ontwerp §3.2)."""
        return self._sentence(zinnen.AANHEF, naam=(NAAM, self.gegevens["ontvanger"]))

    def opening(self) -> tuple[Alinea, ...]:
        """Before the salutation: that the Dutch text counts, and that this is a copy of what someone else got."""
        vooraf = []
        if not self.schrijver.catalogus.is_nederlands:
            vooraf.append(self._sentence(zinnen.NEDERLANDS_TELT))
        if self.ontvanger.uitgave == AFSCHRIFT:
            naam, rol = self.ontvanger.ook_naar[0]
            rolveld = role_field(self.schrijver.sjabloon)
            vooraf.append(self._sentence(zinnen.AFSCHRIFT_VAN, naam=(NAAM, naam), rol=(rolveld, rol)))
        return tuple(map(Alinea, vooraf))

    def closing(self) -> tuple[Alinea, ...]:
        """Greeting, who wrote it, the municipality, and who else got this letter; the opening of a copy names one already."""
        behandelaar = self.gegevens.get("behandelaar")
        naam = () if behandelaar is None else ((self.schrijver.write(NAAM, behandelaar),),)
        einde = (self._sentence(zinnen.GROET), *naam, self._sentence(zinnen.ONDERTEKENING))
        rol = role_field(self.schrijver.sjabloon)
        genoemd = int(self.ontvanger.uitgave == AFSCHRIFT)
        anderen = (self._sentence(zinnen.OOK_NAAR, naam=(NAAM, n), rol=(rol, r)) for n, r in self.ontvanger.ook_naar[genoemd:])
        return tuple(map(Alinea, (*einde, *anderen)))

    def _sentence(self, sleutel: str, **plekken: tuple[Veld, Any]) -> tuple[Stuk, ...]:
        bereik = Bereik({}, {}).with_value("gemeente", GEMEENTE, self.gemeente.waarden)
        for naam, (veld, waarde) in plekken.items():
            bereik = bereik.with_value(naam, veld, waarde)
        return self.schrijver.filled(self.schrijver.message(sleutel), bereik)
