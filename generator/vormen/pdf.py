"""The ordinary letter on paper and screen: PDF/UA-1 and PDF/A-2a in one file, address in the window, 12 pt."""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("pdf", stijl="standaard")
