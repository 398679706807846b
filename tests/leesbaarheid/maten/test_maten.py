"""Each measure, counted by hand in one sentence."""

import pytest

from leesbaarheid.maten import sentence_measures
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek
from leesbaarheid.weging import text_score, weigh

GETELD = [
    ("woorden_per_zin", "U krijgt 300 euro, elke maand.", 6),
    ("woorden_per_zin", "Op basis van uw brief.", 5),
    ("woorden_per_zin", "U krijgt 40% van uw loon.", 7),
    ("schrijftaal", "Ik wil je zien.", 0),
    ("lijdende_vorm", "De brief wordt morgen verstuurd.", 1),
    ("lijdende_vorm", "De brief wordt gelezen en getekend.", 2),
    ("lijdende_vorm", "De aanvraag is afgewezen.", 1),
    ("lijdende_vorm", "Het park is in 2011 (na lang wachten) opgeleverd en in gebruik genomen.", 2),
    ("lijdende_vorm", "U ziet welke handelingen nog verricht moeten worden.", 1),
    ("lijdende_vorm", "Er dient een contract gesloten te worden.", 1),
    ("lijdende_vorm", "Wij hebben uw brief gelezen en beantwoord.", 0),
    ("lijdende_vorm", "Omdat u ziek bent, hebben wij de afspraak verzet.", 0),
    ("lijdende_vorm", "De brief is gekomen.", 0),
    ("lijdende_vorm", "Uw inkomen is gestegen.", 0),
    ("lijdende_vorm", "Wij hebben de brief verstuurd.", 0),
    ("lijdende_vorm", "U wordt boos.", 0),
    ("formele_woorden", "U dient dit te betalen.", 1),
    ("formele_woorden", "U dient een verzoek in.", 0.8),
    ("formele_woorden", "Dit dient gedaan te worden.", 1),
    ("formele_woorden", "Wij delen u dit mee.", 1),
    ("formele_woorden", "Wij delen de taart met u.", 0),
    ("formele_woorden", "Het gesprek vindt op maandag plaats.", 1),
    ("formele_woorden", "Wij vinden een plaats voor uw kind.", 0),
    ("formele_woorden", "Dit is voldoende.", 0.4),
    ("formele_woorden", "Uw gemachtigde krijgt deze brief.", 0),
    ("formele_woorden", "Welke brief bedoelt u?", 0),
    ("formele_woorden", "De brief welke wij stuurden, is kwijt.", 1),
    ("naamwoordstijl", "De beoordeling van de geldigheid duurt lang.", 2),
    ("naamwoordstijl", "De kring is een ring.", 0),
    ("naamwoordstijl", "Zet uw handtekening, dan staat uw uitkering op uw rekening.", 0),
    ("leestekens", "Bel ons (gratis), mail; of schrijf: nu.", 5),
    ("leestekens", "Uw persoonsgebonden budget (pgb) komt van de bank (SVB).", 0),
    ("afkortingen", "Dat regelt het Centraal Bureau Fietsen (CBF).", 0),
    ("leestekens", "Kom om 10:30 uur en zie https://voorbeeld.nl/a.", 0),
    ("afkortingen", "Neem o.a. uw pas mee.", 1),
    ("afkortingen", "Wij bellen u ivm uw huis.", 1),
    ("afkortingen", "Bel ons zsm.", 1),
    ("afkortingen", "U valt onder de WIA.", 2),
    ("afkortingen", "De SVB betaalt uw pgb.", 0),
    ("afkortingen", "Doe dit NIET zelf.", 0),
    ("afkortingen", "BEL ONS OP TIJD.", 0),
    ("afkortingen", "Dit is van Jan.", 0),
    ("woordlast", "U krijgt bijstand van de gemeente.", 0),
]  # fmt: skip


def sentence(tekst, *waarden):
    (zinnen,) = parse([Passage(Soort.ALINEA, tekst, 0, waarden)])
    assert len(zinnen) == 1, [zin.tekst for zin in zinnen]
    return zinnen[0]


@pytest.mark.parametrize(("maat", "tekst", "aantal"), GETELD)
def test_count(maat, tekst, aantal):
    zin = sentence(tekst)
    assert sentence_measures()[maat].tel(zin) == pytest.approx(aantal, abs=0.7 if maat == "woordlast" else 1e-9), zin.tokens


def test_the_score_has_the_parts_of_the_facts_and_written_language():
    assert {maat.naam: maat.gewicht for maat in sentence_measures().values()} == {
        "woorden_per_zin": 0.07, "woordlast": 0.08, "lijdende_vorm": 2.2, "formele_woorden": 1.4,
        "naamwoordstijl": 1.0, "leestekens": 0.7, "afkortingen": 1.5, "schrijftaal": 0.2,
    }  # fmt: skip


def test_a_rare_word_weighs_more_than_a_common_one():
    last = sentence_measures()["woordlast"].tel
    assert last(sentence("Dit is een onomkeerbare zaak.")) > last(sentence("Dit is een mooie zaak.")) + 1


def test_whatever_a_value_holds_the_score_is_the_same():
    een = sentence("U krijgt hulp van Jan.", Waardeplek(18, 21, "iemand"))
    twee = sentence("U krijgt hulp van Burgerservicenummerregistratie (t.b.v. WIA).", Waardeplek(18, 61, "iemand"))
    assert weigh(een) == weigh(twee)


def test_the_mean_is_weighted_by_words():
    kort, lang = (
        weigh(sentence("Bel ons.")),
        weigh(sentence("Uw aanvraag wordt met betrekking tot het bovenstaande afgewezen.")),
    )
    assert text_score([kort, lang]) > text_score([kort] * 2 + [lang])
    assert abs(text_score([kort, lang]) - lang.score) < abs(text_score([kort, lang]) - kort.score)
    assert text_score([]) is None
