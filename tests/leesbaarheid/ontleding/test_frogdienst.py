"""The service that owns Frog: private, one of a kind, alive after a kill, gone when idle, without a network."""

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from leesbaarheid.ontleding import FrogOntbreekt, Ontleedfout, frogklant
from leesbaarheid.ontleding.frogdienst import SOCKETNAAM
from leesbaarheid.ontleding.runtimemap import runtime_folder

ZIN = "Wij sturen u morgen een brief."
WORDEN = ["Wij", "sturen", "u", "morgen", "een", "brief", "."]
WORTEL = Path(__file__).resolve().parents[3]


@contextmanager
def own_folder():
    """A runtime folder for these tests alone; its service ends with them."""
    basis = tempfile.mkdtemp(prefix="bom")
    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv("XDG_RUNTIME_DIR", basis)
        yield Path(basis) / "brief-op-maat"
    for pid in services(basis):
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(basis, ignore_errors=True)


@pytest.fixture
def eigen_map():
    with own_folder() as map_:
        yield map_


@pytest.fixture(scope="module")
def gedeelde_map():
    """One service for tests that leave it usable: Frog takes seconds to start."""
    with own_folder() as map_:
        yield map_


@pytest.fixture
def draaiend(gedeelde_map, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(gedeelde_map.parent))
    frogklant.ask(["Eerst dit."])
    return gedeelde_map


def processes():
    for map_ in Path("/proc").iterdir():
        if map_.name.isdigit():
            try:
                yield int(map_.name), (map_ / "cmdline").read_bytes().split(b"\0"), (map_ / "environ").read_bytes().split(b"\0")
            except OSError:
                continue


def services(basis):
    hier = f"XDG_RUNTIME_DIR={basis}".encode()
    return [
        pid for pid, opdracht, omgeving in processes() if hier in omgeving and b"leesbaarheid.ontleding.frogdienst" in opdracht
    ]


def frogs(basis):
    hier = f"XDG_RUNTIME_DIR={basis}".encode()
    return [pid for pid, opdracht, omgeving in processes() if hier in omgeving and opdracht[0] == b"frog"]


def wait_until(waar, seconden):
    """Is it true within so many seconds?"""
    grens = time.monotonic() + seconden
    while not (uitkomst := waar()) and time.monotonic() < grens:
        time.sleep(0.1)
    return uitkomst


def words(regels):
    return [regel.split("\t")[1] for regel in regels if regel]


def test_socket_and_folder_are_of_this_user_alone(draaiend):
    assert words(frogklant.ask([ZIN])[0]) == WORDEN
    assert stat.S_IMODE(draaiend.stat().st_mode) == 0o700
    assert stat.S_IMODE((draaiend / SOCKETNAAM).stat().st_mode) == 0o600
    assert stat.S_ISSOCK((draaiend / SOCKETNAAM).stat().st_mode)


def test_no_text_on_a_command_line_and_no_network(draaiend):
    frogklant.ask(["Geheimwoord staat in deze brief."])
    for pid in services(draaiend.parent) + frogs(draaiend.parent):
        assert b"Geheimwoord" not in Path(f"/proc/{pid}/cmdline").read_bytes()
        doelen = [os.readlink(fd) for fd in Path(f"/proc/{pid}/fd").iterdir() if fd.is_symlink()]
        nummers = {doel[8:-1] for doel in doelen if doel.startswith("socket:[")}
        for soort in ("tcp", "tcp6", "udp", "udp6"):
            rijen = Path(f"/proc/{pid}/net/{soort}").read_text().splitlines()[1:]
            assert not nummers & {rij.split()[9] for rij in rijen}


def test_two_clients_that_start_at_once_share_one_service(eigen_map):
    code = f"from leesbaarheid.ontleding import frogklant; print(len(frogklant.ask(['{ZIN}'] * 3)[2]))"
    omgeving = {**os.environ, "PYTHONPATH": str(WORTEL)}
    klanten = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=omgeving) for _ in range(3)]
    assert [klant.communicate(timeout=180)[0] for klant in klanten] == [b"8\n"] * 3
    assert len(services(eigen_map.parent)) == 1
    assert len(frogs(eigen_map.parent)) == 1


