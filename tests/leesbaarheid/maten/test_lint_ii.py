"""LiNT-II on Frog: every step of the tree, every rule of the features, the formula, and lint-ii's own examples."""

import json
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

from leesbaarheid.maten import lint_ii, text_measures
from leesbaarheid.maten.lint_ii import formule
from leesbaarheid.maten.lint_ii.formule import Kenmerken
from leesbaarheid.maten.lint_ii.kenmerken import AFWEZIG, combine, features, frequency, is_content_word, kind_of_noun
from leesbaarheid.maten.lint_ii.ombouw import build
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek, Woord, Zin

BOMEN = [
    ("voorzetsel", "U krijgt een brief over uw inkomen.", "inkomen→brief over→inkomen uw→inkomen", 2),
    ("voegwoord", "Wij denken dat u morgen geld krijgt.", "krijgt→denken dat→krijgt u→krijgt", 4),
    ("betrekkelijk", "De vrouw die hier woont krijgt geld.", "woont→vrouw die→woont vrouw→krijgt", 3),
    ("hulpwerkwoord", "Wij hebben uw brief gisteren gelezen.", "gelezen→gelezen Wij→gelezen hebben→gelezen brief→gelezen", 4),
    ("willen is geen hulpwerkwoord", "Wij willen de brief morgen lezen.", "willen→willen Wij→willen lezen→willen brief→lezen", 3),
    ("koppelwerkwoord", "Zijn broer is al jaren een goede kok.", "kok→kok broer→kok is→kok jaren→kok", 5),
    ("zijn zonder gezegde", "De brief ligt op tafel en is daar al lang.", "brief→ligt", None),
    ("nevenschikking", "Wij kopen brood, kaas en melk.", "kaas→kopen en→melk melk→kaas", 3),
    ("onderwerp bij twee werkwoorden", "De hond blaft en de kat slaapt.", "hond→blaft slaapt→blaft en→slaapt", 4),
    ("lijdende vorm: onderwerp bij één werkwoord", "De brief wordt gelezen en getekend.", "brief→gelezen getekend→gelezen", 1),
    ("vaste uitdrukking", "Op basis van de wet krijgt u geld.", "wet→krijgt van→wet", 3),
    ("los aan de wortel", "Bel ons als u ziek bent.", "ons→Bel ziek→Bel als→ziek bent→ziek", 3),
]  # fmt: skip


def sentence(tekst, *waarden):
    (zinnen,) = parse([Passage(Soort.ALINEA, tekst, 0, waarden)], bomen=True)
    assert len(zinnen) == 1, [zin.tekst for zin in zinnen]
    return zinnen[0]


def word(tekst, tag, lemma=""):
    return Woord(0, len(tekst), tekst, lemma or tekst, tag)


@pytest.mark.parametrize(("stap", "tekst", "hoofden", "langste"), BOMEN, ids=[rij[0] for rij in BOMEN])
def test_tree(stap, tekst, hoofden, langste):
    zin = sentence(tekst)
    boom = build(zin)
    pijlen = {f"{woord.tekst}→{zin.tokens[hoofd].tekst}" for woord, hoofd in zip(zin.tokens, boom.hoofden, strict=True)}
    assert set(hoofden.split()) <= pijlen
    if langste is not None:
        assert boom.longest_distance() == langste, pijlen


def test_a_loose_predicate_belongs_to_zijn():
    woorden = [("Nu", "BW()", 1, "mod"), ("is", "WW(pv,tgw,ev)", None, "ROOT"), ("het", "VNW(pers)", 1, "su"), ("feest", "N(soort,ev)", None, "ROOT")]  # fmt: skip
    tokens = tuple(
        Woord(i, i, t, "zijn" if t == "is" else t, tag, hoofd, rel) for i, (t, tag, hoofd, rel) in enumerate(woorden)
    )
    assert build(Zin(0, 4, "", tokens)).hoofden == (3, 3, 3, 3)


