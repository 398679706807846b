"""Every page in every state in a real browser, wide and on a phone: axe finds nothing (WCAG 2.2 AA), nothing scrolls sideways."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import axe_playwright_python
import pytest

sys.path.append(str(Path(__file__).parent))
import vol_bureau  # noqa: E402

pytestmark = pytest.mark.xdist_group("vol-bureau")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
BREEDTES = {1280: "light", 320: "dark"}
"""Width in pixels, and whether the visitor's machine is light or dark. At 200 % zoom a 640 px window is 320 px wide."""


class Bezoek(NamedTuple):
    """A page as one person sees it. `naam` is its url name, empty for what is no page of its own (an error). `{…}` in `pad` is a
    place of vol_bureau; `doe` does something there first; `ziet` must be on the page: that it is this state and no other."""

    naam: str
    staat: str
    wie: str | None
    pad: str
    ziet: str
    doe: Callable | None = None
    code: int = 200


def send(**velden: str) -> Callable:
    """Fill these fields by name, and send the form they are in, past what the browser itself would refuse."""

    def doe(blad) -> None:
        formulier = blad.locator(f"main form:visible:has([name='{next(iter(velden))}'])").first
        for naam, waarde in velden.items():
            formulier.locator(f"[name='{naam}']").fill(waarde)
        formulier.evaluate("formulier => { formulier.noValidate = true }")
        formulier.locator("button").first.click()
        blad.wait_for_load_state()

    return doe


def without_token(blad) -> None:
    blad.context.clear_cookies()
    send(login="vera", password="x")(blad)


def new_user(blad) -> None:
    blad.get_by_label("consulent").check()
    send(naam=f"nieuw-{blad.viewport_size['width']}")(blad)


def too_often(blad) -> None:
    for _keer in range(11):
        send(password="fout")(blad)


def unknown_button(blad) -> None:
    blad.locator("[name=actie][value=uitloggen]").evaluate("veld => { veld.value = 'onzin' }")
    blad.get_by_role("button", name="Overal uitloggen").click()


