"""A house style's brief.docx, checked and compiled once per process: docxtpl reads it, Jinja fills it in for every letter.

What would tell of the machine or the maker (author, template on disk, revisions, thumbnails) is left out here.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.vormen.huisstijl import Huisstijl
from generator.vormen.vorm import Vormfout
from generator.vormen.word import controle
from generator.vormen.word.blokken import Blad
from generator.vormen.word.controle import W
from generator.vormen.word.runs import Schrift

BESTAND = "brief.docx"
_BLIJFT = "styles numbering settings fontTable theme header footer image hyperlink footnotes endnotes".split()
"""Kinds of parts that the body keeps; comments, people, form data and the like stay behind."""
_VOOR_BEVEILIGING = frozenset(
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape "
    "printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts "
    "saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
    "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign linkStyles stylePaneFormatFilter "
    "stylePaneSortMethod documentType revisionView trackRevisions doNotTrackMoves doNotTrackFormatting".split()
)
"""What stands before w:documentProtection in a settings part (ECMA-376 part 1, §17.15.1.78)."""
_WEG_UIT_INSTELLINGEN = ("attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "rsids", "trackRevisions")
_NA_BIDI = frozenset(
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split()
)


@dataclass(frozen=True, eq=False)
class Briefsjabloon:
    """`vast` are the members that are the same in every letter; `vullen` those that Jinja fills in, by member name.

    `stijlen` maps a style's English name in lower case to its id. `lijsten` is the member with the numbering.
    """

    blad: Blad
    stijlen: Mapping[str, str]
    romp: str
    vullen: Mapping[str, Template]
    vast: Mapping[str, bytes]
    lijsten: str
    eerste_lijst: int
    opmaak: str
    instellingen: str


def environment() -> ImmutableSandboxedEnvironment:
    """Jinja for a Word file: values are escaped, an unknown name is an error, nothing reaches outside."""
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


@lru_cache
def load(huisstijl: Huisstijl) -> Briefsjabloon:
    """The brief.docx of this house style. Raises Vormfout when it is missing, or with the first mistakes in it."""
    try:
        inhoud = (huisstijl.map / BESTAND).read_bytes()
    except OSError:
        zin = _("Het bestand {bestand} van de huisstijl ‘{naam}’ ontbreekt. Zet het terug in die map.")
        raise Vormfout(zin.format(bestand=BESTAND, naam=huisstijl.naam)) from None
    if fouten := controle.problems(inhoud):
        raise Vormfout(_("Huisstijl ‘{naam}’: {fout}").format(naam=huisstijl.naam, fout=fouten[0]))
    return _compile(controle.open_document(inhoud))


def _compile(document: Any) -> Briefsjabloon:
    delen = controle.parts(document)
    doel = document.docx.part
    namen = [str(doel.partname)] + [str(doel.rels[id].target_part.partname) for id in _margin_ids(document)]
    xml = (deel.xml.replace("\n", "") for deel in delen)  # they only marked where a paragraph begins
    vullen = {naam.lstrip("/"): environment().from_string(deel) for naam, deel in zip(namen, xml, strict=True)}
    nummers = controle.numbering_of(document)
    lijsten = doel.numbering_part
    ids = [int(num.get(f"{W}numId")) for num in lijsten.element.iter(f"{W}num")]
    _strip(document)
    vast = {naam: inhoud for naam, inhoud in _members(document).items() if naam not in vullen}
    return Briefsjabloon(
        _sheet(document, *nummers),
        {controle.style_name(stijl): stijl.get(f"{W}styleId") for stijl in document.docx.styles.element.iter(f"{W}style")},
        namen[0].lstrip("/"),
        vullen,
        vast,
        str(lijsten.partname).lstrip("/"),
        max(ids) + 1,
        str(document.docx.part._styles_part.partname).lstrip("/"),
        str(document.docx.part._settings_part.partname).lstrip("/"),
    )


def _margin_ids(document: Any) -> list[str]:
    """Relationship ids of headers and footers, in the order of `controle.parts`."""
    from docx.oxml.ns import qn

    refs = document.docx.element.iter(qn("w:headerReference"), qn("w:footerReference"))
    return list(dict.fromkeys(ref.get(qn("r:id")) for ref in refs))


def _sheet(document: Any, opsomming: str, nummering: str) -> Blad:
    sectie = document.docx.sections[0]
    breedte = sectie.page_width - sectie.left_margin - sectie.right_margin
    return Blad(breedte // 635, abs(sectie.top_margin) // 635, opsomming, nummering)  # 635 EMU in a twip


def _strip(document: Any) -> None:
    """Take out what says who made the house style's file, on which machine."""
    pakket, doel = document.docx.part.package, document.docx.part
    for houder, blijft in ((pakket, ("officeDocument",)), (doel, _BLIJFT), (doel._settings_part, ())):
        for id, rel in list(houder.rels.items()):
            if rel.reltype.rsplit("/", 1)[-1] not in blijft:
                del houder.rels[id]
    instellingen = document.docx.settings.element
    for naam in _WEG_UIT_INSTELLINGEN:
        for kind in instellingen.findall(f"{W}{naam}"):
            instellingen.remove(kind)


