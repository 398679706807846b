"""Encrypts the secrets of second factors: who has the database but not the desk's key can make no codes."""

from __future__ import annotations

import base64
from gettext import gettext as _

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from balie import gegevens
from generator.bibliotheek import Leesfout


def encrypt(tekst: str) -> str:
    return _fernet().encrypt(tekst.encode()).decode()


def decrypt(geheim: str) -> str:
    """Raises Leesfout when another key encrypted it: the file `sleutel` is not the one of this database."""
    try:
        return _fernet().decrypt(geheim.encode()).decode()
    except InvalidToken:
        raise Leesfout(_("Het bestand ‘sleutel’ hoort niet bij deze database. Zet het goede bestand terug.")) from None


def _fernet() -> Fernet:
    sleutel = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"brief-op-maat tweede factor").derive(gegevens.key())
    return Fernet(base64.urlsafe_b64encode(sleutel))
