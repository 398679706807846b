"""What the simplify team decides on: frozen versions, offers, Akkoorden and withdrawals (ontwerp §4).

Data and what the database itself can guard. Who may do what stands in aanbieden.py and ondertekenen.py.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Leestaal(models.Model):
    """A language in which a tweede_lezer may sign translations."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="leestalen")
    taal = models.CharField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gebruiker", "taal"], name="leestaal_een_keer")]


class Versie(models.Model):
    """One exact text of a letter in one language, with its sources and its check as they were when it was offered.

    `tekstversie` and `taalversie` are hex SHA-256 (sjabloontaal.md, 'Versions'); `taalversie` is empty for Dutch.
    `bronnen` is JSON text {path in the library: text}; `toets` is the object of `brief toets --json`, `rapport` its HTML.
    """

    class Oordeel(models.TextChoices):
        VOLDOET = "voldoet"
        TWIJFEL = "twijfel"
        NIET_MEETBAAR = "niet_meetbaar"

    sjabloon = models.CharField(max_length=100)
    taal = models.CharField(max_length=20)
    tekstversie = models.CharField(max_length=64)
    taalversie = models.CharField(max_length=64, blank=True)
    toetsversie = models.CharField(max_length=64)
    oordeel = models.CharField(max_length=20, choices=Oordeel)
    bronnen = models.TextField()
    toets = models.JSONField()
    rapport = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sjabloon", "taal", "tekstversie", "taalversie", "toetsversie"], name="versie_een_keer"
            ),
            models.CheckConstraint(condition=Q(oordeel__in=["voldoet", "twijfel", "niet_meetbaar"]), name="versie_oordeel"),
        ]


class Aanbod(models.Model):
    """A version put before the simplify team by a named person; `bundel` names the building block it was offered through."""

    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="aanbiedingen")
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wanneer = models.DateTimeField()
    bundel = models.CharField(max_length=120, blank=True)


class Akkoord(models.Model):
    """A signature under one version. `aanbieder` stands here so that the database itself can hold the four eyes."""

    class Soort(models.TextChoices):
        BEGRIJPELIJK = "begrijpelijk"
        VERTALING = "vertaling"

    class Via(models.TextChoices):
        OPDRACHTREGEL = "opdrachtregel"
        BALIE = "balie"

    nummer = models.PositiveIntegerField(unique=True)
    soort = models.CharField(max_length=20, choices=Soort)
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="akkoorden")
    aanbieder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wanneer = models.DateTimeField()
    reden = models.TextField(blank=True)
    via = models.CharField(max_length=20, choices=Via)
    bundel = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(wie=F("aanbieder")), name="akkoord_vier_ogen"),
            models.CheckConstraint(condition=Q(soort__in=["begrijpelijk", "vertaling"]), name="akkoord_soort"),
            models.CheckConstraint(condition=Q(via__in=["opdrachtregel", "balie"]), name="akkoord_via"),
        ]


class Intrekking(models.Model):
    """A signature taken back, always with a reason; the Akkoord itself stays as a fact."""

    akkoord = models.OneToOneField(Akkoord, on_delete=models.PROTECT, related_name="intrekking")
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    wanneer = models.DateTimeField()
    reden = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="intrekking_met_reden")]
