"""The address that the desk listens on, and the names by which a browser may ask for it. Knows no Django."""

from __future__ import annotations

import errno
import os
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import gettext as _
from ipaddress import ip_address

from generator.bibliotheek import Leesfout

EIGEN_NAMEN = ("localhost", "127.0.0.1", "[::1]")
"""This machine's names for itself; a browser elsewhere can't get here by them."""
WACHTRIJ = 512
"""Connections that may wait while all threads are busy."""

_VORM = re.compile(r"(?:\[(?P<zes>[0-9A-Fa-f:.]+)\]|(?P<naam>[^\s:\[\]/]+)):(?P<poort>[0-9]{1,5})")


class Adresfout(ValueError):
    """No address at all; the message is one Dutch sentence."""


@dataclass(frozen=True)
class Adres:
    """`host` is a name or number without brackets; port 0 takes a free one."""

    host: str
    poort: int

    @classmethod
    def parse(cls, tekst: str) -> Adres:
        """'127.0.0.1:8000', 'localhost:8000', '[::1]:8000'. Raises Adresfout."""
        delen = _VORM.fullmatch(tekst)
        if not delen or int(delen["poort"]) > 65535:
            raise Adresfout(_("Het adres ‘{adres}’ klopt niet. Schrijf het zo: 127.0.0.1:8000.").format(adres=tekst))
        return cls(delen["zes"] or delen["naam"], int(delen["poort"]))

    def __str__(self) -> str:
        return f"{self.url_host}:{self.poort}"

    @property
    def url_host(self) -> str:
        """As it stands in a web address, where IPv6 has brackets."""
        return f"[{self.host}]" if ":" in self.host else self.host

    @property
    def url(self) -> str:
        """What a visitor on this machine types: nobody can go to 'every address of this machine'."""
        host = "127.0.0.1" if self.is_everywhere else self.url_host
        return f"http://{host}:{self.poort}/"

    @property
    def is_everywhere(self) -> bool:
        """True for 0.0.0.0 and [::]: every address that this machine has."""
        try:
            return ip_address(self.host).is_unspecified
        except ValueError:
            return False

    @property
    def is_local(self) -> bool:
        """True when only this machine can reach it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower() == "localhost"


def allowed_hosts() -> list[str]:
    """Django's ALLOWED_HOSTS: this machine's own names, and those in BRIEF_HOSTS (with commas)."""
    genoemd = (naam.strip() for naam in os.environ.get("BRIEF_HOSTS", "").split(","))
    return list(dict.fromkeys([*EIGEN_NAMEN, *filter(None, genoemd)]))


def add_host(adres: Adres) -> None:
    """Let the pages answer to the host that they listen on; in BRIEF_HOSTS, so that every process sees it."""
    if not adres.is_everywhere:
        os.environ["BRIEF_HOSTS"] = ",".join([*allowed_hosts(), adres.url_host])


@contextmanager
def listening(adres: Adres) -> Iterator[socket.socket]:
    """A socket at this address, before anything else starts: what is wrong with it is told at once. Raises Leesfout."""
    try:
        familie, soort, protocol, _naam, plek = socket.getaddrinfo(
            adres.host, adres.poort, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        luister = socket.socket(familie, soort, protocol)
    except (OSError, UnicodeError):
        raise Leesfout(_sentence(adres, errno.EADDRNOTAVAIL)) from None
    with luister:
        try:
            luister.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            luister.bind(plek)
            luister.listen(WACHTRIJ)
        except OSError as fout:
            raise Leesfout(_sentence(adres, fout.errno)) from None
        yield luister


def _sentence(adres: Adres, nummer: int | None) -> str:
    zinnen = {
        errno.EADDRINUSE: _("Op {adres} draait al iets. Kies een andere poort met --adres, of stop dat programma."),
        errno.EADDRNOTAVAIL: _("Deze computer heeft het adres {adres} niet. Kies een ander adres met --adres."),
        errno.EACCES: _("U mag {adres} niet gebruiken. Kies bij --adres een poort boven 1023."),
    }
    anders = _("De balie kan niet luisteren op {adres}. Kies een ander adres met --adres.")
    return zinnen.get(nummer, anders).format(adres=adres)
