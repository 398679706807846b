"""The record of every released file: enough to trace it, and no personal data but the case reference (ontwerp §3.6)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class Gemaakt(models.Model):
    """One released file. `akkoorden` are the numbers it rests on; `kenmerk` is the case reference, empty when there is none.

    `toelichting_*`: who approved doubtful free text and why, with the SHA-256 of that text, never the text itself.
    `andere_laatste_dag`: the key of the reason why a last day is another than the one that follows from the law.
    """

    sjabloon = models.CharField(max_length=100)
    taal = models.CharField(max_length=20)
    vorm = models.CharField(max_length=40)
    tekstversie = models.CharField(max_length=64)
    taalversie = models.CharField(max_length=64, blank=True)
    akkoorden = models.JSONField()
    bestand = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, db_index=True)
    kenmerk = models.CharField(max_length=40, blank=True)
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wanneer = models.DateTimeField()
    toelichting_door = models.CharField(max_length=150, blank=True)
    toelichting_reden = models.TextField(blank=True)
    toelichting_sha256 = models.CharField(max_length=64, blank=True)
    andere_laatste_dag = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(akkoorden=[]), name="gemaakt_met_akkoord")]
