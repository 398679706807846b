"""Signed texts under rules that changed: judged anew, red with a last day, and letters that go out until then."""

from datetime import date, datetime, timedelta

import pytest

from generator.poort import Weigering
from leesbaarheid.woorden import lijsten

GEWOON = "wij u wat ons een het die op bellen vraag praten helpen graag afspreken meenemen hulp gesprek horen".split()
STRENG = "[formeel]\n" + "".join(f'"{woord}" = ["iets anders"]\n' for woord in GEWOON)
"""So many words are called too formal that a good text gets too many points."""

RUIM = '[formeel]\n"zorgdragen" = ["zorgen"]\n'
IETS = '[formeel]\n"zorgdroeg" = ["zorgde"]\n'


@pytest.fixture
def woorden(bureau):
    """`woorden(STRENG)`: the municipality's own list, the rules from now on; `woorden(None)`: none, as at the signature."""
    pad = bureau.bibliotheek.mappen[0] / "woorden/formeel.toml"
    pad.parent.mkdir()

    def write(inhoud: str | None) -> None:
        pad.write_text(inhoud) if inhoud else pad.unlink(missing_ok=True)

    yield write
    lijsten.use([])


@pytest.fixture
def getekend(bureau, woorden):
    bureau.sign()
    return bureau


def in_days(dagen: int) -> date:
    from django.utils import timezone

    return timezone.localdate() + timedelta(dagen)


def rows() -> list[tuple]:
    from balie.toetsing.models import Hertoets

    return list(Hertoets.objects.order_by("wanneer").values_list("oordeel", "uiterlijk"))


def set_last_day(dag: date) -> None:
    """As if the rules had changed longer ago."""
    from balie.toetsing.models import Hertoets

    Hertoets.objects.update(uiterlijk=dag)


def test_without_a_change_nothing_is_judged(getekend):
    assert getekend.ok("hertoets") == "groet (nl): voldoet.\n"
    assert rows() == []


def test_without_a_signed_text(bureau):
    bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    assert bureau.ok("hertoets") == "Er is nog geen getekende tekst.\n"


def test_other_rules_that_find_nothing(getekend, woorden):
    woorden(RUIM)
    assert [getekend.ok("hertoets") for _keer in range(2)] == ["groet (nl): voldoet.\n"] * 2
    assert rows() == [("voldoet", None)]


def test_a_text_that_turns_red_may_go_thirty_days(getekend, woorden):
    from balie.toetsing.models import Hertoets

    woorden(STRENG)
    for _keer in range(2):
        code, uit, _fout = getekend.brief("hertoets")
        assert code == 1
        assert uit.startswith(f"groet (nl): voldoet_niet. De brief mag nog weg tot en met {in_days(30):%d-%m-%Y}. ")
        assert len(uit.splitlines()) == 1
    assert rows() == [("voldoet_niet", in_days(30))]
    assert Hertoets.objects.get().redenen


def test_changing_the_rules_again_does_not_put_off_the_last_day(getekend, woorden):
    woorden(STRENG)
    getekend.brief("hertoets")
    set_last_day(in_days(3))
    woorden(STRENG + IETS.removeprefix("[formeel]\n"))
    getekend.brief("hertoets")
    assert rows() == [("voldoet_niet", in_days(3))] * 2


def test_the_newest_verdict_counts_also_when_rules_come_back(getekend, woorden):
    from balie.toetsing.akkoorden import for_gate

    verwacht = [(STRENG, 1, 30), (RUIM, 0, None), (STRENG, 1, 30), (None, 0, None), (STRENG, 1, 30)]
    for lijst, code, dagen in verwacht:
        woorden(lijst)
        assert getekend.brief("hertoets")[0] == code
        (akkoord,) = for_gate(["groet"])
        assert akkoord.geldig_tot == (dagen and in_days(dagen))
    assert len(rows()) == 3


def test_only_what_stands_as_it_was_signed(getekend, woorden):
    """Not a changed text, a withdrawn one, one that can't be read, or one that left the library."""
    for id in ("afscheid", "bel-ons"):
        getekend.sign(id)
    woorden(STRENG)
    brief = getekend.letter()
    brief.write_text(brief.read_text().replace("graag", "heel graag"))
    getekend.ok("akkoord", "bel-ons", "--intrekken", "--reden", "Oud.", *getekend.als("vera"))
    _code, uit, _fout = getekend.brief("hertoets")
    assert [regel.partition(" ")[0] for regel in uit.splitlines()] == ["afscheid"]
    getekend.letter("afscheid").write_text("{% if %}")
    assert getekend.ok("hertoets") == "Er is nog geen getekende tekst.\n"
    getekend.letter("afscheid").unlink()
    assert getekend.ok("hertoets") == "Er is nog geen getekende tekst.\n"


