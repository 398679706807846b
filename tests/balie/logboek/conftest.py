"""An empty log on SQLite and, where a server can be started, on PostgreSQL: the whole folder runs on both."""

from __future__ import annotations

import copy
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest


@dataclass(frozen=True)
class Bank:
    """`brief(…)` runs a command in this process, `start(…)` Python code in a new one; `sql(…)` goes round our own code."""

    soort: str
    map: Path
    omgeving: dict[str, str]
    capsys: pytest.CaptureFixture

    def brief(self, *woorden: str) -> tuple[int, str, str]:
        from balie.cli import main

        self.capsys.readouterr()
        return main(list(woorden)), *self.capsys.readouterr()

    def start(self, code: str) -> subprocess.Popen:
        vooraf = "from balie.databank import open_database; open_database()\nfrom balie.logboek.schrijven import append\n"
        return subprocess.Popen([sys.executable, "-c", vooraf + code], env=os.environ | self.omgeving)

    def sql(self, *opdrachten: str) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            for opdracht in opdrachten:
                cursor.execute(opdracht)

    def unlock(self) -> None:
        """Take the triggers away, as who owns the database can."""
        from django.db import connection

        from balie.logboek.sluiten import open_up

        with connection.schema_editor() as bewerker:
            open_up(None, bewerker)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
def bank(request, tmp_path, monkeypatch, capsys) -> Iterator[Bank]:
    map = tmp_path / "gegevens"
    monkeypatch.setenv("BRIEF_GEGEVENS", str(map))
    omgeving = {"BRIEF_GEGEVENS": str(map)}
    if request.param == "sqlite":
        shutil.copytree(request.getfixturevalue("leeg_op_sqlite"), map)
        instelling = {"NAME": map / "balie.sqlite3"}
    else:
        map.mkdir()
        server = request.getfixturevalue("server")
        omgeving["BRIEF_DATABASE"], instelling = server(f"proef_{os.getpid()}_{request.node.name.__hash__() & 0xFFFFFFFF}")
    terug = _point(instelling)
    yield Bank(request.param, map, omgeving, capsys)
    _point(terug)


def _point(instelling: dict) -> dict:
    """Let this process's Django use another database, with tables; what it used before."""
    from django.db import connections

    connections["default"].close()
    oud = connections.settings["default"]
    connections.settings["default"] = copy.copy(oud) | instelling
    del connections["default"]
    return oud


@pytest.fixture(scope="session")
def leeg_op_sqlite(tmp_path_factory, leeg_bureau) -> Path:
    """A data folder with empty tables, made once; leeg_bureau only has Django set up."""
    map = tmp_path_factory.mktemp("leeg")
    with pytest.MonkeyPatch.context() as tijdelijk:
        tijdelijk.setenv("BRIEF_GEGEVENS", str(map))
        terug = _point({"NAME": map / "balie.sqlite3"})
        _migrate()
        _point(terug)
    return map


def _migrate() -> None:
    from balie.databank import open_database

    open_database()
    from django.db import connections

    connections["default"].close()


@pytest.fixture(scope="session")
def server(postgresql, tmp_path_factory, leeg_bureau):
    """A function: name → (address, Django's settings) of a new database with empty tables."""

    def create(naam: str, naar: str = "logboek_leeg") -> tuple[str, dict]:
        from balie.instellingen import postgresql as settings_of

        with psycopg.connect(postgresql, autocommit=True) as verbinding:
            verbinding.execute(f"CREATE DATABASE {naam} TEMPLATE {naar}")
        adres = f"{postgresql.rpartition('/')[0]}/{naam}"
        return adres, settings_of(adres)

    terug = _point(create("logboek_leeg", "template0")[1])
    with pytest.MonkeyPatch.context() as tijdelijk:
        tijdelijk.setenv("BRIEF_GEGEVENS", str(tmp_path_factory.mktemp("pg")))
        _migrate()
    _point(terug)
    return create
