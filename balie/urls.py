"""Every address of the desk. Each app has its own urls.py; tests/balie/test_adressen.py has a row for every one."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("balie.toegang.urls")),
    path("", include("balie.toetsing.urls")),
    path("", include("balie.register.urls")),
    path("", include("balie.hulp.urls")),
    path("_healthz/", include("balie.web.gezond")),
]
