"""The desk as a WSGI application, for `brief balie` and for any other server."""

from __future__ import annotations

import logging

from django.core.wsgi import get_wsgi_application

from balie.databank import open_database
from generator.bibliotheek import Bibliotheek


def _log_errors() -> None:
    """Errors of pages go to standard error: Django itself would only mail them, to nobody."""
    uitvoer = logging.StreamHandler()
    uitvoer.setLevel(logging.ERROR)
    uitvoer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("django").addHandler(uitvoer)


open_database()
Bibliotheek.find()  # texts are judged with the word lists of this library
_log_errors()
application = get_wsgi_application()
