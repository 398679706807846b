"""The CSS of a paper form: the house style's own sheet, with what huisstijl.toml and the letter's sentences add to it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.brief import Brief
from generator.vormen.huisstijl import A4_BREEDTE, Huisstijl, Lettertype, Marges, Profiel, Venster
from generator.vormen.venster import REGELHOOGTE
from generator.vormen.vorm import MERK, parts

TELLERS = {"pagina": "counter(page)", "aantal": "counter(pages)"}
"""The places of the sentence ‘pagina’, as CSS counts them."""
TUSSEN_VENSTER_EN_REGELS, KLEINSTE_KOLOM = 6, 60
"""In mm. A column of 60 mm holds a reference of 24 characters, and most names, on one line."""


def letters(stapel: Sequence[Lettertype]) -> str:
    """The value of `font-family` for this stack. The names are our own: no font of the machine can take their place."""
    return ", ".join(f"'Brief {lettertype.familie}'" for lettertype in stapel)


def style_sheet(huisstijl: Huisstijl, stapel: Sequence[Lettertype], stijl: str) -> str:
    """Fonts and the style sheet called `stijl`. Raises Vormfout when the house style lacks the sheet."""
    return font_faces(stapel) + huisstijl.read(f"{stijl}.css")


def font_faces(stapel: Sequence[Lettertype]) -> str:
    """The @font-face rules of a stack, two weights each."""
    regel = "@font-face {{ font-family: {familie}; font-weight: {gewicht}; src: url('{url}') }}\n"
    return "".join(
        regel.format(familie=letters([lettertype]), gewicht=gewicht, url=pad.resolve().as_uri())
        for lettertype in stapel
        for gewicht, pad in ((400, lettertype.gewoon), (700, lettertype.vet))
    )


def geometry(profiel: Profiel) -> str:
    """Margins, window and size of the letters, from huisstijl.toml and the form."""
    m = profiel.marges
    marges = f"@page {{ margin: {m.boven}mm {m.rechts}mm {m.onder:.1f}mm {m.links}mm }}\n"
    letter = f"html {{ font-size: {profiel.letter}pt }}\n" if profiel.letter else ""
    return marges + letter + (_window(m, profiel.venster) if profiel.venster else "")


def _window(m: Marges, v: Venster) -> str:
    """The place of the window; absolute places count from the first page's text area."""
    return (
        f".venster {{ position: absolute; left: {v.links - m.links}mm; top: {v.boven - m.boven}mm;"
        f" width: {v.breedte}mm; height: {v.hoogte}mm }}\n"
        f".venster .afzender {{ font-size: {v.afzenderletter}pt; line-height: {REGELHOOGTE};"
        f" margin-bottom: {v.tussenruimte}mm }}\n"
        f".geadresseerde {{ font-size: {v.letter}pt; line-height: {v.regel}mm }}\n"
        f".kenmerken {{ {_place_of_head_lines(m, v)} }}\n"
    )


def _place_of_head_lines(m: Marges, v: Venster) -> str:
    """Beside the window where there is room, so that more of the letter fits on the first page; below it otherwise."""
    naast = v.links + v.breedte + TUSSEN_VENSTER_EN_REGELS
    if A4_BREEDTE - m.rechts - naast < KLEINSTE_KOLOM:
        return f"padding-top: {v.boven + v.hoogte - m.boven}mm"
    return f"margin-left: {naast - m.links}mm; padding-top: {v.boven - m.boven}mm; min-height: {v.hoogte}mm"


def every_page(brief: Brief, huisstijl: Huisstijl, profiel: Profiel, concept: bool) -> str:
    """Measures, page number, that the municipality is invented, and the mark of a concept: on every page, so CSS and not HTML.

    In large print the two lines below the text stand under each other: side by side they do not fit.
    """
    pagina = "".join(f"{quoted(tekst)} {TELLERS.get(naam, '')} " for tekst, naam in parts(brief.zin("pagina")))
    voorbeeld = quoted(brief.zin("voorbeeldgemeente")) if brief.voorbeeld else ""
    if profiel.letter:
        voet = f"@bottom-left {{ content: {pagina}" + (f" '\\a' {voorbeeld}" if voorbeeld else "") + " }"
    else:
        voet = f"@bottom-right {{ content: {pagina} }} @bottom-left {{ content: {voorbeeld or 'none'} }}"
    css = geometry(profiel) + f"@page {{ {voet} }}\n"
    return css + (f"@page {{ @top-right {{ content: {quoted(MERK)} }} }}\n" + huisstijl.read("concept.css") if concept else "")


def quoted(tekst: str) -> str:
    """A CSS string that holds exactly this text (CSS Syntax 3, §4.3.7: every other character as a code point)."""
    return '"' + "".join(t if t.isalnum() or t == " " else f"\\{ord(t):x} " for t in tekst) + '"'