def _members(document: Any) -> dict[str, bytes]:
    """The members of the file as python-docx saves them."""
    uit = io.BytesIO()
    document.docx.save(uit)
    with zipfile.ZipFile(uit) as pak:
        return {naam: pak.read(naam) for naam in pak.namelist()}


@lru_cache
def styles(sjabloon: Briefsjabloon, schrift: Schrift, letter: str) -> bytes:
    """The styles for letters in this language; `letter` is the font for scripts that run from right to left."""
    from lxml import etree

    wortel = etree.fromstring(sjabloon.vast[sjabloon.opmaak])
    rtl = schrift.richting == "rtl"
    basis = _child(_child(_child(wortel, "docDefaults", 0), "rPrDefault", 0), "rPr", 0)
    taal = _child(basis, "lang")
    taal.set(f"{W}val", "nl-NL" if rtl else schrift.tag)  # Latin words in Arabic are Dutch
    if rtl:
        taal.set(f"{W}bidi", schrift.tag)
        _child(basis, "rFonts", 0).set(f"{W}cs", letter)
        gewoon = next(stijl for stijl in wortel.iter(f"{W}style") if controle.style_name(stijl) == "normal")
        _right_to_left(gewoon)
    return etree.tostring(wortel, encoding="UTF-8", standalone=True, xml_declaration=True)


def _child(ouder: Any, naam: str, plek: int | None = None) -> Any:
    """The child with this name, made when it is missing."""
    from lxml import etree

    kind = ouder.find(f"{W}{naam}")
    if kind is None:
        kind = etree.Element(f"{W}{naam}")
        ouder.insert(len(ouder) if plek is None else plek, kind)
    return kind


def _right_to_left(stijl: Any) -> None:
    """Give a style w:bidi, at its place among the properties."""
    from lxml import etree

    alinea = stijl.find(f"{W}pPr")
    if alinea is None:
        alinea = etree.Element(f"{W}pPr")
        letter = stijl.find(f"{W}rPr")
        stijl.insert(len(stijl) if letter is None else stijl.index(letter), alinea)
    plek = next((n for n, kind in enumerate(alinea) if etree.QName(kind).localname in _NA_BIDI), len(alinea))
    alinea.insert(plek, etree.Element(f"{W}bidi"))


@lru_cache
def protected(sjabloon: Briefsjabloon) -> bytes:
    """The settings of a released letter: read only, by a password that nobody has.

    It keeps people from changing a letter by accident, no more: other programs ignore it, and anyone can take it out of the
    XML. That a letter was changed shows in its digest, and in the desk's record of what it made.
    """
    from lxml import etree

    wortel = etree.fromstring(sjabloon.vast[sjabloon.instellingen])
    onbekend = b64encode(hashlib.sha512(b"Brief op Maat: niemand heeft dit wachtwoord").digest()).decode()
    kenmerken = {
        "edit": "readOnly", "enforcement": "1", "cryptProviderType": "rsaAES", "cryptAlgorithmClass": "hash",
        "cryptAlgorithmType": "typeAny", "cryptAlgorithmSid": "14", "cryptSpinCount": "100000", "hash": onbekend,
        "salt": b64encode(b"brief-op-maat-00").decode(),
    }  # fmt: skip
    plek = max((n for n, kind in enumerate(wortel, 1) if etree.QName(kind).localname in _VOOR_BEVEILIGING), default=0)
    slot = etree.Element(f"{W}documentProtection", {f"{W}{naam}": waarde for naam, waarde in kenmerken.items()})
    wortel.insert(plek, slot)
    return etree.tostring(wortel, encoding="UTF-8", standalone=True, xml_declaration=True)
