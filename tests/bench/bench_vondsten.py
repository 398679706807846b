"""A hundred findings drawn at random from municipal sentence pairs, each judged by a person: how many are silly?

The judgements stand in vondsten.csv, by number of the pair, column, rule and marked words: a finding is 'goed' (an editor would
change it), 'mag' (worth a look) or 'flauw' (an ordinary reader of fourteen has no trouble with it). Another version of the rules
draws other findings: those without a judgement are printed with their sentence, to be judged and added.
Run: python tests/bench/bench_vondsten.py [FOLDER WITH paren.csv]. Asserts nothing.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from leesbaarheid.ontleding import parse
from leesbaarheid.regels import find
from leesbaarheid.tekst import Deel, Passage, Soort

MAP = Path(__file__).resolve().parents[3] / "shared" / "data" / "gemeentelijke-paren"
OORDELEN = Path(__file__).parent / "vondsten.csv"
AANTAL, ZAAD = 100, "2026-11-27"
"""How many are drawn, and the seed. Drawn by hash, so that a change of one rule leaves the rest of the draw as it was."""

Vondst = tuple[str, str, str, str]
"""Number of the pair, column, rule, marked words."""


def findings(map_: Path) -> Iterator[tuple[Vondst, str]]:
    """Every finding with its sentence."""
    with (map_ / "paren.csv").open(encoding="utf-8-sig", newline="") as bestand:
        paren = [
            (nummer, kolom, rij[kolom]) for nummer, rij in enumerate(csv.DictReader(bestand)) for kolom in ("Complex", "Simple")
        ]
    passages = [Passage(Soort.ALINEA, tekst) for *_, tekst in paren]
    for (nummer, kolom, tekst), passage, zinnen in zip(paren, passages, parse(passages), strict=True):
        for regel, _deel, vondst in find([Deel(passage, zinnen)], heel=False):
            woorden = " ".join(tekst[vondst.begin : vondst.eind].split())
            yield (str(nummer), kolom, regel.naam, woorden if len(woorden) <= 24 else woorden[:24] + "…"), tekst


def judgements() -> dict[Vondst, str]:
    """What was judged before."""
    if not OORDELEN.is_file():
        return {}
    with OORDELEN.open(encoding="utf-8", newline="") as bestand:
        return {(rij["paar"], rij["kolom"], rij["regel"], rij["woorden"]): rij["oordeel"] for rij in csv.DictReader(bestand)}


def judge(map_: Path) -> None:
    alle = sorted(set(findings(map_)))
    getrokken = sorted(alle, key=lambda paar: sha256(f"{ZAAD}{paar[0]}".encode()).digest())[:AANTAL]
    bekend = judgements()
    open_ = [(vondst, tekst) for vondst, tekst in getrokken if vondst not in bekend]
    for vondst, tekst in sorted(open_):
        print(*vondst, tekst, sep=" | ")
    telling = Counter(bekend[vondst] for vondst, _ in getrokken if vondst in bekend)
    print(
        f"{len(alle)} findings; of {len(getrokken)} drawn: " + ", ".join(f"{naam} {aantal}" for naam, aantal in telling.items())
    )
    print("flauw: " + "; ".join(f"{v[2]} “{v[3]}”" for v, _ in getrokken if bekend.get(v) == "flauw"))
    print(f"not judged yet: {len(open_)}")


if __name__ == "__main__":
    map_ = Path(sys.argv[1]) if len(sys.argv) > 1 else MAP
    if (map_ / "paren.csv").is_file():
        judge(map_)
    else:
        print(f"niet gemeten: er is geen paren.csv in {map_.name}")
