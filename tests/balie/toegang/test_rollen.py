"""Who comes on which page: address by role, reading and sending alike; and a role that is taken away."""

import pytest
from bezoeker import Bezoeker

MENSEN = {None, "rik", "vera", "carla", "amina", "bea"}
MAG = {
    "/": MENSEN - {None},
    "/tekenen/": {"rik", "vera", "amina"},
    "/gebruikers/": {"bea"},
    "/gebruikers/nieuw/": {"bea"},
    "/gebruikers/vera/": {"bea"},
}


@pytest.mark.parametrize("verb", ["get", "post"])
@pytest.mark.parametrize("naam", sorted(MENSEN, key=str))
def test_each_address_for_each_person(balie, naam, verb):
    bezoeker = Bezoeker()
    if naam:
        bezoeker.log_in(naam)
    for adres, wie in MAG.items():
        antwoord = getattr(bezoeker, verb)(adres)
        if naam is None:
            assert antwoord.status_code == 302 and antwoord.headers["Location"].startswith("/account/login/?next="), adres
        else:
            assert (antwoord.status_code == 403) is (naam not in wie), adres


def test_superuser_and_staff_give_no_way_in(balie, bezoeker):
    from django.contrib.auth.models import User

    User.objects.create_superuser("baas", password="Een-lang-geheim-1")
    bezoeker.log_in("baas")
    assert {bezoeker.get(adres).status_code for adres in MAG} == {403}


def test_a_clear_sentence(balie):
    from balie.toegang.toegang import sentence
    from balie.toetsing.rollen import Rol

    assert "de rol beheerder." in sentence((Rol.BEHEERDER,))
    assert "de rol redacteur, versimpelaar of tweede lezer." in sentence((Rol.REDACTEUR, Rol.VERSIMPELAAR, Rol.TWEEDE_LEZER))


def _direct(vera, groep):
    vera.groups.remove(groep)


def _from_the_group(vera, groep):
    groep.user_set.remove(vera)


def _whole_group(vera, groep):
    groep.user_set.clear()


def _all_of_a_user(vera, groep):
    vera.groups.clear()


@pytest.mark.parametrize("neem_af", [_direct, _from_the_group, _whole_group, _all_of_a_user])
def test_a_role_taken_away_ends_the_session(balie, neem_af):
    from django.contrib.auth.models import Group, User

    vera, carla = Bezoeker(), Bezoeker()
    vera.log_in("vera")
    carla.log_in("carla")
    assert vera.get("/tekenen/").status_code == 200
    neem_af(User.objects.get(username="vera"), Group.objects.get(name="versimpelaar"))
    assert vera.post("/tekenen/", wachtwoord="x").headers["Location"].startswith("/account/login/")
    assert carla.is_in()


def test_a_session_ended_during_a_request_does_not_come_back(balie, bezoeker):
    """Django refuses to save a session whose row is gone."""
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.base import UpdateError

    from balie.toegang import sessies

    bezoeker.log_in("vera")
    sessie = sessies.SessionStore(bezoeker.client.cookies["sessionid"].value)
    sessie["iets"] = 1
    sessies.end(User.objects.get(username="vera").pk)
    with pytest.raises(UpdateError):
        sessie.save()
    assert not bezoeker.is_in()
