"""Addresses of logging in and of users. Of allauth's only those that we use: no sign-up, no mail, no linking."""

from __future__ import annotations

from allauth.account import views as account
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect.views import callback
from django.urls import include, path

from balie.toegang import paginas

urlpatterns = [
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/change/", account.password_change, name="account_change_password"),
    path("account/2fa/", include("allauth.mfa.urls")),
    path("account/oidc/<slug:provider_id>/login/", paginas.gemeente, name="openid_connect_login"),
    path("account/gemeente/opnieuw/", paginas.opnieuw_inloggen, name="opnieuw_inloggen"),
    path("account/gemeente/gestopt/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("account/oidc/<slug:provider_id>/login/callback/", callback, name="openid_connect_callback"),
    path("gebruikers/", paginas.lijst, name="gebruikers"),
    path("gebruikers/nieuw/", paginas.nieuw, name="gebruiker_nieuw"),
    path("gebruikers/<str:naam>/", paginas.gebruiker, name="gebruiker"),
]
