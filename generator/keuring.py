"""What is known about one toelichting: how its text was judged, and who approved it when the judgement was 'twijfel'."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

import leesbaarheid
from generator.taal import BRONTAAL
from leesbaarheid.oordeel import Bevinding, Oordeel
from leesbaarheid.tekst import Passage, Soort

BEWAAKT = frozenset({"wantrouwen", "verwijt", "dreiging", "aanname", "formele_frase", "vakwoord"})
"""Rules that stop free text, though they never stop a template: nobody of the simplify team reads it before it goes out."""


@dataclass(frozen=True)
class Keuring:
    """Binds to the exact text by digest. `wie` and `reden` are filled in when a colleague approved a text in doubt.

    `bezwaren` are Dutch sentences about words that no approval helps: each with what to write instead.
    """

    digest: str
    oordeel: Oordeel
    wie: str = ""
    reden: str = ""
    bezwaren: tuple[str, ...] = ()

    @property
    def goed(self) -> bool:
        """Whether this text may go out: it passes, or a named colleague approved the doubt with a reason."""
        if self.bezwaren:
            return False
        return self.oordeel == Oordeel.VOLDOET or (self.oordeel == Oordeel.TWIJFEL and bool(self.wie and self.reden))


def judge(tekst: str, wie: str, reden: str) -> Keuring:
    """The verdict on one toelichting; `wie` and `reden` are an approval, which counts where the check doubts."""
    passage = [Passage(Soort.ALINEA, tekst)]
    toets = leesbaarheid.check(passage, BRONTAAL, heel=False)
    alles = leesbaarheid.check(passage, BRONTAAL, heel=True).bevindingen  # rules that look at more than one sentence, too
    if toets.oordeel != Oordeel.TWIJFEL:
        wie = reden = ""
    return Keuring(digest_of(tekst), toets.oordeel, wie, reden, tuple(dict.fromkeys(_objections(alles))))


def digest_of(tekst: str) -> str:
    """SHA-256 (hex) of the text of a toelichting: what is kept instead of the text itself."""
    return hashlib.sha256(tekst.encode()).hexdigest()


def _objections(bevindingen: tuple[Bevinding, ...]) -> Iterator[str]:
    for bevinding in bevindingen:
        if bevinding.regel in BEWAAKT:
            zin = _("‘{woord}’ kan niet in deze brief. {raad}")
            anders = _(" of ").join(f"‘{woord}’" for woord in bevinding.alternatieven)
            raad = _("Schrijf: {anders}.").format(anders=anders) if anders else bevinding.uitleg
            yield zin.format(woord=bevinding.tekst, raad=raad)
