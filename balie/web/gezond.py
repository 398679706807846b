"""Is the desk well? For whatever watches over it: no login, no words of anybody (feiten/balie §5)."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
@never_cache
def live(verzoek: HttpRequest) -> HttpResponse:
    """The process answers."""
    return _tell("ok", 200)


@login_not_required
@require_safe
@never_cache
def ready(verzoek: HttpRequest) -> HttpResponse:
    """The database answers too: it can work."""
    try:
        with connection.cursor() as regel:
            regel.execute("SELECT 1")
            regel.fetchone()
    except Error:
        return _tell("database", 503)
    return _tell("ok", 200)


def _tell(woord: str, code: int) -> HttpResponse:
    return HttpResponse(woord, status=code, content_type="text/plain; charset=utf-8")


urlpatterns = [
    path("livez/", live, name="livez"),
    path("readyz/", ready, name="readyz"),
]
