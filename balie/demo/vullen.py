"""Fills the demo's desk: texts in every state a version can have, offered and signed through the services as by anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from gettext import gettext as _
from pathlib import Path

from django.contrib.auth.models import User
from django.utils import timezone

from balie.demo.mensen import EVA, MARY, NOOR, SAM
from balie.toetsing import aanbieden, inzien, ondertekenen, overleg
from balie.toetsing.hertoetsen import recheck
from balie.toetsing.inhoud import texts
from balie.toetsing.models import Aanbod, Akkoord, Bekeken, Opmerking, Versie
from balie.toetsing.ondertekenen import Handtekening
from balie.toetsing.overleg import Plek
from balie.toetsing.terugsturen import send_back
from balie.toetsing.versies import Stand
from generator.bibliotheek import Bibliotheek
from generator.taal import BRONTAAL

ONBEKEND = {
    "reispas": "pas", "deeltaxi": "taxi", "ritlijn": "telefoon", "ritprijs": "prijs", "ritplan": "plan", "zone": "gebied",
    "opstaphalte": "halte", "eindadres": "adres", "reisgenoot": "vriend", "chauffeur": "bestuurder",
}  # fmt: skip
"""Words that the demo's readers did not know, with what to write instead."""

Vertel = Callable[[str], None]


def fill(bibliotheek: Bibliotheek, tell: Vertel) -> None:
    """Every state, one after the other; `tell` hears a sentence before each part."""
    vuller = Vuller(bibliotheek)
    for zin, stap in (
        (_("Een getekende brief die te moeilijk werd, omdat er woorden bij de lijst kwamen"), turned_red),
        (_("Een brief die wacht, en een brief waarover de toets twijfelt"), waiting),
        (_("Getekende brieven en vertalingen"), signed),
        (_("Brieven die zijn veranderd nadat iemand tekende"), changed),
        (_("Een bouwsteen die in twee brieven verandert"), changed_block),
        (_("Een brief die is teruggestuurd, en een akkoord dat is ingetrokken"), refused),
    ):
        tell(zin)
        stap(vuller)


@dataclass(frozen=True)
class Vuller:
    """Who does what in the demo, and how many days ago."""

    bibliotheek: Bibliotheek

    def offer(self, id: str, dagen: int, taal: str = BRONTAAL) -> Versie:
        """Offered by the redacteur."""
        aanbod = aanbieden.offer(self._stand(id, taal), _user(NOOR))
        Aanbod.objects.filter(pk=aanbod.pk).update(wanneer=_ago(dagen))
        return aanbod.versie

    def sign(self, id: str, wie: str, dagen: int, taal: str = BRONTAAL) -> None:
        """Signed at the desk, after a look at both examples."""
        stand = self._stand(id, taal)
        for voorbeeld in ("kort", "lang"):
            self.look(stand.versions().latest("pk"), wie, voorbeeld)
        (akkoord,) = ondertekenen.sign([stand], Handtekening(_user(wie), Akkoord.Via.BALIE))
        Akkoord.objects.filter(pk=akkoord.pk).update(wanneer=_ago(dagen))
        Bekeken.objects.filter(versie=akkoord.versie, wie=akkoord.wie).update(wanneer=_ago(dagen) - timedelta(minutes=9))

    def look(self, versie: Versie, wie: str, voorbeeld: str) -> None:
        """This person opened an example."""
        inzien.record(versie, _user(wie), voorbeeld)

    def change(self, naam: str, oud: str, nieuw: str) -> None:
        """Change words of a file below `sjablonen/` in the demo's own library."""
        pad = Path(self.bibliotheek.mappen[0]) / "sjablonen" / naam
        tekst = pad.read_text(encoding="utf-8")
        if oud not in tekst:
            raise ValueError(f"{naam} no longer says {oud!r}")
        pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")

    def _stand(self, id: str, taal: str) -> Stand:
        return Stand.load(self.bibliotheek, id, taal)


def turned_red(vuller: Vuller) -> None:
    """Signed, and found too hard after the word list grew. Comes first: the other texts are judged by the new list."""
    vuller.offer("deeltaxi", dagen=41)
    vuller.sign("deeltaxi", EVA, dagen=40)
    lijst = Path(vuller.bibliotheek.mappen[0]) / "woorden/formeel.toml"
    lijst.parent.mkdir()
    lijst.write_text("\n".join(["[formeel]", *(f'{woord} = ["{anders}"]' for woord, anders in ONBEKEND.items())]), "utf-8")
    for _uitslag in recheck(Bibliotheek.find()):
        pass


def waiting(vuller: Vuller) -> None:
    """Offered, nobody signed yet; one of them in doubt."""
    vuller.offer("ontvangst", dagen=6)
    versie = vuller.offer("afspraak", dagen=4)
    remark(
        versie, SAM, Opmerking.Soort.VRAAG, _("Kunnen we van de eerste zin twee zinnen maken?"), "Wij willen graag met u praten"
    )


