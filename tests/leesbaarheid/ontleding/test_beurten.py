"""Frog's questions are answered in order of arrival: a long text does not starve a short one."""

import threading
import time

from leesbaarheid.ontleding.beurten import Beurten


def test_who_comes_first_goes_first():
    beurten, volgorde = Beurten(), []

    def lang():
        for nummer in range(4):
            with beurten:
                volgorde.append(f"lang {nummer}")
                time.sleep(0.1)

    def kort():
        with beurten:
            volgorde.append("kort")

    draden = [threading.Thread(target=lang), threading.Thread(target=kort)]
    for draad in draden:
        draad.start()
        time.sleep(0.03)
    for draad in draden:
        draad.join(10)
    assert volgorde == ["lang 0", "kort", "lang 1", "lang 2", "lang 3"]


def test_an_error_passes_the_turn_on():
    beurten = Beurten()
    try:
        with beurten:
            raise ValueError
    except ValueError:
        pass
    with beurten:
        pass
