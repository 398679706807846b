"""One person at the desk, as a process of its own: opens the page, says 'klaar', and acts when a line comes in.

    daad.py teken|bied_aan|trek_in|hertoets ID NAAM

What came of it is one line of JSON: {"gedaan": [numbers]}, or {"geweigerd": [sentences]}.
"""

import json
import sys

from balie.databank import open_database
from generator.bibliotheek import Bibliotheek
from generator.poort import Weigering

open_database()

from django.contrib.auth.models import User  # noqa: E402

from balie.toetsing import aanbieden, hertoetsen, ondertekenen  # noqa: E402
from balie.toetsing.versies import Stand  # noqa: E402

wat, id, naam = sys.argv[1:]
bibliotheek = Bibliotheek.find()
stand = Stand.load(bibliotheek, id, "nl")
hand = ondertekenen.Handtekening(User.objects.get(username=naam), "balie", "Er is een reden.")


def act() -> list[int]:
    match wat:
        case "teken":
            return [akkoord.nummer for akkoord in ondertekenen.sign([stand], hand)]
        case "bied_aan":
            return [aanbieden.offer(stand, hand.wie).pk]
        case "trek_in":
            return [ondertekenen.withdraw_last(id, "nl", hand).nummer]
        case "hertoets":
            return [regel.hertoets.pk for regel in hertoetsen.recheck(bibliotheek) if regel.nieuw]


if wat == "teken":
    ondertekenen.check([stand], hand)
if wat in ("bied_aan", "hertoets"):
    stand.check()  # the parser has started
print("klaar", flush=True)
sys.stdin.readline()
try:
    print(json.dumps({"gedaan": act()}))
except Weigering as fout:
    print(json.dumps({"geweigerd": fout.redenen}))
