"""How well the score ranks municipal sentence pairs, beside words per sentence in the same run; and how long a check takes.

Run: python tests/bench/bench_leesbaarheid.py [FOLDER WITH paren.csv]. Asserts nothing. Without the folder it says so and stops.
"""

from __future__ import annotations

import csv
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

from leesbaarheid import check
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort
from leesbaarheid.weging import Weging, text_score, weigh

MAP = Path(__file__).resolve().parents[3] / "shared" / "data" / "gemeentelijke-paren"
KORTSTE_DOCUMENT = 60
"""Words; shorter documents are too short to rank."""


def rank(paren: list[tuple[float, float]]) -> str:
    """Strict: right among the pairs that differ. Ties ½: right among all, a tie counts half."""
    goed = sum(moeilijk > makkelijk for moeilijk, makkelijk in paren)
    anders = sum(moeilijk != makkelijk for moeilijk, makkelijk in paren)
    half = goed + (len(paren) - anders) / 2
    return f"strict {100 * goed / anders:5.1f}   ties½ {100 * half / len(paren):5.1f}   {anders} of {len(paren)} pairs differ"


def words_per_sentence(wegingen: list[Weging]) -> float:
    return sum(weging.woorden for weging in wegingen) / max(1, len(wegingen))


def spread(scores: list[float]) -> str:
    tiende = max(1, len(scores) // 10)
    op_orde = sorted(scores)
    return f"p10 {op_orde[tiende]:.0f}  median {statistics.median(scores):.0f}  p90 {op_orde[-1 - tiende]:.0f}"


def documents(rijen: list[dict], wegingen: list[list[Weging]]) -> list[tuple[float, float]]:
    """(score of the original, score of the simplified) of each document that is long enough."""
    bladen: dict[str, tuple[list, list]] = defaultdict(lambda: ([], []))
    for rij, moeilijk, makkelijk in zip(rijen, wegingen[::2], wegingen[1::2], strict=True):
        bladen[rij["Document ID"]][0].extend(moeilijk)
        bladen[rij["Document ID"]][1].extend(makkelijk)
    lang = [paar for paar in bladen.values() if sum(weging.woorden for weging in paar[0]) >= KORTSTE_DOCUMENT]
    return [(text_score(moeilijk), text_score(makkelijk)) for moeilijk, makkelijk in lang]


def ranking(map_: Path) -> None:
    with (map_ / "paren.csv").open(encoding="utf-8-sig", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    begin = time.perf_counter()
    passages = [Passage(Soort.ALINEA, rij[kolom]) for rij in rijen for kolom in ("Complex", "Simple")]
    wegingen = [[weigh(zin) for zin in zinnen] for zinnen in parse(passages)]
    print(f"{len(passages)} sentences in {time.perf_counter() - begin:.1f} s")
    for naam, meet in (("score", lambda w: text_score(w) or 0.0), ("words per sentence", words_per_sentence)):
        waarden = [meet(weging) for weging in wegingen]
        print(f"{naam:20}{rank(list(zip(waarden[::2], waarden[1::2], strict=True)))}")
    bladen = documents(rijen, wegingen)
    print(f"documents           {sum(moeilijk > makkelijk for moeilijk, makkelijk in bladen)} of {len(bladen)} ranked right")
    for naam, scores in (("original", [a for a, _ in bladen]), ("simplified", [b for _, b in bladen])):
        print(f"  {naam:18}{spread(scores)}   over 42: {sum(s > 42 for s in scores)}   over 50: {sum(s > 50 for s in scores)}")


def timing() -> None:
    """A letter of some 300 words: the first check of this process, a repeated one, and new letters with Frog warm."""
    zin = "Wij sturen u op {dag} maart een brief over uw geld, want wij hebben nog {aantal} vragen aan u."
    brieven = ["\n\n".join(zin.format(dag=dag, aantal=nummer) for dag in range(1, 18)) for nummer in range(2, 8)]
    tijden = []
    for brief in (brieven[0], brieven[0], *brieven[1:]):
        begin = time.perf_counter()
        check(brief, heel=True)
        tijden.append(time.perf_counter() - begin)
    print(f"first {tijden[0]:.2f} s   again {tijden[1]:.3f} s   new letter {statistics.median(tijden[2:]):.2f} s")


if __name__ == "__main__":
    timing()
    map_ = Path(sys.argv[1]) if len(sys.argv) > 1 else MAP
    if (map_ / "paren.csv").is_file():
        ranking(map_)
    else:
        print(f"niet gemeten: er is geen paren.csv in {map_.name}")
