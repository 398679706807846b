"""How the command line speaks: Typer's help and usage errors in Dutch. Knows no command."""

from __future__ import annotations

import re
from difflib import get_close_matches
from gettext import gettext as _

from typer import Context
from typer._click import exceptions
from typer._click.core import Parameter
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperOption

_TYPE = re.compile(r" <[^>]+>")


class Opdracht(TyperCommand):
    """A command whose help page is Dutch.

    A path without rights is told where it is opened, by name and with what to do; Typer would call it wrong usage.
    """

    def __init__(self, *args, **anders) -> None:
        super().__init__(*args, **anders)
        for parameter in self.params:
            if beschrijving := getattr(parameter, "type_descriptor", None):
                beschrijving.parameter_info.readable = False

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        write_parameters(self.get_params(ctx), ctx, formatter)


def write_usage(opdracht: TyperCommand, ctx: Context, formatter: HelpFormatter) -> None:
    """The first line of a help page."""
    delen = [deel.replace("{", "").replace("}", "") for deel in opdracht.collect_usage_pieces(ctx) if deel]
    formatter.write_usage(ctx.command_path, " ".join(delen), prefix=_("Gebruik: "))


def write_parameters(parameters: list[Parameter], ctx: Context, formatter: HelpFormatter) -> None:
    """What can be given to a command: first what stands on its own, then the options."""
    opties = [parameter for parameter in parameters if isinstance(parameter, TyperOption)]
    los = [parameter for parameter in parameters if parameter not in opties]
    for kop, groep in ((_("Wat u opgeeft"), los), (_("Opties"), opties)):
        regels = [_help_record(parameter, ctx) for parameter in groep]
        if regels:
            with formatter.section(kop):
                formatter.write_dl(regels)


def _help_record(parameter: Parameter, ctx: Context) -> tuple[str, str]:
    naam, hulp = parameter.get_help_record(ctx) or ("", "")
    if "--help" in parameter.opts:
        hulp = _("Laat deze uitleg zien.")
    for engels, nederlands in ((" required", _(" verplicht")), ("[required", _("[verplicht")), ("default: ", _("standaard: "))):
        hulp = hulp.replace(engels, nederlands)
    return _TYPE.sub("", naam), hulp.strip()


def sentence(fout: exceptions.UsageError, bekend: list[str]) -> str:
    """What the user typed wrong and what to do, in Dutch. `bekend` are the names of all commands."""
    hulp = _("Kijk bij: {opdracht} --help.").format(opdracht=fout.ctx.command_path if fout.ctx else "brief")
    match fout:
        case Gebruiksfout():
            return f"{fout.message} {hulp}"
        case exceptions.NoSuchOption():
            wat = _("De optie {optie} bestaat niet.").format(optie=fout.option_name)
            return " ".join([wat, nearest(fout.option_name, fout.possibilities or [], 1)]).strip() + " " + hulp
        case exceptions.MissingParameter():
            return _("U vergat {naam}.").format(naam=fout.param.get_error_hint().strip("'")) + " " + hulp
        case exceptions.BadParameter():
            naam = fout.param.get_error_hint() if fout.param else ""
            return _("De waarde bij {naam} klopt niet.").format(naam=naam) + " " + hulp
        case exceptions.BadOptionUsage():
            return _("Achter {optie} hoort een waarde, of juist niet.").format(optie=fout.option_name) + " " + hulp
        case OnbekendeOpdracht():
            wat = _("De opdracht ‘{naam}’ bestaat niet.").format(naam=fout.naam)
            return " ".join(deel for deel in (wat, nearest(fout.naam, bekend), hulp) if deel)
        case _:
            return _("Er staat te veel of te weinig achter de opdracht.") + " " + hulp


def nearest(naam: str, bekend: list[str], aantal: int = 2) -> str:
    """'Bedoelt u …?' with the known names that look like this one; empty when none does."""
    lijken = get_close_matches(naam, bekend, n=aantal, cutoff=0.6)
    return _("Bedoelt u {namen}?").format(namen=_(" of ").join(lijken)) if lijken else ""


class Gebruiksfout(exceptions.UsageError):
    """Options that do not go together; the message is a Dutch sentence. Exit code 2."""


class OnbekendeOpdracht(exceptions.UsageError):
    """A command that has no file in balie/opdrachten."""

    def __init__(self, naam: str, ctx: Context):
        super().__init__(naam, ctx)
        self.naam = naam
