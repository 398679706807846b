"""`adres`: where post goes, as Dutch envelopes want it. Reading input; what an address is stands in postadres.py."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from gettext import gettext as _
from typing import Any

from generator.velden.basis import Samengesteld, parts
from generator.velden.gegevens import parse_parts
from generator.velden.invoer import clean, require_text, show
from generator.velden.postadres import LANGSTE_REGEL, MEESTE_REGELS, POSTCODE, Adres, Adresfout, country
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld, Weergave

_NAMEN = ("straat", "huisnummer", "toevoeging", "postbus", "postcode", "plaats", "land", "tav")
_VELDEN = tuple(Veld(naam, "tekst", optioneel=True) for naam in _NAMEN)
_REGELS = Veld("regels", "lijst", van=Veld("regel", "tekst"))
_TAV = re.compile(r"(?:t\.?\s?a\.?\s?v\.?|ter attentie van)\s*:?\s+(?P<wie>\D.*)", re.IGNORECASE)
_POSTBUS = re.compile(r"postbus\s*(?P<nummer>\d{1,6})", re.IGNORECASE | re.ASCII)
_STRAAT = re.compile(r"(?P<straat>.*\S)\s+(?P<nummer>[1-9]\d{0,4})(?P<toevoeging>(?:[\s/-]*[A-Za-z0-9]{1,6}){0,3})", re.ASCII)
_NUMMER = re.compile(r"(?P<nummer>[1-9]\d{0,4})(?P<toevoeging>(?:[\s/-]*[A-Za-z0-9]{1,6}){0,3})", re.ASCII)
_POSTCODEREGEL = re.compile(rf"(?P<postcode>{POSTCODE.pattern})(?:\s+(?P<plaats>.+))?", re.ASCII)


class Adresveld(Samengesteld):
    """Value: Adres. Reads lines, one line with commas, or a table of parts; a last line with a country makes it foreign."""

    naam = "adres"
    leeswoord = "hier"
    DELEN = parts(**dict.fromkeys(_NAMEN, "tekst"))

    def parse(self, ruw: Any, veld: Veld) -> Adres:
        adres = _from_parts(ruw) if isinstance(ruw, Mapping) else _from_lines(_lines(ruw))
        if adres.fouten:
            raise OngeldigeDelen([_sentence(fout, adres) for fout in adres.fouten])
        return adres

    def write(self, waarde: Adres, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """The lines of the envelope, without the name."""
        return Weergave(waarde.regels, nederlands=True)

    def canoniek(self, waarde: Adres) -> list[str]:
        return list(waarde.regels)

    def kort(self, veld: Veld) -> str:
        return "Kade 1, 1234 AB Ee"

    def lang(self, veld: Veld) -> dict[str, str]:
        straat = {"straat": "Burgemeester van Voorbeeldstraat", "huisnummer": "1234", "toevoeging": "bis"}
        plaats = {"postcode": "1234 AB", "plaats": "Sint Voorbeeld aan den Rijn"}
        return {"tav": "afdeling Werk en Inkomen"} | straat | plaats


def _lines(ruw: Any) -> list[str]:
    """Raw lines, cleaned: the lines of a text of more than one line, else its parts between commas."""
    regels = re.split(r"\r\n|\r|\n", require_text(ruw).strip())
    delen = regels if len(regels) > 1 else regels[0].split(",")
    return [regel for deel in delen if (regel := clean(deel).rstrip(","))]


def _from_lines(regels: list[str]) -> Adres:
    tav = next((t["wie"] for regel in regels if (t := _TAV.fullmatch(regel))), "")
    rest = [regel for regel in regels if not _TAV.fullmatch(regel)]
    land = country(rest[-1]) if len(rest) > 1 else None
    if land and land != country("NL"):
        return Adres(tav=tav, buitenland=tuple(rest[:-1]), land=land)
    rest = rest[:-1] if land else rest
    slot = next((i for i, regel in enumerate(rest) if _POSTCODEREGEL.fullmatch(regel)), None)
    if slot is None:
        return Adres(tav=tav, **_street(rest[:1]), plaats=" ".join(rest[1:]))
    gevonden = _POSTCODEREGEL.fullmatch(rest[slot])
    plaats = gevonden["plaats"] or " ".join(rest[slot + 1 : slot + 2])
    over = rest[slot + 1 :] if gevonden["plaats"] else rest[slot + 2 :]
    if slot > 1 or over:
        raise Ongeldig(_left_over((rest[: slot - 1] if slot > 1 else []) + over))
    return Adres(tav=tav, **_street(rest[:slot]), postcode=_postcode(gevonden["postcode"]), plaats=plaats)


def _from_parts(ruw: Mapping[str, Any]) -> Adres:
    regels = parse_parts((_REGELS,), {"regels": ruw["regels"]})["regels"] if ruw.get("regels") else ()
    delen = dict(parse_parts(_VELDEN, {sleutel: deel for sleutel, deel in ruw.items() if sleutel != "regels"}))
    if genoemd := delen.pop("land", ""):
        land = country(genoemd)
        if not land:
            zin = _("Het land ‘{land}’ kennen wij niet. Schrijf het in het Nederlands, zoals Duitsland.")
            raise OngeldigeDelen([("land", zin.format(land=show(genoemd)))])
        if land != country("NL"):
            return _foreign(delen, regels, land)
    if regels:
        raise OngeldigeDelen([("regels", _("Losse regels horen bij een adres in het buitenland. Vul ook het land in."))])
    nummer = _NUMMER.fullmatch(delen.get("huisnummer", ""))
    if nummer:
        delen |= {"huisnummer": nummer["nummer"], "toevoeging": _suffix(delen.get("toevoeging") or nummer["toevoeging"])}
    if bus := _POSTBUS.fullmatch(delen.get("postbus", "")):
        delen["postbus"] = bus["nummer"]
    return Adres(**delen | {"postcode": _postcode(delen.get("postcode", ""))})


def _foreign(delen: dict[str, str], regels: Sequence[str], land: str) -> Adres:
    """Own lines as they are; or the parts, in the order most of Europe uses."""
    straat = " ".join(filter(None, (delen.get("straat"), delen.get("huisnummer"), delen.get("toevoeging"))))
    plaats = " ".join(filter(None, (delen.get("postcode"), delen.get("plaats"))))
    return Adres(tav=delen.get("tav", ""), buitenland=tuple(regels) or tuple(filter(None, (straat, plaats))), land=land)


def _street(regels: list[str]) -> dict[str, str]:
    regel = " ".join(regels)
    if bus := _POSTBUS.fullmatch(regel):
        return {"postbus": bus["nummer"]}
    delen = _STRAAT.fullmatch(regel)
    if not delen:
        return {"straat": regel}
    return {"straat": delen["straat"], "huisnummer": delen["nummer"], "toevoeging": _suffix(delen["toevoeging"])}


def _suffix(toevoeging: str) -> str:
    return toevoeging.strip(" -/")


def _postcode(tekst: str) -> str:
    delen = POSTCODE.fullmatch(tekst)
    return f"{delen[1]} {delen[2].upper()}" if delen else tekst


def _left_over(regels: list[str]) -> str:
    zin = _("Het stuk ‘{regel}’ past niet in een adres. Schrijf: straat en nummer, postcode en plaats.")
    return zin.format(regel=show(", ".join(regels)))


def _sentence(fout: Adresfout, adres: Adres) -> tuple[str, str]:
    """(part, sentence) of one fault."""
    zinnen = {
        Adresfout.GEEN_STRAAT: ("straat", _("De straat ontbreekt. Vul een straat of een postbus in.")),
        Adresfout.GEEN_HUISNUMMER: ("huisnummer", _("Het huisnummer ontbreekt of klopt niet. Schrijf het zo: 12a.")),
        Adresfout.GEEN_POSTCODE: ("postcode", _("De postcode ontbreekt of klopt niet. Schrijf haar zo: 1234 AB.")),
        Adresfout.POSTCODE_ONJUIST: ("postcode", _("De postcode ‘{postcode}’ bestaat niet. Schrijf haar zo: 1234 AB.")),
        Adresfout.GEEN_PLAATS: ("plaats", _("De plaats ontbreekt. Schrijf haar na de postcode.")),
        Adresfout.GEEN_REGELS: ("regels", _("Alleen het land staat er. Vul ook straat en plaats in.")),
        Adresfout.TE_VEEL_REGELS: ("regels", _("Dit adres heeft te veel regels. Maak er {meest} of minder van.")),
        Adresfout.REGEL_TE_LANG: ("regels", _("Een regel van dit adres is langer dan {langst} tekens. Kort hem af.")),
    }
    deel, zin = zinnen[fout]
    return deel, zin.format(postcode=show(adres.postcode), meest=MEESTE_REGELS, langst=LANGSTE_REGEL)


TYPE = Adresveld()
