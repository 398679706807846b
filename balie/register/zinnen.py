"""How the register tells one thing that happened: in a few Dutch words, the same on the page and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from gettext import gettext as _

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from balie.register.geschiedenis import Gebeurtenis
from leesbaarheid.rapport.benamingen import OORDELEN

ZINNEN = {
    "aangeboden": _("Aangeboden"),
    "bekeken": _("Bekeek een voorbeeld: {voorbeeld}"),
    "opmerking": _("Opmerking: {soort}, bij {doel}"),
    "terzijde": _("Legde vondst {vondst} terzijde: {regel}"),
    "teruggestuurd": _("Teruggestuurd"),
    "getekend": _("Getekend: akkoord {akkoord} ({soort}), {via}"),
    "ingetrokken": _("Akkoord {akkoord} ingetrokken"),
    "hertoetst": _("Opnieuw getoetst: {oordeel}"),
}
MAANDEN = _("januari februari maart april mei juni juli augustus september oktober november december").split()
WOORDEN = {
    "vraag": _("vraag"),
    "wens": _("wens"),
    "moet": _("moet"),
    "begrijpelijk": _("begrijpelijk"),
    "vertaling": _("vertaling"),
}
PLEKKEN = {
    "doel": {"nederlands": _("de Nederlandse tekst"), "vertaling": _("de vertaling")},
    "via": {"opdrachtregel": _("op de opdrachtregel"), "balie": _("in de balie")},
}


def tell(gebeurtenis: Gebeurtenis) -> str:
    """What happened, without by whom and when."""
    feiten = gebeurtenis.feiten
    delen = {naam: PLEKKEN.get(naam, WOORDEN).get(waarde, waarde) for naam, waarde in feiten.items()}
    if "oordeel" in feiten:
        delen["oordeel"] = verdict(feiten["oordeel"])
    if "regel" in feiten:
        delen["regel"] = rule(feiten["regel"])
    return ZINNEN[gebeurtenis.wat].format(**delen) + _rest(feiten)


def rule(naam: str) -> str:
    """The title of a rule of the check; its name when there is no such rule any more."""
    from leesbaarheid.regels import all_rules  # here: it loads every rule, and few texts have a finding that was set aside

    regel = all_rules().get(naam)
    return regel.titel if regel else naam


def verdict(oordeel: str) -> str:
    """The verdict as every report calls it."""
    return OORDELEN.get(oordeel, oordeel).lower()


def day(dag: date) -> str:
    """'2 november 2026'. Django's own filter takes ten times as long, and a page of the register has hundreds."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def moment(wanneer: datetime) -> SafeString:
    """'2 november 2026 09:00' by the municipality's clock, as a <time>."""
    hier = timezone.localtime(wanneer)
    return format_html(
        '<time datetime="{}">{} {}</time>', hier.isoformat(timespec="seconds"), day(hier), hier.strftime("%H:%M")
    )


def _rest(feiten: Mapping[str, object]) -> str:
    if bundel := feiten.get("bundel"):
        return _(", samen met {bundel}").format(bundel=bundel)
    if uiterlijk := feiten.get("uiterlijk"):
        return _(". Het akkoord geldt tot en met {dag}").format(dag=day(uiterlijk))
    return ""
