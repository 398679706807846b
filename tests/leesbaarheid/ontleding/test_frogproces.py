"""One Frog behind a pipe: whole answers, whatever the text, and no waiting for ever."""

import os

import pytest

from leesbaarheid.ontleding import Ontleedfout, frogproces
from leesbaarheid.ontleding.frogproces import NIET_GESTART, Frogproces, Leeswijze


@pytest.fixture(scope="module")
def proces(tmp_path_factory):
    proces = Frogproces(tmp_path_factory.mktemp("frog"), Leeswijze.WOORDEN)
    yield proces
    proces.stop()


def words(regels):
    return [regel.split("\t")[1] for regel in regels if regel]


def test_the_text_cannot_end_the_answer_early(proces):
    assert words(proces.ask("Eerst dit.\n\nDan dat.")) == ["Eerst", "dit", ".", "Dan", "dat", "."]
    assert words(proces.ask("Nog iets.")) == ["Nog", "iets", "."]


def test_a_text_that_holds_the_nonce_gets_another_one(proces, monkeypatch):
    nonces = iter([5, 5, 6, 7])
    monkeypatch.setattr(frogproces.secrets, "randbelow", lambda _grens: next(nonces))
    assert words(proces.ask(f"Uw nummer is {10**15 + 5}")) == ["Uw", "nummer", "is", "1000000000000005"]
    assert words(proces.ask("Nog iets.")) == ["Nog", "iets", "."]


# Answers each line with ten times as much before it reads on: a writer that does not read meanwhile waits for ever.
PRATER = """#!/usr/bin/env python3
import sys
for regel in sys.stdin:
    if regel.strip().isdigit():
        print(f"1\\t{regel.strip()}\\n", flush=True)
    elif regel.strip():
        print(f"1\\t{regel.strip() * 10}\\n", flush=True)
"""
HANGER = "#!/bin/sh\nexec sleep 60\n"


def instead_of_frog(tmp_path, monkeypatch, opdracht):
    (tmp_path / "frog").write_text(opdracht)
    (tmp_path / "frog").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return Frogproces(tmp_path, Leeswijze.WOORDEN)


def test_full_pipes_do_not_block(tmp_path, monkeypatch):
    proces = instead_of_frog(tmp_path, monkeypatch, PRATER)
    try:
        assert len(proces.ask("\n\n".join(["woord " * 50] * 1000))) == 2000
    finally:
        proces.stop()


def test_a_frog_that_hangs_is_ended_and_told(tmp_path, monkeypatch):
    monkeypatch.setattr(frogproces, "STARTTIJD", 0.3)
    monkeypatch.setattr(frogproces, "TEKENS_PER_SECONDE", 1_000_000)
    proces = instead_of_frog(tmp_path, monkeypatch, HANGER)
    with pytest.raises(Ontleedfout, match=NIET_GESTART):
        proces.ask("x " * 100_000)
    assert proces.pid is None
