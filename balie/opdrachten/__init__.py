"""One command of ontwerp §6 = one file here, found by its name.

Each offers `HULP` (one Dutch sentence, shown by `brief --help`) and `run` (a Typer function, with Dutch help per parameter).
Its top level imports only what is light: Django, WeasyPrint and openpyxl are imported inside `run`, when they are needed.
An end that is not success raises `typer.Exit(1)`; what went wrong is raised as a domain error and told by balie/cli.py.
"""
