"""What is proposed for a sentence, and where nothing is: two tables, and properties over made-up sentences."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leesbaarheid.herschrijven import all_ways, propose
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek
from leesbaarheid.woorden.lijsten import entries

WEL = [
    ("splitsen", "U vult het formulier in en stuurt het naar ons terug.", "U vult het formulier in. U stuurt het naar ons terug."),
    ("splitsen", "Wij hebben uw brief gelezen en wij sturen u antwoord.", "Wij hebben uw brief gelezen. Wij sturen u antwoord."),
    ("splitsen", "Wij hebben uw aanvraag bekeken, maar wij hebben nog twee vragen.", "Wij hebben uw aanvraag bekeken. Maar wij hebben nog twee vragen."),
    ("splitsen", "U krijgt geen bijstand, want u woont samen met uw zus.", "U krijgt geen bijstand. Want u woont samen met uw zus."),
    ("splitsen", "U bent verhuisd, dus u moet uw nieuwe adres doorgeven.", "U bent verhuisd. Dus u moet uw nieuwe adres doorgeven."),
    ("splitsen", "Je belt ons of je stuurt een brief.", "Je belt ons. Of je stuurt een brief."),
    ("splitsen", "Wij betalen het voorschot op 3 mei; de rest krijgt u op 1 juni.", "Wij betalen het voorschot op 3 mei. De rest krijgt u op 1 juni."),
    ("splitsen", "De woning is oud maar heeft een nieuwe badkamer.", "De woning is oud. Maar de woning heeft een nieuwe badkamer."),
    ("splitsen", "Uw inkomen is veranderd en daarom krijgt u minder toeslag.", "Uw inkomen is veranderd. Daarom krijgt u minder toeslag."),
    ("splitsen", "Neem uw pas mee en kom op tijd naar de afspraak.", "Neem uw pas mee. Kom op tijd naar de afspraak."),
    ("splitsen", "U mag niet werken en u mag niet reizen.", "U mag niet werken. U mag niet reizen."),
    ("splitsen", "Wij hebben een fout gemaakt en dat spijt ons.", "Wij hebben een fout gemaakt. Dat spijt ons."),
    ("splitsen", "De rechter besluit of u gelijk hebt, en u krijgt een brief.", "De rechter besluit of u gelijk hebt. U krijgt een brief."),
    ("bijzin", "U krijgt minder geld, doordat uw kind ouder is dan achttien jaar.", "U krijgt minder geld. Dat komt doordat uw kind ouder is dan achttien jaar."),
    ("bijzin", "U krijgt geen geld, omdat uw inkomen hoger is dan de norm.", "U krijgt geen geld. De reden is dat uw inkomen hoger is dan de norm."),
    ("bijzin", "Wij sturen u een formulier, zodat u alles kunt nakijken.", "Wij sturen u een formulier. Zo kunt u alles nakijken."),
    ("bijzin", "De lift is kapot, zodat u de trap moet nemen.", "De lift is kapot. Daardoor moet u de trap nemen."),
    ("bijzin", "Stuur alle stukken mee, zodat de afdeling alle informatie heeft.", "Stuur alle stukken mee. Zo heeft de afdeling alle informatie."),
    ("bijzin", "De wet is veranderd, waardoor u meer geld krijgt.", "De wet is veranderd. Daardoor krijgt u meer geld."),
    ("bijzin", "U krijgt een gesprek, waarbij een tolk aanwezig is.", "U krijgt een gesprek. Daarbij is een tolk aanwezig."),
    ("bijzin", "Wij sturen u een brief, waarin wij uitleggen waarom u geen geld krijgt.", "Wij sturen u een brief. Daarin leggen wij uit waarom u geen geld krijgt."),
    ("bijzin", "U krijgt een zorgovereenkomst, die u moet ondertekenen.", "U krijgt een zorgovereenkomst. Die zorgovereenkomst moet u ondertekenen."),
    ("bijzin", "U woont in een huis, dat te groot is voor u.", "U woont in een huis. Dat huis is te groot voor u."),
    ("bijzin", "Wij sturen u een pas, zodat u mee kunt doen.", "Wij sturen u een pas. Zo kunt u meedoen."),
    ("bijzin", "U krijgt een lening, die u terug moet betalen.", "U krijgt een lening. Die lening moet u terugbetalen."),
    ("bijzin", "Hoewel uw zoon mee kan doen, is er geen plek.", "Uw zoon kan meedoen. Toch is er geen plek."),
    ("bijzin", "De regel is nieuw, waardoor de gemeente de huur nu terugbetaalt.", "De regel is nieuw. Daardoor betaalt de gemeente de huur nu terug."),
    ("bijzin", "Uw zorgverlener stuurt elke maand een factuur, die u moet controleren.", "Uw zorgverlener stuurt elke maand een factuur. Die factuur moet u controleren."),
    ("bijzin", "U krijgt een gesprek met de consulent, die u alles uitlegt.", "U krijgt een gesprek met de consulent. Die consulent legt u alles uit."),
    ("bijzin", "U krijgt korting, wat fijn is.", "U krijgt korting. Dat is fijn."),
    ("bijzin", "Hoewel u te laat bent, betalen wij het bedrag uit.", "U bent te laat. Toch betalen wij het bedrag uit."),
    ("bedrijvend", "Uw aanvraag is door ons op 3 mei 2024 afgewezen.", "Wij hebben uw aanvraag op 3 mei 2024 afgewezen."),
    ("bedrijvend", "Het bedrag van 250 euro wordt door ons op uw rekening gestort.", "Wij storten het bedrag van 250 euro op uw rekening."),
    ("bedrijvend", "Uw vragen worden door onze medewerkers beantwoord.", "Onze medewerkers beantwoorden uw vragen."),
    ("bedrijvend", "Uw gegevens moeten door u worden gecontroleerd.", "U moet uw gegevens controleren."),
    ("bedrijvend", "Het besluit kan door de rechter worden vernietigd.", "De rechter kan het besluit vernietigen."),
    ("bedrijvend", "Het formulier dient door u te worden ingevuld en ondertekend.", "U moet het formulier invullen en ondertekenen."),
    ("bedrijvend", "Het bedrag wordt elke maand vastgesteld door het college.", "Het college stelt het bedrag elke maand vast."),
    ("bedrijvend", "Morgen wordt uw woning door een deskundige bekeken.", "Morgen bekijkt een deskundige uw woning."),
    ("bedrijvend", "De aanvraag was door u niet ondertekend.", "U had de aanvraag niet ondertekend."),
    ("bedrijvend", "De zorgovereenkomst werd door de SVB goedgekeurd.", "De SVB heeft de zorgovereenkomst goedgekeurd."),
    ("bedrijvend", "De kosten mogen door de gemeente niet worden vergoed.", "De gemeente mag de kosten niet vergoeden."),
    ("bedrijvend", "Een besluit wordt door ons snel genomen.", "Wij nemen snel een besluit."),
    ("werkwoord", "Wij nemen binnen acht weken een beslissing over uw aanvraag.", "Wij beslissen binnen acht weken over uw aanvraag."),
    ("werkwoord", "U kunt gebruik maken van deze regeling.", "U kunt deze regeling gebruiken."),
    ("werkwoord", "Wilt u gebruik maken van deze regeling?", "Wilt u deze regeling gebruiken?"),
    ("werkwoord", "U maakt gebruik van een taxi.", "U gebruikt een taxi."),
    ("werkwoord", "De wet is van toepassing op uw situatie.", "De wet geldt voor uw situatie."),
    ("werkwoord", "U moet medewerking verlenen aan het onderzoek.", "U moet meewerken aan het onderzoek."),
    ("werkwoord", "U dient voor 1 mei een formulier in te vullen.", "U moet voor 1 mei een formulier invullen."),
    ("werkwoord", "Wij gaan over tot betaling van uw rekening.", "Wij betalen uw rekening."),
    ("frase", "Inzake uw aanvraag hebben wij thans nog twee vragen.", "Over uw aanvraag hebben wij nu nog twee vragen."),
    ("frase", "U krijgt met ingang van 1 juli 2024 tevens een toeslag.", "U krijgt vanaf 1 juli 2024 ook een toeslag."),
    ("frase", "Indien u verhuist, moet u ons onverwijld bellen.", "Als u verhuist, moet u ons meteen bellen."),
    ("frase", "Krachtens de wet krijgt u (tevens) een vergoeding.", "Volgens de wet krijgt u (ook) een vergoeding."),
    ("frase", "“Reeds thans geldt dit”, zei de rechter.", "“Al nu geldt dit”, zei de rechter."),
    ("frase", "met betrekking tot uw woning;", "over uw woning;"),
    ("werkwoord+frase", "U dient inzake uw woning nog een formulier in te vullen.", "U moet over uw woning nog een formulier invullen."),
    ("splitsen+bedrijvend", "U wordt door ons gebeld en krijgt daarna een brief.", "Wij bellen u. U krijgt daarna een brief."),
]  # fmt: skip

NIET = [
    ("negation over both parts", "Zij werkt niet en studeert."),
    ("negation over both parts", "Niet iedereen krijgt geld en betaalt belasting."),
    ("a pair", "U krijgt niet alleen een toeslag, maar u krijgt ook hulp."),
    ("a pair", "Zowel u als uw partner krijgt een brief en u moet beide brieven ondertekenen."),
    ("a condition over both parts", "Zolang u werkt en u betaalt huur, krijgt u toeslag."),
    ("a condition over both parts", "Als u werkt en u krijgt loon, moet u dat melden."),
    ("a condition before the reason", "Als u te laat bent, krijgt u minder, omdat wij extra kosten hebben."),
    ("a command with its result", "Betaal op tijd en u krijgt korting."),
    ("a command with its result", "Betaal op tijd of u krijgt een boete."),
    ("a question", "Wilt u het formulier invullen en kunt u het terugsturen?"),
    ("a question", "Is uw aanvraag door ons afgewezen?"),
    ("two indirect questions", "De gemeente vraagt u of u komt of u laat ons iets weten."),
    ("a quote", "De rechter zei: ‘U bent te laat en u krijgt niets.’"),
    ("a quote", "“U bent te laat en u krijgt niets”, zei de rechter."),
    ("a shared adverb in front", "Deze week krijgt u een brief en betaalt u de huur."),
    ("a shared object", "Wij controleren en verwerken uw aanvraag."),
    ("a shared modal", "U moet het formulier invullen en het terugsturen."),
    ("a shared clause", "Wij weten dat u weinig geld hebt en helpen u graag."),
    ("a number would come twice", "Twee broers krijgen een brief en wonen in een flat."),
    ("a number would come twice", "De drie kinderen krijgen een pas en mogen gratis zwemmen."),
    ("an indefinite subject", "Iedereen krijgt een brief en moet hem bewaren."),
    ("a name would come twice", "Mevrouw Jansen krijgt een brief en belt de gemeente."),
    ("coordinated subjects", "De gemeente en het bedrijf betalen de kosten samen."),
    ("coordinated doers", "Het formulier moet door u en uw partner worden ingevuld."),
    ("an er-sentence", "Er wordt door ons een brief gestuurd."),
    ("a reflexive verb", "Hij heeft zich vergist en schaamt zich."),
    ("negation of the doer", "Uw aanvraag is niet door ons afgewezen."),
    ("a negated subject", "Geen enkele aanvraag wordt door ons vergeten."),
    ("a cause, no doer", "De schade is veroorzaakt door een storm."),
    ("no doer", "Uw aanvraag is afgewezen."),
    ("the doer points back", "Uw vader wordt door zijn huisarts bezocht."),
    ("a restrictive clause", "U krijgt een lening die u later moet terugbetalen."),
    ("a restrictive clause", "De brief die door ons is gestuurd, was fout."),
    ("a denied reason", "U krijgt geen boete omdat u te laat bent."),
    ("the reason is the point", "Wij betalen juist omdat u ziek bent."),
    ("two reasons", "Wij stopten uw uitkering, omdat u niet kwam en omdat u niet belde."),
    ("the clause is about nothing", "U krijgt geen brief, die u moet bewaren."),
    ("two nouns fit the pronoun", "Wij sturen een brief aan uw partner, die u moet ondertekenen."),
    ("the pronoun does not fit", "U woont in een straat met een huis, die lang is."),
    ("a separable verb or not", "De regels zijn nieuw, waardoor de gemeente fouten voorkomt."),
    ("'geen' before the noun", "U maakt geen gebruik van de regeling."),
    ("an adjective before the noun", "Wij nemen een snelle beslissing over uw aanvraag."),
    ("the noun is the subject", "Er is een beslissing genomen over uw aanvraag."),
    ("more than one object form", "Zij wordt door de gemeente geholpen."),
    ("nobody says so", "U kunt gebruik maken van een tolk."),
    ("nobody says so", "U maakt gebruik van gratis hulp."),
    ("the past tense", "Wij namen een beslissing over uw aanvraag."),
    ("begun is not finished", "Wij hebben uw aanvraag in behandeling genomen."),
    ("a second 'te'", "U dient de kosten te betalen en de bon te bewaren."),
    ("the slot is not certain", "Wij kunnen echter niet betalen."),
    ("the slot is not certain", "Gedurende zes weken kunt u bezwaar maken."),
    ("the slot is not certain", "Een diverse groep mensen woont in de wijk."),
    ("Markdown inside", "Wij hebben uw brief **reeds** gelezen."),
]  # fmt: skip


def sentence(tekst, *waarden):
    (zinnen,) = parse([Passage(Soort.ALINEA, tekst, 0, waarden)], bomen=True)
    return zinnen[0]


@pytest.fixture(scope="module", autouse=True)
def read_in_one_go():
    """One question to Frog for all sentences of the tables; the answers are kept."""
    parse([Passage(Soort.ALINEA, tekst) for _, tekst, *_ in (*WEL, *NIET)], bomen=True)


@pytest.mark.parametrize(("manier", "tekst", "verwacht"), WEL)
def test_an_easier_sentence_is_proposed_first(manier, tekst, verwacht):
    voorstellen = propose(sentence(tekst))
    assert voorstellen and (voorstellen[0].manier, voorstellen[0].tekst) == (manier, verwacht)


@pytest.mark.parametrize(("waarom", "tekst"), NIET)
def test_nothing_is_proposed(waarom, tekst):
    assert [voorstel.tekst for voorstel in propose(sentence(tekst))] == [], waarom


def test_every_way_has_rows_in_the_table():
    assert {deel for manier, _, _ in WEL for deel in manier.split("+")} == set(all_ways())


def test_at_most_three_the_easiest_first_each_of_them_easier():
    tekst = "Uw aanvraag inzake de toeslag is door ons afgewezen, omdat uw inkomen te hoog is."
    voorstellen = propose(sentence(tekst))
    scores = [voorstel.score_na for voorstel in voorstellen]
    assert len(voorstellen) == 3 and scores == sorted(scores) and len({voorstel.tekst for voorstel in voorstellen}) == 3
    assert all(voorstel.score_na <= voorstel.score_voor - 3 and voorstel.titel for voorstel in voorstellen)


@pytest.mark.parametrize(
    ("tekst", "waarde", "leeswoord", "verwacht"),
    [("Uw aanvraag is door ons op 3 mei 2024 afgewezen.", "3 mei 2024", "maandag", "Wij hebben uw aanvraag op 3 mei 2024 afgewezen."),
     ("U krijgt thans € 1.250,00 en wij betalen op dinsdag.", "€ 1.250,00", "100", "U krijgt nu € 1.250,00. Wij betalen op dinsdag."),
     ("Inzake thans *Jan* <b> {{ x }} hebben wij een vraag.", "thans *Jan* <b> {{ x }}", "Jansen", "Over thans *Jan* <b> {{ x }} hebben wij een vraag."),
     ("Uw brief van en zo is door ons gelezen.", "en zo", "maandag", "Wij hebben uw brief van en zo gelezen."),
     ("U woont in een huis, dat u hier huurt.", "hier huurt", "hier", None),
     ("Uw aanvraag is door de gemeente afgewezen.", "de gemeente", "Jansen", None)],
)  # fmt: skip
def test_a_filled_in_value_keeps_its_own_text(tekst, waarde, leeswoord, verwacht):
    begin = tekst.index(waarde)
    voorstellen = propose(sentence(tekst, Waardeplek(begin, begin + len(waarde), leeswoord)))
    assert (voorstellen[0].tekst if voorstellen else None) == verwacht


def test_a_sentence_that_does_not_start_its_passage():
    (zinnen,) = parse([Passage(Soort.ALINEA, "Dit is een brief. Wij hebben uw brief reeds gelezen.")], bomen=True)
    assert [voorstel.tekst for voorstel in propose(zinnen[1])] == ["Wij hebben uw brief al gelezen."]


def test_what_replaces_a_formal_word_is_one_of_its_alternatives():
    from leesbaarheid.herschrijven.plaatsvast import swaps

    alternatieven = {ingang.naam: ingang.alternatieven for ingang in entries("formeel")}
    assert {naam: ruil.anders for naam, ruil in swaps().items() if ruil.anders not in alternatieven.get(naam, ())} == {}


WIE = ["U", "Wij", "De gemeente", "Uw zoon"]
ONTKENNINGEN = {"niet", "geen", "nooit", "niets", "niemand"}
zinsdelen = st.tuples(
    st.sampled_from(["Uw aanvraag van {a} mei is door ons", "Het bedrag van {a} euro wordt door de gemeente", "Inzake {a} brieven wordt u door ons"]),
    st.sampled_from(["niet", "nooit", "thans", "reeds", "voor {b} juni"]),
    st.sampled_from(["afgewezen", "betaald", "gecontroleerd"]),
    st.sampled_from([", omdat u geen {c} euro had", ", zodat u niets hoeft te doen", " en u krijgt geen brief", ", maar u betaalt nooit meer dan {c} euro", ""]),
)  # fmt: skip


def marks(tekst):
    woorden = re.findall(r"\w+", tekst.lower())
    return [w for w in woorden if w.isdigit()], sorted(w for w in woorden if w in ONTKENNINGEN)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(zinsdelen, st.tuples(*[st.integers(2, 999)] * 3))
def test_numbers_and_negations_are_always_kept(delen, getallen):
    a, b, c = getallen
    tekst = "{} {} {}{}.".format(*delen).format(a=a, b=b, c=c)
    for voorstel in propose(sentence(tekst)):
        assert marks(voorstel.tekst) == marks(tekst), voorstel


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from([*"“”‘’(),;:.!?–", "en", "of", "omdat", "die", "door", "ons", "wordt", "is", "dient", "te", "gebruik", "maken", "van", "thans", "u", "wij", "betalen", "Hoewel", "een", "beslissing", "nemen", "zodat", "😀", "*", "\u200d", "é"]), min_size=1, max_size=12))  # fmt: skip
def test_no_sentence_breaks_it(woorden):
    (zinnen,) = parse([Passage(Soort.ALINEA, " ".join(woorden))], bomen=True)
    for zin in zinnen:
        for voorstel in propose(zin):
            assert voorstel.tekst.strip() and "  " not in voorstel.tekst
