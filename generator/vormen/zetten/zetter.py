"""One WeasyPrint set-up per process and house style: fonts registered and CSS parsed once, then used for every letter.

It reads nothing outside the house style's folder and never the network; whatever WeasyPrint warns of stops the letter.
"""

from __future__ import annotations

import atexit
import gc
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from gettext import gettext as _
from threading import Lock
from typing import TYPE_CHECKING, Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from generator.vormen.huisstijl import Huisstijl, Lettertype
from generator.vormen.vorm import Vormfout
from generator.vormen.zetten import opmaak, slot
from generator.vormen.zetten.ophaler import Ophaler

if TYPE_CHECKING:
    from collections.abc import Callable

VARIANT = "pdf/a-2a"
"""What WeasyPrint makes by itself; Afwerking adds what PDF/UA-1 asks on top, so that every file is both."""
_SLOT = Lock()
"""Pango's font map and WeasyPrint's logger are one per process: one letter at a time."""


@lru_cache
def typesetter(huisstijl: Huisstijl, stapel: tuple[Lettertype, ...]) -> Zetter:
    """The set-up for this house style and font stack, made once per process."""
    return Zetter(huisstijl, stapel)


# WeasyPrint removes its copies of the fonts when a FontConfiguration goes; at the very end of Python it no longer can.
atexit.register(typesetter.cache_clear)


class Zetter:
    """Fonts, style sheets and URL fetcher, kept for all letters of one house style that use the same fonts."""

    def __init__(self, huisstijl: Huisstijl, stapel: tuple[Lettertype, ...]):
        self.huisstijl = huisstijl
        self.stapel = stapel
        self.lettertypen = FontConfiguration()
        self.ophaler = Ophaler(huisstijl.map)
        self.base_url = huisstijl.map.as_uri() + "/"
        self.bladen: dict[tuple[str, str], Any] = {}
        self.beelden: dict[str, Any] = {}

    def write(self, html: str, stijl: str, bladzijde: str, finisher: Callable[..., None]) -> bytes:
        """The tagged PDF of `html` in the style sheet called `stijl` ('standaard', 'grootletter').

        `bladzijde` is the CSS of what stands on every page (opmaak.every_page). Raises Vormfout.
        """
        with _SLOT, _paused_collector(), _strict(self.huisstijl.naam):
            blad = self.bladen.get((stijl, bladzijde)) or self._sheet(stijl, bladzijde)
            beelden = dict(self.beelden)
            pdf = HTML(string=html, base_url=self.base_url, url_fetcher=self.ophaler).write_pdf(
                font_config=self.lettertypen,
                stylesheets=[blad],
                cache=beelden,
                finisher=finisher,
                pdf_variant=VARIANT,
                pdf_identifier=False,
            )
            # Only the house style's own pictures are kept: a QR code differs per letter, and would stay in memory for ever.
            self.beelden = {url: beeld for url, beeld in beelden.items() if beeld and url.startswith(self.base_url)}
            return slot.complete(pdf)

    def _sheet(self, stijl: str, bladzijde: str) -> Any:
        css = opmaak.style_sheet(self.huisstijl, self.stapel, stijl) + bladzijde
        blad = CSS(string=css, base_url=self.base_url, url_fetcher=self.ophaler, font_config=self.lettertypen)
        self.bladen[stijl, bladzijde] = blad
        return blad


@contextmanager
def _strict(huisstijl: str) -> Iterator[None]:
    """Raise Vormfout for whatever WeasyPrint logs as a warning or an error while the block runs."""
    logger = logging.getLogger("weasyprint")
    verzamelaar = _Verzamelaar()
    logger.addHandler(verzamelaar)
    doorgeven, logger.propagate = logger.propagate, False
    try:
        yield
    finally:
        logger.removeHandler(verzamelaar)
        logger.propagate = doorgeven
    if verzamelaar.meldingen:
        zin = _("De brief is niet gemaakt, want er mist iets in de huisstijl ‘{naam}’. WeasyPrint meldt: {melding}")
        raise Vormfout(zin.format(naam=huisstijl, melding=verzamelaar.meldingen[0]))


class _Verzamelaar(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.meldingen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # WeasyPrint catches everything while it draws a picture, also somebody who wants to stop.
        if isinstance(sys.exception(), KeyboardInterrupt):
            raise
        self.meldingen.append(record.getMessage())


@contextmanager
def _paused_collector() -> Iterator[None]:
    """No garbage collection while a letter is set: it finds nothing to free and costs 4 to 7 % (feiten/snelheid §2)."""
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()
