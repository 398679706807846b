"""Alternatives get the form of the words that they replace, in real sentences."""

import pytest

from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort
from leesbaarheid.woorden.buigen import fitting
from leesbaarheid.woorden.herkennen import find_formal
from leesbaarheid.woorden.lijsten import entries
from leesbaarheid.woorden.verbuigen import comparative, plural, with_e
from leesbaarheid.woorden.vervoegen import Vorm, conjugate, split

ZINNEN = [
    # the verb: present, past, infinitive, participle
    ("De gemeente verstrekt een pas.", "verstrekken", ("geeft",)),
    ("Wij verstrekken een pas.", "verstrekken", ("geven",)),
    ("Ik verstrek een pas.", "verstrekken", ("geef",)),
    ("De gemeente verstrekte vorige week een pas.", "verstrekken", ("gaf",)),
    ("Zij verstrekten vorige week passen.", "verstrekken", ("gaven",)),
    ("Wij hebben een pas verstrekt.", "verstrekken", ("gegeven",)),
    ("Wij willen een pas verstrekken.", "verstrekken", ("geven",)),
    ("Wij constateren een fout.", "constateren", ("zien", "merken")),
    ("Het bedrijf fungeert als hulp.", "fungeren", ("is", "werkt als")),
    ("Dit betreft uw huis.", "betreffen", ("gaat over",)),
    # separable verbs, apart and joined
    ("De gemeente deelt u de uitslag mee.", "meedelen", ("laat weten", "vertelt")),
    ("De arts licht het besluit toe.", "toelichten", ("legt uit",)),
    ("Zij vroeg of de arts het besluit toelichtte.", "toelichten", ("uitlegde",)),
    ("De gemeente retourneert de brief.", "retourneren", ("stuurt terug",)),
    ("De gemeente belicht dit later.", "belichten", ("legt uit",)),
    # phrases with a verb
    ("Het gesprek vindt morgen plaats.", "plaats vinden", ("is", "gebeurt")),
    ("U dient dit bedrag te betalen.", "dienen te", ("moet",)),
    ("Wij stelden u in kennis.", "in kennis stellen", ("lieten weten",)),
    ("De gemeente heeft u in kennis gesteld.", "in kennis stellen", ("laten weten",)),
    # nouns
    ("Dit heeft consequenties.", "consequentie", ("gevolgen",)),
    ("Dit heeft een consequentie.", "consequentie", ("gevolg",)),
    ("Uw werkzaamheden stoppen.", "werkzaamheid", ("werk",)),
    ("De criteria zijn nieuw.", "criterium", ("regels", "eisen")),
    # adjectives
    ("Dit is een adequate oplossing.", "adequaat", ("goede", "passende")),
    ("Dit is adequaat.", "adequaat", ("goed", "passend")),
    ("Dit is een complexe vraag.", "complex", ("moeilijke",)),
    ("Deze vraag is complexer.", "complex", ("moeilijker",)),
    ("De gehele brief is weg.", "geheel", ("hele",)),
    # adverbs, prepositions: only the capital
    ("Derhalve krijgt u geen geld.", "derhalve", ("Dus", "Daarom")),
    ("U krijgt derhalve geen geld.", "derhalve", ("dus", "daarom")),
    ("Met betrekking tot uw huis hebben wij een vraag.", "met betrekking tot", ("Over",)),
    ("‘Tevens’ is een oud woord.", "tevens", ("Ook",)),
]  # fmt: skip


@pytest.fixture(scope="module")
def ontleed():
    """All sentences, asked of Frog in one go."""
    return dict(zip((zin for zin, *_ in ZINNEN), parse([Passage(Soort.ALINEA, zin) for zin, *_ in ZINNEN]), strict=True))


@pytest.mark.parametrize(("zin", "ingang", "verwacht"), ZINNEN)
def test_alternatives_fit(ontleed, zin, ingang, verwacht):
    gevonden = {treffer.ingang.naam: fitting(z, treffer) for z in ontleed[zin] for treffer in find_formal(z)}
    assert gevonden.get(ingang) == verwacht, gevonden


