"""How often each rule is right, on municipal sentence pairs: the figures that stand in the rule files as `precisie`.

A case is a pair in which the rule finds something in the original or in the simple sentence. The rule was right when the expert
left less of it in the simple sentence. What the expert left standing counts against the rule, so this is on the strict side.
Run: python tests/bench/bench_regels.py [FOLDER WITH paren.csv]. Asserts nothing; says where a file holds another figure.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

from leesbaarheid.ontleding import parse
from leesbaarheid.regels import Tekstregel, all_rules, find
from leesbaarheid.tekst import Deel, Passage, Soort

MAP = Path(__file__).resolve().parents[3] / "shared" / "data" / "gemeentelijke-paren"


def counts(passage: Passage, zinnen) -> Counter[str]:
    """How often each sentence rule finds something in one sentence of the pairs."""
    return Counter(regel.naam for regel, _deel, _vondst in find([Deel(passage, zinnen)], heel=False))


def measure(map_: Path) -> None:
    with (map_ / "paren.csv").open(encoding="utf-8-sig", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    passages = [Passage(Soort.ALINEA, rij[kolom]) for rij in rijen for kolom in ("Complex", "Simple")]
    geteld = [counts(passage, zinnen) for passage, zinnen in zip(passages, parse(passages), strict=True)]
    print(f"{'regel':28}{'precisie':>9}{'gevallen':>9}  ernst   in het bestand")
    for naam, regel in sorted(all_rules().items()):
        if isinstance(regel, Tekstregel):
            print(f"{naam:28}{'–':>9}{'–':>9}  {regel.ernst:7} looks at whole texts; these are loose sentences")
            continue
        paren = [(a[naam], b[naam]) for a, b in zip(geteld[::2], geteld[1::2], strict=True) if a[naam] or b[naam]]
        goed = sum(moeilijk > makkelijk for moeilijk, makkelijk in paren)
        aandeel = f"{goed / len(paren):.2f}" if paren else "–"
        nu = f"{regel.precisie.aandeel:.2f} {regel.precisie.gevallen}" if regel.precisie else "– 0"
        anders = "" if nu == f"{aandeel} {len(paren)}" else "  <- update"
        print(f"{naam:28}{aandeel:>9}{len(paren):>9}  {regel.ernst:7} {nu}{anders}")


if __name__ == "__main__":
    map_ = Path(sys.argv[1]) if len(sys.argv) > 1 else MAP
    if (map_ / "paren.csv").is_file():
        measure(map_)
    else:
        print(f"niet gemeten: er is geen paren.csv in {map_.name}")
