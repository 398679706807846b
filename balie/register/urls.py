"""The addresses of the register."""

from __future__ import annotations

from django.urls import path

from balie.register import paginas

urlpatterns = [
    path("register/", paginas.register, name="register"),
    path("register/export.json", paginas.register_export, name="register_export"),
    path("register/<str:sjabloon>/<str:taal>/", paginas.register_tekst, name="register_tekst"),
    path("register/<str:sjabloon>/<str:taal>/export.json", paginas.register_tekst_json, name="register_tekst_json"),
    path("register/<str:sjabloon>/<str:taal>/export.pdf", paginas.register_tekst_pdf, name="register_tekst_pdf"),
]
