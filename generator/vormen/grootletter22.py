"""Large print of 22 pt. For who can't read 18 pt."""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("grootletter22", stijl="grootletter", lijsten=True, punten=22)
