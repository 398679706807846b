"""A PO file that can't be trusted as a whole is refused with one or two Dutch sentences."""

import pytest

from generator.vertaling.pobestand import Catalogusfout, read

KOP = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Last-Translator: {vertaler}\\n"
"X-Herkomst: {herkomst}\\n"

"""
BERICHTEN = """#: brief.md:1
msgid "U krijgt geld."
msgstr "You get money."

#, fuzzy
msgid "Bel ons."
msgstr "Call."

msgctxt "kort"
msgid "Bel ons."
msgstr "Call us."

msgid "U betaalt in één keer."
msgid_plural "U betaalt in {termijnen} keer."
msgstr[0] "You pay once."
msgstr[1] "You pay {termijnen} times."

#~ msgid "Weg."
#~ msgstr "Gone."
"""


def po(tmp_path, inhoud=BERICHTEN, vertaler="A. Vertaler", herkomst="mens", kop=KOP):
    pad = tmp_path / "brieven.po"
    pad.write_text(kop.format(vertaler=vertaler, herkomst=herkomst) + inhoud, encoding="utf-8")
    return pad


def test_reads_messages_contexts_plurals_and_header(tmp_path):
    bestand = read(po(tmp_path), "en_GB")
    assert (bestand.herkomst, bestand.vertaler, bestand.aantal_vormen) == ("mens", "A. Vertaler", 2)
    assert bestand.berichten[None, "U krijgt geld."].vormen == ("You get money.",)
    assert bestand.berichten[None, "Bel ons."].fuzzy and not bestand.berichten["kort", "Bel ons."].fuzzy
    meervoud = bestand.berichten[None, "U betaalt in één keer."]
    assert meervoud.meervoud == "U betaalt in {termijnen} keer." and len(meervoud.vormen) == 2
    assert (None, "Weg.") not in bestand.berichten
    assert [bestand.meervoudsvorm(n) for n in (0, 1, 2)] == [1, 0, 1]


def test_text_is_compared_in_one_unicode_form(tmp_path):
    bestand = read(po(tmp_path, 'msgid "cliënt"\nmsgstr "client"\n'), "en_GB")
    assert (None, "cliënt") in bestand.berichten


def test_one_text_in_two_unicode_forms_stands_there_twice(tmp_path):
    with pytest.raises(Catalogusfout, match="‘cliënt’ staat er twee keer"):
        read(po(tmp_path, 'msgid "clie\u0308nt"\nmsgstr "a"\n\nmsgid "cli\u00ebnt"\nmsgstr "b"\n'), "en_GB")


@pytest.mark.parametrize("regel", ["n", "n / 0", "n / (n - 7)"])
def test_a_plural_rule_that_fails_for_some_count(tmp_path, regel):
    with pytest.raises(Catalogusfout, match="Plural-Forms"):
        read(po(tmp_path, kop=KOP.replace("(n != 1)", f"({regel})")), "en_GB")


KOP_ZONDER = KOP.replace('"X-Herkomst: {herkomst}\\n"\n', "")
FOUT = [
    ({"herkomst": "robot"}, "In brieven.po ontbreekt de kopregel X-Herkomst."),
    ({"kop": KOP_ZONDER}, "In brieven.po ontbreekt de kopregel X-Herkomst."),
    ({"vertaler": ""}, "In brieven.po staat geen vertaler."),
    ({"vertaler": "FULL NAME <EMAIL@ADDRESS>"}, "In brieven.po staat geen vertaler."),
    ({"inhoud": BERICHTEN + 'msgid "U krijgt geld."\nmsgstr "Nog een keer."\n'}, "staat er twee keer"),
    ({"inhoud": 'msgid "half'}, "geen geldig PO-bestand|niet te lezen als PO-bestand"),
    ({"inhoud": "onzin op een regel\n"}, "geen geldig PO-bestand|niet te lezen als PO-bestand"),
    ({"kop": KOP.replace("(n != 1)", "(n != x)")}, "niet te lezen als PO-bestand"),
    ({"kop": KOP.replace("(n != 1)", "__import__('os')")}, "niet te lezen als PO-bestand"),
]


@pytest.mark.parametrize(("anders", "zin"), FOUT, ids=lambda waarde: str(waarde)[:30])
def test_refuses_the_whole_file(tmp_path, anders, zin):
    with pytest.raises(Catalogusfout, match=zin) as fout:
        read(po(tmp_path, **anders), "en_GB")
    assert str(fout.value).count(".") <= 5 and "Traceback" not in str(fout.value)


def test_a_machine_draft_needs_no_translator(tmp_path):
    assert read(po(tmp_path, herkomst="machine", vertaler=""), "en_GB").herkomst == "machine"
