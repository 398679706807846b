"""A letter as passages for the checker: values marked, free text apart, every word with its place."""

import pytest

from generator import gemeente
from generator.opstellen import compose
from generator.sjabloon import load
from generator.toetsing import check, passages
from generator.vertaling import Catalogus
from generator.zending import recipients
from generator.zendregels import load_rules
from leesbaarheid.tekst import Soort


@pytest.fixture
def letter(bibliotheek, sjabloon, gegevens):
    def make(**anders):
        data = gegevens(**anders)
        wie = recipients(sjabloon, data, load_rules(bibliotheek))[0]
        return compose(sjabloon, data, wie, Catalogus.load(bibliotheek, "nl"), gemeente.load(bibliotheek))

    return make


def test_kinds_in_order(letter):
    soorten = [passage.soort for passage in passages(letter(waarom="fout", uitleg="Wij telden verkeerd."))]
    assert soorten == [Soort.KOP, Soort.AANHEF, *[Soort.ALINEA] * 2, *[Soort.TABEL] * 2, Soort.KOP, *[Soort.ITEM] * 3,
                       Soort.TABEL, Soort.ALINEA, Soort.KADER, Soort.ALINEA, *[Soort.GROET] * 3]  # fmt: skip


def test_values_are_marked_with_a_neutral_word(letter):
    alinea = passages(letter())[2]
    gemarkeerd = {alinea.tekst[plek.begin : plek.eind].replace("\u00a0", " "): plek.leeswoord for plek in alinea.waarden}
    assert set(gemarkeerd) == {"€ 150,00", "15 januari 2027"} and all(gemarkeerd.values())


def test_the_text_of_an_option_is_judged_as_text(letter):
    keuze = passages(letter())[3]
    assert keuze.tekst == "U kreeg geld van uw werk." and keuze.waarden == ()
    anders = passages(letter(waarom={"keuze": "anders", "toelichting": "U won geld."}))[3]
    assert (anders.soort, len(anders.waarden)) == (Soort.TABEL, 1)


def test_every_word_of_the_template_has_its_place(letter, bibliotheek):
    bron = (bibliotheek.brief_map("proef") / "brief.md").read_text("utf-8")
    alinea = passages(letter())[2]
    assert len(alinea.herkomst) == 4
    for plek in alinea.herkomst:
        assert bron[plek.bronbegin : plek.bronbegin + plek.eind - plek.begin] == alinea.tekst[plek.begin : plek.eind]


def test_a_template_is_checked_along_every_path(sjabloon, bibliotheek):
    """A hard sentence that only one branch shows is found, at its place in the file that the writer edits."""
    pad = bibliotheek.brief_map("proef") / "brief.md"
    goed = check(sjabloon, bibliotheek)
    moeilijk = "Conform de beschikking dient u ten aanzien van het vorenstaande te worden geïnformeerd."
    pad.write_text(pad.read_text("utf-8").replace("Wij weten niet wat u betaalt.", moeilijk), "utf-8")
    slecht = check(load(bibliotheek, "proef"), bibliotheek)
    bron = pad.read_text("utf-8")
    nieuw = [bevinding for bevinding in slecht.bevindingen if bevinding not in goed.bevindingen]
    assert any(
        bevinding.bestand == "sjablonen/brieven/proef/brief.md"
        and bevinding.tekst in moeilijk
        and bron[bevinding.begin : bevinding.eind] == bevinding.tekst
        for bevinding in nieuw
    ), nieuw
    assert slecht.oordeel != "voldoet" and slecht.score > goed.score


def test_text_for_a_municipality_without_optional_data_is_checked_too(sjabloon, bibliotheek):
    """Whether that text is shown depends on gemeente.toml, which no Akkoord binds: so it must be judged before."""
    pad = bibliotheek.brief_map("proef") / "brief.md"
    moeilijk = "Conform de beschikking dient u ten aanzien van het vorenstaande te worden geïnformeerd."
    tak = "{% if gemeente.bezwaar_url %}\nU mag ook mailen.\n{% else %}\n" + moeilijk + "\n{% endif %}\n"
    pad.write_text(pad.read_text("utf-8") + "\n" + tak, "utf-8")
    assert any(bevinding.tekst in moeilijk for bevinding in check(load(bibliotheek, "proef"), bibliotheek).bevindingen)
