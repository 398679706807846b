"""Who gets a letter: by role, law, what it is about and age, as the shipped ontvangers.toml says."""

from dataclasses import replace
from itertools import combinations

import pytest

from generator import gemeente
from generator.bibliotheek import Bibliotheek, Leesfout
from generator.opstellen import compose
from generator.sjabloon import Wet
from generator.vertaling import Catalogus
from generator.zending import Zendfout, recipients
from generator.zendregels import load_rules, readers

REPRESENTATIVE = {"naam": "B. Bewind", "adres": "Kerkpad 1, 1234 AC Voorbeeldstad"}
UITSPRAAK, MACHTIGING, TOESTEMMING = {"uitspraak": "2026-09-01"}, {"machtiging": "2026-10-01"}, {"toestemming": "2026-10-01"}
SOORTEN = ("besluit", "voornemen", "verzoek", "uitnodiging", "uitleg", "bericht")
PGB_WMO, PGB_JEUGD, BIJSTAND = "Wmo 2015 2.3.6", "Jeugdwet 8.1.1", "Participatiewet 58"
C, V = "client", "vertegenwoordiger"

# Role and proof × what it is about × law → who gets the original and who a copy. Letters are dated 3 November 2026.
TABEL = [
    # rol              bewijs                      betreft           wet        origineel, afschrift
    ("bewindvoerder", UITSPRAAK,                  ("geld",),        BIJSTAND,  (V, C)),
    ("bewindvoerder", UITSPRAAK,                  ("geld",),        PGB_WMO,   (V, C)),
    ("bewindvoerder", UITSPRAAK,                  ("geld",),        PGB_JEUGD, (V, C)),
    ("bewindvoerder", UITSPRAAK,                  ("geld", "zorg"), PGB_WMO,   (V, C)),
    ("bewindvoerder", UITSPRAAK,                  ("zorg",),        PGB_WMO,   (C,)),
    ("bewindvoerder", {},                         ("zorg",),        PGB_WMO,   (C,)),
    ("bewindvoerder", UITSPRAAK,                  ("zorg",),        PGB_JEUGD, (C, V)),
    ("mentor",        UITSPRAAK,                  ("geld",),        BIJSTAND,  (C,)),
    ("mentor",        {},                         ("geld",),        BIJSTAND,  (C,)),
    ("mentor",        UITSPRAAK,                  ("geld",),        PGB_WMO,   (C,)),
    ("mentor",        UITSPRAAK,                  ("geld", "zorg"), PGB_WMO,   (C,)),
    ("mentor",        UITSPRAAK,                  ("zorg",),        PGB_WMO,   (V, C)),
    ("mentor",        UITSPRAAK,                  ("zorg",),        PGB_JEUGD, (V, C)),
    ("curator",       UITSPRAAK,                  ("geld",),        BIJSTAND,  (V, C)),
    ("curator",       UITSPRAAK,                  ("geld",),        PGB_WMO,   (V, C)),
    ("curator",       UITSPRAAK,                  ("zorg",),        PGB_WMO,   (V, C)),
    ("curator",       UITSPRAAK,                  ("zorg",),        PGB_JEUGD, (V, C)),
    ("gemachtigde",   MACHTIGING,                 ("geld",),        BIJSTAND,  (C, V)),
    ("gemachtigde",   MACHTIGING,                 ("zorg",),        PGB_WMO,   (C, V)),
    ("gemachtigde",   MACHTIGING,                 ("zorg",),        PGB_JEUGD, (C, V)),
    ("gemachtigde",   MACHTIGING | {"machtiging_voor": "geld"}, ("geld",), BIJSTAND, (C, V)),
    ("gemachtigde",   MACHTIGING | {"machtiging_voor": "zorg"}, ("zorg",), PGB_WMO, (C, V)),
    ("mantelzorger",  TOESTEMMING,                ("geld",),        BIJSTAND,  (C, V)),
    ("mantelzorger",  TOESTEMMING,                ("zorg",),        PGB_WMO,   (C, V)),
    ("mantelzorger",  TOESTEMMING,                ("zorg",),        PGB_JEUGD, (C, V)),
    ("ouder",         {"geboren": "2014-11-04"},  ("zorg",),        PGB_JEUGD, (V,)),
    ("ouder",         {"geboren": "2014-11-03"},  ("zorg",),        PGB_JEUGD, (V, C)),
    ("ouder",         {"geboren": "2010-11-04"},  ("zorg",),        PGB_JEUGD, (V, C)),
    ("ouder",         {"geboren": "2010-11-03"},  ("zorg",),        PGB_JEUGD, (C,)),
    ("ouder",         {"geboren": "2008-11-04"},  ("zorg",),        PGB_JEUGD, (C,)),
    ("ouder",         {"geboren": "2010-11-03"},  ("zorg",),        PGB_WMO,   (V, C)),
    ("ouder",         {"geboren": "2014-11-04"},  ("zorg",),        PGB_WMO,   (V,)),
    ("ouder",         {"geboren": "2014-11-04"},  ("geld",),        PGB_WMO,   (V,)),
]  # fmt: skip


