"""The addresses of the help pages."""

from __future__ import annotations

from django.urls import path

from balie.hulp import paginas

urlpatterns = [
    path("hulp/", paginas.overview, name="hulp"),
    path("hulp/regels/", paginas.rules, name="hulp_regels"),
    path("hulp/regels/<slug:naam>/", paginas.rule, name="hulp_regel"),
    path("hulp/woorden/", paginas.words, name="hulp_woorden"),
    path("welkom/", paginas.welcome, name="welkom"),
    path("welkom/<int:stap>/", paginas.welcome, name="welkom_stap"),
]
