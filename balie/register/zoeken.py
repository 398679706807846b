"""The form above the register: search words, language and state."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from django import forms

from balie.register.overzicht import Rij
from balie.register.staat import Staat

ALLE = ("", _("alle"))


class Zoek(forms.Form):
    """Empty fields find everything; a field that is filled in wrong says so and finds nothing less."""

    q = forms.CharField(label=_("Titel of naam"), required=False, max_length=100)
    taal = forms.ChoiceField(label=_("Taal"), required=False)
    staat = forms.ChoiceField(
        label=_("Hoe staat het ervoor"), required=False, choices=[ALLE, *((staat.value, staat.label) for staat in Staat)]
    )

    def __init__(self, vraag, rijen: Sequence[Rij]):
        super().__init__(vraag, use_required_attribute=False)
        self.rijen = rijen
        self.fields["taal"].choices = [ALLE, *sorted({(rij.taal, rij.taalnaam) for rij in rijen}, key=lambda keuze: keuze[1])]

    def found(self) -> list[Rij]:
        """The rows that answer the question."""
        self.is_valid()
        gevraagd = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        woorden = gevraagd.pop("q", "").casefold().split()
        return [
            rij
            for rij in self.rijen
            if rij.answers(woorden) and all(getattr(rij, naam) == waarde for naam, waarde in gevraagd.items())
        ]
