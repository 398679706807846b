"""The command `brief`: finds the one command that was asked for, imports only that, and tells errors in plain Dutch."""

from __future__ import annotations

import os
import signal
import sys
from gettext import gettext as _
from importlib import import_module
from pathlib import Path

import typer
from typer._click import exceptions
from typer._click.formatting import HelpFormatter
from typer.core import TyperGroup

from balie import gebruik, meldingen

UITLEG = _("Brief op Maat: van een gecontroleerde tekst naar een duidelijke brief.")
GESTOPT = 130
"""Typer's exit code after Ctrl-C, here also after a request to end (SIGTERM)."""

MAP = Path(__file__).parent / "opdrachten"


class Opdrachten(TyperGroup):
    """All commands; a file in balie/opdrachten is one, imported when it is asked for."""

    def list_commands(self, ctx: typer.Context) -> list[str]:
        return sorted(pad.stem for pad in MAP.glob("*.py") if not pad.stem.startswith("_"))

    def get_command(self, ctx: typer.Context, naam: str) -> gebruik.Opdracht | None:
        if naam not in self.list_commands(ctx):
            return None
        module = import_module(f"balie.opdrachten.{naam}")
        los = typer.Typer(add_completion=False, rich_markup_mode=None)
        los.command(naam, cls=gebruik.Opdracht, help=module.HULP, options_metavar=_("[OPTIES]"))(module.run)
        return typer.main.get_command(los)

    def resolve_command(self, ctx: typer.Context, args: list[str]):
        if args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            raise gebruik.OnbekendeOpdracht(args[0], ctx)
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: typer.Context, formatter: HelpFormatter) -> None:
        gebruik.write_usage(self, ctx, formatter)

    def format_options(self, ctx: typer.Context, formatter: HelpFormatter) -> None:
        with formatter.section(_("Opties")):
            formatter.write_dl(
                [("--bibliotheek MAP", _("De map met uw eigen teksten.")), ("--help", _("Laat deze uitleg zien."))]
            )
        with formatter.section(_("Opdrachten")):
            formatter.write_dl([(naam, self.get_command(ctx, naam).help or "") for naam in self.list_commands(ctx)])


def main(argumenten: list[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 1 blocked or invalid, 2 wrong usage (ontwerp §6)."""
    if argumenten is not None:
        return _run(argumenten)
    _prepare_process()
    return _end_output(_run(sys.argv[1:]))


def _run(argumenten: list[str]) -> int:
    groep = Opdrachten(
        name="brief",
        help=UITLEG,
        no_args_is_help=True,
        rich_markup_mode=None,
        options_metavar=_("[--bibliotheek MAP]"),
        subcommand_metavar=_("OPDRACHT …"),
    )
    vorige = os.environ.get("BRIEF_BIBLIOTHEEK")
    try:
        rest = _take_library(list(argumenten))
        code = groep.main(rest, prog_name="brief", standalone_mode=False) or 0
        if code == GESTOPT:
            _tell(_("Gestopt. U kunt de opdracht opnieuw geven. Een serie gaat verder met --hervat."), code)
        return code
    except exceptions.NoArgsIsHelpError as fout:
        print(fout.format_message())
        return 2
    except exceptions.UsageError as fout:
        return _tell(gebruik.sentence(fout, groep.list_commands(fout.ctx)), 2)
    except typer.Abort:
        return _tell(_("Afgebroken. Er is niets veranderd."), 1)
    except BrokenPipeError:
        return 1
    except Exception as fout:
        return _tell_or_raise(fout)
    finally:
        _restore_library(vorige)


def _prepare_process() -> None:
    """A request to end cleans up as Ctrl-C does; a closed standard input reads as an empty one."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")


def _end_output(code: int) -> int:
    """A full disk or a closed pipe is told here; Python itself would tell it as a traceback while it stops."""
    if sys.stdout is None:
        return code
    try:
        sys.stdout.flush()
    except OSError as fout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or (1 if isinstance(fout, BrokenPipeError) else _tell_or_raise(fout))
    return code


def _tell(zin: str, code: int) -> int:
    print(zin, file=sys.stderr)
    return code


def _tell_or_raise(fout: Exception) -> int:
    zinnen = meldingen.sentences(fout)
    if zinnen is None:
        raise fout
    return _tell("\n".join(zinnen), 1)


def _take_library(argumenten: list[str]) -> list[str]:
    """`--bibliotheek MAP` may stand anywhere; it becomes BRIEF_BIBLIOTHEEK, so that worker processes see it too."""
    grens = argumenten.index("--") if "--" in argumenten else len(argumenten)
    voor, na = argumenten[:grens], argumenten[grens:]
    for plek, woord in enumerate(voor):
        naam, teken, map = woord.partition("=")
        if naam != "--bibliotheek":
            continue
        if not teken and plek + 1 == len(voor):
            raise exceptions.BadOptionUsage("--bibliotheek", "")
        os.environ["BRIEF_BIBLIOTHEEK"] = map if teken else voor[plek + 1]
        return voor[:plek] + voor[plek + (1 if teken else 2) :] + na
    return argumenten


def _restore_library(vorige: str | None) -> None:
    if vorige is None:
        os.environ.pop("BRIEF_BIBLIOTHEEK", None)
    else:
        os.environ["BRIEF_BIBLIOTHEEK"] = vorige


if __name__ == "__main__":
    sys.exit(main())