def test_clients_at_the_same_time_each_get_their_own_answer(draaiend):
    zinnen = [f"{naam} krijgt {aantal} euro." for aantal in range(4) for naam in ("Fatma", "Jan")]
    antwoorden = {}
    draden = [threading.Thread(target=lambda z=zin: antwoorden.update({z: words(frogklant.ask([z])[0])})) for zin in zinnen]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert {zin: " ".join(antwoord) for zin, antwoord in antwoorden.items()} == {zin: zin.replace(".", " .") for zin in zinnen}


def test_frog_killed_halfway_gives_the_right_answer_still(draaiend):
    oud = min(frogs(draaiend.parent))  # the first one; a second may still run
    blok = "\n\n".join(f"Dit is zin nummer {nummer} van een heel lange brief." for nummer in range(600))
    moordenaar = threading.Timer(0.3, os.kill, (oud, signal.SIGKILL))
    moordenaar.start()
    antwoord = words(frogklant.ask([blok])[0])
    assert antwoord == [woord for regel in blok.split("\n\n") for woord in regel.replace(".", " .").split()]
    assert oud not in frogs(draaiend.parent)


def test_nobody_waits_for_a_client_that_went_away(draaiend):
    blok = "Dit is een zin van een heel lange brief. " * 25
    weg = frogklant.connect(draaiend)
    weg.sendall(json.dumps({"blokken": [blok] * 900}).encode() + b"\n")
    time.sleep(0.3)
    weg.close()
    begin = time.monotonic()
    frogklant.ask([ZIN] * 10)
    assert time.monotonic() - begin < 30
    assert wait_until(lambda: not _works_on(draaiend), 20)


def _works_on(map_):
    """Does a Frog use the processor now?"""

    def used():
        return sum(
            sum(map(int, Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()[11:13])) for pid in frogs(map_.parent)
        )

    eerst = used()
    time.sleep(0.5)
    return used() - eerst > 5


def test_service_killed_is_started_again_and_its_frog_ends(draaiend):
    oud = frogs(draaiend.parent)
    for pid in services(draaiend.parent):
        os.kill(pid, signal.SIGKILL)
    assert words(frogklant.ask([ZIN])[0]) == WORDEN
    assert oud and wait_until(lambda: not set(oud) & set(frogs(draaiend.parent)), 20)


def test_service_killed_in_mid_letter_leaves_no_frog(draaiend):
    oud = frogs(draaiend.parent)
    weg = frogklant.connect(draaiend)
    weg.sendall(json.dumps({"blokken": ["Dit is een zin van een heel lange brief. " * 30] * 9}).encode() + b"\n")
    time.sleep(0.2)
    for pid in services(draaiend.parent):
        os.kill(pid, signal.SIGKILL)
    assert oud and wait_until(lambda: not frogs(draaiend.parent), 20)


def test_ten_checks_at_once_give_the_answers_that_they_give_alone(draaiend):
    """From threads of two processes, each in an order of its own."""
    code = """
import random, sys, threading
from leesbaarheid import check
brieven = [f"{naam} krijgt op {dag} maart een brief. Wij sturen {naam} geld. Bel ons!" for naam in ("Fatma", "Jan") for dag in range(5)]
random.Random(sys.argv[1]).shuffle(brieven)
uit = {}
draden = [threading.Thread(target=lambda b=brief: uit.update({b: check(b, heel=True)})) for brief in brieven]
[draad.start() for draad in draden]
[draad.join() for draad in draden]
print([(brief, uit[brief]) for brief in sorted(uit)])
"""
    omgeving = {**os.environ, "PYTHONPATH": str(WORTEL)}
    klanten = [
        subprocess.Popen([sys.executable, "-c", code, zaad], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=omgeving)
        for zaad in "ab"
    ]
    uit = [klant.communicate(timeout=120) for klant in klanten]
    assert uit[0] == uit[1]
    assert uit[0][0].count(b"oordeel=") == 10, uit[0][1]


def test_a_client_that_says_nothing_keeps_nobody_waiting(draaiend):
    stil = [frogklant.connect(draaiend) for _ in range(5)]
    stil[0].sendall(b'{"blokken": ["Dit is')
    begin = time.monotonic()
    assert words(frogklant.ask([ZIN])[0]) == WORDEN
    assert time.monotonic() - begin < 20
    for verbinding in stil:
        verbinding.close()