LEEG = " "
BEZOEKEN = [
    Bezoek("account_login", "leeg", None, "/account/login/", "Inloggen"),
    Bezoek("account_login", "geweigerd", None, "/account/login/", "niet", send(login="niemand", password="fout")),
    Bezoek("account_login", "niets ingevuld", None, "/account/login/", "verplicht", send(login="", password="")),
    Bezoek("mfa_authenticate", "na het wachtwoord", None, "/account/login/", "Vul de code in", send(login="bea", password=vol_bureau.WACHTWOORD)),
    Bezoek("account_logout", "", "vera", "/account/logout/", "Wilt u uitloggen?"),
    Bezoek("account_inactive", "", None, "/account/inactive/", "Uw account staat uit"),
    Bezoek("account_reauthenticate", "", "vera", "/account/reauthenticate/", "Bent u het zelf?"),
    Bezoek("account_reauthenticate", "fout", "vera", "/account/reauthenticate/", "wachtwoord", send(password="fout")),
    Bezoek("account_change_password", "", "vera", "/account/password/change/", "Wachtwoord veranderen"),
    Bezoek("account_change_password", "fout", "vera", "/account/password/change/", "wachtwoord", send(oldpassword="x", password1="1", password2="2")),
    Bezoek("account_change_password", "moet", "tijdelijk", "/", "Wachtwoord veranderen"),
    Bezoek("mfa_index", "uit", "vera", "/account/2fa/", "Staat uit"),
    Bezoek("mfa_index", "aan", "bea", "/account/2fa/", "Staat aan"),
    Bezoek("mfa_reauthenticate", "", "bea", "/account/2fa/reauthenticate/", "Bent u het zelf?"),
    Bezoek("mfa_activate_totp", "", "vera", "/account/2fa/totp/activate/", "code"),
    Bezoek("mfa_activate_totp", "fout", "vera", "/account/2fa/totp/activate/", "code", send(code="000000")),
    Bezoek("mfa_deactivate_totp", "", "bea", "/account/2fa/totp/deactivate/", "uit"),
    Bezoek("mfa_view_recovery_codes", "", "bea", "/account/2fa/recovery-codes/", "codes"),
    Bezoek("mfa_generate_recovery_codes", "", "bea", "/account/2fa/recovery-codes/generate/", "codes"),
    Bezoek("socialaccount_login_cancelled", "", None, "/account/gemeente/gestopt/", "nlog"),
    Bezoek("gebruikers", "", "bea", "/gebruikers/", vol_bureau.LANGE_NAAM),
    Bezoek("gebruiker_nieuw", "", "bea", "/gebruikers/nieuw/", "Gebruikersnaam"),
    Bezoek("gebruiker_nieuw", "fout", "bea", "/gebruikers/nieuw/", "Gebruik letters, cijfers", send(naam="twee woorden")),
    Bezoek("gebruiker_nieuw", "gemaakt", "bea", "/gebruikers/nieuw/", "wachtwoord", new_user),
    Bezoek("gebruiker", "", "bea", "/gebruikers/rik/", "redacteur"),
    Bezoek("gebruiker", "zelf", "bea", "/gebruikers/bea/", "beheerder"),
    Bezoek("gebruiker", "lange naam", "bea", f"/gebruikers/{vol_bureau.LANGE_NAAM}/", vol_bureau.LANGE_NAAM),
    Bezoek("gebruiker", "geen rol", "bea", "/gebruikers/nora/", "nora"),
    Bezoek("werkvoorraad", "leeg", "bart", "/", "Er wacht niets op u."),
    Bezoek("werkvoorraad", "voor u", "vera", "/", "Wacht op u"),
    Bezoek("werkvoorraad", "lange naam", vol_bureau.LANGE_NAAM, "/?toon=van-mij", "Door u aangeboden"),
    *(Bezoek("werkvoorraad", toon, "rik", f"/?toon={toon}", ziet) for toon, ziet in (
        ("alles", "akkoord ingetrokken"), ("veranderd", "veranderd, nog niet aangeboden"), ("rood", "te moeilijk volgens de nieuwe toets"),
        ("getekend", "getekend"), ("van-mij", "Door u aangeboden"),
    )),
    Bezoek("teksten", "", "rik", "/teksten/", "Bied aan voor 2 brieven"),
    Bezoek("teksten", "Arabisch", "rik", "/teksten/?taal=ar", "Arabisch"),
    Bezoek("tekst_aanbieden", "", "rik", "/teksten/anders/nl/aanbieden/", "Toets en bied aan"),
    Bezoek("tekst_aanbieden", "al getekend", "rik", "/teksten/getekend/nl/aanbieden/", "al getekend"),
    Bezoek("tekst_aanbieden", "kan niet", "rik", "/teksten/bestaat-niet/nl/aanbieden/", "bestaat niet"),
    Bezoek("bouwsteen_aanbieden", "veranderd", "rik", "/bouwstenen/brengen/aanbieden/", "2 getekende brieven"),
    Bezoek("bouwsteen_aanbieden", "niet veranderd", "rik", "/bouwstenen/bellen/aanbieden/", "Er is geen getekende brief"),
    Bezoek("versie", "wacht", "amina", "/versies/{wacht}/", "U kunt deze tekst lezen"),
    Bezoek("versie", "kan getekend worden", "vera", "/versies/{klaar}/", "Ga tekenen"),
    Bezoek("versie", "zelf aangeboden", vol_bureau.LANGE_NAAM, "/versies/{lang}/", "U bood deze tekst zelf aan."),
    Bezoek("versie", "lange teksten", "vera", "/versies/{lang}/", vol_bureau.LANG_WOORD),
    Bezoek("versie", "opmerkingen", "vera", "/versies/{open}/", "1 opmerking open"),
    Bezoek("versie", "twijfel", "vera", "/versies/{twijfel}/", "twijfel"),
    Bezoek("versie", "getekend", "vera", "/versies/{getekend}/", "Trek akkoord"),
    Bezoek("versie", "veranderd", "vera", "/versies/{anders-oud}/", "is daarna veranderd"),
    Bezoek("versie", "bevinding blijft zo", "vera", "/versies/{veranderd}/", "Blijft zo, zegt vera"),
    Bezoek("versie", "verschil", "vera", "/versies/{veranderd}/?toon=verschil", "Zo ziet nieuwe tekst eruit."),
    Bezoek("versie", "kortste brief", "vera", "/versies/{klaar}/?toon=kort", "Zo krijgt een inwoner de brief."),
    Bezoek("versie", "te moeilijk geworden", "vera", "/versies/{rood}/", "Nu is deze tekst te moeilijk."),
    Bezoek("versie", "teruggestuurd", "vera", "/versies/{terug}/", "Deze tekst is teruggestuurd."),
    Bezoek("versie", "ingetrokken", "vera", "/versies/{ingetrokken}/", "Tekenen"),
    Bezoek("versie", "Engels", "amina", "/versies/{bel-ons-en}/", "Ga tekenen"),
    Bezoek("versie", "Arabisch", "omar", "/versies/{bel-ons-ar}/", "هل يمكن"),
    Bezoek("versie", "lege opmerking", "vera", "/versies/{wacht}/", "Schrijf wat u wilt opmerken.",
           lambda blad: [blad.locator("summary", has_text="hele brief").click(), send(tekst=LEEG)(blad), blad.get_by_text("Schrijf wat u wilt").wait_for()]),
    Bezoek("voorbeeld", "kort", "vera", "/versies/{klaar}/voorbeeld/kort/", "Zo krijgt een inwoner de brief."),
    Bezoek("voorbeeld", "grote letters", "vera", "/versies/{klaar}/voorbeeld/lang/?vorm=grootletter", "Gewone letters"),
    Bezoek("voorbeeld", "Arabisch", "omar", "/versies/{bel-ons-ar}/voorbeeld/kort/", "Arabisch"),
    Bezoek("tekenen", "", "vera", "/versies/{klaar}/tekenen/", "U tekent de tekst van"),
    Bezoek("tekenen", "twijfel", "vera", "/versies/{twijfel}/tekenen/", "De toets twijfelt."),
    Bezoek("tekenen", "fout", "vera", "/versies/{twijfel}/tekenen/", "Schrijf waarom hij toch goed is.", send(reden=LEEG, wachtwoord="fout")),
    Bezoek("tekenen", "Engels", "amina", "/versies/{bel-ons-en}/tekenen/", "deze vertaling zegt hetzelfde"),
    Bezoek("tekenen", "kan niet", "rik", "/versies/{klaar}/tekenen/", "bood deze tekst zelf aan"),
    Bezoek("terugsturen", "", "vera", "/versies/{open}/terugsturen/", "Wie is wij?"),
    Bezoek("terugsturen", "lange opmerking", "vera", "/versies/{lang}/terugsturen/", vol_bureau.LANG_WOORD[:40]),
    Bezoek("terugsturen", "fout", "vera", "/versies/{wacht}/terugsturen/", "Schrijf wat er moet veranderen.", send(reden=LEEG)),
    Bezoek("intrekken", "", "vera", "/akkoorden/{akkoord-getekend}/intrekken/", "Trekt u het in?"),
    Bezoek("intrekken", "fout", "vera", "/akkoorden/{akkoord-getekend}/intrekken/", "wachtwoord klopt niet", send(reden="x", wachtwoord="x")),
    Bezoek("register", "", "amina", "/register/", "Register"),
    Bezoek("register", "niets gevonden", "amina", "/register/?q=zzzz", "Register"),
    Bezoek("register_tekst", "getekend", "amina", "/register/getekend/nl/", "vera"),
    Bezoek("register_tekst", "ingetrokken", "amina", "/register/ingetrokken/nl/", "Het bedrag klopt niet."),
    Bezoek("register_tekst", "teruggestuurd", "amina", "/register/terug/nl/", vol_bureau.LANG_WOORD),
    Bezoek("register_tekst", "veranderd", "amina", "/register/veranderd/nl/", "Dit woord kent iedereen."),
    Bezoek("register_tekst", "lange teksten", "amina", "/register/lang/nl/", vol_bureau.LANG_WOORD),
    Bezoek("register_tekst", "Arabisch", "amina", "/register/bel-ons/ar/", "هل يمكن"),
    Bezoek("hulp", "", "carla", "/", "Hulp"),
    Bezoek("hulp", "beheerder", "bea", "/hulp/", "Hulp"),
    Bezoek("hulp_regels", "", "carla", "/hulp/regels/", "zin"),
    Bezoek("hulp_regel", "", "carla", "/hulp/regels/lange_zin/", "zin"),
    Bezoek("hulp_woorden", "", "carla", "/hulp/woorden/", "De woorden van de balie"),
    Bezoek("welkom", "", "vera", "/welkom/", "Stap 1"),
    *(Bezoek("welkom_stap", str(stap), "vera", f"/welkom/{stap}/", f"Stap {stap}") for stap in (2, 3)),
    Bezoek("", "403", "carla", "/register/", "Deze pagina is alleen voor de rol", code=403),
    Bezoek("", "403 geen rol", "nora", "/register/", "Deze pagina is alleen voor de rol", code=403),
    Bezoek("", "403 te lang open", None, "/account/login/", "Deze pagina stond te lang open", without_token),
    Bezoek("", "400", "bea", "/gebruikers/rik/", "Wij begrijpen niet", unknown_button),
    Bezoek("", "429", "carla", "/account/reauthenticate/", "Om te beveiligen", too_often),
    Bezoek("", "404", "vera", "/versies/999999/", "Deze pagina bestaat niet", code=404),
    Bezoek("", "404 uitgelogd", None, "/bestaat-niet/", "Deze pagina bestaat niet", code=404),
    Bezoek("", "500", "vera", "/kapot/", "", code=500),
]  # fmt: skip


