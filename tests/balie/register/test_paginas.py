"""The pages of the register: every text and everything that happened to it, for who may read it."""

import html
import re

import pytest

VREEMD = [
    "<script>alert(1)</script> & <b>vet</b> {{ naam }} {% if %}",
    "links \u202erechts\u202c \u2066eiland\u2069 \u200f",
    "x" * 10_000,
    "Goed \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f600",
    "أُريد رسالة أبسط",
    "eerste regel\r\ntweede regel",
]
TALEN = [("groet", "nl"), ("groet", "en"), ("afscheid", "nl")]


def text(antwoord) -> str:
    """What the page shows: without tags, entities resolved."""
    assert antwoord.status_code == 200
    zonder = re.sub(r"<[^>]*>", " ", re.sub(r"</?(bdi|time)\b[^>]*>", "", antwoord.content.decode()))
    return re.sub(r"\s+", " ", html.unescape(zonder))


def ids(antwoord) -> list[str]:
    """The texts in the table, in order."""
    return re.findall(r'href="/register/([^"]+)/"', antwoord.content.decode())


@pytest.mark.parametrize("adres", ["", "groet/nl/", "export.json", "groet/nl/export.json", "groet/nl/export.pdf"])
@pytest.mark.parametrize(
    ("rol", "code"),
    [(None, 302), ("consulent", 403), ("beheerder", 403), ("redacteur", 200), ("versimpelaar", 200), ("tweede_lezer", 200)],
)
def test_who_may_read(archief, client, adres, rol, code):
    archief.offer(archief.version())
    antwoord = client(rol).get(f"/register/{adres}")
    assert antwoord.status_code == code
    assert client(rol).post(f"/register/{adres}").status_code == 405


def test_a_register_without_texts(client):
    assert "nog geen tekst aangeboden" in text(client().get("/register/"))
    assert client().get("/register/groet/nl/").status_code == 404
    assert client().get("/register/export.json").json()["teksten"] == []


@pytest.mark.parametrize(
    "adres", ["onbekend/nl/", "groet/xx/", "groet/nl/export.txt", "%00/nl/", "%3Cb%3E/nl/export.pdf", "groet/nl/export"]
)
def test_what_was_never_offered_is_not_there(archief, client, adres):
    archief.offer(archief.version())
    assert client().get(f"/register/{adres}").status_code == 404


def test_a_row_per_text(archief, client):
    for sjabloon, taal in TALEN:
        archief.offer(archief.version(sjabloon, taal))
    nieuwer = archief.version("groet", tekst="b")
    archief.offer(nieuwer)
    archief.sign(nieuwer)
    antwoord = client().get("/register/")
    assert ids(antwoord) == ["afscheid/nl", "groet/nl", "groet/en"]
    regels = text(antwoord)
    assert (
        "Wilt u langskomen? groet Nederlands getekend daarna is de tekst veranderd 2 Nummer 1, vera 2 november 2026" in regels
    )
    assert "Wilt u langskomen? groet Engels wacht op akkoord 1 nog geen" in regels
    assert "3 van 3 teksten" in regels


def test_a_letter_that_left_the_library_stays_in_the_register(archief, client):
    archief.offer(archief.version("vroeger", "tlh"))
    assert "vroeger tlh wacht op akkoord" in text(client().get("/register/"))
    assert "vroeger (tlh)" in text(client().get("/register/vroeger/tlh/"))


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("", ["afscheid/nl", "groet/nl", "groet/en"]),
        ("q=GROET", ["groet/nl", "groet/en"]),
        ("q=langskomen", ["afscheid/nl", "groet/nl", "groet/en"]),
        ("q=kom+afsch", ["afscheid/nl"]),
        ("q=nergens", []),
        ("taal=en", ["groet/en"]),
        ("staat=getekend", ["groet/nl"]),
        ("staat=wacht&taal=nl", ["afscheid/nl"]),
        ("staat=getekend&taal=en", []),
        ("taal=xx", ["afscheid/nl", "groet/nl", "groet/en"]),
        ("staat=onzin&q=groet", ["groet/nl", "groet/en"]),
        ("q=" + "x" * 200, ["afscheid/nl", "groet/nl", "groet/en"]),
        ("q=%00", ["afscheid/nl", "groet/nl", "groet/en"]),
        ("pagina=99", ["afscheid/nl", "groet/nl", "groet/en"]),
        ("pagina=onzin", ["afscheid/nl", "groet/nl", "groet/en"]),
    ],
)
def test_searching(archief, client, vraag, gevonden):
    for sjabloon, taal in TALEN:
        versie = archief.version(sjabloon, taal)
        archief.offer(versie)
        if (sjabloon, taal) == ("groet", "nl"):
            archief.sign(versie)
    antwoord = client().get(f"/register/?{vraag}")
    assert ids(antwoord) == gevonden
    assert gevonden or "Geen tekst past bij uw vraag" in text(antwoord)