@pytest.mark.parametrize(
    "vraag", [b"", b"\n", b"geen json\n", b"[]\n", b'{"blokken": 1}\n', b'{"blokken": [1]}\n', b'{"blokken": [null]}\n']
)
def test_a_broken_question_does_no_harm(draaiend, vraag):
    with frogklant.connect(draaiend) as verbinding:
        verbinding.sendall(vraag)
        verbinding.shutdown(1)
        assert b"fout" in verbinding.makefile("rb").readline()
    assert words(frogklant.ask([ZIN])[0]) == WORDEN


def test_a_socket_that_nobody_listens_at_is_replaced(draaiend):
    for pid in services(draaiend.parent):
        os.kill(pid, signal.SIGKILL)
    (draaiend / SOCKETNAAM).unlink()
    dood = socket.socket(socket.AF_UNIX)
    dood.bind(str(draaiend / SOCKETNAAM))
    dood.close()
    assert words(frogklant.ask([ZIN])[0]) == WORDEN


# Gives one answer (to the service's own first word), then dies at every question; or dies before the first.
EENMAAL = """#!/bin/sh
[ -e "$0.was" ] && exit 1
touch "$0.was"
while read -r regel; do [ "${#regel}" = 16 ] && printf '1\\t%s\\n\\n' "$regel"; [ "${#regel}" -gt 16 ] && exit 1; done
"""
NOOIT = "#!/bin/sh\nexit 1\n"
ZONDER_DATA = f'#!/bin/sh\nexec {shutil.which("frog")} -c /bestaat/niet "$@"\n'


@pytest.mark.parametrize(
    ("nepfrog", "zin"), [(EENMAAL, "Frog stopte twee keer"), (NOOIT, "Frog start niet"), (ZONDER_DATA, "Frog start niet")]
)
def test_frog_that_dies_twice_is_reported(eigen_map, monkeypatch, nepfrog, zin):
    nep = eigen_map.parent / "bin"
    nep.mkdir()
    (nep / "frog").write_text(nepfrog)
    (nep / "frog").chmod(0o755)
    monkeypatch.setenv("PATH", f"{nep}:{os.environ['PATH']}")
    with pytest.raises(Ontleedfout, match=zin):
        frogklant.ask([ZIN])


def test_idle_service_ends_and_cleans_up(eigen_map, monkeypatch):
    monkeypatch.setenv("BRIEF_FROG_STOPT_NA", "1")
    frogklant.ask([ZIN])
    assert wait_until(lambda: not services(eigen_map.parent), 60)
    assert not frogs(eigen_map.parent)
    assert not (eigen_map / SOCKETNAAM).exists()


def test_missing_frog_is_said_and_nothing_else_parses(eigen_map, monkeypatch):
    from leesbaarheid import check

    monkeypatch.setenv("PATH", str(eigen_map.parent / "leeg"))
    with pytest.raises(FrogOntbreekt, match="Installeer de pakketten frog en frogdata"):
        check("Dit is een tekst die nog niemand heeft gelezen.", heel=True)
    assert not services(eigen_map.parent)


def test_a_folder_that_others_can_read_is_refused(eigen_map):
    eigen_map.mkdir(mode=0o755)
    with pytest.raises(Ontleedfout, match="niet alleen van u"):
        runtime_folder()


def test_a_link_in_place_of_the_folder_is_refused(eigen_map, tmp_path):
    eigen_map.symlink_to(tmp_path)
    with pytest.raises(Ontleedfout, match="niet alleen van u"):
        runtime_folder()


def test_it_works_without_a_network(draaiend):
    zonder_net = [
        "unshare",
        "-rn",
        sys.executable,
        "-c",
        f"from leesbaarheid.ontleding import frogklant; print(len(frogklant.ask(['{ZIN}'])[0]))",
    ]
    if subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode:
        pytest.skip("niet getest: geen user namespaces")
    klaar = subprocess.run(
        zonder_net, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(WORTEL)}, timeout=180
    )
    assert klaar.stdout == "8\n", klaar.stderr
