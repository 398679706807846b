"""Two Frogs are as one: same answers, and the second only while there is much to read."""

import threading
import time

import pytest

from leesbaarheid.ontleding import frogploeg
from leesbaarheid.ontleding.frogploeg import Frogploeg
from leesbaarheid.ontleding.frogproces import Leeswijze

BLOKKEN = [
    f"Wij sturen u op {dag} maart een brief over uw geld.\n\nBelt u ons als u op {dag} april niets heeft?"
    for dag in range(1, 13)
]


def wait_for(ploeg, aantal):
    grens = time.monotonic() + 60
    while len(ploeg.pids) != aantal and time.monotonic() < grens:
        time.sleep(0.05)
    return len(ploeg.pids) == aantal


@pytest.fixture(scope="module")
def ploeg(tmp_path_factory):
    ploeg = Frogploeg(tmp_path_factory.mktemp("frog"), Leeswijze.WOORDEN, hoogstens=2)
    with pytest.MonkeyPatch.context() as kort:
        kort.setattr(frogploeg, "TWEEDE_STOPT_NA", 1.0)
        yield ploeg
    ploeg.stop()
    assert ploeg.pids == []


def test_little_work_is_for_one(ploeg):
    ploeg.ask(BLOKKEN)
    assert len(ploeg.pids) == 1


def test_much_work_is_for_one_too_when_memory_is_short(ploeg, monkeypatch):
    monkeypatch.setitem(frogploeg.VEEL, Leeswijze.WOORDEN, 100)
    monkeypatch.setattr(frogploeg, "_free_memory", lambda: frogploeg.GEHEUGEN_NODIG[Leeswijze.WOORDEN] - 1)
    ploeg.ask(BLOKKEN)
    assert len(ploeg.pids) == 1


def test_a_second_one_helps_gives_the_same_and_ends(ploeg, monkeypatch):
    alleen = ploeg.ask(BLOKKEN)
    monkeypatch.setitem(frogploeg.VEEL, Leeswijze.WOORDEN, 100)
    ploeg.ask(BLOKKEN[:2])
    assert wait_for(ploeg, 2)
    gelezen = count_blocks(monkeypatch)
    while len(gelezen) < 2:  # the second one may still be loading
        assert ploeg.ask(BLOKKEN) == alleen
    assert min(gelezen.values()) >= 1
    assert wait_for(ploeg, 1)
    assert ploeg.ask(BLOKKEN[:1]) == alleen[:1]


def count_blocks(monkeypatch):
    """How many blocks each Frog read."""
    gelezen, lees = {}, frogploeg.Frogproces.ask

    def ask(frog, blok):
        gelezen[frog] = gelezen.get(frog, 0) + (blok in BLOKKEN)
        return lees(frog, blok)

    monkeypatch.setattr(frogploeg.Frogproces, "ask", ask)
    return gelezen


def test_who_asks_little_goes_between_who_asks_much(ploeg):
    klaar = []

    def much():
        ploeg.ask(BLOKKEN * 4)
        klaar.append("veel")

    draad = threading.Thread(target=much)
    draad.start()
    time.sleep(0.1)
    ploeg.ask(["Kort."])
    klaar.append("weinig")
    draad.join()
    assert klaar == ["weinig", "veel"]


def test_work_for_a_client_that_went_away_is_dropped(ploeg):
    gevraagd = []

    def is_gone():
        gevraagd.append(1)
        return len(gevraagd) > 2

    with pytest.raises(ConnectionResetError):
        ploeg.ask(BLOKKEN * 10, is_gone)
    assert ploeg.ask(["Kort."])
    assert len(gevraagd) == 3
