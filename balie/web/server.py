"""Serves the desk: gunicorn, started from the command line and stopped by Ctrl-C. Knows no page (feiten/balie §5)."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.http import wsgi

PROCESSEN, DRADEN = 2, 4
STOPTIJD = 10
"""Seconds that a request may still take after a request to end."""
EINDE = (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
"""Signals that end a process."""


class Server(BaseApplication):
    """Serves on a socket that listens already; `ready` is called when the pages can be asked for."""

    def __init__(self, luister: socket.socket, ready: Callable[[], None]):
        self.instellingen = {
            "bind": f"fd://{luister.detach()}",
            "worker_class": "gthread",
            "workers": PROCESSEN,
            "threads": DRADEN,
            "preload_app": True,
            "control_socket_disable": True,
            "graceful_timeout": STOPTIJD,
            "loglevel": "warning",
            "when_ready": lambda _arbiter: ready(),
            "post_worker_init": lambda _worker: signal.pthread_sigmask(signal.SIG_UNBLOCK, EINDE),
        }
        super().__init__()

    def load_config(self) -> None:
        for naam, waarde in self.instellingen.items():
            self.cfg.set(naam, waarde)

    def load(self):
        """The application, once, in the process that workers are copied from. A connection to the database can't be shared."""
        from balie.web.wsgi import application

        close_connections()
        return application

    def run(self) -> None:
        """Serve until somebody ends it; a tidy end is no error. Raises SystemExit when gunicorn gives up.

        A worker ends here and now: it is a copy of this process, and would tidy up behind the one that goes on.
        """
        baas = os.getpid()
        try:
            Baas(self).run()
        except SystemExit as einde:
            if os.getpid() != baas:
                os._exit(einde.code or 0)
            if einde.code:
                raise
        finally:
            if os.getpid() != baas:
                os._exit(1)


class Baas(Arbiter):
    """gunicorn's main process. A terminal that closes (SIGHUP) ends the desk, unless it was started to survive that (nohup)."""

    def init_signals(self) -> None:
        blijft = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        super().init_signals()
        if blijft:
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

    handle_hup = Arbiter.handle_term

    def spawn_worker(self) -> int:
        """A signal that comes before the new worker listens must wait for it: else it is lost, and so are ten seconds."""
        signal.pthread_sigmask(signal.SIG_BLOCK, EINDE)
        try:
            return super().spawn_worker()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, EINDE)


def close_connections() -> None:
    """Close what this process holds of the database."""
    from django.db import connections

    connections.close_all()


def serve(luister: socket.socket, ready: Callable[[], None]) -> None:
    """Answer on this socket until Ctrl-C or a request to end. Raises Leesfout when the database can't be read."""
    wsgi.SERVER = "balie"  # no name of a program that somebody could look up weaknesses of
    Server(luister, ready).run()
