"""What is known about one toelichting: how its text was judged, and who approved it when the judgement was 'twijfel'."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from leesbaarheid.oordeel import Oordeel


@dataclass(frozen=True)
class Keuring:
    """Binds to the exact text by digest. `wie` and `reden` are filled in when a colleague approved a text in doubt."""

    digest: str
    oordeel: Oordeel
    wie: str = ""
    reden: str = ""

    @property
    def goed(self) -> bool:
        """Whether this text may go out: it passes, or a named colleague approved the doubt with a reason."""
        return self.oordeel == Oordeel.VOLDOET or (self.oordeel == Oordeel.TWIJFEL and bool(self.wie and self.reden))


def digest_of(tekst: str) -> str:
    """SHA-256 (hex) of the text of a toelichting: what is kept instead of the text itself."""
    return hashlib.sha256(tekst.encode()).hexdigest()
