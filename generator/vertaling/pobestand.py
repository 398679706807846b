"""Reads one PO file into messages. Babel parses; what Babel passes over in silence (own headers, doubles) is an error here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email import message_from_string
from gettext import c2py
from gettext import gettext as _
from pathlib import Path
from unicodedata import normalize

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser

from generator.bibliotheek import Leesfout, read_text

HERKOMSTEN = ("machine", "mens")
"""Who made the translation: a machine draft can't be offered before a person worked through it (ontwerp §4)."""
TELLEN_TOT = 1000
"""Plural rules of gettext repeat within 100; up to here a rule is tried out."""


class Catalogusfout(Leesfout):
    """A PO file that can't be trusted as a whole; the message says what to do, in one or two Dutch sentences."""


@dataclass(frozen=True)
class Vertaling:
    """One entry: the Dutch message (and its plural), and the translated forms, '' where nothing is filled in."""

    nl: str
    meervoud: str | None
    vormen: tuple[str, ...]
    fuzzy: bool
    regel: int


@dataclass(frozen=True)
class Pobestand:
    """All entries by (context, Dutch text). `meervoudsvorm` gives the index of the plural form for a count."""

    herkomst: str
    vertaler: str
    berichten: Mapping[tuple[str | None, str], Vertaling]
    aantal_vormen: int
    meervoudsregel: str
    meervoudsvorm: Callable[[int], int] = field(compare=False)


class _Strict(Catalog):
    """Babel's catalogue, that keeps the raw header and refuses a message that stands there twice."""

    kopregels: Mapping[str, str] = {}

    def __setitem__(self, id, message):
        sleutel = message.context, _ids(message)[0]
        if id == "":
            self.kopregels = dict(message_from_string(str(message.string)).items())
        elif sleutel in self._gezien:
            zin = _("Regel {regel}: de zin ‘{nl}’ staat er twee keer. Haal er één weg.")
            raise Catalogusfout(zin.format(regel=message.lineno, nl=sleutel[1]))
        self._gezien.add(sleutel)
        super().__setitem__(id, message)

    @property
    def _gezien(self) -> set:
        return self.__dict__.setdefault("gezien", set())


def read(pad: Path, babel: str) -> Pobestand:
    """The PO file of one language; `babel` is that language's locale. Raises Leesfout or Catalogusfout."""
    catalogus = _Strict(locale=babel)
    try:
        PoFileParser(catalogus, ignore_obsolete=True, abort_invalid=True).parse(read_text(pad).splitlines())
        vorm = _plural_form(catalogus)
    except PoFileError as fout:
        zin = _("Het bestand {pad} is geen geldig PO-bestand (regel {regel}). Verbeter die regel.")
        raise Catalogusfout(zin.format(pad=pad.name, regel=fout.lineno)) from None
    except Catalogusfout as fout:
        raise Catalogusfout(_("In {pad}, {fout}").format(pad=pad.name, fout=str(fout)[:1].lower() + str(fout)[1:])) from None
    except (ArithmeticError, ValueError, IndexError, AttributeError, TypeError):
        zin = _("Het bestand {pad} is niet te lezen als PO-bestand. Kijk naar de kopregels en naar Plural-Forms.")
        raise Catalogusfout(zin.format(pad=pad.name)) from None
    herkomst, vertaler = _origin(catalogus.kopregels, pad)
    berichten = {(bericht.context, _ids(bericht)[0]): _entry(bericht) for bericht in catalogus if bericht.id}
    return Pobestand(herkomst, vertaler, berichten, catalogus.num_plurals, catalogus.plural_expr, vorm)


def _origin(koppen: Mapping[str, str], pad: Path) -> tuple[str, str]:
    herkomst, vertaler = koppen.get("X-Herkomst", "").strip(), koppen.get("Last-Translator", "").strip()
    if herkomst not in HERKOMSTEN:
        zin = _("In {pad} ontbreekt de kopregel X-Herkomst. Schrijf: X-Herkomst: machine, of X-Herkomst: mens.")
        raise Catalogusfout(zin.format(pad=pad.name))
    if herkomst == "mens" and (not vertaler or "FULL NAME" in vertaler):
        zin = _("In {pad} staat geen vertaler. Zet de naam van de vertaler in de kopregel Last-Translator.")
        raise Catalogusfout(zin.format(pad=pad.name))
    return herkomst, vertaler


def _plural_form(catalogus: Catalog) -> Callable[[int], int]:
    """The rule of Plural-Forms. Raises ValueError or ArithmeticError when it can't be used for every count."""
    vorm = c2py(catalogus.plural_expr)
    if not all(0 <= vorm(aantal) < catalogus.num_plurals for aantal in range(TELLEN_TOT)):
        raise ValueError(catalogus.plural_expr)
    return vorm


def _ids(bericht) -> tuple[str, ...]:
    return _texts(bericht.id)


def _texts(een_of_meer: str | Sequence[str]) -> tuple[str, ...]:
    teksten = (een_of_meer,) if isinstance(een_of_meer, str) else een_of_meer
    return tuple(normalize("NFC", tekst) for tekst in teksten)


def _entry(bericht) -> Vertaling:
    nl, *meervoud = _ids(bericht)
    return Vertaling(nl, next(iter(meervoud), None), _texts(bericht.string), bericht.fuzzy, bericht.lineno or 0)
