"""A hard text stays hard: no trick makes it pass. Each row says what is done to it, and which reason must name the trick."""

import unicodedata

import pytest

from leesbaarheid import Oordeel, check
from leesbaarheid.ontleding import Ontleedfout
from leesbaarheid.tekst import Passage, Soort, Waardeplek

MOEILIJK = (
    "Naar aanleiding van uw verzoek om bijzondere bijstand delen wij u mede dat de gevraagde verstrekking wordt geweigerd. "
    "De desbetreffende kosten zijn ingevolge de geldende verordening niet aan te merken als noodzakelijke kosten van het bestaan. "
    "De reeds verstrekte tegemoetkoming wordt met terugwerkende kracht ingetrokken en teruggevorderd. "
    "Gelet op uw financiële draagkracht bestaat er geen aanleiding tot kwijtschelding. "
    "Het bezwaarschrift dient binnen de gestelde termijn te worden ingediend bij het college."
)
WOORDEN = MOEILIJK.replace(".", "").split()
ZINNEN = [zin.strip() for zin in MOEILIJK.split(".") if zin.strip()]
MAKKELIJK = "U krijgt elke maand geld van ons. U hoeft niets te doen. Wij betalen het op uw rekening."
ANDERS = [f"{wie} {wat}." for wie in ("Ik ga", "Jij gaat", "Hij gaat", "Zij gaat", "Wij gaan")
          for wat in ("nu weg", "naar huis", "met de trein", "naar de winkel", "even zitten", "met haar mee", "vroeg naar bed")]  # fmt: skip


def pieces(aantal, begin="", eind="", tussen="\n"):
    """The words, so many at a time, each piece between two strings."""
    delen = (" ".join(WOORDEN[n : n + aantal]) for n in range(0, len(WOORDEN), aantal))
    return tussen.join(f"{begin}{deel}{eind}" for deel in delen)


def each_word(doe):
    return " ".join(doe(woord) for woord in MOEILIJK.split())


def cut(woord, teken):
    return teken.join(woord[n : n + 4] for n in range(0, len(woord), 4)) if len(woord) > 5 else woord


LIJKEN = str.maketrans("aeopcx", "аеорсх")  # Cyrillic
GRIEKS = str.maketrans("oavi", "οανι")
VOLLE_BREEDTE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
VET = {ord(teken): ord("𝐚") + nummer for nummer, teken in enumerate("abcdefghijklmnopqrstuvwxyz")}

