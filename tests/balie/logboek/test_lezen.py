"""`brief logboek`: the log as lines of text."""

import re


def test_every_line_by_number(bank):
    from django.contrib.auth.models import User

    from balie.logboek.schrijven import append

    assert bank.brief("logboek")[:2] == (0, "Er staat niets in het logboek.\n")
    append(User.objects.create(username="ben"), "nieuw wachtwoord gegeven", gebruiker="vera")
    append(None, "hertoetst", versie=3, oordeel="voldoet")
    code, uit, _fout = bank.brief("logboek")
    dag = r"\d\d-\d\d-20\d\d \d\d:\d\d:\d\d"
    een, twee = uit.splitlines()
    assert code == 0 and re.fullmatch(f"1  {dag}  ben  nieuw wachtwoord gegeven  gebruiker: vera", een)
    assert re.fullmatch(rf"2  {dag}  \(vanzelf\)  hertoetst  versie: 3, oordeel: voldoet", twee)


def test_since_a_day(bank):
    from balie.logboek.schrijven import append

    append(None, "hertoetst", versie=3)
    assert "hertoetst" in bank.brief("logboek", "--sinds", "2000-01-01")[1]
    assert bank.brief("logboek", "--sinds", "2100-01-01")[1] == "Er staat niets in het logboek.\n"
    assert bank.brief("logboek", "--sinds", "gisteren")[0] == 2


def test_what_somebody_wrote_stays_on_its_line(bank):
    from balie.logboek.schrijven import append

    append(None, "getekend", reden="eerste\n2  01-01-2026 00:00:00  vera  getekend\x1b[2J\u202e")
    uit = bank.brief("logboek")[1]
    assert len(uit.splitlines()) == 1 and "\x1b" not in uit and "\u202e" not in uit
