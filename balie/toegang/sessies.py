"""Django's session engine with an owner per session, so that all sessions of one person can be ended (SESSION_ENGINE)."""

from __future__ import annotations

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabankSessies


class SessionStore(DatabankSessies):
    """Django finds this class by its name."""

    @classmethod
    def get_model_class(cls):
        from balie.toegang.models import Sessie

        return Sessie

    def create_model_instance(self, data):
        sessie = super().create_model_instance(data)
        sessie.gebruiker_id = int(data[SESSION_KEY]) if data.get(SESSION_KEY) else None
        return sessie


def end(*gebruikers: int) -> None:
    """End every session of these users (primary keys). A request under way can't bring one back: Django refuses to save it."""
    from balie.toegang.models import Sessie

    Sessie.objects.filter(gebruiker__in=gebruikers).delete()
