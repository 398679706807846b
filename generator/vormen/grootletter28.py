"""Large print of 28 pt. The largest: for who can't read 22 pt; above 24 pt, ask the reader (feiten §5)."""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("grootletter28", stijl="grootletter", lijsten=True, punten=28)
