"""What can go wrong while parsing, each with a sentence for the user."""

from __future__ import annotations

from gettext import gettext as _


class Ontleedfout(RuntimeError):
    """A text could not be parsed; the message says why and what to do, in Dutch. There is no verdict then."""


class FrogOntbreekt(Ontleedfout):
    """Frog is not installed."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Het programma Frog ontbreekt. Daarom kunnen wij geen Nederlandse tekst toetsen. "
                "Installeer de pakketten frog en frogdata."
            )
        )
