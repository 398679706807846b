"""Google's voice for general texts only: nothing of a letter ever goes there, and only if the municipality said so.

gTTS (an extra) packs what is asked; it is sent here, because gTTS checks no certificate, waits for ever and keeps half a file
(feiten §2). Google promises nothing about this service, and a municipality has no contract for it.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from base64 import b64decode
from collections.abc import Iterator
from gettext import gettext as _
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from generator import wegschrijven
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.gemeente import Gemeente
    from generator.spraak.algemene_tekst import AlgemeneTekst

TALEN = frozenset("nl en ar tr pl uk ru bg ro fr es de am".split())
"""Languages of ours that this voice has. Not fa, so, ti, ku: asked for those, it would fail or read in another language."""
ADRES = "https://translate.google.com/_/TranslateWebserverUi/data/batchexecute"
"""The one address that text is sent to; a redirect to another is not followed."""
VERSIE = "2.5.4"
"""The gTTS whose way of packing was read and tested; pip quietly takes 2.2.4 beside some packages."""
GEDULD = 5.0, 20.0
"""Seconds to wait for a connection, and for an answer."""
TUSSENPOOS = 1.0
"""Seconds between two requests: who asks faster is blocked for a while."""
MEESTE_BYTES, MINSTE_BYTES = 5_000_000, 1000
"""Of one answer, and of its sound: less is a click."""
_SLOT = Lock()
_laatste = 0.0


def read_aloud(tekst: AlgemeneTekst, gemeente: Gemeente, map: Path) -> Path:
    """The MP3 of a general text in folder `map`, from there when it was made before. Raises Vormfout, Schrijffout.

    The file is whole or it is not there. Its name is the SHA-256 of text, language and gTTS version.
    """
    if not gemeente.google_stem:
        raise Vormfout(_("De stem van Google staat uit. Zet google_stem = true in gemeente.toml als u dat wilt."))
    if tekst.taal not in TALEN:
        raise Vormfout(_("De stem van Google leest de taal ‘{taal}’ niet. Neem de tekst zelf op.").format(taal=tekst.taal))
    naam = hashlib.sha256(json.dumps([tekst.tekst, tekst.taal, VERSIE]).encode()).hexdigest()
    pad = map / f"{naam}.mp3"
    if not pad.is_file():
        wegschrijven.write({pad: b"".join(_sound(tekst))})
    return pad


def _sound(tekst: AlgemeneTekst) -> Iterator[bytes]:
    """The sound of each part of the text, in order. Raises Vormfout at the first part that fails."""
    import requests

    with requests.Session() as sessie:
        for pakje in _packed(tekst):
            yield _audio(_answer(sessie, pakje))


def _packed(tekst: AlgemeneTekst) -> list[str]:
    """The request bodies: one per part of at most 100 characters."""
    try:
        from gtts import __version__, gTTS
    except ImportError:
        raise Vormfout(_("De stem van Google is niet geïnstalleerd. Vraag de beheerder om het pakket gTTS.")) from None
    if __version__ != VERSIE:
        zin = _("Er staat gTTS {echt} en niet {nodig}. Vraag de beheerder om de goede versie.")
        raise Vormfout(zin.format(echt=__version__, nodig=VERSIE))
    if not re.search(r"\w", tekst.tekst):
        raise _nothing_to_say()
    try:
        return gTTS(tekst.tekst, lang=tekst.taal).get_bodies()
    except (AssertionError, ValueError):  # AssertionError is gTTS's word for: nothing left to say
        raise _nothing_to_say() from None


def _answer(sessie: Any, pakje: str) -> str:
    """What the server says. The certificate is checked; proxies of the machine are used, as they cannot read along."""
    import requests
    from gtts import gTTS

    _wait()
    try:
        with sessie.post(
            ADRES, pakje, headers=gTTS.GOOGLE_TTS_HEADERS, timeout=GEDULD, allow_redirects=False, verify=True, stream=True
        ) as antwoord:
            if antwoord.status_code != 200:
                raise _refused(antwoord.status_code)
            return _body(antwoord).decode("utf-8", errors="replace")
    except requests.exceptions.SSLError:
        zin = _("De verbinding met Google is niet veilig: het certificaat klopt niet. Vraag de beheerder.")
        raise Vormfout(zin) from None
    except requests.exceptions.Timeout:
        raise Vormfout(_("Google geeft geen antwoord. Probeer het later opnieuw.")) from None
    except requests.exceptions.RequestException:
        raise Vormfout(_("Google is niet te bereiken. Kijk of er internet is.")) from None


def _body(antwoord: Any) -> bytes:
    """The answer, as long as it keeps coming within the patience for one answer and is not endless."""
    begin, delen, lengte = time.monotonic(), [], 0
    for deel in antwoord.iter_content(65_536):
        delen.append(deel)
        lengte += len(deel)
        if lengte > MEESTE_BYTES or time.monotonic() - begin > GEDULD[1]:
            raise Vormfout(_("Google stuurt een antwoord dat niet ophoudt. Probeer het later opnieuw."))
    return b"".join(delen)


def _audio(antwoord: str) -> bytes:
    """The MP3 in an answer: a JSON line with 'jQ1olc', in which JSON stands with the sound in base64.

    Raises Vormfout: a page that asks who you are, or an answer without sound.
    """
    regel = next((regel for regel in antwoord.splitlines() if "jQ1olc" in regel), None)
    try:
        geluid = b64decode(json.loads(json.loads(regel or "")[0][2])[0], validate=True)
    except (ValueError, TypeError, LookupError):
        raise _no_sound() from None
    if len(geluid) < MINSTE_BYTES or not _is_mp3(geluid):
        raise _no_sound()
    return geluid


def _is_mp3(geluid: bytes) -> bool:
    """Whether it starts with a frame of MPEG sound that mutagen can read."""
    import io

    from mutagen import MutagenError
    from mutagen.mp3 import MP3

    try:
        return MP3(io.BytesIO(geluid)).info.length > 0
    except MutagenError:
        return False


def _wait() -> None:
    """Leave TUSSENPOOS seconds after the last request of this process."""
    global _laatste
    with _SLOT:
        time.sleep(max(0.0, _laatste + TUSSENPOOS - time.monotonic()))
        _laatste = time.monotonic()


def _refused(code: int) -> Vormfout:
    if code in (403, 429):
        return Vormfout(_("Google wil nu niets meer voorlezen. Probeer het morgen opnieuw."))
    return Vormfout(_("Google geeft een fout ({code}). Probeer het later opnieuw.").format(code=code))


def _no_sound() -> Vormfout:
    return Vormfout(_("Google stuurt geen geluid. Probeer het later opnieuw, of neem de tekst zelf op."))


def _nothing_to_say() -> Vormfout:
    return Vormfout(_("In deze tekst staat niets om voor te lezen. Kies een andere tekst."))
