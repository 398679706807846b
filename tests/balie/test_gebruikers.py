"""Users, roles and passwords: on the command line and as the rules use them."""

import pytest


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["jan", "--rol", "baas"], "De rol ‘baas’ bestaat niet. Kies uit: consulent"),
        (["jan", "--rol", "redactur"], "Bedoelt u redacteur?"),
        (["jan", "--rol", "tweede_lezer"], "horen één of meer talen"),
        (["jan", "--rol", "redacteur", "--taal", "en"], "horen één of meer talen"),
        (["jan", "--rol", "tweede_lezer", "--taal", "xx"], "De taal ‘xx’ bestaat niet"),
        (["jan", "--rol", "beheerder", "--rol", "versimpelaar"], "Een beheerder heeft geen andere rol."),
        (["jan jansen", "--rol", "redacteur"], "De naam ‘jan jansen’ kan niet"),
    ],
)
def test_a_user_that_cannot_be(bureau, woorden, zin):
    fout = bureau.refused("gebruiker", *woorden, "--wachtwoord-bestand", bureau.map / "wachtwoord")
    assert zin in fout


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        ("kort\n", "Dit wachtwoord kan niet. Neem er een van 12 tekens"),
        ("918273645546372819\n", "Gebruik ook letters."),
        ("jan-jansen\n", "Neem er een van 12"),
        ("welkom\n", "Neem er een van 12"),
        ("", "is leeg"),
        (None, "bestaat niet"),
    ],
)
def test_a_password_that_cannot_be(bureau, tmp_path, inhoud, zin):
    pad = tmp_path / "nieuw"
    if inhoud is not None:
        pad.write_text(inhoud)
    assert zin in bureau.refused("gebruiker", "jan", "--rol", "redacteur", "--wachtwoord-bestand", pad)


def test_without_a_screen_the_password_is_not_guessed(bureau):
    proces = bureau.start("gebruiker", "jan", "--rol", "redacteur", stdin=-3)
    assert (proces.returncode, "Geef --wachtwoord-bestand op" in proces.stderr) == (1, True)


def test_roles_and_languages_are_set_anew(bureau):
    from balie.toetsing import rollen

    user = rollen.User.objects.get(username="amina")
    assert rollen.reads(user, "en") and not rollen.reads(user, "ar")
    bureau.ok("gebruiker", "amina", "--rol", "tweede_lezer", "--taal", "ar")
    assert rollen.reads(user, "ar") and not rollen.reads(user, "en")
    bureau.ok("gebruiker", "amina", "--rol", "consulent")
    assert not rollen.reads(user, "ar") and rollen.has(user, rollen.Rol.CONSULENT)


def test_an_existing_user_keeps_the_password(bureau):
    from balie.toetsing import rollen

    bureau.ok("gebruiker", "carla", "--rol", "consulent", "--rol", "redacteur")
    assert rollen.sign_in("carla", (bureau.map / "wachtwoord").read_text().strip()).get_username() == "carla"


def test_a_wrong_name_and_a_wrong_password_give_the_same_words(bureau, tmp_path):
    fout = tmp_path / "fout"
    fout.write_text("Niet-het-goede-1\n")
    woorden = {bureau.refused("akkoord", "groet", "--als", naam, "--wachtwoord-bestand", fout) for naam in ("vera", "niemand")}
    assert len(woorden) == 1 and "horen niet bij elkaar" in woorden.pop()


def test_superuser_gives_no_right(bureau):
    from balie.toetsing import rollen

    baas = rollen.User.objects.create_superuser("baas", password="Een-lang-geheim-1")
    assert not any(rollen.has(baas, rol) for rol in rollen.Rol)
    assert "heeft de rol ‘redacteur’ niet" in bureau.refused("aanbieden", "groet", *bureau.als("baas"))
