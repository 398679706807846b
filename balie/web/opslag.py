"""Addresses of style sheets and scripts with a stamp of their content: a browser keeps them, and fetches anew what changed."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class Opslag(StaticFilesStorage):
    """Needs no collectstatic: the files are found where they are, in a checkout as in an installed package."""

    def url(self, name: str | None) -> str:
        stempel = _stamp(name) if name else ""
        return super().url(name) + (f"?{stempel}" if stempel else "")


@cache
def _stamp(naam: str) -> str:
    pad = finders.find(naam)
    return hashlib.sha256(Path(pad).read_bytes()).hexdigest()[:10] if pad else ""