def signed(vuller: Vuller) -> None:
    """Signed in Dutch; then translations that are signed, or wait for a second reader."""
    for id, wie, dagen in (("bel-ons", SAM, 20), ("pgb-toekenning", EVA, 18)):
        vuller.offer(id, dagen + 1)
        vuller.sign(id, wie, dagen)
    vuller.offer("bel-ons", 12, "en")
    vuller.sign("bel-ons", MARY, 11, "en")
    vuller.offer("bel-ons", 3, "ar")
    vuller.offer("pgb-toekenning", 2, "en")


def changed(vuller: Vuller) -> None:
    """Changed after signing: one waits with remarks, and one nobody offered again."""
    for id in ("huisbezoek", "bijstand-verzoek-gegevens"):
        vuller.offer(id, dagen=31)
        vuller.sign(id, EVA, dagen=30)
    brief = "brieven/huisbezoek/brief.md"
    vuller.change(brief, "U mag iemand vragen om erbij te zijn.", "U mag tevens iemand vragen om erbij te zijn.")
    versie = vuller.offer("huisbezoek", dagen=5)
    vuller.look(versie, SAM, "kort")
    discuss(versie)
    set_aside(versie)
    vuller.change(
        "brieven/bijstand-verzoek-gegevens/brief.md",
        "Wij maken daar gratis een kopie voor u.",
        "Wij maken daar een kopie voor u.",
    )


def changed_block(vuller: Vuller) -> None:
    """Two signed letters in which only a shared passage changed."""
    for id in ("taalles", "sportpas"):
        vuller.offer(id, dagen=15)
        vuller.sign(id, SAM, dagen=14)
    vuller.change("bouwstenen/meenemen.md", "Bent u iets vergeten?", "Bent u uw paspoort vergeten?")


def refused(vuller: Vuller) -> None:
    """Sent back to its maker; and a signature that was taken back."""
    versie = vuller.offer("pgb-rechten-plichten", dagen=9)
    remark(versie, SAM, Opmerking.Soort.MOET, _("Zeg bovenaan wie de lezer kan bellen."))
    send_back(versie, _user(SAM), _("De lezer ziet pas laat wie hij kan bellen. Zet dat bovenaan."))
    vuller.offer("nieuw-adres", dagen=25)
    vuller.sign("nieuw-adres", SAM, dagen=24)
    reden = _("Er klopt iets niet: na een verhuizing kan de uitkering wel veranderen.")
    ondertekenen.withdraw_last("nieuw-adres", BRONTAAL, Handtekening(_user(SAM), Akkoord.Via.BALIE, reden))


def discuss(versie: Versie) -> None:
    """Remarks of every kind: open, answered and resolved."""
    vraag = _("Bedoelen we hier de deur van het huis?")
    open_vraag = remark(versie, SAM, Opmerking.Soort.VRAAG, vraag, "Aan de deur vertellen wij nog een keer waarom wij komen")
    answer(open_vraag, NOOR, _("Ja, de voordeur. Is dat niet duidelijk?"))
    answer(open_vraag, SAM, _("Ik zou het erbij zetten."))
    remark(
        versie, EVA, Opmerking.Soort.WENS, _("Het woord ‘nogmaals’ is een beetje stijf."), "Wij komen dan niet nogmaals langs"
    )
    klaar = remark(versie, EVA, Opmerking.Soort.MOET, _("Zeg ook dat een tolk niets kost."))
    answer(klaar, NOOR, _("Dat staat onderaan, bij de hulp bij het lezen."))
    overleg.resolve(klaar, _user(EVA))


def remark(versie: Versie, wie: str, soort: str, tekst: str, citaat: str = "") -> Opmerking:
    """A remark on the whole text, or on the block in which these words stand."""
    return overleg.remark(versie, _user(wie), soort, Opmerking.Doel.NEDERLANDS, tekst, Plek(_block(versie, citaat), citaat))


def answer(opmerking: Opmerking, wie: str, tekst: str) -> None:
    """A reply to a remark."""
    overleg.reply(opmerking, _user(wie), tekst)


def set_aside(versie: Versie) -> None:
    """The first finding of this version, with a reason."""
    overleg.set_aside(versie, 1, _user(EVA), _("Onze lezers kennen dit woord. Dat vroegen wij aan het taalpanel."))


def _block(versie: Versie, citaat: str) -> int | None:
    """The number of the frozen block that holds these words."""
    return next((nummer for nummer, tekst in enumerate(texts(versie.inhoud)) if citaat and citaat in tekst), None)


def _user(naam: str) -> User:
    return User.objects.get(username=naam)


def _ago(dagen: int):
    return timezone.now() - timedelta(days=dagen)
