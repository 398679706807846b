"""A visitor of the desk, and the app on a visitor's phone."""

from __future__ import annotations

import re
import time

WACHTWOORD = "Een-lang-geheim-1"
NIEUW = "Een-heel-ander-geheim-2"


class Bezoeker:
    """One browser. It follows no redirect: where it is sent is what tests look at."""

    def __init__(self):
        from django.test import Client

        self.client = Client()

    def get(self, adres: str, **gegevens):
        return self.client.get(adres, gegevens or None)

    def post(self, adres: str, **gegevens):
        return self.client.post(adres, gegevens)

    def log_in(self, naam: str, wachtwoord: str = WACHTWOORD):
        return self.post("/account/login/", login=naam, password=wachtwoord)

    def set_up_factor(self) -> str:
        """The secret, after the code of now; the recovery codes are shown next."""
        bladzij = self.get("/account/2fa/totp/activate/").content.decode()
        geheim = re.search(r"\b[A-Z2-7]{32}\b", bladzij)[0]
        antwoord = self.post("/account/2fa/totp/activate/", code=code(geheim))
        assert antwoord.headers["Location"] == "/account/2fa/recovery-codes/", antwoord.content.decode()
        return geheim

    def is_in(self) -> bool:
        """True when the work list opens."""
        return self.get("/").status_code == 200


def code(geheim: str, stappen: int = 0) -> str:
    """What an app on a phone shows, so many times half a minute from now."""
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + stappen))
