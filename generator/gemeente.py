"""The municipality that sends: typed data of `gemeente.toml`, outside every tekstversie (a new phone number cancels nothing).

What may stand in that file is declared here as fields, so a template writes `{{ gemeente.telefoon }}` like any other value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator import stembestand
from generator.bibliotheek import Bibliotheek, Leesfout, read_toml
from generator.stembestand import Stembestand
from generator.velden import Veldfouten
from generator.velden import parse as parse_fields
from generator.velden.invoer import nearest
from generator.velden.veld import Veld

if TYPE_CHECKING:
    from pathlib import Path

FILM: tuple[Veld, ...] = (
    Veld("bij", "tekst", "Bij welke brief", "De naam van de map: huisbezoek. Bij een bouwsteen: bouwsteen/bezwaar."),
    Veld("film", "url", "Adres van de film"),
)
"""A film in sign language: about which letter or building block, and where. It stands outside the signed text: the municipality
makes it, for texts that others ship, and it holds no value of anyone. A film that moves cancels no Akkoord (ontwerp §2)."""
VELDEN: tuple[Veld, ...] = (
    Veld("naam", "tekst", "Naam", "Zonder het woord gemeente: Voorbeeldstad."),
    Veld("voorbeeld", "ja_nee", "Verzonnen gemeente", "Staat hier ja, dan waarschuwt elke vrijgave.", optioneel=True),
    Veld("huisstijl", "tekst", "Huisstijl", "De naam van een map in sjablonen/huisstijl.", optioneel=True),
    Veld("drukprofiel", "tekst", "Drukprofiel", "Welke envelop: een van de drukprofielen in huisstijl.toml.", optioneel=True),
    Veld("bezoekadres", "adres", "Bezoekadres"),
    Veld("postadres", "adres", "Postadres", "Hier komen brieven en bezwaar binnen. Dit is ook het afzendadres."),
    Veld("telefoon", "telefoon", "Telefoon"),
    Veld("open_van", "tijd", "Op werkdagen open vanaf"),
    Veld("open_tot", "tijd", "Op werkdagen open tot"),
    Veld("email", "email", "E-mail"),
    Veld("website", "url", "Website"),
    Veld("bezwaar_url", "url", "Bezwaar maken op internet", "Alleen als de gemeente die weg heeft aangewezen.", optioneel=True),
    Veld("privacy_url", "url", "Uitleg over gegevens en rechten"),
    Veld("rechtbank", "tekst", "Rechtbank", "De plaats van de rechtbank, voor een voorlopige voorziening."),
    Veld("clientondersteuning", "tekst", "Naam van de gratis cliëntondersteuning"),
    Veld("clientondersteuning_telefoon", "telefoon", "Telefoon van de gratis cliëntondersteuning"),
    Veld("iban", "iban", "Rekening", "Hierop betaalt iemand geld terug."),
    Veld("schuldhulp", "tekst", "Naam van de gratis hulp bij schulden"),
    Veld("schuldhulp_telefoon", "telefoon", "Telefoon van de gratis hulp bij schulden"),
    Veld(
        "gebarentaal",
        "lijst",
        "Films in gebarentaal",
        "Per brief of bouwsteen een film die de gemeente zelf maakte.",
        delen=FILM,
        optioneel=True,
    ),
    Veld(
        "noodstem", "ja_nee", "Noodstem toegestaan", "Mag een brief worden voorgelezen door een slechte stem?", optioneel=True
    ),
    Veld("google_stem", "ja_nee", "Stem van Google", "Alleen voor algemene uitleg: nooit voor een brief.", optioneel=True),
    Veld("akkoord_opdrachtregel", "ja_nee", "Akkoord op de opdrachtregel", "Mag het team ook daar tekenen?", optioneel=True),
)
"""What `gemeente.toml` holds; `gemeente.<naam>` in a template names one of these."""

VELD = Veld("gemeente", "record", "Gemeente", delen=VELDEN)
"""The municipality as one field, always known to a template."""


class Gemeentefout(Leesfout):
    """`gemeente.toml` is wrong; the message holds every mistake, one Dutch sentence each."""


@dataclass(frozen=True)
class Gemeente:
    """Typed values by field name (an optional one that is not filled in is missing), and its own voices by language."""

    waarden: Mapping[str, Any]
    stemmen: Mapping[str, Stembestand] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        """The name without the word 'gemeente'."""
        return str(self.waarden["naam"])

    @property
    def voorbeeld(self) -> bool:
        """True for an invented municipality: its letters are released with a warning."""
        return bool(self.waarden.get("voorbeeld", False))

    @property
    def films(self) -> Mapping[str, str]:
        """Addresses of films in sign language, by id of a letter or 'bouwsteen/<id>'."""
        return {film["bij"]: film["film"] for film in self.waarden.get("gebarentaal", ())}

    @property
    def noodstem(self) -> bool:
        """Whether a released letter may be read by a voice that is hard to follow.

        An invented municipality may: it has to be heard. A real one chooses: what `brief begin` copies says nothing of it.
        """
        return bool(self.waarden.get("noodstem", self.voorbeeld))

    @property
    def google_stem(self) -> bool:
        """Whether general texts without a value may be read by Google; a municipality has to say so."""
        return bool(self.waarden.get("google_stem", False))

    @property
    def akkoord_opdrachtregel(self) -> bool:
        """False when this municipality switched signing on the command line off (ontwerp §4)."""
        return bool(self.waarden.get("akkoord_opdrachtregel", True))

    @property
    def drukprofiel(self) -> str | None:
        """Which envelope the address must fit (a print profile of the house style); None for the house style's own choice."""
        return self.waarden.get("drukprofiel")


def load(bibliotheek: Bibliotheek) -> Gemeente:
    """The municipality of this library. Raises Leesfout (file) or Gemeentefout (what the file says)."""
    pad = bibliotheek.gemeente_bestand()
    gemeente = parse(read_toml(pad), pad)
    bekend = (*bibliotheek.ids(), *(f"bouwsteen/{id}" for id in bibliotheek.bouwsteen_ids()))
    if vreemd := [bij for bij in gemeente.films if bij not in bekend]:
        zin = _("In {pad}, bij gebarentaal: er is geen brief of bouwsteen ‘{bij}’. {raad}")
        raise Gemeentefout(zin.format(pad=pad.name, bij=vreemd[0], raad=nearest(vreemd[0], bekend)))
    return gemeente


def parse(ruw: Mapping[str, Any], pad: Path) -> Gemeente:
    """The typed municipality of a TOML table. Raises Gemeentefout that names `pad` and every mistake."""
    rest = dict(ruw)
    stemmen, fouten = stembestand.read(rest.pop(stembestand.SLEUTEL, []))
    try:
        waarden = parse_fields(VELDEN, rest)
    except Veldfouten as fout:
        fouten = [*fout.fouten, *fouten]
    if fouten:
        regels = "\n".join(f"- {fout.pad}: {fout.melding}" for fout in fouten)
        zin = _("In {pad} klopt niet alles. Verbeter dit:\n{regels}")
        raise Gemeentefout(zin.format(pad=pad.name, regels=regels))
    return Gemeente(waarden, stemmen)