TRUCS = {
    "punt achter elk woord": (" ".join(f"{woord}." for woord in WOORDEN), "punten midden in een zin"),
    "punt en hoofdletter": (" ".join(f"{woord.capitalize()}." for woord in WOORDEN), "punten midden in een zin"),
    "punt na drie woorden": (pieces(3, eind=".", tussen=" "), "in stukken geknipt"),
    "uitroepteken na vijf woorden": (pieces(5, eind="!", tussen=" "), "in stukken geknipt"),
    "puntkomma's": (pieces(5, eind=";", tussen=" "), ""),
    "regel na vier woorden": (pieces(4), ""),
    "witregel na vier woorden": (pieces(4, tussen="\n\n"), "in stukken geknipt"),
    "alles in een lijst": (pieces(4, "- "), "losse punten"),
    "een enorme lijst": ("Het gaat om:\n" + pieces(2, "- "), "losse punten"),
    "lange lijst na een inleiding": ("Wij schrijven u over:\n" + pieces(5, "1. "), "in stukken geknipt"),
    "alles in koppen": (pieces(6, "# ", tussen="\n\n"), "moeilijke tekst in koppen"),
    "koppen met een makkelijke zin": ("\n\n".join(f"## {' '.join(WOORDEN[n : n + 8])}\n\nDat is zo." for n in range(0, 72, 8)), "koppen"),
    "alles in een tabel": (pieces(4, "| ", " |"), "tabellen"),
    "tabel naast makkelijke tekst": (pieces(4, "| ", " |") + f"\n\n{MAKKELIJK}" * 5, "moeilijke tekst in koppen, tabellen"),
    "alles in een citaat": ("\n\n".join(f"“{zin}.”" for zin in ZINNEN) + f"\n\n{MAKKELIJK}", "citaten"),
    "als adres": (pieces(5, tussen="\n").replace("kosten", "1234 AB kosten") + "\n1234 AB STAD", ""),
    "als adressen": ("\n\n".join(f"{' '.join(WOORDEN[n : n + 6])}\n1234 AB STAD" for n in range(0, 72, 6)), "adressen"),
    "als groet": ("Dag.\n\nMet vriendelijke groet,\n\n" + pieces(6), "groeten"),
    "als aanhef": ("\n\n".join(f"Beste {' '.join(WOORDEN[n : n + 7])},\nDag." for n in range(0, 70, 7)), "groeten"),
    "breedteloze spaties": (each_word("\u200b".join), ""),
    "breedteloze verbinders": (each_word("\u200d".join), ""),
    "onzichtbare letters": (each_word("\u3164".join), ""),
    "zachte streepjes": (each_word(lambda woord: cut(woord, "\u00ad")), ""),
    "harde streepjes": (each_word(lambda woord: cut(woord, "-")), ""),
    "letters met spaties": (f"{MAKKELIJK * 4} Ons {'  '.join(' '.join(woord) for woord in WOORDEN[60:65])}.", "los van elkaar"),
    "letters met punten": (" ".join(".".join(woord) for woord in WOORDEN), "los van elkaar"),
    "Cyrillische letters": (MOEILIJK.translate(LIJKEN), "ander schrift"),
    "Griekse letters": (MOEILIJK.translate(GRIEKS), "ander schrift"),
    "letters van volle breedte": (MOEILIJK.translate(VOLLE_BREEDTE), ""),
    "wiskundige letters": (MOEILIJK.translate(VET), ""),
    "doorgestreepte letters": ("".join(f"{teken}\u0336" for teken in MOEILIJK), ""),
    "losse accenten": (unicodedata.normalize("NFD", MOEILIJK.replace("e", "é")), ""),
    "cijfers voor letters": (MOEILIJK.translate(str.maketrans("ieo", "130")), "cijfers in woorden"),
    "hoofdletters": (MOEILIJK.upper(), "hoofdletters"),
    "makkelijk in hoofdletters": ((MAKKELIJK * 4).upper(), "hoofdletters"),
    "geen leestekens": (" ".join(WOORDEN), "punt aan het eind"),
    "invulplekken": (pieces(3, "{naam} ", " [datum].", " "), "nog leeg"),
    "stippels en kruisjes": ((MAKKELIJK.replace("geld", "…… XXX")) * 5, "nog leeg"),
    "opmerking in HTML": (f"<!-- {MAKKELIJK * 6} -->\n\n{MAKKELIJK * 3}", "HTML-code"),
    "verborgen span": (f"{MAKKELIJK * 4} <span hidden>Ga weg.</span>", "HTML-code"),
    "codetekens": ("`" + MOEILIJK.replace(" ", "` `") + "`", ""),
    "strepen tussen woorden": ("\n\n".join(f"{zin.replace(' ', '_')}." for zin in ZINNEN), "aan elkaar vast"),
    "punten tussen woorden": ("\n\n".join(f"{zin.replace(' ', '.')}." for zin in ZINNEN), "aan elkaar vast"),
    "Kameelwoorden": (" ".join("".join(map(str.capitalize, WOORDEN[n : n + 4])) + "." for n in range(0, 72, 4)), "aan elkaar vast"),
    "alles aan elkaar": (". ".join(zin.replace(" ", "") for zin in ZINNEN) + ". " + MAKKELIJK * 4, "aan elkaar vast"),
    "vulling die zich herhaalt": (f"{MOEILIJK} {'Ik ga. Jij gaat. ' * 60}", "keer in de tekst"),
    "vulling die niet herhaalt": (f"{MOEILIJK} {' '.join(ANDERS)} {' '.join(ANDERS)}", "Een deel van de tekst is te moeilijk"),
    "alleen getallen": ("12 345 67 89. " * 12, "vooral getallen"),
    "omgekeerde leesrichting": (f"\u202e{MAKKELIJK * 4}", "volgorde van de letters"),
    "een stuk Engels": (MAKKELIJK * 5 + "\n\nYou have to pay the money back to us before the first of March, or we will stop your benefit.", "Engels"),
}  # fmt: skip


