"""How fast the desk's pages are with 400 versions and 5,000 remarks in it: server time, beside that of Django's bare login page.

Run: python tests/bench/bench_balie.py. Asserts nothing; the limit of issue 5 is 150 ms for work list and review page on two
cores. Each figure is the median of 20 visits to a page that was asked for before, all of Django's middleware included, on SQLite.
The ratio says more than the milliseconds on a machine that does other things too.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

WORTEL = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(WORTEL), str(WORTEL / "tests/balie")]

import veel  # noqa: E402
import vol_bureau  # noqa: E402

KEER, GRENS = 20, 150
INLOGGEN = "/account/login/"


def measure(browser, adres: str) -> tuple[float, float, int]:
    """Median milliseconds by the clock and of the processor, and the kilobytes of the page."""
    antwoord = browser.get(adres)
    assert antwoord.status_code == 200, adres
    klok, rekentijd = [], []
    for _keer in range(KEER):
        begin, reken = time.perf_counter(), time.process_time()
        browser.get(adres)
        klok.append(time.perf_counter() - begin)
        rekentijd.append(time.process_time() - reken)
    return median(klok) * 1000, median(rekentijd) * 1000, len(antwoord.content) // 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as naam:
        map = Path(naam)
        vol_bureau.start(map, "--vul").communicate()
        with vol_bureau.opened(map):
            plekken = vol_bureau.places(map)
            veel.fill(plekken["wacht"])
            kaal, kaal_rekent, _groot = measure(vol_bureau.visitor(None), INLOGGEN)
            print(f"{'':24}{'ms':>7}{'ms cpu':>8}{'x login':>9}{'kB':>6}")
            print(f"{'inloggen':24}{kaal:7.0f}{kaal_rekent:8.0f}{1:9.1f}")
            for naam, adres in veel.BLADZIJDEN.items():
                klok, rekent, groot = measure(vol_bureau.visitor("rik"), adres.format_map(plekken))
                te_traag = "  over the limit" if rekent > GRENS else ""
                print(f"{naam:24}{klok:7.0f}{rekent:8.0f}{rekent / kaal_rekent:9.1f}{groot:6}{te_traag}")


if __name__ == "__main__":
    main()
