"""The log as it is written: one chain, in the caller's transaction, that the database itself does not let anybody change."""

import os
from datetime import UTC, datetime

import pytest

VREEMD = '<script>"\u202e\u0644\U0001f600' + "x" * 10_000


def lines():
    from balie.logboek.models import Regel

    return list(Regel.objects.order_by("nummer"))


def write(aantal: int) -> None:
    from balie.logboek.schrijven import append

    for nummer in range(1, aantal + 1):
        append(None, "opmerking", versie=nummer, tekst=VREEMD)


def test_a_line_holds_what_happened_and_follows_the_one_before(bank):
    from django.contrib.auth.models import User

    from balie.logboek.schrijven import append

    vera = User.objects.create(username="vera")
    voor = datetime.now(UTC)
    append(vera, "getekend", akkoord=1, reden=VREEMD)
    append(None, "aangemeld")
    een, twee = lines()
    assert (een.nummer, een.wie, een.wat, een.gegevens) == (1, "vera", "getekend", {"akkoord": 1, "reden": VREEMD})
    assert voor <= een.wanneer <= datetime.now(UTC)
    assert (een.vorige, een.hash, len(een.hash)) == ("", een.digest(), 64)
    assert (twee.nummer, twee.wie, twee.gegevens, twee.vorige, twee.hash) == (2, "", {}, een.hash, twee.digest())
    assert (bank.map / "logboek.laatste").read_text() == f"2 {twee.hash}\n"


def test_the_digest_is_the_same_for_ever(bank):
    """Whoever changes the spelling makes every log of every municipality false."""
    from balie.logboek.models import Regel

    regel = Regel(
        nummer=1, wanneer=datetime(2026, 12, 1, 9, tzinfo=UTC), wie="vera", wat="getekend", gegevens={"b": "é", "a": 1}
    )
    assert regel.digest() == "74750868c513fa44957b6ad6af4665ea8ff388190132297b711bbe4bd83beeb3"


FIELDS = [
    ("nummer", 2),
    ("wanneer", datetime(2026, 12, 1, 9, 0, 0, 1, tzinfo=UTC)),
    ("wie", "rik"),
    ("wat", "x"),
    ("gegevens", {}),
    ("vorige", "0"),
]


@pytest.mark.parametrize(("veld", "waarde"), FIELDS)
def test_every_field_is_in_the_digest(bank, veld, waarde):
    from balie.logboek.models import Regel

    velden = {
        "nummer": 1,
        "wanneer": datetime(2026, 12, 1, 9, tzinfo=UTC),
        "wie": "vera",
        "wat": "getekend",
        "gegevens": {"a": 1},
    }
    assert Regel(**velden).digest() != Regel(**velden | {veld: waarde}).digest()
    assert {veld.name for veld in Regel._meta.fields} == {naam for naam, _waarde in FIELDS} | {"hash"}


def test_what_is_rolled_back_is_not_in_the_log(bank):
    from django.db import transaction

    write(1)
    voor = (bank.map / "logboek.laatste").read_text()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        write(2)
        1 / 0  # noqa: B018
    assert len(lines()) == 1
    assert (bank.map / "logboek.laatste").read_text() == voor
    write(1)
    assert [regel.nummer for regel in lines()] == [1, 2]
    assert bank.brief("controleer", "--logboek")[0] == 0


@pytest.mark.parametrize("waarde", [1.5, None, datetime(2026, 12, 1), ["a"]])
def test_only_what_every_database_gives_back_the_same(bank, waarde):
    from balie.logboek.schrijven import append

    with pytest.raises(TypeError):
        append(None, "opmerking", waarde=waarde)
    assert lines() == []


def test_a_disk_that_fails_after_the_transaction_undoes_nothing(bank):
    """What was signed is signed; the next line writes the file again."""
    (bank.map / "logboek.slot").mkdir()
    write(1)
    assert len(lines()) == 1
    assert not (bank.map / "logboek.laatste").exists()
    (bank.map / "logboek.slot").rmdir()
    write(1)
    assert (bank.map / "logboek.laatste").read_text().startswith("2 ")


KOLOMMEN = "(nummer, wanneer, wie, wat, gegevens, vorige, hash)"
KOPIE = "SELECT {nummer}, wanneer, 'ander', wat, gegevens, {vorige}, hash FROM logboek_regel WHERE nummer = 3"
STRAFBAAR = {
    "change": "UPDATE logboek_regel SET wie = 'ander' WHERE nummer = 2",
    "change nothing": "UPDATE logboek_regel SET wie = wie",
    "change the number": "UPDATE logboek_regel SET nummer = 9 WHERE nummer = 3",
    "remove": "DELETE FROM logboek_regel WHERE nummer = 2",
    "remove the last": "DELETE FROM logboek_regel WHERE nummer = 3",
    "empty": "DELETE FROM logboek_regel",
    "existing number": f"INSERT INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer=3, vorige="vorige"),
    "number before the first": f"INSERT INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer=0, vorige="hash"),
    "number skipped": f"INSERT INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer=5, vorige="hash"),
    "not tied to the last": f"INSERT INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer=4, vorige="vorige"),
}
ALLEEN = {
    "sqlite": {
        "replace": f"INSERT OR REPLACE INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer=3, vorige="vorige"),
        "replace an older one": f"REPLACE INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer=1, vorige="vorige"),
        "replace by row id": "INSERT OR REPLACE INTO logboek_regel (rowid, wanneer, wie, wat, gegevens, vorige, hash) "
        + KOPIE.format(nummer=2, vorige="hash"),
        "no number": f"INSERT OR REPLACE INTO logboek_regel {KOLOMMEN} " + KOPIE.format(nummer="NULL", vorige="hash"),
        "change or replace": "UPDATE OR REPLACE logboek_regel SET nummer = 1 WHERE nummer = 3",
        "upsert": f"INSERT INTO logboek_regel {KOLOMMEN} {KOPIE.format(nummer=3, vorige='vorige')} ON CONFLICT (nummer) DO UPDATE SET wie = 'ander'",
    },
    "postgresql": {
        "truncate": "TRUNCATE logboek_regel",
        "upsert": f"INSERT INTO logboek_regel {KOLOMMEN} {KOPIE.format(nummer=3, vorige='vorige')} ON CONFLICT (nummer) DO UPDATE SET wie = 'ander'",
    },
}


def test_the_database_refuses_every_change(bank):
    from django.db import IntegrityError

    write(3)
    voor = [regel.__dict__ | {"_state": None} for regel in lines()]
    for naam, opdracht in (STRAFBAAR | ALLEEN[bank.soort]).items():
        with pytest.raises(IntegrityError, match="logboek: een regel"):
            bank.sql(opdracht)
            pytest.fail(naam)
        assert [regel.__dict__ | {"_state": None} for regel in lines()] == voor, naam


def test_many_writers_at_once_make_one_chain(bank):
    code = f"for n in range(25): append(None, 'opmerking', wie={os.getpid()}, nummer=n)"
    processen = [bank.start(code) for _keer in range(4)]
    assert [proces.wait(60) for proces in processen] == [0, 0, 0, 0]
    regels = lines()
    assert [regel.nummer for regel in regels] == list(range(1, 101))
    assert (bank.map / "logboek.laatste").read_text() == f"100 {regels[-1].hash}\n"
    code, uit, _fout = bank.brief("controleer", "--logboek")
    assert (code, "100 regels" in uit) == (0, True), uit
