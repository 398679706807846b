"""Tells Django about this part, and connects what must happen whenever somebody's rights change."""

from __future__ import annotations

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "balie.toegang"

    def ready(self) -> None:
        from balie.toegang import seinen

        seinen.connect()