@pytest.mark.parametrize("naam", TRUCS)
def test_no_trick_passes(naam):
    tekst, reden = TRUCS[naam]
    toets = check(tekst, heel=True)
    assert toets.oordeel in {Oordeel.TWIJFEL, Oordeel.VOLDOET_NIET}, (toets.score, toets.redenen)
    assert reden in " ".join(toets.redenen)
    if not reden:
        assert toets.oordeel is Oordeel.VOLDOET_NIET, "a trick that is read through needs no name, but then the text must fail"


def test_the_text_itself_is_hard():
    assert check(MOEILIJK, heel=True).oordeel is Oordeel.VOLDOET_NIET


def test_a_text_of_values_only_is_doubtful():
    tekst = "U krijgt veel van ons. " * 10
    plekken = tuple(
        Waardeplek(begin + van, begin + tot, "iets")
        for begin in range(0, len(tekst), 23)
        for van, tot in ((2, 8), (9, 13), (14, 17))
    )
    assert "ingevulde gegevens" in " ".join(check([Passage(Soort.ALINEA, tekst, 0, plekken)], heel=True).redenen)


@pytest.mark.parametrize(
    "taal", ["Wir schicken Ihnen einen Brief und wir haben noch eine Frage zu Ihrem Geld und der Wohnung. "]
)
def test_a_text_in_another_language_is_refused(taal):
    with pytest.raises(Ontleedfout, match="Duits"):
        check(taal * 4, heel=True)


GEWOON = [
    MAKKELIJK * 4,
    "Dank u wel. Tot ziens. " + MAKKELIJK * 4,
    "Bel ons op 010 000 00 02. Of mail naar info@voorbeeldstad.nl. Kijk op www.voorbeeldstad.nl/hulp_thuis/geld. " + MAKKELIJK * 3,
    "Gebruik uw DigiD of bel MijnOverheid. U krijgt een e-mail. Wij doen dit kant-en-klaar voor u. " + MAKKELIJK * 3,
    "Neem dit mee:\n\n- uw pas\n- een brief van de bank\n- uw laatste drie bankafschriften\n\n" + MAKKELIJK * 4,
    "Ons kenmerk is ZK2026A1. U woont op nummer 12a, in postcode 1234 AB. Kom op 3 mei, om 10.00 uur. " + MAKKELIJK * 3,
    "Over één café, de coördinator en Fatma Yılmaz-Öztürk schrijven wij niets. " + MAKKELIJK * 4,
    "U krijgt hulp (dat is gratis). U hoeft NIET te betalen! Hebt u een vraag? Bel ons dan… " + MAKKELIJK * 3,
    "Gemeente Voorbeeldstad\nPostbus 1\n1234 AB  VOORBEELDSTAD\n\nDatum: 3 mei 2026\nOns kenmerk: A-1\n\nBeste Jan,\n\n" + MAKKELIJK * 4
    + "\n\nMet vriendelijke groet,\n\nFatma Yılmaz\nconsulent",
]  # fmt: skip


@pytest.mark.parametrize("tekst", GEWOON)
def test_no_false_alarm_on_an_ordinary_letter(tekst):
    toets = check(tekst, heel=True)
    assert (toets.oordeel, len(toets.redenen)) == (Oordeel.VOLDOET, 1), toets.redenen
