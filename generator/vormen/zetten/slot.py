"""What PDF/A asks of the bytes of a finished file: an identifier, and streams whose length can't be read in two ways.

WeasyPrint can write an identifier too, but makes every object of the file twice for that: 6 % of a letter's time.
"""

from __future__ import annotations

import hashlib
import re

_BEGIN = b">>\nstream\n"
_ONGELUKKIG = b"\r\nendstream"
_LENGTE = re.compile(rb"/Length (\d+)")


def complete(pdf: bytes) -> bytes:
    """The file with its identifier, a hash of itself, and with streams that end clearly. For files as pydyf writes them."""
    return _identified(_clear_ends(pdf))


def _identified(pdf: bytes) -> bytes:
    """Put /ID in the last object, the cross-reference stream: nothing points to what stands after that place."""
    merk = hashlib.md5(pdf, usedforsecurity=False).hexdigest().encode()
    plek = pdf.index(b"/Type /XRef", int(pdf.rsplit(b"startxref\n", 1)[1].split()[0]))
    return pdf[:plek] + b"/ID[<%s><%s>]" % (merk, merk) + pdf[plek:]


def _clear_ends(pdf: bytes) -> bytes:
    """Move one line feed where a stream's last byte is a carriage return: one in 256 is.

    That byte and the line feed after it are one end of line (ISO 19005-2, §6.1.7.1), so the stream would be a byte short. The
    line feed before 'stream' is not needed; behind the data it makes the end clear, and no other object moves.
    """
    eind = pdf.find(_ONGELUKKIG)
    while eind >= 0:
        kop = pdf.rfind(_BEGIN, 0, eind)
        data = kop + len(_BEGIN)
        lengtes = _LENGTE.findall(pdf, pdf.rfind(b" obj\n", 0, kop), kop)
        if lengtes and data + int(lengtes[-1]) == eind + 1:
            pdf = pdf[:kop] + b">>stream\n" + pdf[data : eind + 1] + b"\r\nendstream" + pdf[eind + len(_ONGELUKKIG) :]
        eind = pdf.find(_ONGELUKKIG, eind + len(_ONGELUKKIG))
    return pdf
