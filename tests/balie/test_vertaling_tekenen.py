"""Signing a translation: by a registered second reader who did not make it, while the Dutch stands."""

import pytest


@pytest.fixture
def vertaald(bureau):
    bureau.translate()
    return bureau


def test_a_translation_is_offered_and_signed(vertaald):
    vertaald.sign()
    uit = vertaald.ok("aanbieden", "groet", "--taal", "en", *vertaald.als("rik"))
    assert "groet (en) is aangeboden. Oordeel van de toets: niet_meetbaar." in uit
    assert "Akkoord 2: groet (en) is getekend." in vertaald.ok("akkoord", "groet", "--taal", "en", *vertaald.als("amina"))


def test_a_machine_draft_is_not_offered(bureau):
    bureau.translate(herkomst="machine")
    assert "ruwe versie van een machine" in bureau.refused("aanbieden", "groet", "--taal", "en", *bureau.als("rik"))


def test_an_unknown_translator_is_refused(bureau):
    bureau.translate(vertaler="iemand")
    assert "de vertaler ‘iemand’ is geen gebruiker" in bureau.refused("aanbieden", "groet", "--taal", "en", *bureau.als("rik"))


def test_fuzzy_messages_are_refused(bureau):
    bureau.translate(fuzzy=True)
    assert "nog onzeker" in bureau.refused("aanbieden", "groet", "--taal", "en", *bureau.als("rik"))


def test_the_dutch_must_be_signed_first(vertaald):
    vertaald.ok("aanbieden", "groet", "--taal", "en", *vertaald.als("rik"))
    assert "De Nederlandse tekst is niet getekend" in vertaald.refused(
        "akkoord", "groet", "--taal", "en", *vertaald.als("amina")
    )


def test_only_a_second_reader_of_that_language_signs(vertaald):
    vertaald.sign()
    vertaald.ok("aanbieden", "groet", "--taal", "en", *vertaald.als("rik"))
    woorden = ("akkoord", "groet", "--taal", "en")
    assert "heeft de rol ‘tweede_lezer’ niet" in vertaald.refused(*woorden, *vertaald.als("vera"))
    vertaald.ok("gebruiker", "amina", "--rol", "tweede_lezer", "--taal", "ar")
    assert "geen tweede lezer van de taal ‘en’" in vertaald.refused(*woorden, *vertaald.als("amina"))


@pytest.mark.parametrize("wie", ["vertaler", "rik"])
def test_neither_translator_nor_offerer_signs(vertaald, wie):
    vertaald.sign()
    vertaald.ok("gebruiker", wie, "--rol", "redacteur", "--rol", "tweede_lezer", "--taal", "en")
    vertaald.ok("aanbieden", "groet", "--taal", "en", *vertaald.als("rik"))
    fout = vertaald.refused("akkoord", "groet", "--taal", "en", *vertaald.als(wie))
    assert f"{wie} maakte deze vertaling zelf" in fout or f"{wie} bood deze tekst zelf aan" in fout


@pytest.mark.parametrize("hoe", ["stale", "fuzzy"])
def test_a_signed_translation_that_went_stale_or_fuzzy_makes_no_letter(bureau, tmp_path, hoe):
    po = bureau.translate()
    bureau.sign()
    bureau.ok("aanbieden", "groet", "--taal", "en", *bureau.als("rik"))
    bureau.ok("akkoord", "groet", "--taal", "en", *bureau.als("amina"))
    if hoe == "stale":
        bureau.letter().write_text(bureau.letter().read_text().replace("graag met", "heel graag met"))
        bureau.sign()
    else:
        po.write_text(po.read_text().replace("\nmsgid", "\n#, fuzzy\nmsgid", 1))
    data, uit = bureau.letter(bestand="voorbeelden/kort.toml"), tmp_path / "uit"
    fout = bureau.refused("maak", "groet", "--gegevens", data, "--uit", uit, "--taal", "en", *bureau.als("carla"))
    assert "Engels" in fout and not uit.exists()


def test_who_lost_the_role_does_nothing_any_more(bureau, tmp_path):
    bureau.sign()
    bureau.ok("gebruiker", "carla", "--rol", "beheerder")
    data, uit = bureau.letter(bestand="voorbeelden/kort.toml"), tmp_path / "uit"
    fout = bureau.refused("maak", "groet", "--gegevens", data, "--uit", uit, *bureau.als("carla"))
    assert "heeft de rol ‘consulent’ niet" in fout and not uit.exists()


def test_a_changed_message_cancels_the_offer(vertaald):
    vertaald.sign()
    vertaald.ok("aanbieden", "groet", "--taal", "en", *vertaald.als("rik"))
    po = vertaald.bibliotheek.taal_map("en") / "LC_MESSAGES/brieven.po"
    po.write_text(po.read_text().replace('msgstr "EN Wij willen', 'msgstr "EN, Wij willen'))
    assert "groet (en) is veranderd na het aanbieden" in vertaald.refused(
        "akkoord", "groet", "--taal", "en", *vertaald.als("amina")
    )
