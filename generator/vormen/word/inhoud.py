"""The text of a Word file as one digest: equal as long as nobody changes what the letter says.

Word may save the file anew, split its runs and renumber its ids: that changes the bytes but not this digest. Pictures, and what
stands in the margins of the page, do not count. It is no seal: whoever changes the text can write a new digest.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def parse(xml: bytes) -> Any:
    """The tree of XML that may come from anywhere: no entities, no network. Raises etree.XMLSyntaxError."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def digest(romp: bytes, koppelingen: bytes) -> str:
    """SHA-256 (hex) over the words of document.xml and where its links lead; both are XML. Raises etree.XMLSyntaxError."""
    doelen = {rel.get("Id"): rel.get("Target", "") for rel in parse(koppelingen)}
    tekst = "".join(_text(parse(romp), doelen))
    return hashlib.sha256(re.sub(r"\s+", " ", tekst).strip().encode()).hexdigest()


def _text(wortel: Any, doelen: Mapping[str, str]) -> Iterator[str]:
    for knoop in wortel.iter(f"{W}p", f"{W}t", f"{W}tab", f"{W}br", f"{W}hyperlink"):
        if knoop.tag == f"{W}t":
            yield knoop.text or ""
        elif knoop.tag == f"{W}hyperlink":
            yield f"<{doelen.get(knoop.get(R_ID), '')}>"
        else:
            yield " "
