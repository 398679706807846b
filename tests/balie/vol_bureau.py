"""A desk with a version in every state and a person in every role, for tests that visit every page.

`copy_of(…)` gives a test module a desk of its own; it is made once per run, in a process of its own. Run as a program with the
folder of a desk, it serves that on a free port, and prints one line of JSON: the port and a session of everybody.
"""

from __future__ import annotations

import json
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

HIER = Path(__file__).parent
WACHTWOORD = "Een-lang-geheim-1"
LANGE_NAAM = "een-redacteur-met-een-heel-lange-naam." * 3
MENSEN = {
    "rik": (["redacteur"], []),
    "vera": (["versimpelaar"], []),
    "amina": (["tweede_lezer"], ["en"]),
    "omar": (["tweede_lezer"], ["ar"]),
    "bart": (["tweede_lezer"], ["uk"]),
    "carla": (["consulent"], []),
    "bea": (["beheerder"], []),
    "tijdelijk": (["versimpelaar"], []),
    "nora": ([], []),
    LANGE_NAAM: (["redacteur", "versimpelaar", "tweede_lezer", "consulent"], ["en", "ar"]),
}
"""bea has a second factor, `tijdelijk` must choose a password, for bart there never is work, and nora has no role yet."""

LANG_WOORD = "Wmo-vervoersvoorzieningsindicatieadviesbureaumedewerkerscode"
LANGE_TEKST = f"{LANG_WOORD} {'Dit is een lange opmerking over de brief. ' * 236}"[:9_990]
LANGE_ZIN = (
    " Als u dat goed vindt, mag er ook iemand bij het gesprek zijn die u helpt, zoals uw zoon, uw dochter, uw buurman, uw "
    "vriendin of iemand die u van uw werk kent."
)
HALF_UUR = "Het gesprek duurt een half uur."
MOEILIJK = "Wij willen graag met u praten over de beschikking."
BRIEVEN = {
    "wacht": "Wilt u langskomen?",
    "klaar": "Wilt u met ons praten?",
    "open": "Wilt u komen kijken?",
    "twijfel": "Wilt u een gesprek?",
    "getekend": "Wilt u meedenken?",
    "veranderd": "Wilt u iets vragen?",
    "anders": "Wilt u iets vertellen?",
    "terug": "Wilt u iets weten?",
    "ingetrokken": "Wilt u iets zeggen?",
    "rood": "Wilt u iets lezen?",
    "steen-a": "Wilt u iets meenemen?",
    "steen-b": "Wilt u iets brengen?",
    "lang": "Wilt u iets langs?",
}


def environment(map: Path) -> dict[str, str]:
    """What the environment must say for a process that has this desk."""
    return {
        "BRIEF_GEGEVENS": str(map / "gegevens"),
        "BRIEF_BIBLIOTHEEK": str(map / "bibliotheek"),
        "BRIEF_TWEEDE_FACTOR": "0",
    }


def copy_of(tmp_path_factory) -> Path:
    """The folder of a full desk that nobody else uses; which ids are in it says `places`."""
    map = tmp_path_factory.mktemp("bureau") / "kopie"
    shutil.copytree(_made(tmp_path_factory.getbasetemp()), map)
    return map


@lru_cache
def _made(tijdelijk: Path) -> Path:
    map = tijdelijk / "vol-bureau"
    map.mkdir()
    start(map, "--vul").communicate()
    assert (map / "plekken.json").is_file(), "the desk was not made; see above"
    return map


def start(map: Path, *woorden: str) -> subprocess.Popen[str]:
    """This file as a program."""
    omgeving = os.environ | environment(map) | {"PYTHONPATH": str(HIER.parents[1])}
    return subprocess.Popen([sys.executable, __file__, str(map), *woorden], env=omgeving, stdout=subprocess.PIPE, text=True)


@contextmanager
def served(tmp_path_factory) -> Iterator[dict]:
    """`adres`, `plekken` and `zittingen` of a running full desk that nobody else uses."""
    map = copy_of(tmp_path_factory)
    with start(map) as server:
        regel = server.stdout.readline()
        assert regel, "the server did not start"
        gezegd = json.loads(regel)
        yield gezegd | {"adres": f"http://127.0.0.1:{gezegd['poort']}", "plekken": places(map)}
        server.terminate()


