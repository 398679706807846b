"""`brief balie --demo`: a full throwaway desk, of which nothing is left."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.bibliotheek import MEEGELEVERD

pytestmark = pytest.mark.xdist_group("demo")

OPDRACHT = [sys.executable, "-W", "ignore", "-m", "balie", "balie", "--demo", "--adres", "127.0.0.1:0"]
MENSEN = {
    "noor-redacteur": "redacteur",
    "sam-versimpelaar": "versimpelaar",
    "eva-versimpelaar": "versimpelaar",
    "mary-tweede-lezer": "tweede_lezer",
    "omar-tweede-lezer": "tweede_lezer",
    "kim-consulent": "consulent",
    "ben-beheerder": "beheerder",
}


@dataclass(frozen=True)
class Demo:
    proces: subprocess.Popen
    tijdelijk: Path
    eigen: Path
    gezegd: str

    @property
    def map(self) -> Path:
        (map,) = self.tijdelijk.glob("brief-proefbalie-*")
        return map

    def rows(self, vraag: str) -> list[tuple]:
        with sqlite3.connect(self.map / "gegevens/balie.sqlite3") as bank:
            return bank.execute(vraag).fetchall()

    def brief(self, *woorden: str) -> str:
        """A command in this demo's desk."""
        env = os.environ | {
            "BRIEF_GEGEVENS": str(self.map / "gegevens"),
            "BRIEF_BIBLIOTHEEK": str(self.map / "bibliotheek"),
        }
        opdracht = [sys.executable, "-m", "balie", *woorden]
        return subprocess.run(
            opdracht, cwd=MEEGELEVERD, env=env, capture_output=True, text=True, timeout=120, check=True
        ).stdout


def start(map: Path) -> Demo:
    tijdelijk, eigen = map / "tijdelijk", map / "eigen"
    tijdelijk.mkdir()
    eigen.mkdir()
    # A socket's path is short, so Frog's folder is not below the long path of a test.
    frog = {"XDG_RUNTIME_DIR": tempfile.mkdtemp(prefix="bom"), "BRIEF_FROG_STOPT_NA": "5"}
    env = os.environ | frog | {"TMPDIR": str(tijdelijk), "BRIEF_GEGEVENS": str(eigen), "PYTHONUNBUFFERED": "1"}
    proces = subprocess.Popen(
        OPDRACHT, cwd=MEEGELEVERD, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # ignored when the tests run in the background
    )  # fmt: skip
    return Demo(proces, tijdelijk, eigen, "")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    begonnen = start(tmp_path_factory.mktemp("demo"))
    gezegd = ""
    try:
        while "Ctrl-C" not in gezegd:
            assert (regel := begonnen.proces.stdout.readline()), f"it ended: {gezegd}"
            gezegd += regel
        yield Demo(begonnen.proces, begonnen.tijdelijk, begonnen.eigen, gezegd)
    finally:
        begonnen.proces.send_signal(signal.SIGINT)
        rest = begonnen.proces.communicate(timeout=30)[0]
    assert (begonnen.proces.returncode, rest) == (0, "De balie is gestopt.\n")
    assert not list(begonnen.tijdelijk.glob("brief-proefbalie-*")), "the demo's folder is still there"


def passwords(demo: Demo) -> dict[str, str]:
    return dict(re.findall(r"^  ([a-z]+-[a-z-]+)  +(\S{12,})  ", demo.gezegd, re.MULTILINE))


def test_it_tells_of_its_progress_and_of_everyone_who_can_log_in(demo):
    assert "De proefbalie wordt gevuld." in demo.gezegd
    assert passwords(demo).keys() == MENSEN.keys()
    assert len(set(passwords(demo).values())) == len(MENSEN), "each has a password of their own"


