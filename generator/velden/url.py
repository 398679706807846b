"""`url`: the address of a web page, printed so that a reader can type it over."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import Any
from urllib.parse import urlsplit

from generator.velden.basis import Basis
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_SCHEMA = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_REST = re.compile(r"[A-Za-z0-9/._~%!$&'()*+,;=:@?#-]*")


class Urlveld(Basis):
    """Value: str with its scheme (https unless http was given). Only ASCII host names; no user names, no ports."""

    naam = "url"
    leeswoord = "internet"

    def parse(self, ruw: Any, veld: Veld) -> str:
        tekst = clean(ruw)
        schema = (_SCHEMA.match(tekst) or ["https://"])[0].lower()
        kaal = _SCHEMA.sub("", tekst, count=1)
        delen = re.fullmatch(r"(?P<host>[^/?#]+)(?P<rest>.*)", kaal)
        host = delen["host"].lower() if delen else ""
        if not _HOST.fullmatch(host) or not _REST.fullmatch(delen["rest"]):
            zin = _("‘{ruw}’ is geen adres van een website. Schrijf het zo: www.voorbeeldstad.nl/pgb.")
            raise Ongeldig(zin.format(ruw=show(tekst)))
        return schema + host + delen["rest"]

    def write(self, waarde: str, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """Without the scheme and a lone slash at the end; forms link to the value itself."""
        delen = urlsplit(waarde)
        return Weergave((_SCHEMA.sub("", waarde).removesuffix("/" if delen.path == "/" and not delen.query else ""),))

    def kort(self, veld: Veld) -> str:
        return "www.voorbeeldstad.nl"

    def lang(self, veld: Veld) -> str:
        return "https://www.gemeente-voorbeeldstad.nl/zorg/pgb-aanvragen"


TYPE = Urlveld()
