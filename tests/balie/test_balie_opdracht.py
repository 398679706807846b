"""`brief balie`: really started, really asked for pages, really ended."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from balie.web.adres import Adres, Adresfout
from generator.bibliotheek import MEEGELEVERD

pytestmark = pytest.mark.xdist_group("server")

OPDRACHT = [sys.executable, "-W", "ignore", "-m", "balie", "balie"]
WEB = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
HALF = f"""POST /account/login/ HTTP/1.1\r
Host: localhost\r
Cookie: csrftoken={"a" * 32}\r
Content-Type: application/x-www-form-urlencoded\r
Content-Length: 1000\r
\r
login="""
"""A request that a worker goes on reading."""


@dataclass(frozen=True)
class Balie:
    proces: subprocess.Popen
    poort: int
    gegevens: Path
    gezegd: str

    def get(self, pad: str, **koppen: str) -> http.client.HTTPResponse:
        """The answer, with its text in `tekst`."""
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=20)
        verbinding.request("GET", pad, headers=koppen)
        antwoord = verbinding.getresponse()
        antwoord.tekst = antwoord.read().decode()
        verbinding.close()
        return antwoord

    def workers(self) -> list[int]:
        pid = self.proces.pid
        return [int(kind) for kind in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def end(self, teken: int) -> tuple[int, str]:
        """(exit code, everything that was printed after it opened)"""
        self.proces.send_signal(teken)
        rest = self.proces.communicate(timeout=30)[0]
        return self.proces.returncode, rest


@contextmanager
def running(gegevens: Path, *woorden: str, **omgeving: str):
    env = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("BRIEF_")}
    env |= {"BRIEF_GEGEVENS": str(gegevens), "PYTHONUNBUFFERED": "1", **omgeving}
    proces = subprocess.Popen(
        [*OPDRACHT, *(woorden or ("--adres", "127.0.0.1:0"))],
        cwd=MEEGELEVERD, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),  # ignored when these tests run under nohup
    )  # fmt: skip
    try:
        gezegd = ""
        while "Ctrl-C" not in gezegd:
            assert (regel := proces.stdout.readline()), f"it ended: {gezegd}"
            gezegd += regel
        yield Balie(proces, int(re.search(r"http://\S+:(\d+)/", gezegd)[1]), gegevens, gezegd)
    finally:
        if proces.poll() is None:
            proces.terminate()
        proces.communicate(timeout=30)


@pytest.fixture(scope="module")
def balie(tmp_path_factory):
    with running(tmp_path_factory.mktemp("gegevens")) as balie:
        yield balie


def refused(gegevens: Path, *woorden: str, **omgeving: str) -> tuple[int, str]:
    env = os.environ | {"BRIEF_GEGEVENS": str(gegevens), **omgeving}
    uit = subprocess.run([*OPDRACHT, *woorden], cwd=MEEGELEVERD, env=env, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in uit.stderr
    assert len(uit.stderr.strip().splitlines()) == 1, uit.stderr
    return uit.returncode, uit.stderr


def test_it_says_where_it_is_and_that_nobody_can_log_in_yet(balie):
    assert f"De balie is open: http://127.0.0.1:{balie.poort}/" in balie.gezegd
    assert "brief gebruiker NAAM --rol beheerder" in balie.gezegd
    assert "HTTPS" not in balie.gezegd


@pytest.mark.parametrize("naam", ["livez", "readyz"])
def test_its_health_needs_no_login(balie, naam):
    antwoord = balie.get(f"/_healthz/{naam}/")
    assert (antwoord.status, antwoord.tekst) == (200, "ok")
    assert antwoord.headers["Set-Cookie"] is None
    assert "no-store" in antwoord.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("pad", "code"), [("/_healthz/livez/", 200), ("/account/login/", 200), ("/hulp/", 302), ("/bestaat-niet/", 404)]
)
def test_every_answer_has_the_headers_that_protect_it(balie, pad, code):
    antwoord = balie.get(pad)
    assert antwoord.status == code
    assert {naam: antwoord.headers[naam] for naam in WEB} == WEB
    regels = dict(deel.strip().split(" ", 1) for deel in antwoord.headers["Content-Security-Policy"].split(";"))
    assert regels["default-src"] == "'none'"
    assert regels["frame-ancestors"] == "'none'"
    assert "unsafe" not in antwoord.headers["Content-Security-Policy"]


def test_no_header_names_a_program_or_its_version(balie):
    koppen = balie.get("/account/login/").headers
    assert koppen["Server"] == "balie"
    assert not re.search(r"gunicorn|django|python", str(koppen), re.IGNORECASE)


def test_the_style_sheets_of_a_page_are_served(balie):
    if not (MEEGELEVERD / "balie/web/static").is_dir():
        pytest.skip("niet getest: er zijn nog geen stijlbladen")
    stijlen = re.findall(r'href="(/statisch/[^"]+\.css[^"]*)"', balie.get("/account/login/").tekst)
    assert stijlen
    for stijl in stijlen:
        antwoord = balie.get(stijl)
        assert (antwoord.status, antwoord.headers.get_content_type()) == (200, "text/css")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_it_answers_to_its_own_names(balie, host):
    assert balie.get("/_healthz/livez/", Host=f"{host}:{balie.poort}").status == 200
    assert balie.get("/account/login/", Host=f"{host}:{balie.poort}").status == 200


def test_it_refuses_another_name(balie):
    assert balie.get("/account/login/", Host="kwaad.example").status == 400


def test_it_answers_to_the_names_it_was_given(tmp_path):
    with running(tmp_path, "--adres", "0.0.0.0:0", BRIEF_HOSTS="brieven.example, balie.example") as balie:
        assert "Anderen kunnen nu bij de balie. Zet er HTTPS voor" in balie.gezegd
        namen = ("brieven.example", "balie.example", "kwaad.example")
        assert [balie.get("/account/login/", Host=naam).status for naam in namen] == [200, 200, 400]


def test_a_worker_that_is_killed_in_mid_request_is_replaced(balie):
    voor = balie.workers()
    assert len(voor) == 2
    with socket.create_connection(("127.0.0.1", balie.poort), timeout=20) as half:
        half.sendall(HALF.encode())
        time.sleep(0.5)
        for pid in voor:
            os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ConnectionResetError):
            assert half.recv(100) == b"", "answered before the whole request was there"
    assert balie.get("/_healthz/readyz/").status == 200
    assert balie.get("/account/login/").status == 200
    assert not set(voor) & set(balie.workers())


@pytest.mark.parametrize("teken", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_well(tmp_path, teken):
    with running(tmp_path) as balie:
        balie.get("/account/login/")
        workers = balie.workers()
        assert balie.end(teken) == (0, "De balie is gestopt.\n")
        assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


TRAAG = """
import socket, sys, time
from balie.databank import open_database
from balie.web.server import Server
open_database()
balie = Server(socket.create_server(("127.0.0.1", 0)), lambda: print("klaar", flush=True))
balie.cfg.set("post_fork", lambda _baas, _worker: time.sleep(3))
balie.run()
"""


def test_a_worker_that_is_still_starting_hears_that_it_must_end(tmp_path):
    env = os.environ | {"BRIEF_GEGEVENS": str(tmp_path), "PYTHONPATH": str(MEEGELEVERD)}
    with subprocess.Popen(
        [sys.executable, "-c", TRAAG], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as proces:
        assert proces.stdout.readline() == "klaar\n"
        time.sleep(0.5)
        proces.send_signal(signal.SIGINT)
        assert proces.communicate(timeout=60) == ("", None), "a worker missed the signal and was killed"


def test_it_is_not_ready_when_the_database_is_spoiled(tmp_path):
    with running(tmp_path) as balie:
        for pad in tmp_path.glob("balie.sqlite3*"):
            pad.unlink()
        (tmp_path / "balie.sqlite3").write_text("geen database" * 1000)
        klaar, levend = balie.get("/_healthz/readyz/"), balie.get("/_healthz/livez/")
        assert (klaar.status, klaar.tekst) == (503, "database")
        assert levend.status == 200


@pytest.mark.parametrize(
    ("adres", "code", "zin"),
    [
        ("127.0.0.1", 2, "Het adres ‘127.0.0.1’ klopt niet. Schrijf het zo: 127.0.0.1:8000."),
        ("", 2, "klopt niet"),
        (":8000", 2, "klopt niet"),
        ("127.0.0.1:achtduizend", 2, "klopt niet"),
        ("127.0.0.1:65536", 2, "klopt niet"),
        ("::1:8000", 2, "klopt niet"),
        ("http://127.0.0.1:8000", 2, "klopt niet"),
        ("203.0.113.7:8000", 1, "Deze computer heeft het adres 203.0.113.7:8000 niet."),
        ("bestaat-niet.invalid:8000", 1, "Deze computer heeft het adres bestaat-niet.invalid:8000 niet."),
        (f"{'a' * 300}.example:80", 1, "Deze computer heeft het adres"),
    ],
)
def test_an_impossible_address_is_told(tmp_path, adres, code, zin):
    gekregen, gezegd = refused(tmp_path, "--adres", adres)
    assert (gekregen, zin in gezegd) == (code, True), gezegd


def test_a_port_in_use_is_told(tmp_path, balie):
    code, gezegd = refused(tmp_path, "--adres", f"127.0.0.1:{balie.poort}")
    assert (code, f"Op 127.0.0.1:{balie.poort} draait al iets." in gezegd) == (1, True), gezegd


def test_an_unreadable_database_is_told(tmp_path):
    (tmp_path / "balie.sqlite3").write_text("geen database" * 1000)
    code, gezegd = refused(tmp_path, "--adres", "127.0.0.1:0")
    assert (code, "De database is niet te openen" in gezegd) == (1, True), gezegd


def test_a_library_that_is_none_is_told(tmp_path):
    code, gezegd = refused(tmp_path, "--adres", "127.0.0.1:0", BRIEF_BIBLIOTHEEK=str(tmp_path))
    assert (code, "is geen bibliotheek" in gezegd) == (1, True), gezegd


@pytest.mark.parametrize(
    ("tekst", "url", "is_local"),
    [
        ("127.0.0.1:8000", "http://127.0.0.1:8000/", True),
        ("127.1.2.3:80", "http://127.1.2.3:80/", True),
        ("LocalHost:8000", "http://LocalHost:8000/", True),
        ("[::1]:8000", "http://[::1]:8000/", True),
        ("0.0.0.0:8000", "http://127.0.0.1:8000/", False),
        ("[::]:8000", "http://127.0.0.1:8000/", False),
        ("10.0.0.4:8000", "http://10.0.0.4:8000/", False),
        ("brieven.example:8000", "http://brieven.example:8000/", False),
    ],
)
def test_what_an_address_means(tekst, url, is_local):
    adres = Adres.parse(tekst)
    assert (adres.url, adres.is_local) == (url, is_local)


@pytest.mark.parametrize("tekst", ["a b:1", "[::1]", "x:", "x:-1", "x:123456", "x:1\n", "٣:٣"])
def test_what_is_no_address(tekst):
    with pytest.raises(Adresfout):
        Adres.parse(tekst)