def persons(rol: str, wie: tuple[str, ...]) -> list[str]:
    return [rol if naam == V else naam for naam in wie]


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize(("rol", "bewijs", "betreft", "wet", "wie"), TABEL, ids=lambda waarde: str(waarde)[:30])
def test_who_gets_what(bibliotheek, sjabloon, gegevens, rol, bewijs, betreft, wet, wie, soort):
    """The first gets the original, the second a copy; each names the other, and the text speaks to the client."""
    brief = replace(sjabloon, soort=soort, betreft=betreft, wetten=(Wet(wet),))
    data = gegevens(vertegenwoordiger=REPRESENTATIVE | {"rol": rol} | bewijs)
    ontvangers = recipients(brief, data, load_rules(bibliotheek))
    assert [ontvanger.rol for ontvanger in ontvangers] == persons(rol, wie)
    assert [ontvanger.uitgave for ontvanger in ontvangers] == ["origineel", "afschrift"][: len(wie)]
    for ontvanger in ontvangers:
        assert [ander for _naam, ander in ontvanger.ook_naar] == [o.rol for o in ontvangers if o is not ontvanger]
        letter = compose(brief, data, ontvanger, Catalogus.load(bibliotheek, "nl"), gemeente.load(bibliotheek))
        assert "".join(stuk.tekst for stuk in letter.aanhef).startswith("Beste Fatma Yılmaz")
        assert letter.adres[0] == ("Fatma Yılmaz" if ontvanger.rol == C else "B. Bewind")
        assert bool(letter.voorwoord) == (ontvanger.rol != C or ontvanger.uitgave == "afschrift")
        rand = " ".join(stuk.tekst for alinea in (*letter.voorwoord, *letter.slot) for stuk in alinea.stukken)
        assert ("B. Bewind" in rand) == (ontvanger.rol == C and len(wie) == 2)


def test_the_client_alone(bibliotheek, sjabloon, gegevens):
    ontvangers = recipients(sjabloon, gegevens(vertegenwoordiger=None), load_rules(bibliotheek))
    assert [(o.rol, o.uitgave, o.ook_naar) for o in ontvangers] == [("client", "origineel", ())]


def test_each_names_the_others_and_has_its_own_address(bibliotheek, sjabloon, gegevens):
    data = gegevens(vertegenwoordiger=REPRESENTATIVE | UITSPRAAK | {"rol": "bewindvoerder"})
    bewind, client = recipients(sjabloon, data, load_rules(bibliotheek))
    assert (str(bewind.naam), bewind.adres.straatregel) == ("B. Bewind", "Kerkpad 1")
    assert (str(client.naam), client.adres.straatregel) == ("Fatma Yılmaz", "Dorpsstraat 12a")
    assert [(str(naam), rol) for naam, rol in bewind.ook_naar] == [("Fatma Yılmaz", "client")]
    assert [(str(naam), rol) for naam, rol in client.ook_naar] == [("B. Bewind", "bewindvoerder")]


FOUT = [
    ({"rol": "gemachtigde"}, BIJSTAND, "Een gemachtigde krijgt deze brief alleen met machtiging."),
    ({"rol": "gemachtigde", **TOESTEMMING}, BIJSTAND, "Een gemachtigde krijgt deze brief alleen met machtiging."),
    ({"rol": "gemachtigde", **MACHTIGING, "machtiging_voor": "zorg"}, BIJSTAND, "De machtiging is niet voor deze brief."),
    ({"rol": "gemachtigde", "machtiging": "2026-11-04"}, BIJSTAND, "De machtiging van de gemachtigde is van na de datum"),
    ({"rol": "mantelzorger"}, BIJSTAND, "Een mantelzorger krijgt deze brief alleen met toestemming."),
    ({"rol": "bewindvoerder"}, BIJSTAND, "Een bewindvoerder krijgt deze brief alleen met uitspraak."),
    ({"rol": "bewindvoerder", "uitspraak": "2026-11-04"}, BIJSTAND, "De uitspraak van de bewindvoerder is van na de datum"),
    ({"rol": "curator"}, BIJSTAND, "Een curator krijgt deze brief alleen met uitspraak."),
    ({"rol": "ouder", "geboren": "2014-01-01"}, BIJSTAND, "Een ouder krijgt deze brief niet: daar is geen regel voor."),
    ({"rol": "ouder", "geboren": "2008-11-03"}, PGB_JEUGD, "Een ouder krijgt deze brief niet: daar is geen regel voor."),
    ({"rol": "ouder"}, PGB_JEUGD, "Bij een ouder telt hoe oud de cliënt is."),
]


@pytest.mark.parametrize(("wie", "wet", "zin"), FOUT, ids=[str(geval[0]) for geval in FOUT])
def test_nobody_gets_it(bibliotheek, sjabloon, gegevens, wie, wet, zin):
    data = gegevens(vertegenwoordiger=REPRESENTATIVE | wie)
    with pytest.raises(Zendfout, match=zin):
        recipients(replace(sjabloon, wetten=(Wet(wet),)), data, load_rules(bibliotheek))


