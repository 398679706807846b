"""Can this brief.docx be used? Every mistake as a Dutch sentence with the paragraph it stands in, before any letter is made.

Names are looked up in docxtpl's patched XML; whether they come out is tried with a mark for every name: a name behind a
condition that fails is as good as gone.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.vormen.vorm import Vormfout

ALINEAS = ("concept", "venster", "kenmerken", "inhoud", "slot")
"""Names that are whole paragraphs, {{p naam }} on a line of their own; all of them in the body, `concept` first."""
STUKJES = ("pagina",)
"""Names that are a piece of a line with fields: {{r naam }}, at the foot of every page."""
WOORDEN = ("gemeente", "titel", "merk", "voorbeeldgemeente")
"""Names that are plain text: {{ naam }}, anywhere."""
NAMEN = (*ALINEAS, *STUKJES, *WOORDEN)
STIJLEN = {
    "paragraph": (
        "Normal|heading 1|heading 2|heading 3|List Bullet|List Number|Concept|Afzender|Adres|Kenmerk|Kader|Toelichting|"
        "Tabelkop|Tabeltekst|Slot"
    ).split("|"),
    "character": ["Strong", "Hyperlink", "Kenmerklabel"],
    "table": ["Posten"],
}
"""The styles that a letter uses, by the name that the file holds: 'heading 1' is ‘Kop 1’ in a Dutch Word."""
IN_WORD = {
    "Normal": "Standaard", "heading 1": "Kop 1", "heading 2": "Kop 2", "heading 3": "Kop 3", "List Bullet": "Lijst opsom.teken",
    "List Number": "Lijstnummering", "Strong": "Zwaar",
}  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAAM = re.compile(r"\{\{(tr|tc|p|r)?\s+?(\w+)[^{}]*\}\}|\{\{(\w+)[^{}]*\}\}")
_WIJZIGING = ("ins", "del", "moveFrom", "moveTo", "commentReference")


@dataclass(frozen=True)
class Deel:
    """One part of the file: 'document', 'header' or 'footer', for which pages, and its XML as docxtpl patched it.

    Every paragraph begins a new line of `xml`; `alineas` are their texts, so that a line number finds its paragraph.
    """

    soort: str
    bladen: frozenset[str]
    xml: str
    alineas: tuple[str, ...]

    def paragraph(self, regel: int | None) -> str:
        """The text of the paragraph on this line of the XML, shortened, for people to find it."""
        tekst = self.alineas[min(max((regel or 1) - 2, 0), len(self.alineas) - 1)] if self.alineas else ""
        return tekst if len(tekst) <= 60 else tekst[:59] + "…"


def problems(inhoud: bytes) -> list[str]:
    """What is wrong with this house style's Word file, one or two Dutch sentences each; an empty list when it can be used."""
    try:
        document = open_document(inhoud)
    except Vormfout as fout:
        return [str(fout)]
    alle = parts(document)
    fouten = [*_styles(document), *_pictures(document), *_drafts(document)]
    namen = [fout for deel in alle for fout in (*_names(deel), *_places(deel))]
    return list(dict.fromkeys([*fouten, *(namen or _marks(alle))]))


def open_document(inhoud: bytes) -> Any:
    """The file as docxtpl's DocxTemplate. Raises Vormfout when it is no ordinary Word file, or holds macros."""
    from docxtpl import DocxTemplate

    soort = _("brief.docx is geen Word-bestand dat wij kunnen lezen. Sla het in Word op als Word-document (.docx).")
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if any("vbaproject" in naam.lower() for naam in pak.namelist()) or b"macroEnabled" in pak.read(
                "[Content_Types].xml"
            ):
                raise Vormfout(_("In brief.docx zitten macro’s. Sla het in Word op als Word-document (.docx), zonder macro’s."))
        document = DocxTemplate(io.BytesIO(inhoud))
        document.init_docx()
        document.docx.element.body  # noqa: B018  # a zip that holds something else has none
    except Vormfout:
        raise
    except Exception as fout:  # zipfile, lxml and python-docx each raise their own on a broken file
        raise Vormfout(soort) from fout
    return document


def parts(document: Any) -> list[Deel]:
    """The body, and every header and footer with the pages it is for: 'first', 'default' or 'even'."""
    from docx.oxml.ns import qn

    gevonden = [_part(document, document.docx.element, "document", frozenset())]
    bladen: dict[str, set[str]] = {}
    for ref in document.docx.element.iter(qn("w:headerReference"), qn("w:footerReference")):
        bladen.setdefault(ref.get(qn("r:id")), set()).add(ref.get(qn("w:type")))
    for id, soorten in bladen.items():
        deel = document.docx.part.rels[id].target_part
        soort = "header" if deel.partname.rsplit("/", 1)[-1].startswith("header") or "header" in deel.content_type else "footer"
        gevonden.append(_part(document, deel.element, soort, frozenset(soorten)))
    return gevonden


