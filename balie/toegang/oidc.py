"""The municipality's own login, as set in the environment (OpenID Connect). Knows no Django.

BRIEF_OIDC_SERVER          address of the login server; https, or this machine itself
BRIEF_OIDC_CLIENT          the desk's name there
BRIEF_OIDC_GEHEIM          the desk's secret there; or BRIEF_OIDC_GEHEIM_BESTAND, a file with the secret on its first line
BRIEF_OIDC_NAAM            what the button says ("Gemeente Voorbeeldstad")
BRIEF_OIDC_ROLLEN          claim with somebody's groups; default 'groups'. A dot goes one deeper: 'realm_access.roles'
BRIEF_OIDC_ROL_REDACTEUR   the groups that give this role, with ';' between; default the role's own name. So for each role
BRIEF_OIDC_TALEN           claim with the languages of a tweede_lezer; without it a beheerder sets these at the desk
Address to register there: https://<the desk>/account/oidc/gemeente/login/callback/
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.bibliotheek import Leesfout, Onbekend, read_text

PROVIDER = "gemeente"
BEHEERDER = "beheerder"
ROLLEN = ("consulent", "redacteur", "versimpelaar", "tweede_lezer", BEHEERDER)
"""As in `balie.toetsing.rollen.Rol`, which can't be read before Django is set up."""
_ROL = "BRIEF_OIDC_ROL_"


@dataclass(frozen=True)
class Gemeentelogin:
    """`groepen` maps a role to the groups that give it; `talen_claim` is empty when the desk itself keeps languages."""

    server: str
    client: str
    geheim: str
    naam: str
    rollen_claim: str
    groepen: Mapping[str, tuple[str, ...]]
    talen_claim: str

    def roles(self, claims: Mapping[str, Any]) -> list[str]:
        """The roles that these claims give; none when the claim is missing. A beheerder gets no other role."""
        van = set(_texts(claims, self.rollen_claim))
        rollen = [rol for rol in ROLLEN if van.intersection(self.groepen[rol])]
        return [BEHEERDER] if BEHEERDER in rollen else rollen

    def languages(self, claims: Mapping[str, Any]) -> list[str] | None:
        """The languages that these claims give; None when the desk keeps them."""
        return _texts(claims, self.talen_claim) if self.talen_claim else None


def read(omgeving: Mapping[str, str]) -> Gemeentelogin | None:
    """None when BRIEF_OIDC_SERVER is not set. Raises Leesfout when something is missing or wrong."""
    server = omgeving.get("BRIEF_OIDC_SERVER", "")
    if not server:
        return None
    _require_safe(server)
    client, geheim = omgeving.get("BRIEF_OIDC_CLIENT", ""), _secret(omgeving)
    if not client or not geheim:
        zin = _("Bij BRIEF_OIDC_SERVER horen ook BRIEF_OIDC_CLIENT en BRIEF_OIDC_GEHEIM (of BRIEF_OIDC_GEHEIM_BESTAND).")
        raise Leesfout(zin)
    return Gemeentelogin(
        server=server,
        client=client,
        geheim=geheim,
        naam=omgeving.get("BRIEF_OIDC_NAAM") or _("uw gemeente"),
        rollen_claim=omgeving.get("BRIEF_OIDC_ROLLEN") or "groups",
        groepen=_groups(omgeving),
        talen_claim=omgeving.get("BRIEF_OIDC_TALEN", ""),
    )


def providers(login: Gemeentelogin | None) -> dict[str, Any]:
    """allauth's SOCIALACCOUNT_PROVIDERS. `sub` says who somebody is: an e-mail address can pass to someone else."""
    if login is None:
        return {}
    app = {
        "provider_id": PROVIDER,
        "name": login.naam,
        "client_id": login.client,
        "secret": login.geheim,
        "settings": {
            "server_url": login.server,
            "uid_field": "sub",
            "oauth_pkce_enabled": True,
            "scope": ["openid", "profile"],
        },
    }
    return {"openid_connect": {"APPS": [app]}}


def _require_safe(server: str) -> None:
    """Over plain http anybody on the way could say who logs in."""
    delen = urlsplit(server)
    eigen = delen.scheme == "http" and delen.hostname in ("localhost", "127.0.0.1", "::1")
    if not delen.hostname or not (delen.scheme == "https" or eigen):
        raise Leesfout(_("BRIEF_OIDC_SERVER klopt niet. Schrijf een adres dat begint met https://."))


def _secret(omgeving: Mapping[str, str]) -> str:
    bestand = omgeving.get("BRIEF_OIDC_GEHEIM_BESTAND")
    if not bestand:
        return omgeving.get("BRIEF_OIDC_GEHEIM", "")
    return next(iter(read_text(Path(bestand)).splitlines()), "").strip()


def _groups(omgeving: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    groepen = {rol: (rol,) for rol in ROLLEN}
    for naam, waarde in omgeving.items():
        if naam.startswith(_ROL):
            rol = naam.removeprefix(_ROL).lower()
            if rol not in groepen:
                raise Onbekend(_("De rol"), rol, ROLLEN)
            groepen[rol] = tuple(filter(None, (deel.strip() for deel in waarde.split(";"))))
    return groepen


def _texts(claims: Mapping[str, Any], naam: str) -> list[str]:
    """A claim as a list of texts: providers send a list, or one text when there is but one."""
    waarde: Any = claims.get(naam)
    if waarde is None:
        waarde = claims
        for deel in naam.split("."):
            waarde = waarde.get(deel) if isinstance(waarde, Mapping) else None
    waarden = [waarde] if isinstance(waarde, str) else waarde if isinstance(waarde, list) else []
    return [een for een in waarden if isinstance(een, str)]