def test_everyone_has_one_role_and_the_password_that_was_printed(demo):
    code = (
        "import sys; from balie.databank import open_database; open_database()\n"
        "from balie.toetsing.rollen import sign_in\n"
        "for paar in sys.argv[1:]:\n"
        "    wie = sign_in(*paar.split('='))\n"
        "    print(wie.username, *wie.groups.values_list('name', flat=True))\n"
    )
    env = os.environ | {"BRIEF_GEGEVENS": str(demo.map / "gegevens")}
    paren = [f"{naam}={geheim}" for naam, geheim in passwords(demo).items()]
    uit = subprocess.run(
        [sys.executable, "-c", code, *paren], cwd=MEEGELEVERD, env=env, capture_output=True, text=True, check=True
    )
    assert dict(regel.split() for regel in uit.stdout.splitlines()) == MENSEN


def test_it_answers(demo):
    adres = re.search(r"http://\S+", demo.gezegd)[0]
    assert urllib.request.urlopen(f"{adres}_healthz/readyz/", timeout=20).read() == b"ok"


def test_the_desk_of_the_visitor_is_not_touched(demo):
    assert not list(demo.eigen.iterdir())


@pytest.mark.parametrize(
    ("wat", "vraag"),
    [
        ("a version in doubt", "select 1 from toetsing_versie where oordeel = 'twijfel'"),
        ("never signed, waiting", "select 1 from toetsing_versie v where sjabloon = 'ontvangst' and not exists (select 1 from toetsing_akkoord where versie_id = v.id)"),
        ("signed, and too hard by the list of now", "select 1 from toetsing_hertoets where oordeel = 'voldoet_niet' and uiterlijk > date()"),
        ("sent back", "select 1 from toetsing_terugzending"),
        ("withdrawn with a reason", "select 1 from toetsing_intrekking i join toetsing_akkoord a on a.id = i.akkoord_id where i.reden <> '' and a.ingetrokken"),
        ("an open remark", "select 1 from toetsing_opmerking where opgelost_op is null"),
        ("a resolved remark", "select 1 from toetsing_opmerking where opgelost_op is not null"),
        ("a question, a wish, a must", "select 1 where (select count(distinct soort) from toetsing_opmerking) = 3"),
        ("a reply", "select 1 from toetsing_reactie"),
        ("a finding set aside", "select 1 from toetsing_terzijde where tekst <> '' and reden <> ''"),
        ("a signed translation", "select 1 from toetsing_akkoord where soort = 'vertaling'"),
        ("an example that was seen", "select 1 from toetsing_bekeken"),
        ("two versions of one letter", "select 1 from toetsing_versie where taal = 'nl' group by sjabloon having count(*) = 2"),
    ],
)  # fmt: skip
def test_there_is_a_version_in_every_state(demo, wat, vraag):
    assert demo.rows(vraag), wat


@pytest.mark.parametrize("taal", ["en", "ar"])
def test_a_translation_waits_for_each_second_reader(demo, taal):
    vraag = "select 1 from toetsing_versie v where taal = '{}' and not exists (select 1 from toetsing_akkoord where versie_id = v.id)"
    assert demo.rows(vraag.format(taal))


def test_texts_changed_after_they_were_signed(demo):
    lijst = demo.brief("akkoord", "--lijst")
    veranderd = [regel for regel in lijst.splitlines() if "veranderd" in regel]
    assert any("bijstand-verzoek-gegevens" in regel for regel in veranderd), lijst


def test_a_changed_building_block_can_be_offered_for_two_letters(demo):
    (demo.map / "wachtwoord").write_text(passwords(demo)["noor-redacteur"])
    als = ("--als", "noor-redacteur", "--wachtwoord-bestand", str(demo.map / "wachtwoord"))
    assert "voor 2 brieven" in demo.brief("aanbieden", "bouwsteen/meenemen", *als)


def test_nothing_is_left_when_it_is_ended_before_it_is_full(tmp_path):
    demo = start(tmp_path)
    while "gevuld" not in demo.proces.stdout.readline():
        assert demo.proces.poll() is None
    time.sleep(1)
    assert list(demo.tijdelijk.glob("brief-proefbalie-*"))
    demo.proces.send_signal(signal.SIGINT)
    rest = demo.proces.communicate(timeout=30)[0]
    assert (demo.proces.returncode, "Traceback" in rest, "Gestopt" in rest) == (130, False, True), rest
    assert not list(demo.tijdelijk.glob("brief-proefbalie-*"))