VORMEN = [
    ("maken", "maak maakt maakte maakten gemaakt"),
    ("geven", "geef geeft gaf gaven gegeven"),
    ("zetten", "zet zet zette zetten gezet"),
    ("beloven", "beloof belooft beloofde beloofden beloofd"),
    ("veranderen", "verander verandert veranderde veranderden veranderd"),
    ("controleren", "controleer controleert controleerde controleerden gecontroleerd"),
    ("proberen", "probeer probeert probeerde probeerden geprobeerd"),
    ("regelen", "regel regelt regelde regelden geregeld"),
    ("rekenen", "reken rekent rekende rekenden gerekend"),
    ("delen", "deel deelt deelde deelden gedeeld"),
    ("leiden", "leid leidt leidde leidden geleid"),
    ("wonen", "woon woont woonde woonden gewoond"),
    ("gebeuren", "gebeur gebeurt gebeurde gebeurden gebeurd"),
    ("gebruiken", "gebruik gebruikt gebruikte gebruikten gebruikt"),
    ("bekijken", "bekijk bekijkt bekeek bekeken bekeken"),
    ("begrijpen", "begrijp begrijpt begreep begrepen begrepen"),
    ("terugsturen", "terugstuur terugstuurt terugstuurde terugstuurden teruggestuurd"),
    ("uitleggen", "uitleg uitlegt uitlegde uitlegden uitgelegd"),
    ("meedoen", "meedoe meedoet meedeed meededen meegedaan"),
    ("opschrijven", "opschrijf opschrijft opschreef opschreven opgeschreven"),
    ("voorkomen", "voorkom voorkomt voorkwam voorkwamen voorkomen"),
    ("eisen", "eis eist eiste eisten geëist"),
    ("waarschuwen", "waarschuw waarschuwt waarschuwde waarschuwden gewaarschuwd"),
    ("zijn", "ben is was waren geweest"),
    ("hebben", "heb heeft had hadden gehad"),
]


@pytest.mark.parametrize(("werkwoord", "vormen"), VORMEN)
def test_verb_forms(werkwoord, vormen):
    assert [conjugate(werkwoord, vorm) for vorm in Vorm] == vormen.split()


@pytest.mark.parametrize(
    ("woord", "delen"),
    [("meesturen", ("mee", "sturen")), ("overleggen", ("", "overleggen")), ("openen", ("", "openen")), ("innen", ("", "innen")),
     ("omgaan", ("om", "gaan")), ("nadenken", ("na", "denken")), ("ophalen", ("op", "halen")), ("uiten", ("", "uiten"))],
)  # fmt: skip
def test_what_comes_apart(woord, delen):
    assert split(woord) == delen


@pytest.mark.parametrize(
    ("enkel", "meer"),
    [("gevolg", "gevolgen"), ("brief", "brieven"), ("plek", "plekken"), ("prijs", "prijzen"), ("kans", "kansen"),
     ("regel", "regels"), ("medewerker", "medewerkers"), ("keuze", "keuzes"), ("idee", "ideeën"), ("probleem", "problemen"),
     ("verandering", "veranderingen"), ("geld", "geld"), ("kosten", "kosten"), ("spullen", "spullen"), ("regels", "regels"),
     ("straf", "straffen"), ("afspraak", "afspraken"), ("gebouw", "gebouwen"), ("kantoor", "kantoren"), ("voor een deel", "voor een deel"),
     ("organisatie", "organisaties"), ("man", "mannen"), ("werk", "werk"), ("plan", "plannen")],
)  # fmt: skip
def test_plurals(enkel, meer):
    assert plural(enkel) == meer


@pytest.mark.parametrize(
    ("kaal", "met_e", "meer"),
    [("groot", "grote", "groter"), ("goed", "goede", "beter"), ("vast", "vaste", "vaster"), ("snel", "snelle", "sneller"),
     ("duidelijk", "duidelijke", "duidelijker"), ("vaag", "vage", "vager"), ("precies", "precieze", "preciezer"),
     ("algemeen", "algemene", "algemener"), ("soepel", "soepele", "soepeler"), ("gegeven", "gegeven", "gegeven"), ("extra", "extra", "extra"),
     ("heel belangrijk", "heel belangrijke", "heel belangrijk"), ("zwaar", "zware", "zwaarder"), ("van nu", "van nu", "van nu")],
)  # fmt: skip
def test_adjectives(kaal, met_e, meer):
    assert (with_e(kaal), comparative(kaal)) == (met_e, meer)


def test_every_alternative_has_every_form():
    """No form of any word in the lists is empty or breaks."""
    woorden = {deel for ingang in entries("formeel") for alternatief in ingang.alternatieven for deel in alternatief.split()}
    assert len(woorden) > 500
    for woord in woorden:
        assert all(conjugate(woord, vorm) for vorm in Vorm if len(woord) > 4 and woord.endswith("en")), woord
        assert plural(woord) and with_e(woord) and comparative(woord)