LEZERS = [
    (("geld",), ("Participatiewet",), ["client", "bewindvoerder", "curator", "gemachtigde", "mantelzorger"]),
    (("zorg",), ("Wmo",), ["client", "mentor", "curator", "gemachtigde", "mantelzorger", "ouder"]),
    (("zorg",), ("Wmo", "Jeugdwet", "Awb"),
     ["client", "bewindvoerder", "mentor", "curator", "gemachtigde", "mantelzorger", "ouder"]),
    (("geld",), ("Wmo",), ["client", "bewindvoerder", "curator", "gemachtigde", "mantelzorger", "ouder"]),
    (("zorg",), (), ["client", "mentor", "curator", "gemachtigde", "mantelzorger"]),
]  # fmt: skip


@pytest.mark.parametrize(("betreft", "wetten", "rollen"), LEZERS, ids=str)
def test_who_can_ever_read_a_letter(bibliotheek, betreft, wetten, rollen):
    assert list(readers(load_rules(bibliotheek), frozenset(betreft), wetten)) == rollen


def test_every_reader_of_the_table_is_foreseen(bibliotheek):
    for rol, _bewijs, betreft, wet, wie in TABEL:
        assert (V in wie) <= (rol in readers(load_rules(bibliotheek), frozenset(betreft), {wet.split()[0]}))


def outcome(sjabloon, gegevens, regels, rol, bewijs, betreft, wet) -> list[tuple[str, str]] | None:
    brief = replace(sjabloon, betreft=betreft, wetten=(Wet(wet),))
    try:
        ontvangers = recipients(brief, gegevens(vertegenwoordiger=REPRESENTATIVE | {"rol": rol} | bewijs), regels)
    except Zendfout:
        return None
    return [(ontvanger.rol, ontvanger.uitgave) for ontvanger in ontvangers]


def mutants(regels):
    """Each rule turned around, and each two roles swapped."""
    om = {C: V, V: C, None: None}
    for plek, regel in enumerate(regels):
        anders = replace(regel, origineel=om[regel.origineel], afschrift=om[regel.afschrift])
        yield f"rule {plek + 1} turned", (*regels[:plek], anders, *regels[plek + 1 :])
        yield f"rule {plek + 1} gone", (*regels[:plek], *regels[plek + 1 :])
    for een, twee in combinations(dict.fromkeys(regel.rol for regel in regels), 2):
        wissel = {een: twee, twee: een}
        yield f"{een} and {twee}", tuple(replace(regel, rol=wissel.get(regel.rol, regel.rol)) for regel in regels)


def test_the_table_notices_every_changed_rule(bibliotheek, sjabloon, gegevens):
    regels = load_rules(bibliotheek)
    rijen = [rij[:4] for rij in TABEL]
    goed = [outcome(sjabloon, gegevens, regels, *rij) for rij in rijen]
    for wat, anders in mutants(regels):
        assert [outcome(sjabloon, gegevens, anders, *rij) for rij in rijen] != goed, wat


REGELFOUT = [
    ('[[regels]]\nrol = "bewindvoerder"\n', "regel 1: kijk naar rol, origineel"),
    ('[[regels]]\nrol = "x"\norigineel = "client"\nafschirft = "client"\n', "regel 1: kijk naar afschirft"),
    ('[[regels]]\nrol = "x"\norigineel = "client"\nafschrift = "client"\n', "twee verschillende"),
    ('[[regels]]\nrol = "x"\norigineel = "buurman"\n', "twee verschillende"),
    ('[[regels]]\nrol = "x"\norigineel = "client"\nleeftijd_vanaf = "twaalf"\n', "leeftijd_vanaf is geen heel getal"),
    ('[[regels]]\nrol = "x"\norigineel = "client"\nbewijs = "handtekening"\n', "kies bij bewijs uitspraak, machtiging of"),
    ('[[regels]]\nrol = "mentor"\norigineel = ["client"]\n', "twee verschillende"),
    ('[[regels]]\nrol = "mentor"\norigineel = "client"\nwet = 3\n', "wet is geen lijst van woorden"),
    ('[[regels]]\nrol = "mentor"\norigineel = "client"\nbetreft = "geld"\n', "kies bij betreft uit geld en zorg"),
    ('[[regels]]\nrol = "mentor"\norigineel = "client"\nbetreft = ["gled"]\n', "kies bij betreft uit geld en zorg"),
    ('[[regels]]\nrol = "mentro"\norigineel = "client"\n', "de rol ‘mentro’ bestaat niet. Bedoelt u ‘mentor’"),
    ('[[regels]]\nrol = ["mentor"]\norigineel = "client"\n', "bestaat niet"),
    ("regels = 3\n", "dit is geen regel"),
    ('[regels]\nrol = "x"\n', "regel 1: kijk naar rol, origineel"),
]


@pytest.mark.parametrize(("inhoud", "zin"), REGELFOUT)
def test_a_wrong_rule_is_named(tmp_path, inhoud, zin):
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen/ontvangers.toml").write_text(inhoud)
    with pytest.raises(Leesfout, match=zin):
        load_rules(Bibliotheek((tmp_path,)))
