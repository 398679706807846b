"""Frog's tree → a tree of Universal Dependencies, the kind that LiNT-II was fitted on.

Frog lets the function word head ('in' over 'huis', 'heeft' over 'gewerkt', 'en' over what it joins), UD the content word.
So every function word hands its place to the word that it serves (steps: feiten/leesbaarheid §4, last paragraph).
"""

from __future__ import annotations

from collections.abc import Sequence

from leesbaarheid.maten.lint_ii.boom import Boom
from leesbaarheid.tekst import Woord, Zin

HULP = frozenset({"zijn", "hebben", "worden", "zullen", "kunnen", "moeten", "mogen"})
"""Verbs that stand under their main verb in UD's Dutch treebanks; 'willen', 'gaan' and 'laten' are main verbs there."""
KOPPEL = frozenset({"zijn", "worden", "blijven", "blijken", "lijken", "schijnen", "heten"})
"""Verbs that stand under their predicate there."""
ZONDER_VOORWERP = frozenset({"zijn", "worden"})
"""Verbs that have no object: what Frog calls one, or leaves loose beside them, is their predicate."""
LOS = "los"
"""Our own relation: a part that Frog left loose at the root."""
_NAAMWOORD = ("N(", "ADJ", "SPEC(deeleigen")
_ONPERSOONLIJK = ("WW(inf", "WW(vd", "ADJ")


def build(zin: Zin) -> Boom:
    """The UD tree of a sentence that Frog parsed."""
    return _Ombouw(zin.tokens).build(zin)


class _Ombouw:
    """Works from the leaves up: `top[p]` is the word that by then stands for all that Frog hung on p, and p itself."""

    def __init__(self, tokens: Sequence[Woord]) -> None:
        self.tokens = tokens
        self.frog = [woord.relatie for woord in tokens]
        self.relaties = ["punct" if woord.is_leesteken else woord.relatie for woord in tokens]
        self.hoofden = list(range(len(tokens)))
        self.top = list(range(len(tokens)))
        self.kinderen: list[list[int]] = [[] for _ in tokens]
        self.wortels: list[int] = []
        for plaats in range(len(tokens)):
            boven = _head(tokens, plaats)
            (self.wortels if boven is None else self.kinderen[boven]).append(plaats)

    def build(self, zin: Zin) -> Boom:
        self._adopt_predicate()
        for plaats in self._leaves_first():
            self._raise(plaats)
        self._join_roots()
        return Boom(zin, tuple(self.hoofden), tuple(self.relaties))

    def _adopt_predicate(self) -> None:
        """'Nu is het een mooie dag': Frog leaves 'dag' at the root, beside 'is'."""
        hoofd = next((wortel for wortel in self.wortels if self._is_finite(wortel)), None)
        if hoofd is None or self.tokens[hoofd].lemma not in ZONDER_VOORWERP:
            return
        wees = next((w for w in self.wortels if w > hoofd and self.tokens[w].tag.startswith(_NAAMWOORD)), None)
        if wees is not None:
            self.wortels.remove(wees)
            self.kinderen[hoofd].append(wees)
            self.frog[wees] = LOS

    def _leaves_first(self) -> list[int]:
        volgorde = list(self.wortels)
        for plaats in volgorde:
            volgorde += self.kinderen[plaats]
        return volgorde[::-1]

    def _raise(self, plaats: int) -> None:
        """A function word hangs on the child that it serves, and all its other children with it."""
        if self.tokens[plaats].tag.startswith("VG(neven") and self._children(plaats, "cnj"):
            return self._coordinate(plaats)
        dient, rol = self._served(plaats)
        top = plaats if dient is None else self.top[dient]
        for kind in self.kinderen[plaats]:
            if kind != dient:
                self.hoofden[self.top[kind]] = top
        if dient is not None:
            self._replace(plaats, top)
            self.hoofden[plaats], self.relaties[plaats] = top, rol
        return None

    def _served(self, plaats: int) -> tuple[int | None, str]:
        """The child that takes the place of this word, and what this word then is to it."""
        woord = self.tokens[plaats]
        stappen = [("body", "mark", ())]  # dat, om, te, die: whatever has the body of a clause under it
        if woord.tag.startswith("VZ"):
            stappen += [("obj1", "case", ())]
        if woord.is_werkwoord and woord.lemma in HULP:
            stappen += [("vc", "aux", _ONPERSOONLIJK)]
        if woord.is_werkwoord and woord.lemma in KOPPEL:
            stappen += [("predc", "cop", ())]
        if woord.is_werkwoord and woord.lemma in ZONDER_VOORWERP:
            stappen += [("obj1", "cop", _NAAMWOORD), (LOS, "cop", _NAAMWOORD)]
        for relatie, rol, tags in stappen:
            for kind in self._children(plaats, relatie):
                if not tags or self.tokens[self.top[kind]].tag.startswith(tags):
                    return kind, rol
        return None, ""

    def _coordinate(self, plaats: int) -> None:
        """The first conjunct takes the coordinator's place and all else hangs on it; the coordinator hangs on the next one."""
        leden = sorted(self.top[kind] for kind in self._children(plaats, "cnj"))
        eerste = leden[0]
        for kind in self.kinderen[plaats]:
            if self.top[kind] != eerste:
                self.hoofden[self.top[kind]] = eerste
        for lid in leden[1:]:
            self.relaties[lid] = "conj"
        self._replace(plaats, eerste)
        self.hoofden[plaats], self.relaties[plaats] = next((lid for lid in leden if lid > plaats), eerste), "cc"

    def _join_roots(self) -> None:
        """Frog leaves loose parts at the root: they hang on the first part with a finite verb, else on the first."""
        woorden = [wortel for wortel in self.wortels if not self.tokens[wortel].is_leesteken]
        hoofd = next((wortel for wortel in woorden if self._is_finite(wortel)), next(iter(woorden), None))
        for wortel in self.wortels:
            if hoofd is not None and wortel != hoofd:
                self.hoofden[self.top[wortel]] = self.top[hoofd]

    def _replace(self, plaats: int, top: int) -> None:
        """`top` now stands where `plaats` stood."""
        self.top[plaats], self.hoofden[top], self.relaties[top] = top, top, self.relaties[plaats]

    def _children(self, plaats: int, relatie: str) -> list[int]:
        return [kind for kind in self.kinderen[plaats] if self.frog[kind] == relatie and not self.tokens[kind].is_leesteken]

    def _is_finite(self, wortel: int) -> bool:
        return any(self.tokens[deel].tag.startswith("WW(pv") for deel in (wortel, *self._children(wortel, "cnj")))


def _head(tokens: Sequence[Woord], plaats: int) -> int | None:
    """Frog's head, past punctuation that has words under it. None at a root."""
    hoofd, gezien = tokens[plaats].hoofd, {plaats}
    while hoofd is not None and tokens[hoofd].is_leesteken and hoofd not in gezien:
        gezien.add(hoofd)
        hoofd = tokens[hoofd].hoofd
    return None if hoofd in gezien else hoofd
