"""CPU per letter, warm, in alternating runs: our PDF form against plain `HTML(string=…).write_pdf()` with the ordinary fonts.

Run it: `python tests/bench/bench_vormen.py [letters per run]`. Limits (issue 3): 0.68 without and 0.62 with a QR code.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from multiprocessing import get_context
from pathlib import Path

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Brief, Tekst
from generator.poort import Vrijgave
from generator.vormen import VORMEN, pagina, papier, qr, venster
from generator.vormen.zetten import opmaak

GEWONE_LETTERS = Path("/usr/share/fonts/truetype/noto")
GRENZEN = {"zonder QR-code": 0.68, "met QR-code": 0.62, "twee bladzijden": None}
"""Most that each kind of letter may take; the last one is only shown: what we save does not grow with a letter."""
RONDES = 9
BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))


def letters(aantal: int, soort: str) -> list[Brief]:
    """Invented letters, each with other data: one page without or with the way to object as QR code, or two pages."""
    spec = spec_from_file_location("voorbeelden", Path(__file__).parents[1] / "generator/vormen/conftest.py")
    voorbeelden = module_from_spec(spec)
    spec.loader.exec_module(voorbeelden)
    heel = voorbeelden.letter("nl")
    b = heel.blokken
    keuze = {"zonder QR-code": b[:3] + b[6:7], "met QR-code": b[:1] + b[5:8] + b[-2:]}.get(soort, b)

    def other(n: int) -> Brief:
        link = Alinea((voorbeelden.url(f"https://www.voorbeeldstad.example/bezwaar/{n}"),))
        blokken = tuple(link if blok is b[-1] else blok for blok in keuze)
        adres = (f"Mevrouw {n} Yılmaz", *heel.adres[1:])
        return replace(heel, blokken=blokken, aanhef=(Tekst(f"Beste lezer {n},"),), adres=adres)

    return [other(n) for n in range(aantal)]


def release(brief: Brief) -> Vrijgave:
    return Vrijgave(frozenset({brief.digest}), brief.tekstversie, (1,))


def ours(brief: Brief) -> bytes:
    """The PDF form as the command makes it, the gate's comparison included."""
    return VORMEN["pdf"].render(brief, release(brief), BIBLIOTHEEK)


def peer(brief: Brief) -> bytes:
    """The same HTML with the same CSS in it, as anyone would write it: ordinary fonts, nothing kept between letters."""
    from weasyprint import HTML

    huisstijl, stapel = papier.prepare(brief, BIBLIOTHEEK)
    profiel = huisstijl.ordinary(None)
    vak = venster.fit(brief, profiel, stapel)
    html = pagina.write(
        huisstijl, "brief.html.jinja", brief, vrijgave=True, vak=vak, lijsten=False, letters=opmaak.letters(stapel)
    )
    css = opmaak.style_sheet(huisstijl, stapel, "standaard") + opmaak.every_page(brief, huisstijl, profiel, concept=False)
    gewoon = css.replace((huisstijl.map / "lettertypen").as_uri(), GEWONE_LETTERS.as_uri())
    heel = html.replace("</head>", f"<style>{gewoon}</style></head>")
    return HTML(string=heel, base_url=huisstijl.map.as_uri() + "/").write_pdf()


def cpu(werk: Callable[[Brief], bytes], brieven: list[Brief]) -> float:
    """CPU milliseconds per letter, in the process that calls."""
    qr.data_uri.cache_clear()  # every letter its own code
    begin = time.process_time()
    for brief in brieven:
        werk(brief)
    return (time.process_time() - begin) / len(brieven) * 1000


def measure(aantal: int, soort: str) -> tuple[float, float, float]:
    """Medians over alternating rounds of (ours, plain, ratio): CPU ms per letter.

    Each works in a process of its own, so that neither pays for the other's garbage; a round is one turn of each.
    """
    brieven = letters(aantal, soort)
    context = get_context("spawn")
    with ProcessPoolExecutor(1, context) as een, ProcessPoolExecutor(1, context) as twee:
        beurt = {ours: een, peer: twee}
        rondes = [[beurt[werk].submit(cpu, werk, brieven).result() for werk in (ours, peer)] for _ in range(RONDES + 1)]
    rondes = rondes[1:]  # the first one warms up
    wij, gewoon = zip(*rondes, strict=True)
    return statistics.median(wij), statistics.median(gewoon), statistics.median(w / g for w, g in rondes)


def main(aantal: int = 10) -> int:
    """Print the two ratios; 1 when one is over its limit."""
    te_veel = False
    for soort, grens in GRENZEN.items():
        wij, gewoon, verhouding = measure(aantal, soort)
        te_veel |= grens is not None and verhouding > grens
        slot = f" (hoogstens {grens})" if grens else ""
        print(f"{soort}: {wij:.1f} ms tegen {gewoon:.1f} ms per brief, verhouding {verhouding:.2f}{slot}")
    return int(te_veel)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
