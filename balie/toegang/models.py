"""What logging in keeps besides allauth's own tables."""

from __future__ import annotations

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Sessie(AbstractBaseSession):
    """A login in one browser, with whose it is: Django's own table hides that inside the text, so none could be ended."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", null=True)

    @classmethod
    def get_session_store_class(cls):
        from balie.toegang.sessies import SessionStore

        return SessionStore


class TijdelijkWachtwoord(models.Model):
    """The beheerder knows this user's password, so that the user must choose another one before anything else."""

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tijdelijk_wachtwoord")


class Onthouden(models.Model):
    """The table of Django's database cache (columns as its `createcachetable` makes them): failed logins and used codes."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)
