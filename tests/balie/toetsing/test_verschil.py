"""The difference by words: exact for any two texts, readable for the changes that people make, and fast."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balie.toetsing.verschil import ERAF, ERBIJ, ZELFDE, difference


def show(alineas) -> list[str]:
    """'Ik {-ga-}{+kom+}.'; a block that is only in one text begins with its sign, and with > when it moved."""
    merk = {ZELFDE: "{}", ERBIJ: "{{+{}+}}", ERAF: "{{-{}-}}"}
    kop = {ERBIJ: "+ ", ERAF: "- "}
    return [
        kop[a.soort] + "> " * a.verplaatst + a.text(a.soort)
        if a.soort in kop
        else "".join(merk[soort].format(tekst) for soort, tekst in a.stukken)
        for a in alineas
    ]


ZINNEN = [
    ("niets", "U krijgt geld.", "U krijgt geld.", "U krijgt geld."),
    ("een woord", "Wij willen graag met u praten.", "Wij willen met u praten.", "Wij willen {-graag -}met u praten."),
    ("een komma", "Bel ons dan.", "Bel ons, dan.", "Bel ons{+,+} dan."),
    ("het eind", "Bel ons dan", "Bel ons nu", "Bel ons {-dan-}{+nu+}"),
    ("het begin", "Dan belt u ons.", "Nu belt u ons.", "{-Dan-}{+Nu+} belt u ons."),
    ("twee woorden naast elkaar", "Komt u op die dag naar ons", "Komt u elke week naar ons", "Komt u {-op die dag-}{+elke week+} naar ons"),
    ("een bedrag", "U krijgt € 1.250,00 van ons.", "U krijgt € 1.350,00 van ons.", "U krijgt € {-1.250,00-}{+1.350,00+} van ons."),
    ("een datum", "Bel voor 1-12-2026 naar ons.", "Bel voor 2-12-2026 naar ons.", "Bel voor {-1-12-2026-}{+2-12-2026+} naar ons."),
    ("een hoofdletter", "Bel de gemeente nu.", "Bel de Gemeente nu.", "Bel de {-gemeente-}{+Gemeente+} nu."),
    ("een spatie", "Bel ons  nu even.", "Bel ons nu even.", "Bel ons{-  -}{+ +}nu even."),
    ("HTML", "Dat is <b>niet</b> goed.", "Dat is <i>niet</i> goed.", "Dat is <{-b-}{+i+}>niet</{-b-}{+i+}> goed."),
    ("een los accent", "Een cafe\u0301s en een tuin", "Een cafes en een tuin", "Een {-cafe\u0301s-}{+cafes+} en een tuin"),
    ("emoji", "Dag \U0001f469\u200d\U0001f467 en tot ziens", "Dag \U0001f469\u200d\U0001f466 en tot ziens",
     "Dag {-\U0001f469\u200d\U0001f467-}{+\U0001f469\u200d\U0001f466+} en tot ziens"),
    ("Arabisch", "اتصل بنا اليوم من فضلك", "اتصل بنا غدا من فضلك", "اتصل بنا {-اليوم-}{+غدا+} من فضلك"),
    ("Hindi", "हमें आज फ़ोन कीजिए", "हमें कल फ़ोन कीजिए", "हमें {-आज-}{+कल+} फ़ोन कीजिए"),
]  # fmt: skip


@pytest.mark.parametrize(("oud", "nieuw", "verwacht"), [rij[1:] for rij in ZINNEN], ids=[rij[0] for rij in ZINNEN])
def test_a_changed_sentence(oud, nieuw, verwacht):
    assert show(difference([oud], [nieuw])) == [verwacht]


A, B, C = "Wij willen graag met u praten.", "U mag iemand meenemen die u helpt.", "Bel ons als u een vraag hebt."
B2 = "U mag ook iemand meenemen die u helpt."
BRIEVEN = [
    ("erbij", [A, C], [A, B, C], [A, "+ " + B, C]),
    ("eraf", [A, B, C], [A, C], [A, "- " + B, C]),
    ("verplaatst", [A, B, C], [B, C, A], ["- > " + A, B, C, "+ > " + A]),
    ("veranderd en erbij", [A, B], [A, C, B2], [A, "+ " + C, "U mag {+ook +}iemand meenemen die u helpt."]),
    ("heel anders", [A], [C], ["- " + A, "+ " + C]),
    ("leeg naar vol", [], [A], ["+ " + A]),
    ("vol naar leeg", [A], [], ["- " + A]),
    ("niets", [], [], []),
    ("twee keer hetzelfde, één weg", [A, A], [A], [A, "- " + A]),
    ("gesplitst", [f"{A} {B}"], [A, B], [A + "{- U mag iemand meenemen die u helpt.-}", "+ " + B]),
]


@pytest.mark.parametrize(("oud", "nieuw", "verwacht"), [rij[1:] for rij in BRIEVEN], ids=[rij[0] for rij in BRIEVEN])
def test_blocks_that_come_go_and_move(oud, nieuw, verwacht):
    assert show(difference(oud, nieuw)) == verwacht


WOORD = st.sampled_from(
    ["u", "Wij", "praten", "met", ",", ".", " ", "  ", "\n", "é", "e\u0301", "1.250,00", "\u200d", "👩", "", "\x00", "م"]
)
BLOK = st.one_of(st.lists(WOORD, max_size=12).map("".join), st.text(max_size=12))
TEKST = st.lists(BLOK, max_size=8)


@given(TEKST, TEKST)
@settings(max_examples=300, deadline=None)
def test_both_texts_can_be_read_back_exactly(oud, nieuw):
    alineas = difference(oud, nieuw)
    assert [a.text(ERBIJ) for a in alineas if a.soort != ERAF] == nieuw
    assert [a.text(ERAF) for a in alineas if a.soort != ERBIJ] == oud
    for a in alineas:
        soorten = {soort for soort, _tekst in a.stukken}
        assert soorten <= {ZELFDE, ERBIJ, ERAF} and (a.soort == "veranderd" or soorten == {a.soort})
        assert a.soort != "veranderd" or soorten != {ZELFDE}
        assert not a.verplaatst or a.soort in (ERBIJ, ERAF)


@given(TEKST)
@settings(max_examples=50, deadline=None)
def test_a_text_does_not_differ_from_itself(tekst):
    assert [a.soort for a in difference(tekst, tekst)] == [ZELFDE] * len(tekst)


def changed(blok: str, kans: random.Random) -> str:
    woorden = blok.split(" ")
    woorden[kans.randrange(len(woorden))] = "anders"
    return " ".join(woorden)


@pytest.mark.parametrize("hoe", ["alles een beetje", "alles anders", "door elkaar", "twee lange blokken"])
def test_fast(hoe):
    kans = random.Random(5)
    woorden = [f"woord{nummer}" for nummer in range(600)] + ["de", "u", "het", "een"] * 60
    oud = [" ".join(kans.choices(woorden, k=40)) + "." for _blok in range(200)]
    nieuw = {
        "alles een beetje": [changed(blok, kans) for blok in oud],
        "alles anders": [" ".join(kans.choices(woorden, k=40)) for _blok in oud],
        "door elkaar": kans.sample(oud, len(oud)),
        "twee lange blokken": [],
    }[hoe]
    if not nieuw:
        oud = [" ".join(kans.choices(woorden, k=1500)) for _blok in range(2)]
        nieuw = [changed(changed(blok, kans), kans) for blok in oud]
    tijden = []
    for _keer in range(5):
        begin = time.process_time()
        difference(oud, nieuw)
        tijden.append(time.process_time() - begin)
    assert min(tijden) < 0.1
