"""How well the score ranks municipal sentence pairs, beside words per sentence, LiNT-II and Flesch-Douma in the same run; and
how long a check takes.

Run: python tests/bench/bench_leesbaarheid.py [FOLDER WITH paren.csv]. Asserts nothing. Without the folder it says so and stops.
"""

from __future__ import annotations

import csv
import math
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from leesbaarheid import check
from leesbaarheid.maten import lint_ii as lint
from leesbaarheid.maten import text_measures
from leesbaarheid.ontleding import parse
from leesbaarheid.profiel import load
from leesbaarheid.tekst import Passage, Soort, Zin
from leesbaarheid.weging import text_score, weigh

MAP = Path(__file__).resolve().parents[3] / "shared" / "data" / "gemeentelijke-paren"
KORTSTE_DOCUMENT = 60
"""Words; shorter documents are too short to rank."""


def rank(paren: list[tuple[float, float]]) -> str:
    """Strict: right among the pairs that differ. Ties ½: right among all, a tie counts half, and so does a pair without numbers."""
    goed = sum(moeilijk > makkelijk for moeilijk, makkelijk in paren)
    anders = goed + sum(moeilijk < makkelijk for moeilijk, makkelijk in paren)
    half = goed + (len(paren) - anders) / 2
    return f"strict {100 * goed / anders:5.1f}   ties½ {100 * half / len(paren):5.1f}   {anders} of {len(paren)} pairs differ"


def score(zinnen: Sequence[Zin]) -> float:
    return text_score([weigh(zin) for zin in zinnen]) or 0.0


def words_per_sentence(zinnen: Sequence[Zin]) -> float:
    return sum(len(zin.woorden) for zin in zinnen) / max(1, len(zinnen))


def in_pairs(waarden: list) -> list[tuple]:
    return list(zip(waarden[::2], waarden[1::2], strict=True))


def lint_ii(zinnen: Sequence[Zin]) -> float:
    """NaN where LiNT-II gives no number: such a pair is a tie. (With neutral values there: 64.5 and 63.6.)"""
    return _number(lint.score(zinnen))


def flesch_douma(zinnen: Sequence[Zin]) -> float:
    """The other way round: higher Flesch is easier."""
    return -_number(text_measures()["flesch_douma"].meet(zinnen, "nl"))


def _number(getal: float | None) -> float:
    return math.nan if getal is None else getal


def spread(scores: list[float]) -> str:
    tiende = max(1, len(scores) // 10)
    op_orde = sorted(scores)
    return f"p10 {op_orde[tiende]:.0f}  median {statistics.median(scores):.0f}  p90 {op_orde[-1 - tiende]:.0f}"


def documents(rijen: list[dict], ontleed: list[tuple[Zin, ...]]) -> list[tuple[list[Zin], list[Zin]]]:
    """(sentences of the original, of the simplified) of each document that is long enough."""
    bladen: dict[str, tuple[list, list]] = defaultdict(lambda: ([], []))
    for rij, (moeilijk, makkelijk) in zip(rijen, in_pairs(ontleed), strict=True):
        bladen[rij["Document ID"]][0].extend(moeilijk)
        bladen[rij["Document ID"]][1].extend(makkelijk)
    return [paar for paar in bladen.values() if sum(len(zin.woorden) for zin in paar[0]) >= KORTSTE_DOCUMENT]


def ranking(map_: Path) -> None:
    with (map_ / "paren.csv").open(encoding="utf-8-sig", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    begin = time.perf_counter()
    passages = [Passage(Soort.ALINEA, rij[kolom]) for rij in rijen for kolom in ("Complex", "Simple")]
    ontleed = parse(passages, bomen=True)
    for zinnen in ontleed:
        score(zinnen)
    print(f"{len(passages)} sentences in {time.perf_counter() - begin:.1f} s")
    bladen = documents(rijen, ontleed)
    for naam, meet in (
        ("score", score), ("words per sentence", words_per_sentence), ("LiNT-II", lint_ii), ("Flesch-Douma", flesch_douma),
    ):  # fmt: skip
        goed = sum(meet(moeilijk) > meet(makkelijk) for moeilijk, makkelijk in bladen)
        print(f"{naam:20}{rank(in_pairs([meet(zinnen) for zinnen in ontleed]))}   documents {goed} of {len(bladen)}")
    verdicts([score(moeilijk) for moeilijk, _ in bladen], [score(makkelijk) for _, makkelijk in bladen])


def verdicts(origineel: list[float], versimpeld: list[float]) -> None:
    """How the scores of the documents lie about the two limits of the verdict."""
    goed, niet = load("nl").grens("voldoet"), load("nl").grens("voldoet_niet")
    for naam, scores in (("original", origineel), ("simplified", versimpeld)):
        print(
            f"  {naam:18}{spread(scores)}   over {goed:g}: {sum(s > goed for s in scores)}   over {niet:g}: {sum(s > niet for s in scores)}"
        )
    streng, ruim = sum(s > niet for s in versimpeld) / len(versimpeld), sum(s <= goed for s in origineel) / len(origineel)
    print(f"  simplified documents voldoet_niet: {streng:.0%}   original documents voldoet: {ruim:.0%}")


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
