"""The language of each part in the tag tree: WeasyPrint 70 tags a document's language only, not a Dutch address in Arabic.

Both trees are walked, its boxes and its tags: each piece of text is a leaf of both, in the same order page by page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from gettext import gettext as _
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from generator.vormen.vorm import Vormfout
from generator.vormen.zetten.verwijzing import resolve


def mark(document: Any, pdf: pydyf.PDF) -> None:
    """Give a part in another language than the document its /Lang, as high in the tree as it holds for all below."""
    per_pagina = [list(_languages(pagina._page_box)) for pagina in document.pages]
    if not any(taal != document.metadata.lang for talen in per_pagina for taal in talen):
        return
    wortel = resolve(resolve(pdf.catalog["StructTreeRoot"], pdf)["K"][0], pdf)
    talen = dict(zip(pdf.page_references, map(iter, per_pagina), strict=True))
    try:
        _Boom(pdf, document.metadata.lang, talen).mark(wortel)
        over = [taal for rest in talen.values() for taal in rest]
    except StopIteration:
        over = [document.metadata.lang]
    if over:
        raise Vormfout(_("De talen in deze brief zijn niet te merken. Zet brief.html.jinja van de huisstijl terug."))


class _Boom:
    """Walks the tag tree; `talen` gives per page the languages of its pieces of text, in reading order."""

    def __init__(self, pdf: pydyf.PDF, taal: str, talen: dict[bytes, Iterator[str]]):
        self.pdf, self.taal, self.talen = pdf, taal, talen

    def mark(self, tak: pydyf.Dictionary) -> str | None:
        """The language of all that is below, None when there is more than one: then the parts say theirs."""
        per_taal = defaultdict(list)
        for kind in tak["K"]:
            if isinstance(kind, int):
                per_taal[next(self.talen[tak["Pg"]])].append(None)
            elif (deel := resolve(kind, self.pdf)).get("Type") == "/StructElem":
                per_taal[self.mark(deel)].append(deel)
        if len(per_taal) == 1 and tak["S"] != "/Document":
            return next(iter(per_taal))
        for taal, delen in per_taal.items():
            for deel in delen:
                if deel is not None and taal not in (None, self.taal):
                    deel["Lang"] = pydyf.String(taal)
        return None


def _languages(doos: Any) -> Iterator[str]:
    """The language of every piece of text and every picture, but for the page margins: those are not in the tag tree."""
    if isinstance(doos, AbsolutePlaceholder):
        doos = doos._box
    if isinstance(doos, (boxes.TextBox, boxes.ReplacedBox)):
        yield doos.style["lang"]
    elif isinstance(doos, boxes.ParentBox) and not isinstance(doos, boxes.MarginBox):
        for kind in doos.children:
            yield from _languages(kind)