def test_a_translation_too(bureau, woorden):
    bureau.translate()
    bureau.sign()
    bureau.ok("aanbieden", "groet", "--taal", "en", *bureau.als("rik"))
    bureau.ok("akkoord", "groet", "--taal", "en", *bureau.als("amina"))
    woorden(RUIM)
    assert bureau.ok("hertoets") == "groet (en): niet_meetbaar.\ngroet (nl): voldoet.\n"


@pytest.mark.parametrize(("dagen", "goed"), [(30, True), (1, True), (0, True), (-1, False), (-30, False)])
def test_letters_go_out_until_the_last_day(getekend, woorden, tmp_path, dagen, goed):
    woorden(STRENG)
    getekend.brief("hertoets")
    set_last_day(in_days(dagen))
    data, uit = getekend.letter(bestand="voorbeelden/kort.toml"), tmp_path / "uit"
    maak = ("maak", "groet", "--gegevens", data, "--uit", uit, *getekend.als("carla"))
    dag = f"{in_days(dagen):%d-%m-%Y}"
    if goed:
        assert getekend.ok(*maak).count(".pdf") == 1
    else:
        zin = f"De tekst van ‘groet’ (Nederlands) mocht weg tot en met {dag}. Maak hem makkelijker voor de nieuwe regels."
        assert zin in getekend.refused(*maak) and not uit.exists()
        assert f"De brief mocht weg tot en met {dag}." in getekend.brief("hertoets")[1]


def test_a_mended_text_gets_an_akkoord_without_an_end(getekend, woorden):
    from balie.toetsing.akkoorden import for_gate

    woorden(STRENG)
    getekend.brief("hertoets")
    woorden(RUIM)
    getekend.letter().write_text(getekend.letter().read_text().replace("graag met", "met"))
    getekend.sign()
    assert [akkoord.geldig_tot for akkoord in for_gate(["groet"])] == [in_days(30), None]
    assert getekend.ok("hertoets") == "groet (nl): voldoet.\n"


DAGEN = [(0, None), (90, None), (-1, "is al voorbij. Kies vandaag of een dag daarna.")]


@pytest.mark.parametrize(("dagen", "zin"), DAGEN)
def test_the_team_sets_another_day(getekend, woorden, dagen, zin):
    from balie.toetsing.hertoetsen import User, set_deadline
    from balie.toetsing.models import Hertoets

    woorden(STRENG)
    getekend.brief("hertoets")
    vera = User.objects.get(username="vera")
    if zin is None:
        assert set_deadline(Hertoets.objects.get(), in_days(dagen), vera).uiterlijk == in_days(dagen)
        assert rows() == [("voldoet_niet", in_days(dagen))]
    else:
        with pytest.raises(Weigering, match=zin):
            set_deadline(Hertoets.objects.get(), in_days(dagen), vera)
        assert rows() == [("voldoet_niet", in_days(30))]


@pytest.mark.parametrize("wie", ["carla", "amina", "vertaler"])
def test_nobody_else_sets_a_day(getekend, woorden, wie):
    from balie.toetsing.hertoetsen import User, set_deadline
    from balie.toetsing.models import Hertoets

    woorden(STRENG)
    getekend.brief("hertoets")
    with pytest.raises(Weigering, match=f"{wie} heeft de rol ‘versimpelaar’ niet"):
        set_deadline(Hertoets.objects.get(), in_days(60), User.objects.get(username=wie))
    assert rows() == [("voldoet_niet", in_days(30))]


def test_no_day_for_a_text_that_is_good_again(getekend, woorden):
    from balie.toetsing.hertoetsen import User, set_deadline
    from balie.toetsing.models import Hertoets

    for lijst in (STRENG, RUIM):
        woorden(lijst)
        getekend.brief("hertoets")
    for hertoets in Hertoets.objects.all():
        with pytest.raises(Weigering, match="niet meer te moeilijk"):
            set_deadline(hertoets, in_days(60), User.objects.get(username="vera"))


def test_the_day_is_that_of_the_netherlands(getekend, woorden, monkeypatch):
    """Half an hour past midnight here is still the day before in UTC."""
    from django.utils import timezone

    woorden(STRENG)
    nacht = datetime(2026, 6, 30, 22, 30, tzinfo=timezone.get_fixed_timezone(0))
    monkeypatch.setattr(timezone, "now", lambda: nacht)
    getekend.brief("hertoets")
    assert rows() == [("voldoet_niet", date(2026, 7, 31))]
