"""What happens whenever somebody comes in, or rights shrink or change, by whatever way: a page, a command or the municipality's
login. Logins are in the log; sessions end."""

from __future__ import annotations

from allauth.account.signals import password_changed
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import m2m_changed, post_save

from balie.logboek.schrijven import append
from balie.toegang import sessies
from balie.toegang.models import TijdelijkWachtwoord


def connect() -> None:
    m2m_changed.connect(_roles_changed, sender=User.groups.through, dispatch_uid="toegang_rollen")
    post_save.connect(_saved, sender=User, dispatch_uid="toegang_geblokkeerd")
    user_logged_in.connect(_came_in, dispatch_uid="toegang_ingelogd")
    password_changed.connect(_chosen, dispatch_uid="toegang_wachtwoord")


def _roles_changed(instance, action: str, reverse: bool, pk_set: set[int] | None, **_anders) -> None:
    """`reverse`: a group's users were set, and only then the keys are users; a group that loses all says whom only before."""
    if action in ("post_add", "post_remove", "post_clear") and not reverse:
        sessies.end(instance.pk)
    elif reverse and action in ("post_add", "post_remove"):
        sessies.end(*(pk_set or ()))
    elif reverse and action == "pre_clear":
        sessies.end(*instance.user_set.values_list("pk", flat=True))


def _saved(instance: User, **_anders) -> None:
    if not instance.is_active:
        sessies.end(instance.pk)


def _came_in(user: User, **_anders) -> None:
    """With a password, a second factor or at the municipality: all of it is over by now."""
    append(user, "ingelogd")


def _chosen(user: User, **_anders) -> None:
    """The user's own new password: the beheerder doesn't know it any more."""
    TijdelijkWachtwoord.objects.filter(gebruiker=user).delete()
