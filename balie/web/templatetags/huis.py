"""Template tags of the house: a form field's widget in our style, and the page's title as its heading."""

from __future__ import annotations

from django import forms, template
from django.forms.boundfield import BoundField
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.safestring import SafeString

register = template.Library()

KLASSEN = (
    (forms.CheckboxInput, "utrecht-checkbox"),
    ((forms.RadioSelect, forms.CheckboxSelectMultiple), ""),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
)
"""The first class of widget that fits; anything else is a text box."""


@register.simple_tag
def widget(veld: BoundField, hulp: str = "") -> SafeString:
    """The field's widget with the classes of the design system, tied to its help and its error.

    No placeholder: what it says stands in the label, and it disappears while one types.
    """
    attrs = {"class": f"{_class_of(veld)} {veld.field.widget.attrs.get('class', '')}".strip(), "placeholder": False}
    beschrijving = [f"{veld.auto_id}_helptext"] * bool(hulp or veld.help_text) + [f"{veld.auto_id}_error"] * bool(veld.errors)
    attrs["aria-describedby"] = " ".join(beschrijving) or False
    return veld.as_widget(attrs=attrs)


@register.filter
def is_checkbox(veld: BoundField) -> bool:
    """True for a single box to tick: its label stands behind it."""
    return isinstance(veld.field.widget, forms.CheckboxInput)


@register.simple_tag(takes_context=True)
def title_as_heading(context: template.Context) -> SafeString:
    """What the page wrote in block `titel`: Django renders a block in one place only."""
    return context.render_context[BLOCK_CONTEXT_KEY].get_block("titel").render(context)


def _class_of(veld: BoundField) -> str:
    for soort, klasse in KLASSEN:
        if isinstance(veld.field.widget, soort):
            return klasse
    return "utrecht-textbox utrecht-textbox--html-input"
