"""A film in sign language stands in gemeente.toml, outside the signed text, and is named in the letter in every form."""

import subprocess
import tomllib

import pytest

from generator import gemeente as gemeenten
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Kop, Waarde
from generator.gemeente import Gemeentefout, parse
from generator.opstellen import compose
from generator.velden import parse as parse_fields
from generator.vertaling import Catalogus
from generator.vormen import VORMEN
from generator.zending import recipients
from generator.zendregels import load_rules

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
RUW = tomllib.loads((MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8"))
FILM = "https://films.voorbeeldstad.example/1"


def letter(id, films, taal="nl"):
    gemeente = parse(RUW | {"gebarentaal": films}, MEEGELEVERD / "gemeente.toml")
    sjabloon = sjablonen.load(BIBLIOTHEEK, id)
    ruw = tomllib.loads((BIBLIOTHEEK.brief_map(id) / "voorbeelden/kort.toml").read_text("utf-8"))
    gegevens = parse_fields(tuple(sjabloon.velden.values()), ruw)
    wie = recipients(sjabloon, gegevens, load_rules(BIBLIOTHEEK))[0]
    return compose(sjabloon, gegevens, wie, Catalogus.load(BIBLIOTHEEK, taal), gemeente)


def films(blokken):
    adressen = {plek: blok for plek, blok in enumerate(blokken) if isinstance(blok, Alinea)}
    return [plek for plek, blok in adressen.items() if any(isinstance(s, Waarde) and s.inhoud == FILM for s in blok.stukken)]


def test_a_film_about_the_letter_stands_before_the_salutation():
    brief = letter("pgb-toekenning", [{"bij": "pgb-toekenning", "film": FILM}])
    (plek,) = films(brief.voorwoord)
    assert brief.voorwoord[plek - 1].stukken[0].tekst == brief.zin("gebarentaal")
    assert not films(brief.blokken)


def test_a_film_about_a_building_block_stands_at_its_end():
    brief = letter("pgb-toekenning", [{"bij": "bouwsteen/clientondersteuning", "film": FILM}])
    (plek,) = films(brief.blokken)
    assert "D9" in brief.blokken[plek - 2].plichten and isinstance(brief.blokken[plek + 1], Kop)
    assert not films(brief.voorwoord)


def test_a_film_about_another_letter_or_none_is_not_named():
    andere = letter("pgb-toekenning", [{"bij": "huisbezoek", "film": FILM}])
    assert not films((*andere.voorwoord, *andere.blokken)) and andere.digest == letter("pgb-toekenning", []).digest


def test_a_new_address_cancels_no_akkoord(tmp_path):
    (tmp_path / "sjablonen").mkdir()
    eigen = (MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")
    (tmp_path / "gemeente.toml").write_text(eigen.replace("/gebaren-huisbezoek", "/gebaren/nieuw"), "utf-8")
    nieuw = sjablonen.load(Bibliotheek((tmp_path, MEEGELEVERD)), "huisbezoek")
    assert nieuw.tekstversie == sjablonen.load(BIBLIOTHEEK, "huisbezoek").tekstversie


@pytest.mark.parametrize("taal", ["nl", "en", "ar"])
@pytest.mark.parametrize("vorm", ["pdf", "grootletter", "html", "platte_tekst", "beeldbrief"])
def test_every_form_names_it(vorm, taal):
    inhoud = VORMEN[vorm].render(letter("huisbezoek", [{"bij": "huisbezoek", "film": FILM}], taal), None, BIBLIOTHEEK)
    if inhoud.startswith(b"%PDF"):
        assert FILM.encode() in b"".join(_uris(inhoud))
        inhoud = subprocess.run(["pdftotext", "-", "-"], input=inhoud, capture_output=True, check=True).stdout
    assert "films.voorbeeldstad.example/1" in inhoud.decode()


def _uris(inhoud):
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        return [bytes(v.A.URI) for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/Subtype") == "/Link"]


def test_the_qr_code_holds_the_address():
    from generator.vormen import qr

    html = VORMEN["html"].render(letter("huisbezoek", [{"bij": "huisbezoek", "film": FILM}]), None, BIBLIOTHEEK).decode()
    assert qr.data_uri(FILM) in html and f'href="{FILM}"' in html


FOUT = [
    ("huisbezoekje", FILM, "geen brief of bouwsteen ‘huisbezoekje’. Bedoelt u ‘huisbezoek’"),
    ("huisbezoek", "film", "geen adres"),
]


@pytest.mark.parametrize(("bij", "film", "zin"), FOUT)
def test_mistakes_are_named(bij, film, zin, tmp_path):
    eigen = (MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")
    regel = '{ bij = "huisbezoek", film = "https://www.voorbeeldstad.example/gebaren-huisbezoek" }'
    assert regel in eigen
    (tmp_path / "gemeente.toml").write_text(eigen.replace(regel, f'{{ bij = "{bij}", film = "{film}" }}'), "utf-8")
    with pytest.raises(Gemeentefout, match=zin):
        gemeenten.load(Bibliotheek((tmp_path, MEEGELEVERD)))
