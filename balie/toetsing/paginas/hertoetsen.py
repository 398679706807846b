"""After a change of rules: judging all signed texts anew, and the last day of a text that turned red."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from gettext import gettext as _

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from balie.toegang.toegang import require_role
from balie.toetsing.hertoetsen import set_deadline
from balie.toetsing.models import Hertoets
from balie.toetsing.paginas.weigeren import told
from balie.toetsing.rollen import Rol


@require_POST
@require_role(Rol.REDACTEUR, Rol.VERSIMPELAAR)
def start(request: HttpRequest) -> HttpResponse:
    """`brief hertoets` in a process of its own: it takes seconds per text, and two at once do no harm."""
    zonder = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.Popen([sys.executable, "-m", "balie", "hertoets"], start_new_session=True, **zonder)
    messages.success(
        request, _("Wij toetsen alle getekende teksten opnieuw. Kijk over een paar minuten bij Te moeilijk geworden.")
    )
    return redirect(reverse("werkvoorraad") + "?toon=rood")


@require_POST
@require_role(Rol.VERSIMPELAAR)
def deadline(request: HttpRequest, nummer: int) -> HttpResponse:
    """Another last day until which a text that turned red may go out."""
    hertoets = get_object_or_404(Hertoets.objects.select_related("versie"), pk=nummer)
    with told(request):
        try:
            dag = date.fromisoformat(request.POST.get("dag", ""))
        except ValueError:
            messages.error(request, _("Deze dag kennen wij niet. Schrijf bijvoorbeeld 2027-03-31."))
        else:
            set_deadline(hertoets, dag, request.user)
            messages.success(request, _("De nieuwe dag is bewaard."))
    return redirect("versie", nummer=hertoets.versie_id)
