"""Field types: raw input → typed value → how each language writes it. One type = one file.

`TYPES` finds the files; `parse` reads all fields of a letter. Nothing after this sees raw input.
"""

from generator.velden.gegevens import Gegevens, Veldfout, Veldfouten, check, parse
from generator.velden.register import field_types, type_of

TYPES = field_types()

__all__ = ["TYPES", "Gegevens", "Veldfout", "Veldfouten", "check", "parse", "type_of"]
