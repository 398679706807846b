"""A register with rows made directly, and a browser for each of its readers.

The frame of every page (basis.html, a form's field) and the page of a version belong to others: where they are not there,
plain ones of this folder stand in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

EERSTE = datetime(2026, 11, 2, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
LIJSTEN = Path(__file__).parent / "lijsten"


@dataclass(frozen=True)
class Archief:
    """Makes rows, each an hour after the one before."""

    uren: count

    def now(self) -> datetime:
        return EERSTE + timedelta(hours=next(self.uren))

    def person(self, naam: str, *rollen: str):
        from django.contrib.auth.models import Group, User

        gebruiker, _nieuw = User.objects.get_or_create(username=naam)
        gebruiker.groups.add(*(Group.objects.get_or_create(name=rol)[0] for rol in rollen))
        return gebruiker

    def version(self, sjabloon="groet", taal="nl", tekst="a", **velden):
        from balie.toetsing.models import Versie

        digest = hashlib.sha256(f"{sjabloon} {tekst}".encode()).hexdigest()
        vast = {"toetsversie": "t" * 64, "oordeel": "voldoet", "bronnen": "{}", "toets": {}, "rapport": ""}
        taalversie = "" if taal == "nl" else hashlib.sha256(taal.encode()).hexdigest()
        return Versie.objects.create(sjabloon=sjabloon, taal=taal, tekstversie=digest, taalversie=taalversie, **vast | velden)

    def offer(self, versie, wie="rik", bundel=""):
        from balie.toetsing.models import Aanbod

        return Aanbod.objects.create(versie=versie, wie=self.person(wie), wanneer=self.now(), bundel=bundel)

    def send_back(self, aanbod, wie="vera", reden="Te lang."):
        from balie.toetsing.models import Terugzending

        return Terugzending.objects.create(aanbod=aanbod, wie=self.person(wie), wanneer=self.now(), reden=reden)

    def sign(self, versie, wie="vera", aanbieder="rik", reden="", soort="begrijpelijk"):
        from balie.toetsing.models import Akkoord

        wie, aanbieder = self.person(wie), self.person(aanbieder)
        velden = {"versie": versie, "aanbieder": aanbieder, "wie": wie, "reden": reden, "soort": soort, "via": "balie"}
        return Akkoord.objects.create(nummer=Akkoord.objects.count() + 1, wanneer=self.now(), **velden)

    def withdraw(self, akkoord, wie="vera", reden="De wet is veranderd."):
        from balie.toetsing.models import Intrekking

        Intrekking.objects.create(akkoord=akkoord, wie=self.person(wie), wanneer=self.now(), reden=reden)
        akkoord.ingetrokken = True
        akkoord.save()

    def recheck(self, versie, oordeel="voldoet_niet", uiterlijk=None, redenen=(), toetsversie="u" * 64):
        from balie.toetsing.models import Hertoets

        velden = {"oordeel": oordeel, "uiterlijk": uiterlijk, "redenen": list(redenen), "toetsversie": toetsversie}
        return Hertoets.objects.create(versie=versie, wanneer=self.now(), **velden)

    def remark(self, versie, tekst="Wat is een pgb?", wie="vera", citaat="", opgelost=None, **velden):
        from balie.toetsing.models import Opmerking

        vast = {"soort": "vraag", "doel": "nederlands", "citaat": citaat, "tekst": tekst} | velden
        klaar = {"opgelost_door": self.person(opgelost), "opgelost_op": self.now()} if opgelost else {}
        return Opmerking.objects.create(versie=versie, wie=self.person(wie), wanneer=self.now(), **vast, **klaar)

    def answer(self, opmerking, tekst="Een budget.", wie="rik"):
        from balie.toetsing.models import Reactie

        return Reactie.objects.create(opmerking=opmerking, wie=self.person(wie), wanneer=self.now(), tekst=tekst)

    def view(self, versie, voorbeeld="kort", wie="vera"):
        from balie.toetsing.models import Bekeken

        return Bekeken.objects.create(versie=versie, wie=self.person(wie), voorbeeld=voorbeeld, wanneer=self.now())

    def set_aside(self, versie, reden="Dit woord kent iedereen.", tekst="gemeente", nummer=1, wie="vera"):
        from balie.toetsing.models import Terzijde

        velden = {"nummer": nummer, "regel": "moeilijk_woord", "tekst": tekst, "reden": reden}
        return Terzijde.objects.create(versie=versie, wie=self.person(wie), wanneer=self.now(), **velden)

    def everything(self, **welke):
        """A version to which every kind of thing happened."""
        versie = self.version(**welke)
        self.send_back(self.offer(versie))
        self.offer(versie, bundel="bouwsteen/bellen")
        self.view(versie, "kort")
        self.view(versie, "lang")
        self.answer(self.remark(versie, citaat="Beste Fatma Yılmaz", opgelost="rik", soort="moet"))
        self.set_aside(versie, tekst="Fatma Yılmaz woont in")
        akkoord = self.sign(versie, reden="De lange zin is een opsomming.")
        self.recheck(
            versie, redenen=["Een zin is te zwaar, 31 punten: “Beste Fatma Yılmaz, u “mag” komen”"], uiterlijk="2030-01-31"
        )
        self.withdraw(akkoord)
        return versie


@pytest.fixture
def archief(bureau) -> Archief:
    return Archief(count())


@pytest.fixture
def client(bureau, frame):
    """`client()` is logged in as a versimpelaar, `client('rol')` as somebody with that role, `client(None)` as nobody."""
    from django.test import Client

    archief = Archief(count())

    def log_in(*rollen):
        browser = Client()
        if rollen != (None,):
            browser.force_login(archief.person("-".join(("lezer", *rollen)), *(rollen or ("versimpelaar",))))
        return browser

    return log_in


@pytest.fixture
def frame(bureau, monkeypatch) -> None:
    """What is not there yet of the house and of the page of a version, plain."""
    from django.conf import settings
    from django.http import HttpResponse
    from django.template import TemplateDoesNotExist, engines
    from django.template.loader import get_template
    from django.urls import NoReverseMatch, clear_url_caches, path, reverse

    from balie import urls

    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["*"])
    monkeypatch.setattr(settings, "BRIEF_TWEEDE_FACTOR", False, raising=False)  # tests/balie/toegang is about logging in
    try:
        get_template("basis.html")
    except TemplateDoesNotExist:
        engines["django"].engine.dirs.append(LIJSTEN)
        for lader in engines["django"].engine.template_loaders:
            lader.reset()
    try:
        reverse("versie", args=[1])
    except NoReverseMatch:
        urls.urlpatterns.append(path("versies/<int:pk>/", lambda request, pk: HttpResponse(), name="versie"))
        clear_url_caches()
