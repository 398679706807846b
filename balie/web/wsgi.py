"""The desk as a WSGI application, for `brief balie` and for any other server."""

from __future__ import annotations

from django.core.wsgi import get_wsgi_application

from balie.databank import open_database

open_database()
application = get_wsgi_application()
