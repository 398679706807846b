"""The second factor: asked of everybody before anything else, a code once, secrets that the database does not give away."""

import re
import time
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from bezoeker import WACHTWOORD, Bezoeker, code

INSTELLEN = "/account/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def stille_klok(monkeypatch):
    """The clock of codes stands still: a code lasts half a minute, and that may end in the middle of a test."""
    nu = time.time()
    for module in ("allauth.mfa.totp.internal.auth", "bezoeker"):
        monkeypatch.setattr(f"{module}.time", SimpleNamespace(time=lambda: nu))


@pytest.mark.parametrize(
    ("adres", "mag"),
    [
        ("/", False),
        ("/tekenen/", False),
        ("/gebruikers/", False),
        ("/account/password/change/", False),
        ("/account/2fa/", False),
        ("/account/2fa/recovery-codes/generate/", False),
        ("/account/gemeente/opnieuw/", False),
        (INSTELLEN, True),
        ("/account/logout/", True),
    ],
)
@pytest.mark.parametrize("verb", ["get", "post"])
def test_without_it_one_may_only_set_it_up(streng, bezoeker, adres, mag, verb):
    bezoeker.log_in("vera")
    antwoord = getattr(bezoeker, verb)(adres)
    geleid = antwoord.status_code == 302 and antwoord.headers["Location"] == INSTELLEN
    assert geleid is not mag


def test_setting_it_up_and_logging_in_with_it(streng, bezoeker):
    assert bezoeker.log_in("vera").headers["Location"] == "/"
    geheim = bezoeker.set_up_factor()
    assert bezoeker.is_in()
    weer = Bezoeker()
    assert weer.log_in("vera").headers["Location"] == "/account/2fa/authenticate/"
    assert not weer.is_in()
    weer.post("/account/2fa/authenticate/", code=code(geheim, 5))
    assert not weer.is_in()
    morgen(geheim, weer)
    assert weer.is_in()


def morgen(geheim: str, bezoeker: Bezoeker):
    """Type the code of now as one that was never used: the one that set it up counts as used for 30 seconds."""
    from django.core.cache import cache

    cache.delete_many([sleutel for sleutel in used_keys()])
    return bezoeker.post("/account/2fa/authenticate/", code=code(geheim))


def used_keys() -> list[str]:
    from balie.toegang.models import Onthouden

    sleutels = Onthouden.objects.filter(cache_key__contains="totp.used").values_list("cache_key", flat=True)
    return [sleutel.split(":", 2)[2] for sleutel in sleutels]


def test_the_same_code_twice_is_refused(streng, bezoeker):
    bezoeker.log_in("vera")
    geheim = bezoeker.set_up_factor()
    eerste, tweede = Bezoeker(), Bezoeker()
    eerste.log_in("vera")
    tweede.log_in("vera")
    assert "klopt niet" in eerste.post("/account/2fa/authenticate/", code=code(geheim)).content.decode(), "used to set up"
    morgen(geheim, eerste)
    assert eerste.is_in()
    tweede.post("/account/2fa/authenticate/", code=code(geheim))
    assert not tweede.is_in()


def test_guessing_codes_locks(streng, bezoeker):
    bezoeker.log_in("vera")
    geheim = bezoeker.set_up_factor()
    gast = Bezoeker()
    gast.log_in("vera")
    for _keer in range(5):
        assert "klopt niet" in gast.post("/account/2fa/authenticate/", code=code(geheim, 9)).content.decode()
    assert "Wacht 15 minuten" in morgen(geheim, gast).content.decode()


def test_a_recovery_code_works_once(streng, bezoeker):
    bezoeker.log_in("vera")
    bezoeker.set_up_factor()
    codes = re.findall(r"\b\d{8}\b", bezoeker.get("/account/2fa/recovery-codes/").content.decode())
    assert len(set(codes)) == 10
    binnen = []
    for _keer in range(2):
        gast = Bezoeker()
        gast.log_in("vera")
        gast.post("/account/2fa/authenticate/", code=codes[0])
        binnen.append(gast.is_in())
    assert binnen == [True, False]


def test_the_database_gives_no_secret_away(streng, bezoeker):
    from allauth.mfa.models import Authenticator

    from balie.toegang import versleutelen

    bezoeker.log_in("vera")
    geheim = bezoeker.set_up_factor()
    codes = re.findall(r"\b\d{8}\b", bezoeker.get("/account/2fa/recovery-codes/").content.decode())
    totp = Authenticator.objects.get(type=Authenticator.Type.TOTP).data["secret"]
    zaad = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).data["seed"]
    assert versleutelen.decrypt(totp) == geheim and len(versleutelen.decrypt(zaad)) == 80
    for tekst in (geheim, versleutelen.decrypt(zaad), *codes):
        assert tekst not in totp + zaad
    assert not any(geheim in sessie.get_decoded().values() for sessie in _sessions()), "left in a session"


def _sessions():
    from balie.toegang.models import Sessie

    return Sessie.objects.all()


def test_another_key_does_not_decrypt(balie):
    from balie import gegevens
    from balie.toegang import versleutelen
    from generator.bibliotheek import Leesfout

    geheim = versleutelen.encrypt("abc")
    assert geheim != versleutelen.encrypt("abc")
    (gegevens.folder() / gegevens.SLEUTEL).write_bytes(bytes(32))
    with pytest.raises(Leesfout, match="hoort niet bij deze database"):
        versleutelen.decrypt(geheim)


def test_turning_it_off_leads_to_setting_it_up_anew(streng, bezoeker):
    bezoeker.log_in("vera")
    bezoeker.set_up_factor()
    assert bezoeker.post("/account/2fa/totp/deactivate/").status_code == 302
    assert bezoeker.get("/").headers["Location"] == INSTELLEN


def test_an_hour_later_the_password_is_asked_before_it_is_changed(streng, bezoeker, monkeypatch):
    import time

    bezoeker.log_in("vera")
    bezoeker.set_up_factor()
    nu = time.time()
    monkeypatch.setattr("time.time", lambda: nu + 3600)
    antwoord = bezoeker.post("/account/2fa/totp/deactivate/")
    assert urlsplit(antwoord.headers["Location"]).path == "/account/reauthenticate/"
    assert "Dit wachtwoord klopt niet" in bezoeker.post("/account/reauthenticate/", password="fout").content.decode()
    assert bezoeker.post("/account/reauthenticate/", password=WACHTWOORD).status_code == 302


def test_off_for_the_demo_only(bezoeker):
    bezoeker.log_in("vera")
    assert bezoeker.is_in()
