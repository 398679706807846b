"""References inside a PDF that is being made: b'12 0 R' is the object with number 12."""

from __future__ import annotations

from typing import Any

import pydyf


def resolve(verwijzing: bytes, pdf: pydyf.PDF) -> Any:
    """The object that a reference names."""
    return pdf.objects[int(verwijzing.split()[0])]
