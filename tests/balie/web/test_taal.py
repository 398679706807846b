"""What allauth and Django say on our pages: with u, in plain Dutch, never English, and compiled from its source."""

import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

MAP = Path(__file__).parents[3] / "balie/web/locale/nl/LC_MESSAGES"
JE = re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE)


def key(tekst):
    return tekst if isinstance(tekst, str) else tuple(tekst)


def catalogues():
    with open(MAP / "django.po", "rb") as po, open(MAP / "django.mo", "rb") as mo:
        return [{key(b.id): key(b.string) for b in lees(bestand) if b.id} for lees, bestand in ((read_po, po), (read_mo, mo))]


def test_the_compiled_file_is_made_of_the_source():
    bron, gemaakt = catalogues()
    assert bron == gemaakt and len(bron) > 30


def test_every_sentence_says_u_and_ours_goes_first(bureau):
    from django.utils.translation import gettext, override

    bron, _ = catalogues()
    with override("nl"):
        for engels, nederlands in bron.items():
            assert not JE.search(str(nederlands)) and "!" not in str(nederlands), nederlands
            if isinstance(engels, str):
                assert gettext(engels) == nederlands


@pytest.mark.parametrize("deel", ["account", "mfa"])
def test_no_refusal_of_allauth_says_je(deel, bureau):
    """Except what is about e-mail and telephones: nobody has those here."""
    from importlib import import_module

    from django.utils.translation import override

    adapter = import_module(f"allauth.{deel}.adapter").get_adapter()
    with override("nl"):
        zinnen = {
            code: str(zin) for code, zin in adapter.error_messages.items() if not re.search("email|phone|blacklisted", code)
        }
    assert [zin for zin in zinnen.values() if JE.search(zin)] == []


@pytest.mark.parametrize(
    ("wachtwoord", "zin"),
    [
        ("kort", "Neem 12 tekens of meer."),
        ("1234567890123", "Gebruik ook letters."),
        ("q1w2e3r4t5y6", "Veel mensen gebruiken dit wachtwoord. Kies een ander."),
        ("Een-lang-geheim-1", None),
        ("vera-versimpelaar", "Dit wachtwoord lijkt te veel op uw naam."),
    ],
)
def test_a_refused_password_is_explained(wachtwoord, zin, bureau):
    from django.contrib.auth.models import User
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils.translation import override

    with override("nl"):
        try:
            validate_password(wachtwoord, User(username="vera-versimpelaar"))
            zinnen = [None]
        except ValidationError as fout:
            zinnen = fout.messages
    assert zin in zinnen
