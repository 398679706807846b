"""How common words are, on paper (wordfreq) and in speech (SUBTLEX-NL): one table in the user's cache folder.

Both sources stay where their packages put them; the table only saves the second of loading them at every start.
lint-ii's data are read from its Parquet file: importing the package would load spaCy and a model that no registry has.
"""

from __future__ import annotations

import importlib.util
import math
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import cache
from gettext import gettext as _
from importlib.metadata import version
from pathlib import Path
from threading import Lock

from leesbaarheid.ontleding.fouten import Ontleedfout

LINTDATA = Path("linguistic_data", "data")
NAAMWOORDEN = "nouns_sem_types_20251118"
"""lint-ii's list of nouns that its formula was fitted with (feiten/leesbaarheid §4); the package holds a later one too."""
LINTWOORDEN = {
    "overslaan": ("subtlex_wordfreq_skiplist", "word"),
    "wijze": ("manner_adverbs_20251017", "adverb"),
    "eenheid": ("measurement_units", "symbol"),
}
"""Name of a short list in our table → lint-ii's file and column: words without frequency, manner adverbs, units."""
_slot = Lock()


def versions() -> str:
    """The versions of both sources."""
    return f"lint-ii {version('lint-ii')}, wordfreq {version('wordfreq')}"


@cache
def open_table() -> sqlite3.Connection:
    """The tables `woorden(woord, w, s)`, `naamwoorden(woord, soort, kern)` and `lintwoorden(lijst, woord)`.

    Built at first use (2 s), in memory when the cache folder cannot be written.
    """
    with _slot:
        pad = _cache_file()
        if pad is not None:
            tabel = (pad.exists() and _open(pad)) or (_write(pad) and _open(pad))
            if tabel:
                return tabel
        geheugen = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(geheugen)
        return geheugen


def _open(pad: Path) -> sqlite3.Connection | None:
    """The table in this file; None when the file is broken."""
    try:
        tabel = sqlite3.connect(f"{pad.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        tabel.execute("SELECT w, s FROM woorden WHERE woord = 'gemeente'").fetchone()
        return tabel
    except sqlite3.DatabaseError:
        return None


def _cache_file() -> Path | None:
    try:
        basis = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "brief-op-maat"
        basis.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return basis / f"woorden-2 {versions()}.sqlite".replace(" ", "-").replace(",", "")


def _write(pad: Path) -> bool:
    """Build beside the target and rename, so that nobody ever reads half a table."""
    try:
        with tempfile.TemporaryDirectory(prefix=".bouw-", dir=pad.parent) as bouwmap:
            vers = Path(bouwmap, "woorden")
            tabel = sqlite3.connect(vers)
            _fill(tabel)
            tabel.close()
            vers.replace(pad)
    except (OSError, sqlite3.OperationalError):
        return False
    return True


def _fill(tabel: sqlite3.Connection) -> None:
    tabel.execute("PRAGMA journal_mode = OFF")
    tabel.execute("CREATE TABLE woorden (woord TEXT PRIMARY KEY, w REAL, s REAL) WITHOUT ROWID")
    papier, spraak = dict(_wordfreq()), dict(_subtlex())
    rijen = ((woord, papier.get(woord), spraak.get(woord)) for woord in sorted(papier.keys() | spraak.keys()))
    tabel.executemany("INSERT INTO woorden VALUES (?, ?, ?)", rijen)
    _fill_lint(tabel)
    tabel.commit()


def _fill_lint(tabel: sqlite3.Connection) -> None:
    """What LiNT-II knows of nouns (concrete? of which base word?), and its three short lists of words."""
    tabel.execute("CREATE TABLE naamwoorden (woord TEXT PRIMARY KEY, soort TEXT, kern TEXT) WITHOUT ROWID")
    tabel.executemany("INSERT INTO naamwoorden VALUES (?, ?, ?)", _lint(NAAMWOORDEN, "word", "super_sem_type", "head"))
    tabel.execute("CREATE TABLE lintwoorden (lijst TEXT, woord TEXT, PRIMARY KEY (lijst, woord)) WITHOUT ROWID")
    for lijst, (bestand, kolom) in LINTWOORDEN.items():
        rijen = ((lijst, woord) for (woord,) in _lint(bestand, kolom))
        tabel.executemany("INSERT OR IGNORE INTO lintwoorden VALUES (?, ?)", rijen)


def _wordfreq() -> Iterator[tuple[str, float]]:
    import wordfreq  # here, because a filled table makes this slow import needless

    for woord, deel in wordfreq.get_frequency_dict("nl").items():
        yield woord, math.log10(deel) + 9


def _subtlex() -> Iterator[tuple[str, float]]:
    yield from (rij for rij in _lint("subtlex_wordfreq", "word", "word_count") if rij[0])  # one row of the file has no word


def _lint(bestand: str, *kolommen: str) -> Iterator[tuple]:
    """The rows of one of lint-ii's data files."""
    from pyarrow import parquet  # here, as above

    spec = importlib.util.find_spec("lint_ii")
    if spec is None or not spec.submodule_search_locations:
        raise Ontleedfout(_("De woordgegevens van lint-ii ontbreken. Start met ./brief: dat installeert ze."))
    pad = Path(spec.submodule_search_locations[0]) / LINTDATA / f"{bestand}.parquet"
    blad = parquet.read_table(pad, columns=list(kolommen))
    yield from zip(*(blad[kolom].to_numpy().tolist() for kolom in kolommen), strict=True)
