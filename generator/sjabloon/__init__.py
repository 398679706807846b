"""Templates: a folder of `sjablonen/brieven` is read once into a tree (ontwerp §2, sjabloontaal.md), checked, versioned."""

from generator.sjabloon.laden import load
from generator.sjabloon.melding import Melding, Sjabloonfouten
from generator.sjabloon.sjabloon import Plichtregel, Sjabloon, Soortkeuze, Wet

__all__ = ["Melding", "Plichtregel", "Sjabloon", "Sjabloonfouten", "Soortkeuze", "Wet", "load"]
