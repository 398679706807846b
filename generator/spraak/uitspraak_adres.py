"""Addresses aloud: of a house, of a mailbox, of a web page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.spraak import uitspraak_nummer
from generator.spraak.uitspraak_afkorting import expand
from generator.spraak.uitspraak_getal import cardinal
from generator.spraak.uitspraak_woorden import Spraak

_POSTCODEREGEL = re.compile(r"(?P<code>[1-9]\d{3}\s?[A-Z]{2})\s+(?P<plaats>.+)")
_HUISNUMMER = re.compile(r"(?P<straat>.+?)\s+(?P<nummer>\d{1,5})(?P<rest>(?:[a-zA-Z]|[ -].*)?)")
_KLEINE_WOORDEN = frozenset("aan de den der in op het bij en 't ten ter te van".split())
_PAD_DELEN = 2
"""Parts of a web address after the host that a listener can remember; a longer one is to be read in the letter."""


def postal(regels: Sequence[str], spraak: Spraak, zeg: Callable[[str, Spraak], str]) -> str:
    """The lines of an envelope (velden/postadres.py) in one sentence; the postcode in single characters, no capitals.

    `zeg` says the name of a street, which may have a number in it ('1e Kade').
    """
    return ", ".join(_line(regel, spraak, zeg) for regel in regels)


def email(adres: str, spraak: Spraak) -> str:
    """The address with the words for @, dot and hyphen, or the sentence that it stands in the letter (`alleen_lezen`)."""
    woorden = spraak.woorden["internet"]
    return woorden.get("mail_alleen_lezen") or _plain(adres, spraak)


def web(adres: str, spraak: Spraak) -> str:
    """The address without its scheme. Of a long one only the host, and the sentence that the rest stands in the letter."""
    woorden = spraak.woorden["internet"]
    if "web_alleen_lezen" in woorden:
        return woorden["web_alleen_lezen"]
    kaal = re.sub(r"^https?://", "", adres).rstrip("/")
    host, *pad = re.split(r"/", kaal)
    kort = len(pad) <= _PAD_DELEN and all(re.fullmatch(r"(?:[A-Za-z-]|\d{1,4}(?!\d)){1,20}", deel) for deel in pad)
    return _plain(kaal, spraak) if kort else woorden["lang"].format(adres=_plain(host, spraak))


def _plain(adres: str, spraak: Spraak) -> str:
    woorden = spraak.woorden["internet"]
    namen = {"@": "apenstaart", ".": "punt", "-": "streep", "_": "laag", "/": "schuin"}
    gezegd = {term.lower(): expand(term, spraak) for term in spraak.table("termen")}
    gezegd |= {"www": uitspraak_nummer.spelled("WWW", spraak), "nl": "N L"}
    gezegd |= {teken: woorden[naam] for teken, naam in namen.items()}
    delen = re.findall(r"[A-Za-z]+|\d+|\S", adres)
    return " ".join(" ".join(deel) if deel.isdigit() else gezegd.get(deel.lower(), deel) for deel in delen)


def _line(regel: str, spraak: Spraak, zeg: Callable[[str, Spraak], str]) -> str:
    if delen := _POSTCODEREGEL.fullmatch(regel):
        return f"{uitspraak_nummer.postcode(delen['code'], spraak)}, {_lower(delen['plaats'])}"
    if delen := _HUISNUMMER.fullmatch(regel):
        return f"{zeg(delen['straat'], spraak)} {_house_number(delen, spraak)}"
    return re.sub(r"\d{4,}", lambda cijfers: " ".join(cijfers[0]), expand(_lower(regel), spraak))


def _house_number(delen: re.Match[str], spraak: Spraak) -> str:
    """A suffix of digits gets the word for a hyphen; a long postbus number goes digit by digit."""
    nummer = delen["nummer"]
    woorden = cardinal(int(nummer), spraak) if len(nummer) < 4 else " ".join(nummer)
    rest = re.findall(r"[a-zA-Z]+|\d+|-", delen["rest"])
    streep = spraak.woorden["internet"].get("streep", "-")
    gezegd = (streep if d == "-" else cardinal(int(d), spraak) if d.isdigit() else d for d in rest)
    return " ".join((woorden, *gezegd))


def _lower(plaats: str) -> str:
    """A place or country in capitals as it is written elsewhere: a voice may spell capitals."""
    if not plaats.isupper():
        return plaats
    eerste, *rest = plaats.split()
    return " ".join((_capital(eerste), *(w.lower() if w.lower() in _KLEINE_WOORDEN else _capital(w) for w in rest)))


def _capital(woord: str) -> str:
    delen = [deel[:1] + deel[1:].lower() for deel in woord.split("-")]
    return "-".join(re.sub(r"^'S$", "'s", re.sub(r"^Ij", "IJ", deel)) for deel in delen)