def test_more_texts_than_fit_on_a_page_keep_the_question(archief, client):
    for nummer in range(101):
        archief.offer(archief.version(f"brief-{nummer:03}"))
    eerste = client().get("/register/?q=brief&taal=nl")
    assert len(ids(eerste)) == 100
    volgende = re.search(r'rel="next" href="([^"]+)"', eerste.content.decode())[1]
    assert ids(client().get("/register/" + html.unescape(volgende))) == ["brief-100/nl"]


def test_everything_that_happened_in_order(archief, client):
    versie = archief.everything()
    pagina = text(client().get("/register/groet/nl/"))
    delen = [
        "Wilt u langskomen? (Nederlands)",
        "akkoord ingetrokken",
        "Versie 1",
        "Uitslag van de toets bij het aanbieden: voldoet.",
        "Aangeboden rik, 2 november 2026 09:00",
        "Teruggestuurd vera, 2 november 2026 10:00 Te lang.",
        "Aangeboden, samen met bouwsteen/bellen rik",
        "Bekeek een voorbeeld: kort vera",
        "Bekeek een voorbeeld: lang vera",
        "Opmerking: moet, bij de Nederlandse tekst vera",
        "Beste Fatma Yılmaz Wat is een pgb?",
        "rik, 2 november 2026 16:00 Een budget.",
        "Opgelost door rik",
        "Legde vondst 1 terzijde: Moeilijk woord vera",
        "Fatma Yılmaz woont in Dit woord kent iedereen.",
        "Getekend: akkoord 1 (begrijpelijk), in de balie vera",
        "De lange zin is een opsomming.",
        "Opnieuw getoetst: voldoet niet. Het akkoord geldt tot en met 31 januari 2030",
        "Een zin is te zwaar",
        "Akkoord 1 ingetrokken vera",
        "De wet is veranderd.",
        versie.tekstversie,
        versie.toetsversie,
    ]
    assert re.search(".*".join(map(re.escape, delen)), pagina), [deel for deel in delen if deel not in pagina]
    assert f'href="/versies/{versie.pk}/"' in client().get("/register/groet/nl/").content.decode()


def test_the_newest_version_first_and_only_of_this_text(archief, client):
    for nummer in range(25):
        archief.offer(archief.version(tekst=str(nummer)))
    archief.offer(archief.version("afscheid", tekst="ander"))
    archief.offer(archief.version(taal="en"))
    koppen = [
        re.findall(r">Versie (\d+)</h2>", client().get(f"/register/groet/nl/?pagina={n}").content.decode()) for n in (1, 3)
    ]
    assert koppen == [[str(n) for n in range(25, 15, -1)], [str(n) for n in range(5, 0, -1)]]


@pytest.mark.parametrize("tekst", VREEMD)
def test_what_people_wrote_is_shown_as_itself(archief, client, tekst):
    versie = archief.version()
    archief.send_back(archief.offer(versie), reden=tekst)
    archief.answer(archief.remark(versie, tekst=tekst, citaat=tekst, opgelost="rik"), tekst=tekst)
    archief.set_aside(versie, reden=tekst, tekst=tekst)
    archief.recheck(versie, redenen=[tekst])
    archief.withdraw(archief.sign(versie, reden=tekst), reden=tekst)
    bron = client().get("/register/groet/nl/").content.decode()
    assert bron.count(html.escape(tekst)) == 9
    assert "<script>" not in bron


@pytest.mark.parametrize("naam", ["<b>vera</b>", "vera\u202e", "v" * 150, "\U0001f600", "فيرا"])
def test_names_are_shown_as_themselves(archief, client, naam):
    versie = archief.version()
    archief.offer(versie)
    archief.sign(versie, wie=naam)
    for adres in ("/register/", "/register/groet/nl/"):
        assert f"<bdi>{html.escape(naam)}</bdi>" in client().get(adres).content.decode()


def test_ids_and_codes_are_shown_as_themselves(archief, client):
    archief.offer(archief.version("<i>brief", "<i>"))
    bron = client().get("/register/").content.decode()
    assert "<i>" not in bron
    assert html.escape("<i>brief") in bron
