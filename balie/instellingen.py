"""Django's settings for the desk: where the database is, and all that web/ and toegang/ set. No secrets here; they live in
BRIEF_GEGEVENS."""

from __future__ import annotations

import hashlib
import os
from gettext import gettext as _
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from balie import gegevens
from balie.toegang import instellingen as toegang
from balie.toegang.instellingen import *  # noqa: F403
from balie.web import adres
from balie.web import instellingen as web
from balie.web.instellingen import *  # noqa: F403
from generator.bibliotheek import Leesfout


def sqlite() -> dict[str, Any]:
    """The SQLite file in the data folder. Without IMMEDIATE four processes get 'locked' (feiten/balie.md §1)."""
    opties = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": gegevens.folder() / "balie.sqlite3", "OPTIONS": opties}


def postgresql(adres: str) -> dict[str, Any]:
    """A database from `postgresql://user:password@host:port/name?option=value` (BRIEF_DATABASE). Raises Leesfout."""
    delen = urlsplit(adres)
    try:
        poort = delen.port or ""
    except ValueError:
        poort = None
    if poort is None or delen.scheme not in ("postgresql", "postgres"):
        raise Leesfout(_("BRIEF_DATABASE klopt niet. Schrijf: postgresql://naam:wachtwoord@machine:5432/database."))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.path.lstrip("/"),
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": delen.hostname or "",
        "PORT": poort,
        "OPTIONS": dict(parse_qsl(delen.query)),
    }


DATABASE = os.environ.get("BRIEF_DATABASE", "")
DATABASES = {"default": postgresql(DATABASE) if DATABASE else sqlite()}
ALLOWED_HOSTS = adres.allowed_hosts()
SECRET_KEY = hashlib.sha256(b"django" + gegevens.key()).hexdigest()

INSTALLED_APPS = [
    "django.contrib.contenttypes", "django.contrib.auth", *web.APPS, "balie.toegang", *toegang.APPS,
    "balie.toetsing", "balie.post", "balie.logboek", "balie.register", "balie.hulp",
]  # fmt: skip
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

_EISEN = ["UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator"]
AUTH_PASSWORD_VALIDATORS = [{"NAME": f"django.contrib.auth.password_validation.{eis}"} for eis in _EISEN]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}
