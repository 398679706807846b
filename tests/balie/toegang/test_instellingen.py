"""What is read from the environment; each row in a process of its own where Django's settings are read."""

import os
import subprocess
import sys

import pytest

GOED = {"BRIEF_OIDC_SERVER": "https://login.voorbeeld.nl/x", "BRIEF_OIDC_CLIENT": "balie", "BRIEF_OIDC_GEHEIM": "g"}


def setting(map, vraag: str, **omgeving: str) -> str:
    opdracht = f"from balie import instellingen as s; print({vraag})"
    omgeving = {"BRIEF_GEGEVENS": str(map), **omgeving}
    return subprocess.run(
        [sys.executable, "-c", opdracht], env=os.environ | omgeving, capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.mark.parametrize(
    ("omgeving", "vraag", "antwoord"),
    [
        ({}, "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.BRIEF_TWEEDE_FACTOR", "False False True"),
        ({"BRIEF_HTTPS": "1"}, "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE", "True True"),
        ({"BRIEF_HTTPS": "1"}, "hasattr(s, 'SECURE_PROXY_SSL_HEADER')", "False"),
        ({"BRIEF_HTTPS": "1", "ALLAUTH_TRUSTED_PROXY_COUNT": "2"}, "hasattr(s, 'SECURE_PROXY_SSL_HEADER')", "True"),
        ({"ALLAUTH_TRUSTED_PROXY_COUNT": "2"}, "s.ALLAUTH_TRUSTED_PROXY_COUNT", "2"),
        ({"BRIEF_TWEEDE_FACTOR": "0"}, "s.BRIEF_TWEEDE_FACTOR", "False"),
        ({"BRIEF_TWEEDE_FACTOR": "nee"}, "s.BRIEF_TWEEDE_FACTOR", "True"),
        ({}, "s.BRIEF_OIDC, s.SOCIALACCOUNT_PROVIDERS", "None {}"),
        (GOED, "s.SOCIALACCOUNT_PROVIDERS['openid_connect']['APPS'][0]['settings']['uid_field']", "sub"),
    ],
)
def test_settings(tmp_path, omgeving, vraag, antwoord):
    assert setting(tmp_path, vraag, **omgeving) == antwoord


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"ALLAUTH_TRUSTED_PROXY_COUNT": "veel"}, "moet een getal zijn"),
        ({"BRIEF_OIDC_SERVER": "http://login.voorbeeld.nl"}, "https://"),
        ({"BRIEF_OIDC_SERVER": "login.voorbeeld.nl"}, "https://"),
        ({**GOED, "BRIEF_OIDC_CLIENT": ""}, "horen ook"),
        ({**GOED, "BRIEF_OIDC_GEHEIM": ""}, "horen ook"),
        ({**GOED, "BRIEF_OIDC_GEHEIM_BESTAND": "/bestaat/niet"}, "/bestaat/niet"),
        ({**GOED, "BRIEF_OIDC_ROL_BAAS": "x"}, "De rol ‘baas’ bestaat niet"),
    ],
)
def test_a_wrong_environment_is_one_sentence(tmp_path, anders, zin):
    omgeving = os.environ | {"BRIEF_GEGEVENS": str(tmp_path)} | anders
    proces = subprocess.run(
        [sys.executable, "-m", "balie", "gebruiker", "jan", "--rol", "redacteur"], env=omgeving, capture_output=True, text=True
    )
    assert proces.returncode == 1 and zin in proces.stderr and "Traceback" not in proces.stderr


def test_a_secret_from_a_file(tmp_path):
    from balie.toegang import oidc

    (tmp_path / "geheim").write_text("uit-het-bestand\n")
    assert oidc.read({**GOED, "BRIEF_OIDC_GEHEIM_BESTAND": str(tmp_path / "geheim")}).geheim == "uit-het-bestand"


def test_the_roles_are_the_desk_s(tmp_path):
    from balie.toegang import oidc

    uit = subprocess.run(
        [sys.executable, "-c", "from balie.databank import open_database as o; o(); from balie.toetsing.rollen import Rol; print(*Rol)"],
        capture_output=True, text=True, check=True, env=os.environ | {"BRIEF_GEGEVENS": str(tmp_path)},
    )  # fmt: skip
    assert uit.stdout.split() == list(oidc.ROLLEN)


@pytest.mark.parametrize(
    ("claim", "claims", "rollen"),
    [
        ("groups", {"groups": ["redacteur", "versimpelaar"]}, ["redacteur", "versimpelaar"]),
        ("groups", {"groups": ["redacteur", "beheerder"]}, ["beheerder"]),
        ("groups", {"groups": "redacteur"}, ["redacteur"]),
        ("realm_access.roles", {"realm_access": {"roles": ["redacteur"]}}, ["redacteur"]),
        ("https://x.nl/roles", {"https://x.nl/roles": ["redacteur"]}, ["redacteur"]),
        ("realm_access.roles", {"realm_access": "redacteur"}, []),
        ("groups", {"groups": [None, 1]}, []),
    ],
)
def test_roles_from_a_claim(claim, claims, rollen):
    from balie.toegang import oidc

    assert oidc.read({**GOED, "BRIEF_OIDC_ROLLEN": claim}).roles(claims) == rollen
