"""A private PostgreSQL for the tests: its own folder, port and password, gone when the tests end or are killed."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

NAAM = "brief"
"""The server's only user."""

SNEL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",  # it would sit in the database that a test wants to copy
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "32MB",
    "unix_socket_directories": "",
    "listen_addresses": "127.0.0.1",
}
"""What makes it start in a second and forget everything at a power cut."""


@contextmanager
def running() -> Iterator[str]:
    """The address of a fresh server, as in BRIEF_DATABASE and ending in the empty database 'postgres'.

    Skips the test that asks for it where there is no PostgreSQL.
    """
    programma, vooraf, wie = _find()
    wachtwoord = secrets.token_hex(8)
    map = Path(tempfile.mkdtemp(prefix="brief-postgres-"))
    try:
        (map / "wachtwoord").write_text(wachtwoord)
        if wie is not None:
            for pad in (map, map / "wachtwoord"):
                os.chown(pad, wie.pw_uid, wie.pw_gid)
        _make_cluster([*vooraf, programma / "initdb"], map)
        poort = _free_port()
        opties = [f"-c{naam}={waarde}" for naam, waarde in (SNEL | {"port": str(poort)}).items()]
        adres = f"postgresql://{NAAM}:{wachtwoord}@127.0.0.1:{poort}/postgres"
        with open(map / "verslag", "w") as verslag:
            proces = subprocess.Popen([*vooraf, programma / "postgres", "-D", map / "data", *opties], cwd="/", stderr=verslag)
        try:
            _wait_for(adres, proces, map / "verslag")
            yield adres
        finally:
            _end(proces)
    finally:
        shutil.rmtree(map, ignore_errors=True)


def _find() -> tuple[Path, list[str], pwd.struct_passwd | None]:
    """Where the programs are, what goes before them, and whom root becomes: PostgreSQL refuses to run as root."""
    mappen = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda pad: int(pad.parts[-3]))
    setpriv = shutil.which("setpriv")
    if not mappen or not setpriv:
        pytest.skip("niet getest: geen PostgreSQL")
    vooraf, wie = [setpriv, "--pdeathsig", "INT"], None
    if os.geteuid() == 0:
        wie = next(een for een in pwd.getpwall() if een.pw_name in ("postgres", "nobody"))
        vooraf += [f"--reuid={wie.pw_uid}", f"--regid={wie.pw_gid}", "--clear-groups"]
    return mappen[-1].parent, vooraf, wie


def _make_cluster(initdb: Sequence[str | Path], map: Path) -> None:
    opties = ["-D", map / "data", "-U", NAAM, f"--pwfile={map / 'wachtwoord'}", "-Ascram-sha-256"]
    opties += ["-EUTF8", "--locale=C.UTF-8", "--no-sync"]
    proces = subprocess.run([*initdb, *opties], cwd="/", capture_output=True, text=True)
    assert proces.returncode == 0, proces.stderr


def _free_port() -> int:
    with socket.socket() as luisteraar:
        luisteraar.bind(("127.0.0.1", 0))
        return luisteraar.getsockname()[1]


def _wait_for(adres: str, proces: subprocess.Popen, verslag: Path) -> None:
    grens = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(adres, connect_timeout=5).close()
            return
        except psycopg.OperationalError as fout:
            assert proces.poll() is None and time.monotonic() < grens, f"{fout}\n{verslag.read_text()}"
            time.sleep(0.05)


def _end(proces: subprocess.Popen) -> None:
    """Fast shutdown, whoever is still connected; with force when that takes too long."""
    if proces.poll() is None:
        proces.send_signal(signal.SIGINT)
        try:
            proces.wait(20)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()
