"""What a refused act looks like: the reasons, on the page where the reader can do something about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from balie import meldingen
from balie.toetsing.models import Versie
from balie.toetsing.ondertekenen import require_signer
from generator.bibliotheek import Leesfout
from generator.poort import Weigering
from generator.vormen import Vormfout
from leesbaarheid.ontleding import Ontleedfout


@contextmanager
def told(request: HttpRequest) -> Iterator[None]:
    """Refusals within this become messages; the page that follows shows them."""
    try:
        yield
    except Weigering as fout:
        for reden in fout.redenen:
            messages.error(request, reden)
    except (Leesfout, Vormfout, Ontleedfout) as fout:
        messages.error(request, str(fout))
    except Error as fout:
        messages.error(request, meldingen.database_sentence(fout))


def sent_away(request: HttpRequest, versie: Versie) -> HttpResponse | None:
    """Back to the report, which says why, for who may not sign this text; None for who may."""
    redenen = reasons_of(lambda: require_signer(request.user, versie.taal))
    for reden in redenen:
        messages.error(request, reden)
    return redirect("versie", nummer=versie.pk) if redenen else None


def reasons_of(doe: Callable[[], object]) -> tuple[str, ...]:
    """Why this would be refused; empty when it would not."""
    try:
        doe()
    except Weigering as fout:
        return fout.redenen
    except (Leesfout, Ontleedfout) as fout:
        return (str(fout),)
    return ()