def test_heads_that_go_round_or_stand_on_punctuation_do_no_harm():
    rond = tuple(Woord(i, i, t, t, tag, hoofd, "mod") for i, (t, tag, hoofd) in enumerate([("a", "BW()", 1), ("b", "BW()", 0), (",", "LET()", 2), ("c", "BW()", 2)]))  # fmt: skip
    assert build(Zin(0, 4, "", rond, heeft_boom=True)).longest_distance() == 0


@pytest.mark.parametrize(
    ("tekst", "langste"),
    [("Waarom?", None), ("De egel slaapt.", 0), ("De egel (een dier) slaapt.", 2), ("De egel – een dier – slaapt.", 2)],
)
def test_punctuation_is_no_word_in_a_distance(tekst, langste):
    assert build(sentence(tekst)).longest_distance() == langste


def test_a_sentence_without_a_tree_has_no_distance():
    zin = sentence("De egel slaapt hier.")
    assert build(Zin(zin.begin, zin.eind, zin.tekst, zin.tokens)).longest_distance() is None


@pytest.mark.parametrize(
    ("tekst", "inhoud"),
    [
        ("Zijn broer is al jaren een goede kok.", "broer jaren goede kok"),
        ("Wij hebben uw brief gisteren gelezen.", "brief gelezen"),
        ("Wij hebben een hond.", "hebben hond"),
        ("Daar is ze!", "is"),
        ("Jan betaalt snel drie euro.", "Jan betaalt snel euro"),
        ("Wij doen dat samen.", "doen samen"),
    ],
)
def test_content_words(tekst, inhoud):
    boom = build(sentence(tekst))
    assert [w.tekst for p, w in enumerate(boom.zin.tokens) if not w.is_leesteken and is_content_word(boom, p)] == inhoud.split()


@pytest.mark.parametrize(
    ("woord", "zipf"),
    [
        (word("egel", "N(soort,ev)"), 2.774),
        (word("egelvriendenclub", "N(soort,ev)"), AFWEZIG),
        (word("eicel", "N(soort,ev)"), 4.699),  # of its base word, cel; its own is 2.5
        (word("loopt", "WW(pv,tgw)", "lopen"), 5.137),
        (word("werken", "WW(inf)"), None),  # lint-ii leaves it out
        (word("werkte", "WW(pv)", "werken"), None),
        (word("Jan", "SPEC(deeleigen)"), None),
    ],
    ids=lambda waarde: getattr(waarde, "tekst", None),
)
def test_frequency(woord, zipf):
    assert frequency(woord) == (zipf if zipf is None else pytest.approx(zipf, abs=0.0006))


@pytest.mark.parametrize(
    ("woord", "soort"),
    [
        (word("brief", "N(soort,ev)"), "concrete"),
        (word("Uitkering", "N(soort,ev)"), "abstract"),
        (word("staart", "N(soort,ev)"), "undefined"),
        (word("egeltje", "N(soort,ev,dim)", "egel"), "concrete"),
        (word("Frankrijk", "SPEC(deeleigen)"), "concrete"),
        (word("zzbestaatniet", "N(soort,ev)"), ""),
        (word("km", "SPEC(symb)"), "concrete"),
        (word("brief", "ADJ(vrij)"), ""),
    ],
    ids=lambda waarde: getattr(waarde, "tekst", None),
)
def test_kind_of_noun(woord, soort):
    assert kind_of_noun(woord) == soort


def test_features_of_a_sentence_by_hand():
    deel = features(sentence("De egel eet een appel en de hond ziet het huis."))
    assert (deel.inhoudswoorden, deel.persoonsvormen, deel.inhoud) == (6, 2, 3.0)
    assert deel.soorten == ("concrete",) * 4


