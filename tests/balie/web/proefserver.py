"""The desk on a free port with one extra page that holds every component. Prints the port. Run as a program by conftest.py."""

import logging
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import engines
from django.urls import path

from balie.databank import open_database

HIER = Path(__file__).parent
WACHTWOORD = "Een-lang-geheim-1"


class Formulier(forms.Form):
    soort = forms.ChoiceField(label="Soort", choices=[("vraag", "Vraag"), ("wens", "Wens")], help_text="Moet het anders?")
    doel = forms.ChoiceField(label="Waarover", choices=[("nl", "Nederlands"), ("en", "Engels")], widget=forms.RadioSelect)
    talen = forms.MultipleChoiceField(
        label="Talen", choices=[("en", "Engels"), ("ar", "Arabisch")], widget=forms.CheckboxSelectMultiple, required=False
    )
    naam = forms.CharField(label="Naam", help_text="Zoals u zelf schrijft.", required=False)
    tekst = forms.CharField(label="Uw opmerking", widget=forms.Textarea)
    zeker = forms.BooleanField(label="Ik heb de brief gelezen")
    verborgen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self):
        raise forms.ValidationError("Deze versie is intussen veranderd.")


def componenten(request) -> HttpResponse:
    gegevens = {
        "soorten": ["info", "ok", "warning", "error"],
        "formulier": Formulier({"naam": "x"}),
        "kwaad": "<script>alert(1)</script>",
        "lang": "onafgebroken" * 60,
        "menu": [("Werkvoorraad", "/componenten/", True), ("Teksten", "/teksten/", False), ("Hulp", "/hulp/", False)],
    }
    return HttpResponse(engines["django"].from_string((HIER / "componenten.html").read_text()).render(gegevens, request))


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Stil(WSGIRequestHandler):
    def log_message(self, *args) -> None:
        pass


def main() -> None:
    logging.basicConfig(level=logging.ERROR)  # what goes wrong in a page, beside the failing test
    open_database()
    import balie.urls
    from balie.toetsing.rollen import Rol, save_user

    settings.ALLOWED_HOSTS, settings.LOGIN_REDIRECT_URL = ["127.0.0.1"], "/componenten/"
    balie.urls.urlpatterns.append(path("componenten/", componenten))
    for naam in ("rik", "vera"):
        save_user(naam, [Rol.REDACTEUR, Rol.VERSIMPELAAR], [], WACHTWOORD)
    with make_server("127.0.0.1", 0, get_wsgi_application(), Server, Stil) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
