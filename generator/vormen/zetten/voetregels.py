"""What stands in the margins of a page is no part of the letter's text: an artifact, so that nobody hears it on every page.

WeasyPrint 70 marks it as text and leaves it out of the tag tree, and outloud (PAG-001) takes it for content.
"""

from __future__ import annotations

from collections import defaultdict

import pydyf

from generator.vormen.zetten.verwijzing import resolve

ARTEFACT = pydyf.Dictionary({"Type": "/Pagination"})
"""The property list of a page header or footer (ISO 32000-1, table 330)."""


def mark(pdf: pydyf.PDF) -> None:
    """Make every piece of text that the tag tree does not hold an artifact."""
    gelezen = _in_tree(pdf)
    ouders = resolve(resolve(pdf.catalog["StructTreeRoot"], pdf)["ParentTree"], pdf)["Nums"]
    for verwijzing in pdf.page_references:
        pagina = resolve(verwijzing, pdf)
        los = _make_artifacts(resolve(pagina["Contents"], pdf).stream, gelezen[verwijzing])
        rij = ouders[2 * pagina["StructParents"] + 1]
        for nummer in los:
            resolve(rij[nummer], pdf).clear()
            rij[nummer] = b"null"


def _in_tree(pdf: pydyf.PDF) -> dict[bytes, set[int]]:
    """Per page the numbers of the pieces of text in the tag tree."""
    gevonden = defaultdict(set)
    stapel = [resolve(resolve(pdf.catalog["StructTreeRoot"], pdf)["K"][0], pdf)]
    while stapel:
        tak = stapel.pop()
        for kind in tak["K"]:
            if isinstance(kind, int):
                gevonden[tak["Pg"]].add(kind)
            elif (deel := resolve(kind, pdf)).get("Type") == "/StructElem":
                stapel.append(deel)
    return gevonden


def _make_artifacts(opdrachten: list, gelezen: set[int]) -> list[int]:
    """Change the pieces of text that are not in `gelezen`, and give their numbers."""
    los = []
    for plek, opdracht in enumerate(opdrachten):
        if opdracht == b"BDC" and (nummer := opdrachten[plek - 1].get("MCID")) not in gelezen:
            opdrachten[plek - 2 : plek] = ["/Artifact", ARTEFACT]
            los.append(nummer)
    return los
