"""A web page: what each element is, what is not shown, and where everything stands in the source."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid import check
from leesbaarheid.lezen import Bestandsfout, load
from leesbaarheid.plaats import Bronplaats, in_passage, to_source


def read(bron):
    return load(bron.encode(), "brief.html")


STUKKEN = [
    ("<h1>Uw hulp</h1><p>U krijgt <b>hulp</b>.", ["kop:Uw hulp", "alinea:U krijgt hulp."]),
    ("<p>Beste Jan,<p>Dag.<p>Tot morgen.", ["aanhef:Beste Jan,", "alinea:Dag.", "alinea:Tot morgen."]),
    ("<p>Neem mee:</p><ul><li>uw pas<li><p>een brief</p></ul>", ["alinea:Neem mee:", "item:uw pas", "item:een brief"]),
    ("<table><tr><th>Wat<td>€ 300<td>U betaalt dit bedrag elke maand zelf aan ons.</table>",
     ["tabel:Wat", "tabel:€ 300", "alinea:U betaalt dit bedrag elke maand zelf aan ons."]),
    ("<blockquote><p>Hij zei dit.</p></blockquote><p>Dag.", ["citaat:Hij zei dit.", "alinea:Dag."]),
    ("<p>“Hij zei dit.”</p>", ["citaat:“Hij zei dit.”"]),
    ("<p>“Ja.” Dat zei hij. “Nee.”</p>", ["alinea:“Ja.” Dat zei hij. “Nee.”"]),
    ("<p>Dit is\n  één &eacute;&#233;n &amp; R&D &lt;b&gt;.<br/>Nog iets.", ["alinea:Dit is   één één & R&D <b>.\nNog iets."]),
    ("<script>var a = '<p>Weg.</p>';</script><style>p{}</style><p>Dag.<!-- weg -->", ["alinea:Dag."]),
    ("<div hidden>Weg.</div><p style='DISPLAY : none'>Weg.</p><p>Dag.", ["alinea:Dag."]),
    ("<p>Dag. <span aria-hidden='true'>Weg.</span><template>Weg</template>", ["alinea:Dag."]),
    ("<p>Dag.</p><p>Half <b", ["alinea:Dag.", "alinea:Half"]),
    ("<style>/*<!--*/</style><p>Dag.</p><style>/*-->*/</style>", ["alinea:Dag."]),
    ("Zo maar tekst.", ["alinea:Zo maar tekst."]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("bron", "verwacht"), STUKKEN)
def test_elements_become_passages(bron, verwacht):
    assert [f"{passage.soort}:{passage.tekst}" for passage in read(bron).passages] == verwacht


def shown(bron):
    """The text of a piece of source, as the docstring of html.py promises."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", bron)).split())


def squeezed(tekst):
    return " ".join(tekst.split())


PAGINA = """<html><body><h2>Uw aanvraag</h2>
<p>U dient <b>th</b>ans het bedrag terug te betalen,
   inzake uw co&ouml;rdinator.<br>Een b&eacute;schikking wordt verstuurd.</p></body></html>"""


def test_the_source_of_a_finding_is_its_text():
    toets = check(read(PAGINA), heel=True)
    gevonden = {bevinding.tekst: PAGINA[bevinding.begin : bevinding.eind] for bevinding in toets.bevindingen}
    assert gevonden["thans"] == "th</b>ans"
    assert gevonden["inzake"] == "inzake"
    for stuk in (*toets.zinnen, *toets.bevindingen):
        zonder_tags = unescape(re.sub(r"<(?!br)[^>]*>", "", PAGINA[stuk.begin : stuk.eind])).replace("<br>", "\n")
        assert squeezed(zonder_tags) == squeezed(stuk.tekst)


@given(st.lists(st.sampled_from(["ab ", "é", "&eacute;", "&#8364;", "&amp;", "😀", "\r\n", "<b>", "</b>", "x"]), max_size=12))
def test_every_character_comes_from_its_place(stukken):
    bron = f"<p>{''.join(stukken)}</p>"
    for passage in read(bron).passages:
        for plaats, teken in enumerate(passage.tekst):
            plek = to_source(passage, plaats, plaats + 1)
            assert shown(bron[plek.begin : plek.eind]) == squeezed(teken)
            assert in_passage(passage, Bronplaats(None, plek.begin, plek.eind)) == (plaats, plaats + 1)


@pytest.mark.parametrize(
    ("bron", "reden"),
    [
        ("<p>Dag.</p><p hidden>Dit is weg.</p>", "3 verborgen woorden"),
        ("<p>Dag.</p><p aria-hidden=true>Dit wordt niet aan u voorgelezen.</p>", "niet voorgelezen"),
        ("<style>.x, b { color: red; display:none }</style><p>Dag.</p><p class='y x'>Dit is weg.</p>", "opmaak van de pagina"),
    ],
)
def test_what_a_page_hides_is_told(bron, reden):
    assert [reden in opmerking.tekst for opmerking in read(bron).bijzonder] == [True]


@pytest.mark.parametrize("stuk", ["<", "&", "<a ", "<!--", "</", "<![if", "<p>", "<b>x</b>", "<style>", "<div>", "x<br>"])
def test_a_hostile_page_takes_no_minutes(stuk):
    try:
        read(stuk * 40_000)
    except Bestandsfout:
        pass
