"""The ordinary letter on paper and screen: a tagged PDF (PDF/UA-1), address in the window, 12 pt."""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("pdf", stijl="standaard", lijsten=False)
