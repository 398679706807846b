"""What the simplify team decides on: frozen versions, offers, Akkoorden, and what was said about them (ontwerp §4).

Data and what the database itself can guard. Who may do what stands in the services beside this file.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


def _person() -> models.ForeignKey:
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


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
    `inhoud` is the longest example as blocks with the places of findings, the duties and the messages (inhoud.py).
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
    inhoud = models.JSONField(default=dict)

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
    wie = _person()
    wanneer = models.DateTimeField(db_index=True)
    bundel = models.CharField(max_length=120, blank=True)


class Terugzending(models.Model):
    """An offer sent back to its maker, with what has to change; it can't be signed any more."""

    aanbod = models.OneToOneField(Aanbod, on_delete=models.PROTECT, related_name="terugzending")
    wie = _person()
    wanneer = models.DateTimeField()
    reden = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="terugzending_met_reden")]


class Akkoord(models.Model):
    """A signature under one version. `aanbieder` and `ingetrokken` stand here so that the database itself can hold the four
    eyes, and that no version is signed twice."""

    class Soort(models.TextChoices):
        BEGRIJPELIJK = "begrijpelijk"
        VERTALING = "vertaling"

    class Via(models.TextChoices):
        OPDRACHTREGEL = "opdrachtregel"
        BALIE = "balie"

    nummer = models.PositiveIntegerField(unique=True)
    soort = models.CharField(max_length=20, choices=Soort)
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="akkoorden")
    aanbieder = _person()
    wie = _person()
    wanneer = models.DateTimeField()
    reden = models.TextField(blank=True)
    via = models.CharField(max_length=20, choices=Via)
    bundel = models.CharField(max_length=120, blank=True)
    ingetrokken = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(wie=F("aanbieder")), name="akkoord_vier_ogen"),
            models.CheckConstraint(condition=Q(soort__in=["begrijpelijk", "vertaling"]), name="akkoord_soort"),
            models.CheckConstraint(condition=Q(via__in=["opdrachtregel", "balie"]), name="akkoord_via"),
            models.UniqueConstraint(fields=["versie"], condition=Q(ingetrokken=False), name="akkoord_een_per_versie"),
        ]


class Intrekking(models.Model):
    """A signature taken back, always with a reason; the Akkoord itself stays as a fact."""

    akkoord = models.OneToOneField(Akkoord, on_delete=models.PROTECT, related_name="intrekking")
    wie = _person()
    wanneer = models.DateTimeField()
    reden = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="intrekking_met_reden")]


class Hertoets(models.Model):
    """A signed text judged anew after the rules or word lists changed. `uiterlijk`: the day until which a text that turned red
    keeps its Akkoord; empty while it is still good enough."""

    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="hertoetsen")
    toetsversie = models.CharField(max_length=64)
    oordeel = models.CharField(max_length=20)
    redenen = models.JSONField()
    wanneer = models.DateTimeField()
    uiterlijk = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["versie", "toetsversie"], name="hertoets_een_keer")]


class Bekeken(models.Model):
    """Someone opened an example of a version; `voorbeeld` is 'kort' or 'lang'."""

    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="bekeken")
    wie = _person()
    voorbeeld = models.CharField(max_length=20)
    wanneer = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["versie", "wie", "voorbeeld"], name="bekeken_een_keer")]


class Opmerking(models.Model):
    """A remark on a version. `blok` counts from 0 in `versie.inhoud`, empty for the whole letter; `citaat`: its words there."""

    class Soort(models.TextChoices):
        VRAAG = "vraag"
        WENS = "wens"
        MOET = "moet"

    class Doel(models.TextChoices):
        NEDERLANDS = "nederlands"
        VERTALING = "vertaling"

    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="opmerkingen")
    wie = _person()
    wanneer = models.DateTimeField()
    soort = models.CharField(max_length=20, choices=Soort)
    doel = models.CharField(max_length=20, choices=Doel)
    blok = models.PositiveIntegerField(null=True, blank=True)
    citaat = models.TextField(blank=True)
    tekst = models.TextField()
    opgelost_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    opgelost_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["versie"], condition=Q(opgelost_op=None), name="opmerking_open")]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="opmerking_met_tekst"),
            models.CheckConstraint(condition=Q(soort__in=["vraag", "wens", "moet"]), name="opmerking_soort"),
            models.CheckConstraint(condition=Q(doel__in=["nederlands", "vertaling"]), name="opmerking_doel"),
            models.CheckConstraint(
                condition=Q(opgelost_door=None, opgelost_op=None) | Q(opgelost_door__isnull=False, opgelost_op__isnull=False),
                name="opmerking_opgelost",
            ),
        ]


class Reactie(models.Model):
    """An answer to a remark."""

    opmerking = models.ForeignKey(Opmerking, on_delete=models.PROTECT, related_name="reacties")
    wie = _person()
    wanneer = models.DateTimeField()
    tekst = models.TextField()


class Terzijde(models.Model):
    """A finding that the team set aside, with a reason. `nummer` counts from 1 in `versie.toets`; `regel` and `tekst` say which
    finding it is, also in the next version."""

    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="terzijdes")
    nummer = models.PositiveIntegerField()
    regel = models.CharField(max_length=60)
    tekst = models.TextField()
    wie = _person()
    wanneer = models.DateTimeField()
    reden = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["versie", "nummer"], name="terzijde_een_keer"),
            models.CheckConstraint(condition=~Q(reden=""), name="terzijde_met_reden"),
        ]
