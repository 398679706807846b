"""The letter in large print: 18 pt or more everywhere, one column, tables as lists (UKAAF G003, MS03; feiten §5)."""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("grootletter", stijl="grootletter", lijsten=True)