@pytest.fixture(scope="module")
def balie(tmp_path_factory) -> Iterator[dict]:
    """`adres`, `plekken` and `zittingen` of a running full desk."""
    with vol_bureau.served(tmp_path_factory) as balie:
        yield balie


@pytest.fixture(scope="module")
def bladen(browser, balie) -> Iterator[dict]:
    """A page for everybody, in a browser of their own that keeps the style sheet from one visit to the next."""
    bladen = {}
    for wie, zitting in [(None, ""), *balie["zittingen"].items()]:
        context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
        context.set_default_timeout(15_000)
        if wie:
            context.add_cookies([{"name": "sessionid", "value": zitting, "url": balie["adres"]}])
        bladen[wie] = context.new_page()
    yield bladen
    for blad in bladen.values():
        blad.context.close()


def test_every_page_has_a_visit():
    """Every url name that shows somebody a page (test_adressen.py); what is downloaded is no page."""
    import test_adressen

    geen_bladzijde = {"voorbeeld_pdf", "voorbeeld_blad", "livez", "readyz", "mfa_download_recovery_codes"} | {
        rij.naam for rij in test_adressen.TABEL if rij.naam.startswith("register_") and rij.naam != "register_tekst"
    }
    paginas = {rij.naam for rij in test_adressen.TABEL if "200" in rij.get} - geen_bladzijde
    assert paginas - {bezoek.naam for bezoek in BEZOEKEN} == set()
    assert len({bezoek[:2] for bezoek in BEZOEKEN}) == len(BEZOEKEN)