def _part(document: Any, element: Any, soort: str, bladen: frozenset[str]) -> Deel:
    ruw = document.xml_to_string(element).replace("\n", " ")
    alineas = tuple(text_of(alinea) for alinea in element.iter(f"{W}p"))
    return Deel(soort, bladen, document.patch_xml(re.sub(r"<w:p([ >])", r"\n<w:p\1", ruw)), alineas)


def text_of(alinea: Any) -> str:
    """The text of a paragraph, tabs as spaces."""
    delen = (" " if kind.tag == f"{W}tab" else kind.text or "" for kind in alinea.iter(f"{W}t", f"{W}tab"))
    return "".join(delen).strip()


def _styles(document: Any) -> Iterator[str]:
    """Styles that the letter needs, and styles that a paragraph names but that the file does not hold."""
    bestaand = {(stijl.get(f"{W}type"), style_name(stijl)) for stijl in document.docx.styles.element.iter(f"{W}style")}
    for soort, namen in STIJLEN.items():
        for naam in namen:
            if (soort, naam.lower()) not in bestaand:
                zin = _("In brief.docx ontbreekt de stijl ‘{naam}’. Maak die in Word, of neem de brief.docx van ‘standaard’.")
                yield zin.format(naam=IN_WORD.get(naam, naam))
    ids = {stijl.get(f"{W}styleId") for stijl in document.docx.styles.element.iter(f"{W}style")}
    for alinea in document.docx.element.iter(f"{W}p"):
        stijl = alinea.find(f"{W}pPr/{W}pStyle")
        if stijl is not None and stijl.get(f"{W}val") not in ids:
            zin = _("De alinea ‘{alinea}’ heeft een stijl die niet bestaat: ‘{naam}’. Kies in Word een andere stijl.")
            yield zin.format(alinea=text_of(alinea), naam=stijl.get(f"{W}val"))
    if not document.docx.part.rels or numbering_of(document) is None:
        yield _("De stijlen voor lijsten hebben in brief.docx geen tekens of nummers. Geef ze die in Word bij Nummering.")


def style_name(stijl: Any) -> str:
    """The name that a style has in every language of Word, in lower case."""
    naam = stijl.find(f"{W}name")
    return "" if naam is None else (naam.get(f"{W}val") or "").lower()


def numbering_of(document: Any) -> tuple[str, str] | None:
    """w:numId of the style List Bullet and w:abstractNumId of List Number; None when one of the two has no numbering."""
    from docx.oxml.ns import qn

    nummers = {}
    for stijl in document.docx.styles.element.iter(f"{W}style"):
        nummer = stijl.find(f"{W}pPr/{W}numPr/{W}numId")
        if nummer is not None:
            nummers[style_name(stijl)] = nummer.get(qn("w:val"))
    try:
        lijsten = document.docx.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return None
    abstract = {num.get(qn("w:numId")): num.find(qn("w:abstractNumId")).get(qn("w:val")) for num in lijsten.iter(qn("w:num"))}
    opsomming, nummering = nummers.get("list bullet"), nummers.get("list number")
    return (opsomming, abstract[nummering]) if opsomming in abstract and nummering in abstract else None


def _pictures(document: Any) -> Iterator[str]:
    """Pictures without a written alternative, and pictures that stand somewhere else."""
    from docx.oxml.ns import qn

    bladen = [document.docx.part, *(rel.target_part for rel in document.docx.part.rels.values() if _is_margin(rel))]
    for deel in bladen:
        for beeld in deel.element.iter(qn("wp:docPr")):
            if not (beeld.get("descr") or "").strip():
                alinea = next((text_of(ouder) for ouder in beeld.iterancestors(f"{W}p")), "")
                zin = _("Een plaatje in brief.docx heeft geen alternatieve tekst (alinea ‘{alinea}’). Voeg die in Word toe.")
                yield zin.format(alinea=alinea)
        if any(rel.is_external and not rel.reltype.endswith("/hyperlink") for rel in deel.rels.values()):
            yield _("Een plaatje in brief.docx staat niet in het bestand zelf. Voeg het in Word opnieuw in.")


def _is_margin(rel: Any) -> bool:
    return rel.reltype.endswith(("/header", "/footer"))