def test_a_text_takes_frequency_over_words_and_distance_over_sentences():
    kort, lang = sentence("De egel slaapt."), sentence("Het huis van de buren heeft een grote en mooie tuin.")
    samen, delen = combine([features(kort), features(lang)]), [features(kort), features(lang)]
    zipfs = [zipf for deel in delen for zipf in deel.frequenties]
    assert samen.frequentie == pytest.approx(sum(zipfs) / len(zipfs))
    assert samen.afstand == sum(deel.afstand for deel in delen) / 2
    assert samen.inhoud == sum(deel.inhoud for deel in delen) / 2


def test_a_value_is_neutral():
    een = sentence("De brief voor Jan ligt klaar.", Waardeplek(14, 17, "iemand"))
    twee = sentence("De brief voor Terugvorderingsprocedure ligt klaar.", Waardeplek(14, 38, "iemand"))
    assert features(een) == features(twee) and features(een).inhoudswoorden == 3


@pytest.mark.parametrize(
    ("kenmerken", "score"),
    [
        (Kenmerken(5.2, 3, 4.5, 0.6), 21.020452),  # 100 − (−4.207828 + 89.875391 − 4.873245 − 11.415510 + 9.600739)
        (Kenmerken(1.4, 60, 20, 0.0), 100.0),
        (Kenmerken(7.5, 0, 1, 1.0), 0.0),
        (Kenmerken(None, 3, 4.5, 0.6), None),
        (Kenmerken(5.2, None, 4.5, 0.6), None),
        (Kenmerken(5.2, 3, None, 0.6), None),
        (Kenmerken(5.2, 3, 4.5, None), None),
    ],
)
def test_formula(kenmerken, score):
    assert formule.score(kenmerken) == (None if score is None else pytest.approx(score))


@pytest.mark.parametrize(("score", "niveau"), [(0, 1), (33.9, 1), (34, 2), (46, 3), (57.9, 3), (58, 4), (100, 4)])
def test_level(score, niveau):
    assert formule.level(score) == niveau


def test_the_coefficients_are_those_of_the_installed_package():
    pad = Path(distribution("lint-ii").locate_file("lint_ii/linguistic_data/data/coefficients.json"))
    (model,) = [
        m for m in json.loads(pad.read_text()) if (m["model_version"], m["noun_list"]) == ("3.7.0", "nouns_sem_types_20251118")
    ]
    namen = {
        "const": "BASIS",
        "mean_log_word_freq": "FREQUENTIE",
        "mean_max_sdl": "AFSTAND",
        "mean_content_words": "INHOUD",
        "proportion_concrete": "CONCREET",
    }
    for naam, waarden in model["coefficients"].items():
        assert getattr(formule, namen[naam]) == waarden["coef"]


def test_the_example_that_lint_ii_prints_in_its_manual():
    """Read from the installed package. Three sentences only, and none of those that the steps were found on."""
    handleiding = distribution("lint-ii").metadata.get_payload()
    tekst = re.search(r'>>> text = """(.+?)"""', handleiding, re.DOTALL).group(1).replace("\n", " ")
    officieel = float(re.search(r">>> analysis\.lint\.score\n([\d.]+)", handleiding).group(1))
    (zinnen,) = parse([Passage(Soort.ALINEA, tekst)], bomen=True)
    assert lint_ii.score(zinnen) == pytest.approx(officieel, abs=3)


def test_the_measure_is_for_dutch_and_needs_a_verb_and_a_noun():
    maat = text_measures()["lint_ii"]
    assert maat.talen == ("nl",) and maat.meet([], "nl") is None and maat.meet([sentence("Waarom?")], "nl") is None
    makkelijk = maat.meet([sentence("De egel loopt in het bos.")], "nl")
    moeilijk = maat.meet(
        [
            sentence(
                "De terugvordering vereist voorafgaande inlichtingenverstrekking aangaande vermogensbestanddelen door belanghebbenden."
            )
        ],
        "nl",
    )
    assert makkelijk < 34 < 58 < moeilijk
