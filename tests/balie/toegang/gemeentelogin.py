"""A municipality's login server: allauth's own OpenID Connect provider, in a process and a database of its own.

`python gemeentelogin.py FOLDER` serves until it is ended and prints its port. What it says about somebody is read from
FOLDER/claims.json at each login, so that a test can take a role away.
"""

import json
import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

MAP = Path(sys.argv[1])
CLIENT, GEHEIM, WACHTWOORD = "balie", "een-geheim-van-de-balie", "Wachtwoord-bij-de-gemeente-1"
TERUG = "http://testserver/account/oidc/gemeente/login/callback/"


def configure() -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from django.conf import settings

    sleutel = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    settings.configure(
        SECRET_KEY="proef",
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=__name__,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": MAP / "gemeente.sqlite3"}},
        INSTALLED_APPS=[
            "django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages",
            "allauth", "allauth.account", "allauth.idp.oidc",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware",
            "allauth.account.middleware.AccountMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
        AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
        LOGIN_URL="account_login",
        ACCOUNT_LOGIN_METHODS={"username"},
        ACCOUNT_EMAIL_VERIFICATION="none",
        ACCOUNT_RATE_LIMITS=False,
        IDP_OIDC_PRIVATE_KEY=sleutel.decode(),
        IDP_OIDC_ADAPTER=f"{__name__}.Adapter",
        USE_TZ=True,
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    )  # fmt: skip
    import django

    django.setup()


configure()

from allauth.idp.oidc.adapter import DefaultOIDCAdapter  # noqa: E402
from allauth.idp.oidc.models import Client  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402

urlpatterns = [path("", include("allauth.idp.urls")), path("account/", include("allauth.urls"))]


class Adapter(DefaultOIDCAdapter):
    def get_claims(self, purpose, user, client, scopes, **anders):
        """A key 'userinfo' is said at that address only."""
        eigen = json.loads((MAP / "claims.json").read_text()).get(user.username, {})
        alleen = eigen.pop("userinfo", {})
        claims = super().get_claims(purpose, user, client, scopes, **anders) | eigen
        return claims | alleen if purpose == "userinfo" else claims


class Stil(WSGIRequestHandler):
    def log_message(self, *_woorden) -> None:
        pass


def main() -> None:
    call_command("migrate", verbosity=0)
    for naam in ("jan", "vera", "ria"):
        User.objects.create_user(naam, password=WACHTWOORD, email=f"{naam}@voorbeeld.nl")
    balie = Client(id=CLIENT, name="Brief op Maat", skip_consent=True, scopes="openid\nprofile", redirect_uris=TERUG)
    balie.set_secret(GEHEIM)
    balie.save()
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Stil)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    sys.modules["gemeentelogin"] = sys.modules["__main__"]
    main()
