"""What must be true of every letter that we ship, on every path: readable, whole, meeting its duties, and without a hard word."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from generator import gemeente
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Posten, Toelichting, pieces
from generator.gegevenscontrole import check_data
from generator.opstellen import compose
from generator.plichten import Geval, due, missing
from generator.plichten.plicht import Deel
from generator.sjabloon.berichten import messages
from generator.sjabloon.boom import Plichtvak, Wetswoord
from generator.sjabloon.wandeling import walk
from generator.termen import unexplained
from generator.toetsing import check, municipalities, reader_of
from generator.velden import parse
from generator.vertaling import Catalogus
from generator.zending import recipients
from generator.zendregels import load_rules
from leesbaarheid.oordeel import Oordeel

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
BRIEVEN = {
    "pgb-toekenning", "pgb-afwijzing", "pgb-wijziging", "pgb-beeindiging", "pgb-rechten-plichten", "pgb-verzoek-gegevens",
    "pgb-voornemen", "pgb-terugvordering", "gesprek-ken-je-klant", "bijstand-toekenning", "bijstand-afwijzing",
    "bijstand-verzoek-gegevens", "bijstand-opschorting", "bijstand-inkomsten", "bijstand-terugvordering", "betalingsregeling",
    "inlichtingenplicht", "bestandsvergelijking", "huisbezoek", "bijstand-sanctie", "vertegenwoordiging", "meldpunt-ontvangst",
    "meldpunt-terugkoppeling", "klankbordgroep",
}  # fmt: skip
"""The 24 letters of feiten/recht-en-brieven §2."""
MET_BEELDEN = {"bijstand-verzoek-gegevens", "huisbezoek", "pgb-rechten-plichten", "pgb-toekenning"}
"""The letters that have a picture letter."""
MIJD = re.compile(
    r"\b(fraude\w*|verzwegen|verzwijg\w*|nagelaten|weiger\w*|geweigerd|verwijtbaar\w*|overtreding\w*|controle\w*|controleer\w*|"
    r"onderzoek tegen|vermoed\w*|verdacht\w*|aannemelijk|blijkbaar|kennelijk|ongetwijfeld|uiteraard|u beweert|u stelt|"
    r"gesommeerd|u dient|gehouden om|uiterste waarschuwing|sanctie\w*|strafkorting|eisen|eist|ten onrechte|misbruik\w*|"
    r"onbekwaam|meewerken|zonder geldige reden|oproep\w*|verschijn\w*|bewijsstuk\w*|huisgenoot|zwart werk|indien)\b",
    re.IGNORECASE,
)
"""The words to avoid of feiten/recht-en-brieven §3; 'partner' may be said of who lives with whom, but is never guessed."""

each_letter = pytest.mark.parametrize(
    "id", [pytest.param(id, marks=pytest.mark.xdist_group(f"brief-{id}")) for id in BIBLIOTHEEK.ids()]
)


@cache
def template(id: str):
    return sjablonen.load(BIBLIOTHEEK, id)


@cache
def cases(id: str) -> tuple[Geval, ...]:
    """The letter on every path."""
    sjabloon, catalogus = template(id), Catalogus.load(BIBLIOTHEEK, "nl")
    vol, kaal = municipalities(gemeente.load(BIBLIOTHEEK))
    gevallen = []
    for pad in sjabloon.paden:
        gegevens = parse(tuple(sjabloon.velden.values()), pad.ruw)
        brief = compose(sjabloon, gegevens, reader_of(pad, gegevens), catalogus, kaal if pad.kaal else vol)
        gevallen.append(Geval(sjabloon, gegevens, brief))
    return tuple(gevallen)


def examples(id: str) -> list:
    return sorted((BIBLIOTHEEK.brief_map(id) / "voorbeelden").glob("*.toml"))


def test_the_library_holds_the_24_letters_and_the_sheet():
    assert set(BIBLIOTHEEK.ids()) == BRIEVEN | {"bel-ons"}


@each_letter
def test_it_says_what_it_is_and_what_it_rests_on(id):
    sjabloon = template(id)
    assert sjabloon.wanneer and sjabloon.eigenaar and messages(sjabloon)
    assert id == "bel-ons" or sjabloon.wetten, "a letter rests on a law"
    assert {wet.bron for wet in sjabloon.wetten} <= {"S", "K"}
    assert len(examples(id)) >= (2 if id == "bel-ons" else 3)
    assert (BIBLIOTHEEK.brief_map(id) / "voorbeelden/lijst.csv").is_file()


@each_letter
def test_every_example_can_be_sent(id):
    sjabloon = template(id)
    for pad in examples(id):
        gegevens = parse(tuple(sjabloon.velden.values()), tomllib.loads(pad.read_text("utf-8")))
        assert check_data(sjabloon, gegevens) == [], pad.name
        assert recipients(sjabloon, gegevens, load_rules(BIBLIOTHEEK)), pad.name


@each_letter
def test_every_path_is_readable_and_meets_its_duties(id):
    toets = check(template(id), BIBLIOTHEEK)
    assert toets.oordeel is Oordeel.VOLDOET, toets.redenen


@each_letter
def test_without_its_passage_a_duty_is_named(id):
    """Each duty that is marked in the text, in the first letter that has it."""
    eerste = {plicht: geval for geval in reversed(cases(id)) for plicht in due(geval) if plicht.eigen_blok}
    for plicht, geval in eerste.items():
        over = tuple(blok for blok in geval.brief.blokken if plicht.code not in blok.plichten)
        gemist = list(missing(replace(geval, brief=replace(geval.brief, blokken=over))))
        zin = next((str(gemis) for gemis in gemist if gemis.plicht is plicht), "")
        assert plicht.titel in zin and plicht.remedie in zin and plicht.bron in zin, plicht.code


@each_letter
def test_no_hard_word_but_as_the_one_explained_legal_word(id):
    sjabloon = template(id)
    wetswoorden = {
        bericht for plek in walk(sjabloon.knopen) if isinstance(plek.knoop, Wetswoord) for bericht in _texts(plek.knoop)
    }
    for bericht in messages(sjabloon):
        for tekst in filter(None, (bericht.nl, bericht.meervoud)):
            assert tekst in wetswoorden or not (gevonden := MIJD.search(tekst)), f"{bericht.waar}: {gevonden[0]}"


@each_letter
def test_who_can_not_phone_has_another_way(id):
    """Deaf readers: a letter, or its picture letter, that gives a phone number also says where to mail, write or come."""
    for geval in cases(id):
        for deel in (geval.whole, Deel(geval.brief.panelen)):
            belt = deel.has_type("telefoon") or re.search(r"\bbel(t|len)?\b", deel.tekst)
            assert not belt or deel.has_type("email", "adres", "postadres"), deel.tekst


@each_letter
def test_the_picture_letter_explains_its_terms_and_shows_the_core(id):
    """The terms and dates of the panels are those of the letter; at most six; every drawing is shown as itself."""
    termen = Catalogus.load(BIBLIOTHEEK, "nl").taal.termen
    for geval in cases(id):
        panelen, brief = geval.brief.panelen, Deel((*geval.brief.blokken, Alinea(geval.brief.onderwerp)))
        assert unexplained(panelen, termen) == () and len(panelen) <= 6
        assert bool(panelen) == (id in MET_BEELDEN) and len({paneel.beeld for paneel in panelen}) == len(panelen)
        letter = {(waarde.veld, repr(waarde.inhoud)) for waarde in brief.waarden}
        assert {(waarde.veld, repr(waarde.inhoud)) for waarde in Deel(panelen).waarden} <= letter


def _texts(vak: Wetswoord | Plichtvak) -> set[str]:
    from generator.sjabloon.berichten import block_message

    blokken = (block_message(plek.knoop.stukken) for plek in walk(vak.knopen) if hasattr(plek.knoop, "stukken"))
    return {bericht.nl for bericht in blokken if bericht}


@each_letter
def test_terms_that_stay_dutch_are_explained(id):
    termen = Catalogus.load(BIBLIOTHEEK, "nl").taal.termen
    assert {term for geval in cases(id) for term in unexplained(geval.brief.blokken, termen)} == set()


@each_letter
def test_nothing_is_empty_double_or_left_to_fill_in(id):
    for geval in cases(id):
        brief = geval.brief
        for blok in (*brief.voorwoord, *brief.blokken):
            tekst = "".join(stuk.tekst for stuk in pieces(blok))
            if not isinstance(blok, Posten | Toelichting):
                assert tekst.strip() and "  " not in tekst and not re.search(r"[{}\[\]<>]|\bTODO\b|\.\.|\s[.,;:!?]", tekst), (
                    tekst
                )
        assert not [een for een, twee in pairwise(brief.blokken) if een == twee and pieces(een)]
