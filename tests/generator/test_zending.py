"""Who gets a letter: by role, law and betreft, as ontvangers.toml says."""

from dataclasses import replace

import pytest

from generator.bibliotheek import Bibliotheek, Leesfout
from generator.sjabloon import Wet
from generator.zending import Zendfout, load_rules, recipients

REPRESENTATIVE = {"naam": "B. Bewind", "adres": "Kerkpad 1, 1234 AC Voorbeeldstad"}
MACHTIGING, TOESTEMMING = {"machtiging": "2026-10-01"}, {"toestemming": "2026-10-01"}

GEVALLEN = [
    ("client alleen", None, ("geld",), "Participatiewet 58", [("client", "origineel")]),
    ("bewind, geld", {"rol": "bewindvoerder"}, ("geld",), "Participatiewet 58",
     [("bewindvoerder", "origineel"), ("client", "afschrift")]),
    ("bewind, geld en zorg", {"rol": "bewindvoerder"}, ("zorg", "geld"), "Wmo 2015 2.3.6",
     [("bewindvoerder", "origineel"), ("client", "afschrift")]),
    ("bewind, zorg, Wmo", {"rol": "bewindvoerder"}, ("zorg",), "Wmo 2015 2.3.6", [("client", "origineel")]),
    ("bewind, zorg, Jeugdwet", {"rol": "bewindvoerder"}, ("zorg",), "Jeugdwet 8.1.1",
     [("client", "origineel"), ("bewindvoerder", "afschrift")]),
    ("gemachtigde", {"rol": "gemachtigde", **MACHTIGING}, ("geld",), "Participatiewet 58",
     [("client", "origineel"), ("gemachtigde", "afschrift")]),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "wie", "betreft", "wet", "verwacht"), GEVALLEN, ids=[geval[0] for geval in GEVALLEN])
def test_who_gets_what(bibliotheek, sjabloon, gegevens, wat, wie, betreft, wet, verwacht):
    brief = replace(sjabloon, betreft=betreft, wetten=(Wet(wet),))
    data = gegevens(vertegenwoordiger=wie and REPRESENTATIVE | wie)
    ontvangers = recipients(brief, data, load_rules(bibliotheek))
    assert [(ontvanger.rol, ontvanger.uitgave) for ontvanger in ontvangers] == verwacht


def test_each_names_the_others_and_has_its_own_address(bibliotheek, sjabloon, gegevens):
    data = gegevens(vertegenwoordiger=REPRESENTATIVE | {"rol": "bewindvoerder"})
    bewind, client = recipients(sjabloon, data, load_rules(bibliotheek))
    assert (str(bewind.naam), bewind.adres.straatregel) == ("B. Bewind", "Kerkpad 1")
    assert (str(client.naam), client.adres.straatregel) == ("Fatma Yılmaz", "Dorpsstraat 12a")
    assert [(str(naam), rol) for naam, rol in bewind.ook_naar] == [("Fatma Yılmaz", "client")]
    assert [(str(naam), rol) for naam, rol in client.ook_naar] == [("B. Bewind", "bewindvoerder")]


FOUT = [
    ({"rol": "gemachtigde"}, "Een gemachtigde krijgt deze brief alleen met machtiging."),
    ({"rol": "gemachtigde", **TOESTEMMING}, "Een gemachtigde krijgt deze brief alleen met machtiging."),
    ({"rol": "mantelzorger"}, "Een mantelzorger krijgt deze brief alleen met toestemming."),
    (
        {"rol": "mantelzorger", **TOESTEMMING},
        "Een brief aan een mantelzorger kan nog niet. Dit kan wel: bewindvoerder, gemachtigde.",
    ),
    ({"rol": "mentor"}, "Een brief aan een mentor kan nog niet."),
    ({"rol": "curator"}, "Een brief aan een curator kan nog niet."),
]


@pytest.mark.parametrize(("wie", "zin"), FOUT, ids=[str(geval[0]) for geval in FOUT])
def test_nobody_gets_it(bibliotheek, sjabloon, gegevens, wie, zin):
    data = gegevens(vertegenwoordiger=REPRESENTATIVE | wie)
    with pytest.raises(Zendfout, match=zin):
        recipients(sjabloon, data, load_rules(bibliotheek))


REGELFOUT = [
    ('[[regels]]\nrol = "bewindvoerder"\n', "regel 1: kijk naar rol, origineel"),
    ('[[regels]]\nrol = "x"\norigineel = "client"\nafschirft = "client"\n', "regel 1: kijk naar afschirft"),
    ('[[regels]]\nrol = "x"\norigineel = "client"\nafschrift = "client"\n', "twee verschillende"),
    ('[[regels]]\nrol = "x"\norigineel = "buurman"\n', "twee verschillende"),
]


@pytest.mark.parametrize(("inhoud", "zin"), REGELFOUT)
def test_a_wrong_rule_is_named(tmp_path, inhoud, zin):
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen/ontvangers.toml").write_text(inhoud)
    with pytest.raises(Leesfout, match=zin):
        load_rules(Bibliotheek((tmp_path,)))
