"""allauth's forms in our words."""

from __future__ import annotations

from gettext import gettext as _

from allauth.account.forms import LoginForm
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import TOTP

CODE = _("Code uit de app")


class Inloggen(LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Gebruikersnaam")
        self.fields["password"].label = _("Wachtwoord")
        self.fields["password"].help_text = _("Wachtwoord vergeten? Vraag de beheerder om een nieuw wachtwoord.")
        _without_placeholder(self)


class Code(AuthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = CODE
        self.fields["code"].help_text = _("Telefoon kwijt? Typ dan een van uw herstelcodes.")
        _without_placeholder(self)


class CodeOpnieuw(ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = CODE
        _without_placeholder(self)


class Instellen(ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = CODE
        self.fields["code"].help_text = _("Zes cijfers. De app maakt elke 30 seconden een nieuwe code.")
        _without_placeholder(self)

    def clean_code(self) -> str:
        """The code that sets it up counts as used: allauth would take it once more at a login within 30 seconds."""
        code = super().clean_code()
        TOTP(Authenticator(user=self.user))._mark_code_used(code)
        return code


def _without_placeholder(formulier) -> None:
    """It repeats the label, in a grey that many people can't read."""
    for veld in formulier.fields.values():
        veld.widget.attrs.pop("placeholder", None)
