"""The simplify team's pages: read, remark, sign, send back, withdraw; and everything that must stop a signature."""

import html
import re
import shutil

import pytest

pytestmark = pytest.mark.xdist_group("paginas")
GEHEIM = "Een-lang-geheim-1"


def offered(bureau, id="groet", wie="rik", taal="nl"):
    """The id of the version that this makes."""
    from balie.toetsing.models import Aanbod

    bureau.ok("aanbieden", id, "--taal", taal, *bureau.als(wie))
    return Aanbod.objects.order_by("-wanneer").first().versie_id


def text(antwoord):
    kaal = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", antwoord.content.decode(), flags=re.S)
    return " ".join(html.unescape(kaal).split())


def see_both(browser, versie):
    for naam in ("kort", "lang"):
        assert browser.get(f"/versies/{versie}/voorbeeld/{naam}/").status_code == 200


def sign(browser, versie, **velden):
    return browser.post(f"/versies/{versie}/tekenen/", {"wachtwoord": GEHEIM, **velden}, follow=True)


def akkoorden():
    from balie.toetsing.models import Akkoord

    return [(a.nummer, a.wie.username, a.via, a.reden) for a in Akkoord.objects.order_by("nummer")]


def test_from_work_list_to_signature(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    lijst = vera.get("/")
    assert "Wilt u langskomen?" in text(lijst) and f'href="/versies/{versie}/"' in lijst.content.decode()
    rapport = text(vera.get(f"/versies/{versie}/"))
    assert "Oordeel van de toets: voldoet" in rapport and "Dat moet nog" in rapport and "Ga tekenen" not in rapport
    see_both(vera, versie)
    assert "Ga tekenen" in text(vera.get(f"/versies/{versie}/"))
    vraag = text(vera.get(f"/versies/{versie}/tekenen/"))
    assert "U tekent de tekst van ‘Wilt u langskomen?’ (Nederlands), aangeboden door rik op" in vraag
    assert "Getekend. Dit is akkoord 1." in text(sign(vera, versie))
    assert akkoorden() == [(1, "vera", "balie", "")]
    assert "Er wacht niets op u." in text(vera.get("/"))
    assert "akkoord 1 van vera" in bureau.ok("akkoord", "--lijst")


@pytest.mark.parametrize("gezien", [(), ("kort",), ("lang",)])
def test_both_examples_must_be_seen(bureau, bezoek, gezien):
    versie = offered(bureau)
    vera = bezoek("vera")
    for naam in gezien:
        vera.get(f"/versies/{versie}/voorbeeld/{naam}/")
    assert "Bekijk eerst deze voorbeelden" in text(sign(vera, versie))
    assert akkoorden() == []


@pytest.mark.parametrize(
    ("wie", "reden"),
    [("rik", "rik bood deze tekst zelf aan"), ("vertaler", "heeft de rol ‘versimpelaar’ niet"), ("amina", "heeft de rol")],
)
def test_not_everybody_signs(bureau, bezoek, wie, reden):
    versie = offered(bureau)
    browser = bezoek(wie)
    see_both(browser, versie)
    assert reden in text(sign(browser, versie))
    assert akkoorden() == []


def test_the_password_is_asked_again(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    antwoord = sign(vera, versie, wachtwoord="fout")
    assert antwoord.status_code == 422 and "wachtwoord klopt niet" in text(antwoord)
    assert akkoorden() == []


def test_an_open_remark_blocks_pages_and_command_line(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    pagina = vera.post(
        f"/versies/{versie}/opmerkingen/",
        {"soort": "moet", "doel": "nederlands", "tekst": "Wie is wij?", "blok": "1"},
        follow=True,
    )
    assert "Wie is wij?" in text(pagina) and "1 opmerking open" in text(pagina)
    assert "Er staat nog 1 opmerking open" in text(sign(vera, versie))
    assert "opmerking open" in bureau.refused("akkoord", "groet", *bureau.als("vera"))
    rik = bezoek("rik")
    rik.post("/opmerkingen/1/reactie/", {"tekst": "De gemeente."})
    rik.post("/opmerkingen/1/oplossen/")
    assert "De gemeente." in text(vera.get(f"/versies/{versie}/"))
    vera.post("/opmerkingen/1/heropenen/")
    assert "Er staat nog 1 opmerking open" in text(sign(vera, versie))
    vera.post("/opmerkingen/1/oplossen/")
    assert "Getekend" in text(sign(vera, versie))


def test_a_remark_on_an_older_version_stays_open(bureau, bezoek):
    oud = offered(bureau)
    bezoek("vera").post(f"/versies/{oud}/opmerkingen/", {"soort": "vraag", "doel": "nederlands", "tekst": "Mag het korter?"})
    change(bureau)
    nieuw = offered(bureau)
    pagina = text(bezoek("vera").get(f"/versies/{nieuw}/"))
    assert "Mag het korter?" in pagina and "bij een oudere versie" in pagina and "1 opmerking open" in pagina


def change(bureau, van="half uur", naar="uur"):
    pad = bureau.letter()
    pad.write_text(pad.read_text().replace(van, naar))


def test_a_text_that_changes_while_it_is_read_is_not_signed(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    change(bureau)
    pagina = text(sign(vera, versie))
    assert "is veranderd na het aanbieden" in pagina and "Deze tekst is veranderd nadat hij is aangeboden" in pagina
    assert akkoorden() == []


def test_a_newer_offer_is_not_signed_in_place_of_what_was_read(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    change(bureau)
    nieuw = offered(bureau)
    see_both(vera, nieuw)
    assert "veranderd terwijl u las" in text(sign(vera, versie))
    assert akkoorden() == []
    assert "Getekend" in text(sign(vera, nieuw))


def test_a_role_taken_away_while_the_page_is_open(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    from django.contrib.auth.models import Group, User

    Group.objects.get(name="versimpelaar").user_set.remove(User.objects.get(username="vera"))
    assert "Inloggen" in text(sign(vera, versie))
    assert "heeft de rol ‘versimpelaar’ niet" in text(sign(bezoek("vera"), versie))
    assert akkoorden() == []


def test_a_second_signature_is_refused(bureau, bezoek):
    versie = offered(bureau, wie="vertaler")
    for wie in ("vera", "rik"):
        see_both(bezoek(wie), versie)
    sign(bezoek("vera"), versie)
    assert "al getekend: akkoord 1" in text(sign(bezoek("rik"), versie))
    assert len(akkoorden()) == 1


def test_doubt_needs_a_reason(bureau, bezoek):
    lang = " Als u dat goed vindt, mag er ook iemand bij het gesprek zijn die u helpt, zoals uw zoon, uw dochter, uw buurman, uw vriendin of iemand die u van uw werk kent."
    change(bureau, "Het gesprek duurt een half uur.", "Het gesprek duurt een half uur." + lang)
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    antwoord = sign(vera, versie, reden="  ")
    assert antwoord.status_code == 422 and "De toets twijfelt" in text(antwoord)
    assert "Getekend" in text(sign(vera, versie, reden="Zo praten wij ook."))
    assert akkoorden() == [(1, "vera", "balie", "Zo praten wij ook.")]


def test_sent_back_is_not_signed_until_it_is_offered_again(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    assert "Schrijf wat er moet veranderen" in text(vera.post(f"/versies/{versie}/terugsturen/", {"reden": " "}))
    assert "teruggestuurd" in text(vera.post(f"/versies/{versie}/terugsturen/", {"reden": "Te lang."}, follow=True))
    assert "stuurde groet (nl) terug" in text(sign(vera, versie))
    assert "Te lang." in text(bezoek("rik").get("/teksten/"))
    assert "teruggestuurd" in bureau.ok("akkoord", "--lijst")
    assert "niet meer" in text(vera.post(f"/versies/{versie}/terugsturen/", {"reden": "Nog eens."}))
    assert offered(bureau) == versie
    assert "Getekend" in text(sign(vera, versie))


def test_withdrawing_asks_reason_and_password(bureau, bezoek):
    versie = offered(bureau)
    vera = bezoek("vera")
    see_both(vera, versie)
    sign(vera, versie)
    adres = "/akkoorden/1/intrekken/"
    assert "kan de gemeente deze brief niet meer versturen" in text(vera.get(adres))
    assert "wachtwoord klopt niet" in text(vera.post(adres, {"reden": "Fout bedrag.", "wachtwoord": "x"}))
    assert "hoort een reden" in text(vera.post(adres, {"reden": " ", "wachtwoord": GEHEIM}))
    assert "ingetrokken" in text(vera.post(adres, {"reden": "Fout bedrag.", "wachtwoord": GEHEIM}, follow=True))
    assert "akkoord ingetrokken" in text(bezoek("rik").get("/?toon=veranderd"))


def test_the_akkoord_that_was_read_is_withdrawn_and_no_later_one(bureau, bezoek):
    bureau.sign()
    change(bureau)
    bureau.sign()
    vera = bezoek("vera")
    intrekking = {"reden": "Fout bedrag.", "wachtwoord": GEHEIM}
    vera.post("/akkoorden/1/intrekken/", intrekking)
    assert "akkoord 2 van vera" in bureau.ok("akkoord", "--lijst")
    assert "is al ingetrokken" in text(vera.post("/akkoorden/1/intrekken/", intrekking))
    assert "akkoord 2 van vera" in bureau.ok("akkoord", "--lijst")


def test_the_register_says_when_a_signed_text_was_changed(bureau, bezoek):
    bureau.sign()
    vera = bezoek("vera")
    assert "veranderd" not in text(vera.get("/register/"))
    change(bureau)
    assert "daarna is de tekst veranderd" in text(vera.get("/register/"))
    assert "De nieuwe tekst heeft geen akkoord." in text(vera.get("/register/groet/nl/"))
    assert vera.get("/register/groet/nl/export.json").json()["veranderd"] is True


def test_a_page_speaks_of_no_command_line(bureau, bezoek):
    bureau.sign()
    pagina = text(bezoek("vera").post("/akkoorden/1/intrekken/", {"reden": " ", "wachtwoord": GEHEIM}))
    assert "hoort een reden" in pagina and "--reden" not in pagina
    assert "Schrijf die achter --reden." in bureau.refused("akkoord", "groet", "--intrekken", *bureau.als("vera"))


def while_judging(monkeypatch, doe):
    """This happens while the check looks at the text."""
    from balie.toetsing import keuren

    judge = keuren.judge

    def judge_slowly(stand):
        gekeurd = judge(stand)
        doe()
        return gekeurd

    monkeypatch.setattr(keuren, "judge", judge_slowly)


def test_a_text_that_changes_while_it_is_offered(bureau, bezoek, monkeypatch):
    while_judging(monkeypatch, lambda: change(bureau))
    assert "veranderde terwijl de toets keek" in text(bezoek("rik").post("/teksten/groet/nl/aanbieden/", follow=True))
    assert nothing_offered()


def test_a_role_taken_away_while_a_text_is_offered(bureau, monkeypatch):
    from django.contrib.auth.models import Group, User

    rik = User.objects.get(username="rik")
    while_judging(monkeypatch, lambda: Group.objects.get(name="redacteur").user_set.remove(rik))
    assert "heeft de rol ‘redacteur’ niet" in bureau.refused("aanbieden", "groet", *bureau.als("rik"))
    assert nothing_offered()


def nothing_offered() -> bool:
    from balie.toetsing.models import Aanbod, Versie

    return not Aanbod.objects.exists() and not Versie.objects.exists()


def test_a_finding_is_set_aside_with_a_reason_and_remembered(bureau, bezoek):
    change(bureau, "Wij willen graag met u praten.", "Wij willen graag met u praten over de beschikking.")
    versie = offered(bureau)
    vera = bezoek("vera")
    pagina = vera.get(f"/versies/{versie}/")
    nummer = re.search(r'id="bevinding-(\d+)"', pagina.content.decode())[1]
    assert "Schrijf waarom" in text(vera.post(f"/versies/{versie}/bevindingen/{nummer}/terzijde/", {"reden": ""}, follow=True))
    assert "bestaat niet" in text(vera.post(f"/versies/{versie}/bevindingen/999/terzijde/", {"reden": "x"}, follow=True))
    na = vera.post(f"/versies/{versie}/bevindingen/{nummer}/terzijde/", {"reden": "Dat woord kent u."}, follow=True)
    assert "Blijft zo, zegt vera : Dat woord kent u." in text(na)
    change(bureau)
    assert "In een vorige versie bleef dit zo." in text(vera.get(f"/versies/{offered(bureau)}/"))


@pytest.mark.parametrize(("toon", "adres"), [("tekst", "#blok-"), ("kort", "?toon=tekst#blok-")])
def test_a_duty_leads_to_its_passage_from_every_tab(bureau, bezoek, toon, adres):
    versie = offered(bureau)
    pagina = bezoek("vera").get(f"/versies/{versie}/?toon={toon}").content.decode()
    assert re.search(rf'wat u moet doen: <a class="nl-link" href="{re.escape(adres)}\d+">stuk', pagina)


def test_what_changed_since_the_signature_is_shown_by_words(bureau, bezoek):
    versie = offered(bureau)
    see_both(bezoek("vera"), versie)
    sign(bezoek("vera"), versie)
    change(bureau)
    pagina = bezoek("vera").get(f"/versies/{offered(bureau)}/?toon=verschil").content.decode()
    assert re.search(r'<del class="eraf">\s*half ?</del>', pagina)
    assert "Het gesprek duurt een" in text(bezoek("vera").get(f"/versies/{offered(bureau)}/?toon=verschil"))


def test_a_building_block_is_signed_once_for_all_letters(bureau, bezoek):
    for id in ("groet", "afscheid"):
        bureau.sign(id)
    blok = bureau.bibliotheek.bouwsteen("bellen")
    blok.write_text(blok.read_text().replace("Bel ons dan.", "Bel ons dan gerust."))
    rik = bezoek("rik")
    assert "veranderd" in text(rik.get("/teksten/"))
    wat = text(rik.get("/bouwstenen/bellen/aanbieden/"))
    assert "2 getekende brieven" in wat and wat.count("Wilt u langskomen?") == 2
    assert "voor 2 brieven" in text(rik.post("/bouwstenen/bellen/aanbieden/", follow=True))
    from balie.toetsing.models import Aanbod

    versie = Aanbod.objects.order_by("-wanneer").first().versie_id
    vera = bezoek("vera")
    see_both(vera, versie)
    assert "U tekent 2 brieven" in text(vera.get(f"/versies/{versie}/tekenen/"))
    sign(vera, versie)
    assert [nummer for nummer, *_ in akkoorden()] == [1, 2, 3, 4]


def test_offering_on_a_page_shows_what_is_in_the_way(bureau, bezoek):
    change(
        bureau,
        "Wij willen graag met u praten.",
        "Teneinde restitutie te bewerkstelligen dient belanghebbende onverwijld de beschikking te retourneren. " * 8,
    )
    pagina = text(bezoek("rik").post("/teksten/groet/nl/aanbieden/", follow=True))
    assert "nog te moeilijk" in pagina
    from balie.toetsing.models import Versie

    assert not Versie.objects.exists()


def test_translation_is_read_message_by_message(bureau, bezoek):
    bureau.translate()
    bureau.sign()
    versie = offered(bureau, taal="en")
    amina = bezoek("amina")
    pagina = amina.get(f"/versies/{versie}/")
    assert "EN Wilt u langskomen?" in text(pagina) and "naast" in pagina.content.decode()
    assert "Wat moet in deze brief staan" not in text(pagina), "a duty's place is one in the Dutch text, not a message"
    amina.post(
        f"/versies/{versie}/opmerkingen/", {"soort": "wens", "doel": "vertaling", "tekst": "Liever 'visit'.", "blok": "0"}
    )
    assert "over de vertaling" in text(amina.get(f"/versies/{versie}/"))
    amina.post("/opmerkingen/1/oplossen/")
    see_both(amina, versie)
    assert "Getekend" in text(sign(amina, versie))


def test_who_reads_a_translation_can_ask_about_the_dutch(bureau, bezoek):
    bureau.translate()
    bureau.sign()
    engels, amina = offered(bureau, taal="en"), bezoek("amina")
    opmerking = {"soort": "vraag", "doel": "nederlands", "tekst": "Wie bedoelt u met wij?", "blok": "0"}
    assert "over het Nederlands" in text(amina.post(f"/versies/{engels}/opmerkingen/", opmerking, follow=True))
    change(bureau)
    nieuw, vera = offered(bureau), bezoek("vera")
    assert "1 open" in text(vera.get("/"))
    pagina = text(vera.get(f"/versies/{nieuw}/"))
    assert "Wie bedoelt u met wij?" in pagina and "bij de vertaling (Engels)" in pagina and "1 opmerking open" in pagina
    see_both(vera, nieuw)
    assert "opmerking open" in text(sign(vera, nieuw))
    assert "Opgelost door vera" in text(vera.post("/opmerkingen/1/oplossen/", {"versie": nieuw}, follow=True))
    assert "Getekend" in text(sign(vera, nieuw))


def test_a_remark_on_a_translation_itself_is_no_matter_of_the_dutch(bureau, bezoek):
    bureau.translate()
    bureau.sign()
    engels = offered(bureau, taal="en")
    opmerking = {"soort": "vraag", "doel": "vertaling", "tekst": "Liever visit."}
    bezoek("amina").post(f"/versies/{engels}/opmerkingen/", opmerking)
    change(bureau)
    assert "Liever visit." not in text(bezoek("vera").get(f"/versies/{offered(bureau)}/"))


RAAR = ["<script>alert(1)</script>", "a\u202eb\u2066c", "👩\u200d👧 é", "x" * 10_000, "{{ 7 }}{% load x %}", "'\";--"]


@pytest.mark.parametrize("tekst", RAAR)
def test_remarks_are_shown_as_themselves(bureau, bezoek, tekst):
    versie = offered(bureau)
    vera = bezoek("vera")
    vera.post(f"/versies/{versie}/opmerkingen/", {"soort": "vraag", "doel": "nederlands", "tekst": tekst})
    pagina = vera.get(f"/versies/{versie}/").content.decode()
    assert tekst in html.unescape(pagina) and "<script>alert" not in pagina


@pytest.mark.parametrize("tekst", ["", "  \r\n", "x" * 10_001, "\0"])
def test_empty_and_endless_remarks_are_refused(bureau, bezoek, tekst):
    versie = offered(bureau)
    bezoek("vera").post(f"/versies/{versie}/opmerkingen/", {"soort": "vraag", "doel": "nederlands", "tekst": tekst})
    from balie.toetsing.models import Opmerking

    assert not Opmerking.objects.exists()


@pytest.mark.parametrize(
    "adres",
    [
        "/versies/1/voorbeeld/niets/",
        "/versies/1/voorbeeld/kort/?vorm=docx",
        "/versies/1/voorbeeld/kort/?taal=zz",
        "/versies/1/voorbeeld/kort/blad-99.png",
        "/versies/1/voorbeeld/niets/brief.pdf",
        "/versies/99/",
        "/akkoorden/7/intrekken/",
        "/teksten/niets/nl/aanbieden/",
        "/teksten/groet/zz/aanbieden/",
        "/bouwstenen/niets/aanbieden/",
        "/?toon=niets&taal=zz",
        "/versies/1/?toon=niets",
    ],
)
def test_addresses_that_lead_nowhere_say_so(bureau, bezoek, adres):
    offered(bureau)
    antwoord = bezoek("rik").get(adres, follow=True)
    assert antwoord.status_code in (200, 404)
    assert "Traceback" not in antwoord.content.decode()


def test_pages_of_a_version_stay_as_they_were_offered(bureau, bezoek):
    versie = offered(bureau)
    change(bureau, "Wilt u langskomen?", "Heel iets anders")
    shutil.rmtree(bureau.letter().parent / "voorbeelden")
    vera = bezoek("vera")
    assert vera.get(f"/versies/{versie}/voorbeeld/kort/").status_code == 200
    pdf = vera.get(f"/versies/{versie}/voorbeeld/kort/brief.pdf").content
    import io

    import pypdfium2

    woorden = pypdfium2.PdfDocument(io.BytesIO(pdf))[0].get_textpage().get_text_range()
    assert "Wilt u langskomen?" in woorden and "Heel iets anders" not in woorden
    for vorm in ("pdf", "grootletter"):
        assert vera.get(f"/versies/{versie}/voorbeeld/kort/blad-1.png?vorm={vorm}").content[:4] == b"\x89PNG"


def test_who_signs_sees_the_picture_letter_and_its_sentences(bureau, bezoek):
    """Its drawings are frozen with the version; and having seen the pictures is not having seen the letter."""
    declaratie = bureau.letter(bestand="sjabloon.toml")
    zin = "Komt u op {{ dag }} naar ons toe?"
    declaratie.write_text(f'{declaratie.read_text("utf-8")}\n[[beelden]]\nbeeld = "praten"\ntekst = "{zin}"\n', "utf-8")
    versie, zonder = offered(bureau), offered(bureau, "afscheid")
    vera = bezoek("vera")
    voorbeeld = vera.get(f"/versies/{versie}/voorbeeld/kort/?vorm=beeldbrief")
    assert "In beelden" in text(voorbeeld) and "In beelden" not in text(vera.get(f"/versies/{zonder}/voorbeeld/kort/"))
    assert "naar ons toe?" in text(vera.get(f"/versies/{versie}/"))
    declaratie.write_text(declaratie.read_text("utf-8").replace("praten", "samen"), "utf-8")
    assert vera.get(f"/versies/{versie}/voorbeeld/kort/blad-1.png?vorm=beeldbrief").content[:4] == b"\x89PNG"
    from balie.toetsing.models import Versie

    assert "sjablonen/beelden/praten.svg" in Versie.objects.get(pk=versie).bronnen
    assert "Ga tekenen" not in text(vera.get(f"/versies/{versie}/"))