def places(map: Path) -> dict[str, int]:
    """Ids: `wacht` … of versions, `akkoord-…` numbers, `opmerking-…` of remarks."""
    return json.loads((map / "plekken.json").read_text())


@contextmanager
def opened(map: Path) -> Iterator[None]:
    """This process uses this desk, for Django's own client."""
    proef = runpy.run_path(str(HIER / "conftest.py"))
    eerder = {naam: os.environ.get(naam) for naam in environment(map)}
    os.environ |= environment(map)
    proef["use_database"](map / "gegevens/balie.sqlite3")
    from django.conf import settings
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=[*settings.ALLOWED_HOSTS, "testserver"], BRIEF_TWEEDE_FACTOR=False):
        yield
    proef["close_database"]()
    for naam, waarde in eerder.items():
        os.environ.pop(naam)
        if waarde is not None:
            os.environ[naam] = waarde


def make_library(map: Path) -> None:
    """A small letter for every state; the shipped languages, as if a person had gone through the translations."""
    from generator.bibliotheek import MEEGELEVERD

    basis = runpy.run_path(str(HIER / "conftest.py"))
    for id, titel in BRIEVEN.items():
        brief = map / "sjablonen/brieven" / id
        (brief / "voorbeelden").mkdir(parents=True)
        tekst = basis["TEKST"].replace("Wilt u langskomen?", titel)
        if id.startswith("steen"):
            tekst += '\n{% include "brengen" %}\n'
        if id == "twijfel":
            tekst = tekst.replace(HALF_UUR, HALF_UUR + LANGE_ZIN)
        (brief / "brief.md").write_text(tekst)
        (brief / "sjabloon.toml").write_text(basis["SJABLOON"].replace("Wilt u langskomen?", titel))
        for naam in ("kort", "lang"):
            (brief / f"voorbeelden/{naam}.toml").write_text(basis["GEGEVENS"])
    (map / "sjablonen/bouwstenen").mkdir()
    (map / "sjablonen/bouwstenen/bellen.md").write_text(basis["BLOK"])
    (map / "sjablonen/bouwstenen/brengen.md").write_text("Neem uw pas mee als u komt.\n")
    for taal in ("en", "ar"):
        shutil.copytree(MEEGELEVERD / "talen" / taal, map / "talen" / taal, dirs_exist_ok=True)
        pad = map / "talen" / taal / "LC_MESSAGES/brieven.po"
        door_mens = '"X-Herkomst: mens\\n"\n"Last-Translator: rik\\n"'
        pad.write_text(pad.read_text().replace('"X-Herkomst: machine\\n"', door_mens, 1))


def fill(map: Path) -> None:
    """Everybody and everything."""
    make_library(map / "bibliotheek")
    from balie.databank import open_database

    open_database()
    make_people()
    plekken: dict[str, int] = {}
    for deel in (waiting, signed, changed, refused, long_texts):
        deel(map / "bibliotheek", plekken)
    (map / "plekken.json").write_text(json.dumps(plekken))


