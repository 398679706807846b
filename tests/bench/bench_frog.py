"""Prints how long Frog takes and how much memory: a warm letter, one changed sentence, 50,000 words with one and with two Frogs.

Run with its own service and folder: `python tests/bench/bench_frog.py [words]`. On a busy machine compare processor seconds.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from leesbaarheid import check
from leesbaarheid.ontleding import frogklant
from leesbaarheid.ontleding.frogploeg import Frogploeg
from leesbaarheid.ontleding.frogproces import Leeswijze

WIE = ("Wij", "De gemeente", "Uw begeleider", "De medewerker", "Het wijkteam")
DOET = (
    "stuurt u op {n} maart een brief",
    "belt u over {n} dagen",
    "betaalt het geld op dag {n} van de maand",
    "leest uw {n} vragen",
)
ERBIJ = (
    "over uw aanvraag", "omdat u hulp nodig heeft", "en legt uit wat u moet doen", "als u dat wilt", "voor uw kind en voor uzelf",
    "zodat u weet waar u aan toe bent", "met een formulier dat u invult en terugstuurt",
)  # fmt: skip


def sentences(woorden: int, zaad: int = 0) -> list[str]:
    """Made sentences of 8 to 20 words, all different, together so many words."""
    toeval, zinnen, aantal = random.Random(zaad), [], 0
    while aantal < woorden:
        staart = toeval.sample(ERBIJ, toeval.randint(1, 2))
        zin = " ".join((toeval.choice(WIE), toeval.choice(DOET).format(n=toeval.randint(2, 9999)), *staart)) + "."
        zinnen.append(zin)
        aantal += len(zin.split())
    return zinnen


def measure(naam: str, doe: Callable[[], object], pids: Callable[[], list[int]]) -> tuple[float, float]:
    """Print and return wall seconds and Frog's processor seconds; our own apart."""
    frog, eigen, begin = processor(pids()), time.process_time(), time.perf_counter()
    doe()
    wand, frog, eigen = time.perf_counter() - begin, processor(pids()) - frog, time.process_time() - eigen
    print(f"{naam:28} {wand:8.3f} s   Frog's processor {frog:7.2f} s   ours {eigen:6.3f} s", flush=True)
    return wand, frog


def processor(pids: list[int]) -> float:
    stand = [Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split() for pid in pids]
    return sum(int(velden[11]) + int(velden[12]) for velden in stand) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> str:
    regels = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(f"{int(regel.split()[1]) // 1024} MB" for regel in regels if regel.startswith("VmHWM"))


def children(naam: str) -> list[int]:
    """Processes of this runtime folder that run `naam`."""
    hier = f"XDG_RUNTIME_DIR={os.environ['XDG_RUNTIME_DIR']}".encode()
    gevonden = []
    for map_ in Path("/proc").glob("[0-9]*"):
        try:
            if hier in (map_ / "environ").read_bytes().split(b"\0") and naam.encode() in (map_ / "cmdline").read_bytes():
                gevonden.append(int(map_.name))
        except OSError:
            continue
    return [pid for pid in gevonden if pid != os.getpid()]


def letters() -> None:
    """Through the service, as `brief toets` and the desk ask."""

    def frogs() -> list[int]:
        return children("--skip=nac")

    begin = time.perf_counter()
    frogklant.ask(["Start."])
    print(f"{'service and Frog started':28} {time.perf_counter() - begin:8.3f} s")
    check("Eerst dit. Dan dat.", heel=True)
    for nummer in range(3):
        brief = sentences(300, nummer + 1)
        alinea = [" ".join(brief[plaats : plaats + 5]) for plaats in range(0, len(brief), 5)]
        measure("letter of 300 words", partial(check, "\n\n".join(alinea), heel=True), frogs)
        measure("its LiNT-II", partial(_lint_ii, "\n\n".join(alinea)), frogs)
        alinea[1] = alinea[1].replace(
            brief[7], f"Wij sturen u binnen {nummer + 40} dagen nog een brief over uw geld en uw huis."
        )
        measure("one changed sentence", partial(check, "\n\n".join(alinea), heel=True), frogs)
    for naam in ("frogdienst", "--skip=nac"):
        print(f"{naam:28} {', '.join(map(memory, children(naam)))}")


def _lint_ii(tekst: str) -> float:
    return check(tekst, heel=True).maten["lint_ii"]


def library(woorden: int, leeswijze: Leeswijze) -> None:
    """Frog alone, many words at once."""
    zinnen = sentences(woorden, 99)
    blokken = ["\n\n".join(zinnen[plaats : plaats + 12]) for plaats in range(0, len(zinnen), 12)]
    wanden = []
    for hoogstens in (1, 2):
        with tempfile.TemporaryDirectory() as map_:
            ploeg = Frogploeg(Path(map_), leeswijze, hoogstens)
            ploeg.ask(["Start."])
            ploeg._expect(10**6)
            while len(ploeg.pids) < hoogstens:
                time.sleep(0.1)
            ploeg.ask(["Start."] * 4)
            time.sleep(3)
            wanden.append(
                measure(
                    f"{woorden} {leeswijze.name.lower()}, {hoogstens} Frog(s)",
                    lambda p=ploeg: p.ask(blokken),
                    lambda p=ploeg: p.pids,
                )[0]
            )
            print(f"{'memory':28} {', '.join(map(memory, ploeg.pids))}")
            ploeg._expect(-(10**6))
            ploeg.stop()
    print(f"two Frogs take {wanden[1] / wanden[0]:.2f} of the time of one")


if __name__ == "__main__":
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="bom")
    os.environ["BRIEF_FROG_STOPT_NA"] = "5"
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    letters()
    for leeswijze in Leeswijze:
        library(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000, leeswijze)
    print(f"load {os.getloadavg()[0]:.1f}")
