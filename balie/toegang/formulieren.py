"""The beheerder's forms for users."""

from __future__ import annotations

from gettext import gettext as _

from django import forms

from balie.toegang.toegang import ROLNAMEN
from balie.toetsing.rollen import ALLEEN_BEHEERDER, NAAM, Rol, mixes_beheerder
from generator.bibliotheek import Bibliotheek
from generator.taal import BRONTAAL, load

NAAM_KAN_NIET = _("Gebruik letters, cijfers en . @ + - _ zonder spaties.")


class Rollen(forms.Form):
    """Languages belong to a tweede_lezer, and a tweede_lezer has at least one."""

    rollen = forms.MultipleChoiceField(
        label=_("Rollen"),
        choices=[(rol.value, naam) for rol, naam in ROLNAMEN.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één rol."), "invalid_choice": _("Deze rol bestaat niet.")},
    )
    talen = forms.MultipleChoiceField(
        label=_("Talen die een tweede lezer leest"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Deze taal bestaat niet.")},
    )

    def __init__(self, *args, bestaand: list[str] | None = None, **kwargs):
        """`bestaand`: languages that the user has; one that left the library can still be kept or taken away."""
        super().__init__(*args, **kwargs)
        self.fields["talen"].choices = list(({code: code for code in bestaand or []} | _languages()).items())

    def clean_rollen(self) -> list[Rol]:
        rollen = [Rol(rol) for rol in self.cleaned_data["rollen"]]
        if mixes_beheerder(rollen):
            raise forms.ValidationError(ALLEEN_BEHEERDER)
        return rollen

    def clean(self) -> dict:
        gegevens = super().clean()
        lezer = Rol.TWEEDE_LEZER in gegevens.get("rollen", ())
        if "rollen" in gegevens and "talen" in gegevens and lezer != bool(gegevens["talen"]):
            zin = _("Kies de talen van de tweede lezer.") if lezer else _("Talen horen alleen bij de rol tweede lezer.")
            self.add_error("talen", zin)
        return gegevens


class Nieuw(Rollen):
    field_order = ["naam"]
    naam = forms.CharField(
        label=_("Gebruikersnaam"),
        help_text=NAAM_KAN_NIET,
        max_length=150,
        validators=[NAAM],
        error_messages={
            "required": _("Typ een naam."),
            "invalid": NAAM_KAN_NIET,
            "max_length": _("Deze naam is te lang. Neem er een van hooguit 150 tekens."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )


def _languages() -> dict[str, str]:
    """Code and Dutch name of every language that letters are translated into."""
    bibliotheek = Bibliotheek.find()
    return {code: load(bibliotheek, code).nederlands for code in bibliotheek.talen() if code != BRONTAAL}
