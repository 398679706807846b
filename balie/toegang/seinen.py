"""Ends sessions whenever rights shrink or change, by whatever way: a page, a command or the municipality's login."""

from __future__ import annotations

from allauth.account.signals import password_changed
from django.contrib.auth.models import User
from django.db.models.signals import m2m_changed, post_save

from balie.toegang import sessies
from balie.toegang.models import TijdelijkWachtwoord


def connect() -> None:
    m2m_changed.connect(_roles_changed, sender=User.groups.through, dispatch_uid="toegang_rollen")
    post_save.connect(_saved, sender=User, dispatch_uid="toegang_geblokkeerd")
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


def _chosen(user: User, **_anders) -> None:
    """The user's own new password: the beheerder doesn't know it any more."""
    TijdelijkWachtwoord.objects.filter(gebruiker=user).delete()