def _drafts(document: Any) -> Iterator[str]:
    """Tracked changes and comments: they carry names of people, and nobody decided on them yet."""
    for soort in _WIJZIGING:
        wijziging = next(document.docx.element.iter(f"{W}{soort}"), None)
        if wijziging is not None:
            alinea = next((text_of(ouder) for ouder in wijziging.iterancestors(f"{W}p")), "")
            zin = _("In brief.docx staan nog wijzigingen of opmerkingen (alinea ‘{alinea}’). Verwerk ze in Word.")
            yield zin.format(alinea=alinea)
            return


def _names(deel: Deel) -> Iterator[str]:
    """Names that no letter has, and what Jinja can't read, each with its paragraph."""
    from jinja2 import TemplateSyntaxError, nodes

    from generator.vormen.word.sjabloon import environment

    try:
        boom = environment().parse(deel.xml)
    except TemplateSyntaxError as fout:
        zin = _("De alinea ‘{alinea}’ in brief.docx klopt niet. Kijk of alle accolades er staan: {{{{ naam }}}}.")
        yield zin.format(alinea=deel.paragraph(fout.lineno))
        return
    eigen = {knoop.name for knoop in boom.find_all(nodes.Name) if knoop.ctx != "load"} | {"loop"}
    for knoop in boom.find_all(nodes.Name):
        if knoop.name not in eigen and knoop.name not in NAMEN:
            zin = _("De alinea ‘{alinea}’ in brief.docx noemt ‘{naam}’. Die naam bestaat niet. Kies uit: {namen}.")
            yield zin.format(alinea=deel.paragraph(knoop.lineno), naam=knoop.name, namen=", ".join(NAMEN))


def _places(deel: Deel) -> Iterator[str]:
    """Names in the wrong place: a whole paragraph inside a line would break the file."""
    for alinea in deel.alineas:
        for merk, naam, kaal in _NAAM.findall(alinea):
            naam, goed = naam or kaal, "p" if (naam or kaal) in ALINEAS else "r" if (naam or kaal) in STUKJES else ""
            if naam not in NAMEN:
                continue
            if merk != goed or (goed == "p" and (deel.soort != "document" or _NAAM.sub("", alinea).strip())):
                zin = _("In brief.docx staat ‘{alinea}’. Schrijf daar {goed}{slot}")
                slot = _(" in een eigen alinea van de brief.") if goed == "p" else "."
                yield zin.format(alinea=alinea, goed=f"{{{{{goed} {naam} }}}}", slot=slot)


def _marks(alle: Iterable[Deel]) -> Iterator[str]:
    """What does not come out when every name is filled in with a mark of its own."""
    from jinja2 import TemplateError
    from markupsafe import Markup

    from generator.vormen.word.sjabloon import environment

    merken: Mapping[str, Any] = {naam: Markup(f"⟦{naam}⟧") for naam in NAMEN}
    uit = []
    for deel in alle:
        try:
            uit.append((deel, environment().from_string(deel.xml).render(merken)))
        except TemplateError as fout:
            yield _("brief.docx kan niet worden ingevuld: {fout}. Haal weg wat u daar hebt toegevoegd.").format(fout=fout)
            return
    romp = next(xml for deel, xml in uit if deel.soort == "document")
    for naam in ALINEAS:
        if romp.count(merken[naam]) != 1:
            zin = _("In brief.docx hoort {naam} één keer te staan, in een eigen alinea van de brief.")
            yield zin.format(naam=f"{{{{p {naam} }}}}")
    alineas = next(deel.alineas for deel in alle if deel.soort == "document")
    if (eerste := next((alinea for alinea in alineas if alinea), "")) and not re.fullmatch(r"\{\{p\s+concept\s*\}\}", eerste):
        yield _("De eerste alinea van brief.docx is ‘{alinea}’. Zet {{{{p concept }}}} daarboven.").format(alinea=eerste)
    yield from _margins(uit, merken)


def _margins(uit: Iterable[tuple[Deel, str]], merken: Mapping[str, Any]) -> Iterator[str]:
    """The mark CONCEPT at the top of every page after the first, page number and warning at the foot of every page."""
    eisen = [("header", "merk", {"first"}), ("footer", "pagina", set()), ("footer", "voorbeeldgemeente", set())]
    for soort, naam, vrij in eisen:
        bladen = [(deel, xml) for deel, xml in uit if deel.soort == soort and deel.bladen - vrij]
        if not any("default" in deel.bladen for deel, _xml in bladen) or any(merken[naam] not in xml for _deel, xml in bladen):
            plek = _("koptekst van volgende pagina’s") if soort == "header" else _("voettekst van elke pagina")
            zin = _("In brief.docx ontbreekt {naam} in de {plek}. Zet die daar neer.")
            yield zin.format(naam=f"{{{{{'r' if naam in STUKJES else ''} {naam} }}}}", plek=plek)