@pytest.mark.parametrize("bezoek", BEZOEKEN, ids=lambda bezoek: f"{bezoek.naam}-{bezoek.staat}")
def test_a_page(bezoek, bladen, balie):
    blad = bladen[bezoek.wie]
    blad.set_viewport_size({"width": 1280, "height": 800})
    if bezoek.wie is None:
        blad.context.clear_cookies()
    verboden = []
    blad.on("console", lambda bericht: verboden.append(bericht.text) if "Security Policy" in bericht.text else None)
    antwoord = blad.goto(balie["adres"] + bezoek.pad.format_map(balie["plekken"]))
    assert antwoord.status == bezoek.code
    if bezoek.doe:
        bezoek.doe(blad)
    assert bezoek.ziet in blad.inner_text("body"), blad.inner_text("main")
    assert blad.locator("h1").count() == 1 and blad.inner_text("h1").strip()
    assert blad.title().endswith(" · Brief op Maat") and len(blad.title()) > len(" · Brief op Maat")
    assert not verboden
    klachten = [klacht for breedte in BREEDTES for klacht in complaints(blad, breedte)]
    assert not klachten, "\n".join(klachten)


def complaints(blad, breedte: int) -> list[str]:
    """What axe finds at this width and what sticks out, with everything closed and with everything open."""
    blad.set_viewport_size({"width": breedte, "height": 800})
    blad.emulate_media(color_scheme=BREEDTES[breedte])
    klachten = sideways(blad, breedte)
    blad.evaluate("document.querySelectorAll('details').forEach(el => { el.open = true })")
    klachten += [klacht for klacht in sideways(blad, breedte) if klacht not in klachten]
    if not blad.evaluate("'axe' in window"):
        blad.evaluate(AXE)
    uitslag = blad.evaluate(
        "normen => axe.run({ runOnly: { type: 'tag', values: normen }, resultTypes: ['violations'] })", NORMEN
    )
    klachten += overlapping(blad, breedte)
    klachten += [
        f"{breedte} px, {fout['id']}: {fout['help']}: " + " | ".join(knoop["html"][:160] for knoop in fout["nodes"][:3])
        for fout in uitslag["violations"]
    ]
    blad.evaluate("document.querySelectorAll('details').forEach(el => { el.open = false })")
    return klachten


def overlapping(blad, breedte: int) -> list[str]:
    """Cells whose words come out below and stand in the next one."""
    cellen = "[...document.querySelectorAll('main td, main th')].filter(el => el.scrollHeight > el.clientHeight + 2)"
    return blad.evaluate(
        f"breedte => {cellen}.map(el => breedte + ' px, overlaps: ' + el.outerHTML.slice(0, 120)).slice(0, 3)", breedte
    )


def sideways(blad, breedte: int) -> list[str]:
    """The elements that make the page wider than the window; a table may scroll in its own box."""
    if blad.evaluate("document.documentElement.scrollWidth") <= breedte:
        return []
    breed = blad.evaluate(
        "breedte => [...document.querySelectorAll('main *, header *, footer *')].filter(el => el.getBoundingClientRect().right > breedte"
        " && !el.closest('.utrecht-table-container')).map(el => el.outerHTML.slice(0, 120)).slice(-3)",
        breedte,
    )
    return [f"{breedte} px, too wide: " + " | ".join(breed)]
