"""Large print of 18 pt, the size that suits most readers: one column, tables as lists (UKAAF G003, MS03; feiten §5).

The other sizes (16, 22 and 28 pt) are forms of their own, a file each: so a maker chooses a size where he chooses a form
(`--vorm grootletter22`, the column `vormen` of a list), and the file name and the record say which size someone got.
"""

from generator.vormen.papier import Papiervorm

VORM = Papiervorm("grootletter", stijl="grootletter", lijsten=True, punten=18)
