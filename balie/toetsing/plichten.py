"""What a letter must do, D1 to D21, in words for the people who sign (feiten/recht-en-brieven §2)."""

from __future__ import annotations

from gettext import gettext as _

PLICHTEN = {
    "D1": _("De brief begint met wat het is en wat u moet doen"),
    "D2": _("De reden van het besluit en het artikel van de wet"),
    "D3": _("Wat de gemeente heeft meegewogen"),
    "D4": _("Hoe de lezer bezwaar kan maken"),
    "D5": _("Vanaf welke dag het geldt"),
    "D6": _("Welke gegevens zijn gebruikt, en de rechten van de lezer"),
    "D7": _("Naam en telefoon, en een manier zonder telefoon"),
    "D8": _("Wat er gebeurt als de lezer iets niet doet, één keer"),
    "D9": _("Gratis en onafhankelijke cliëntondersteuning"),
    "D10": _("Iemand mag helpen of meekomen"),
    "D11": _("Geen vermoeden als feit"),
    "D12": _("Wie de brief nog meer krijgt"),
    "D13": _("De uiterste dag, en dat uitstel kan"),
    "D14": _("De berekening, wanneer betalen en in delen betalen"),
    "D15": _("De lezer kan eerst zeggen wat hij ervan vindt"),
    "D16": _("De lezer hoeft niets te zeggen; het rapport zit erbij; een tolk kan"),
    "D17": _("Wat er gebeurt bij een huisbezoek"),
    "D18": _("De gemeente vraagt alleen wat nodig is"),
    "D19": _("Niets over andere mensen"),
    "D20": _("Hoe gegevens zijn vergeleken"),
    "D21": _("Hulp bij lezen, en de brief in een andere vorm of taal"),
}
