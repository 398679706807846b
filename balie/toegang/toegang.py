"""Who may see a page: `@require_role(…)` above a view. The services behind the page check again; this one says it early."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from gettext import gettext as _

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from balie.toetsing.rollen import Rol

ROLNAMEN = {
    Rol.CONSULENT: _("consulent"),
    Rol.REDACTEUR: _("redacteur"),
    Rol.VERSIMPELAAR: _("versimpelaar"),
    Rol.TWEEDE_LEZER: _("tweede lezer"),
    Rol.BEHEERDER: _("beheerder"),
}


def require_role(*rollen: Rol) -> Callable:
    """Only for who has one of these roles, for reading and for sending alike; logged out, you log in first. Costs one query."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not request.user.groups.filter(name__in=rollen).exists():
                raise PermissionDenied(sentence(rollen))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def sentence(rollen: tuple[Rol, ...]) -> str:
    """Why somebody may not come here."""
    namen = [ROLNAMEN[rol] for rol in rollen]
    lijst = namen[0] if len(namen) == 1 else _("{eerste} of {laatste}").format(eerste=", ".join(namen[:-1]), laatste=namen[-1])
    return _("Deze pagina is alleen voor de rol {rollen}. Hebt u die rol nodig? Vraag het de beheerder.").format(rollen=lijst)
