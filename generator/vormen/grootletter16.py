"""Large print of 16 pt. The least that counts as large print (UKAAF G003), for who wants fewer pages."""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("grootletter16", stijl="grootletter", lijsten=True, punten=16)
