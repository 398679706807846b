"""The name of a released file: it says which letter, language and form, and nothing about the person."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

TEKENS = 12
"""Hex digits of the keyed digest: 48 bits, so that a million letters of one kind collide with a chance of about 0.2 %."""


def key_of(sleutel: bytes, sjabloon: str, gegevens: Mapping[str, Any], rol: str) -> str:
    """12 hex digits of HMAC-SHA-256 over the letter's id, its canonical data and the recipient's role.

    `gegevens` are the canonical values (velden.canoniek); without `sleutel` nobody can try out whose letter it is.
    """
    kern = json.dumps([sjabloon, gegevens, rol], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(sleutel, kern.encode(), hashlib.sha256).hexdigest()[:TEKENS]


def file_name(sjabloon: str, kenmerk: str, taal: str, vorm: tuple[str, str], *, concept: bool) -> str:
    """`<id>-<kenmerk>-<taal>-<vorm>[-CONCEPT].<ext>`; `vorm` is (name, extension), `kenmerk` comes from `key_of`."""
    naam, extensie = vorm
    return f"{sjabloon}-{kenmerk}-{taal}-{naam}{'-CONCEPT' if concept else ''}.{extensie.lstrip('.')}"