def make_people() -> None:
    """One password for all, made once: that is slow on purpose."""
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.totp.internal.auth import TOTP
    from django.contrib.auth.models import User

    from balie.toegang.models import TijdelijkWachtwoord
    from balie.toetsing.rollen import Rol, save_user

    for naam, (rollen, talen) in MENSEN.items():
        save_user(naam, [Rol(rol) for rol in rollen], talen, WACHTWOORD if naam == "vera" else None)
    User.objects.update(password=person("vera").password)
    bea = User.objects.get(username="bea")
    TOTP.activate(bea, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(bea)
    TijdelijkWachtwoord.objects.create(gebruiker=User.objects.get(username="tijdelijk"))


def waiting(bibliotheek: Path, plekken: dict[str, int]) -> None:
    """Nothing done; both examples seen; an open remark; in doubt."""
    for id in ("wacht", "klaar", "open", "twijfel"):
        plekken[id] = offer(id)
    for id in ("klaar", "twijfel"):
        look(plekken[id], "vera")
    plekken["opmerking-open"] = remark(plekken["open"], "Wie is wij?", blok=1)
    plekken["opmerking-opgelost"] = remark(plekken["open"], "Mag dit korter?")
    resolve(plekken["opmerking-opgelost"])


def signed(bibliotheek: Path, plekken: dict[str, int]) -> None:
    """Signed in Dutch; a letter with translations that wait; one that the rules find too hard by now."""
    from django.utils import timezone

    from balie.toetsing.models import Hertoets

    for id in ("getekend", "rood", "bel-ons"):
        plekken[id] = offer(id)
        plekken[f"akkoord-{id}"] = sign(id)
    for taal in ("en", "ar"):
        plekken[f"bel-ons-{taal}"] = offer("bel-ons", taal)
    look(plekken["bel-ons-en"], "amina")
    remark(plekken["bel-ons-ar"], "هل يمكن أن تكون الجملة أقصر؟", "omar", blok=0, doel="vertaling")
    Hertoets.objects.create(
        versie_id=plekken["rood"],
        toetsversie="u" * 64,
        oordeel="voldoet_niet",
        redenen=["De tekst is te moeilijk."],
        wanneer=timezone.now(),
        uiterlijk=date.today() + timedelta(days=30),
    )


def changed(bibliotheek: Path, plekken: dict[str, int]) -> None:
    """Signed, changed and offered again, with a finding set aside; only changed; and a changed building block."""
    for id in ("veranderd", "anders", "steen-a", "steen-b"):
        plekken[f"{id}-oud"] = offer(id)
        plekken[f"akkoord-{id}"] = sign(id)
    change(bibliotheek / "sjablonen/brieven/veranderd/brief.md", "Wij willen graag met u praten.", MOEILIJK)
    change(bibliotheek / "sjablonen/brieven/anders/brief.md", "half uur", "uur")
    change(bibliotheek / "sjablonen/bouwstenen/brengen.md", "uw pas", "uw pas en uw bril")
    plekken["veranderd"] = offer("veranderd")
    from balie.toetsing import overleg
    from balie.toetsing.models import Versie

    overleg.set_aside(Versie.objects.get(pk=plekken["veranderd"]), 1, person("vera"), "Dit woord kent iedereen.")


def refused(bibliotheek: Path, plekken: dict[str, int]) -> None:
    """Sent back; and a signature taken back."""
    from balie.toetsing import ondertekenen, terugsturen
    from balie.toetsing.models import Versie
    from balie.toetsing.ondertekenen import Handtekening

    plekken["terug"] = offer("terug")
    terugsturen.send_back(Versie.objects.get(pk=plekken["terug"]), person("vera"), "Te lang. " + LANG_WOORD)
    plekken["ingetrokken"] = offer("ingetrokken")
    plekken["akkoord-ingetrokken"] = sign("ingetrokken")
    ondertekenen.withdraw_last("ingetrokken", "nl", Handtekening(person("vera"), "balie", "Het bedrag klopt niet."))


def long_texts(bibliotheek: Path, plekken: dict[str, int]) -> None:
    """Words of 60 letters and texts of 10,000 characters, wherever somebody can write them."""
    from balie.toetsing import overleg
    from balie.toetsing.models import Opmerking, Versie

    plekken["lang"] = offer("lang", wie=LANGE_NAAM)
    opmerking = remark(plekken["lang"], LANGE_TEKST, LANGE_NAAM, blok=2)
    remark(plekken["lang"], LANG_WOORD * 150, LANGE_NAAM)
    overleg.reply(Opmerking.objects.get(pk=opmerking), person(LANGE_NAAM), LANGE_TEKST)
    versie = Versie.objects.get(pk=plekken["lang"])
    versie.inhoud["titel"] = f"Uw {LANG_WOORD}"
    versie.inhoud["blokken"] += [
        {"soort": "alinea", "stukken": [{"tekst": tekst, "nummers": []}], "plichten": []} for tekst in (LANGE_TEKST, LANG_WOORD)
    ]
    Versie.objects.filter(pk=versie.pk).update(inhoud=versie.inhoud)


def person(naam: str):
    from django.contrib.auth.models import User

    return User.objects.get(username=naam)


def stand(id: str, taal: str = "nl"):
    from balie.toetsing.versies import Stand
    from generator.bibliotheek import Bibliotheek

    return Stand.load(Bibliotheek.find(), id, taal)


def offer(id: str, taal: str = "nl", wie: str = "rik") -> int:
    from balie.toetsing import aanbieden

    return aanbieden.offer(stand(id, taal), person(wie)).versie_id


def look(versie: int, wie: str) -> None:
    """This person opened both examples."""
    from balie.toetsing import inzien
    from balie.toetsing.models import Versie

    for naam in ("kort", "lang"):
        inzien.record(Versie.objects.get(pk=versie), person(wie), naam)


def sign(id: str) -> int:
    """The number of vera's Akkoord."""
    from balie.toetsing import ondertekenen
    from balie.toetsing.ondertekenen import Handtekening

    look(stand(id).versions().get().pk, "vera")
    return ondertekenen.sign([stand(id)], Handtekening(person("vera"), "balie"))[0].nummer


def remark(versie: int, tekst: str, wie: str = "vera", blok: int | None = None, doel: str = "nederlands") -> int:
    from balie.toetsing import overleg
    from balie.toetsing.models import Versie

    return overleg.remark(Versie.objects.get(pk=versie), person(wie), "moet", doel, tekst, overleg.Plek(blok)).pk


def resolve(opmerking: int) -> None:
    from balie.toetsing import overleg
    from balie.toetsing.models import Opmerking

    overleg.resolve(Opmerking.objects.get(pk=opmerking), person("rik"))


def change(pad: Path, van: str, naar: str) -> None:
    tekst = pad.read_text()
    assert van in tekst, pad
    pad.write_text(tekst.replace(van, naar))


def session(naam: str) -> str:
    """The key of a session in which this person just gave the password again."""
    from allauth.account.internal.flows.login import record_authentication
    from django.conf import settings
    from django.http import HttpRequest
    from django.test import Client

    browser, verzoek = Client(), HttpRequest()
    browser.force_login(person(naam), backend=settings.AUTHENTICATION_BACKENDS[0])
    verzoek.session = browser.session
    record_authentication(verzoek, person(naam), "password", reauthenticated=True)
    verzoek.session.save()
    return browser.cookies[settings.SESSION_COOKIE_NAME].value


def visitor(naam: str | None):
    """A browser of Django's own in which this person is logged in; None: nobody is."""
    from django.conf import settings
    from django.test import Client

    browser = Client()
    if naam:
        browser.cookies[settings.SESSION_COOKIE_NAME] = session(naam)
    return browser


def quick_passwords() -> None:
    """In this process only: the real hasher takes half a second on purpose."""
    from django.conf import settings
    from django.contrib.auth.hashers import make_password
    from django.contrib.auth.models import User

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    User.objects.update(password=make_password(WACHTWOORD))


def serve(map: Path) -> None:
    """Serve the desk, with one address more: /kapot/ raises an error."""
    from wsgiref.simple_server import make_server

    proef = runpy.run_path(str(HIER / "web/proefserver.py"))
    from balie.databank import open_database

    open_database()
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.urls import path

    import balie.urls

    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    quick_passwords()
    balie.urls.urlpatterns.append(path("kapot/", lambda request: 1 / 0, name="kapot"))
    zittingen = {naam: session(naam) for naam in MENSEN}
    with make_server("127.0.0.1", 0, get_wsgi_application(), proef["Server"], proef["Stil"]) as server:
        print(json.dumps({"poort": server.server_port, "zittingen": zittingen}), flush=True)
        server.serve_forever()


if __name__ == "__main__":
    fill(Path(sys.argv[1])) if "--vul" in sys.argv else serve(Path(sys.argv[1]))
