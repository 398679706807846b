"""The simplify team's pages: one file per page. What may happen is decided in the services beside this folder."""

from __future__ import annotations

from balie.toegang.toegang import require_role
from balie.toetsing.rollen import Rol

readers_only = require_role(Rol.REDACTEUR, Rol.VERSIMPELAAR, Rol.TWEEDE_LEZER)
"""For whoever works on texts: no consulent, and no beheerder."""
