"""What a file says held against what was counted: the differences, one for each figure that does not agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inforisk.briefing.reconciling.claims import Claim, whole_of
from inforisk.briefing.reconciling.said import Said, words_of
from inforisk.briefing.reconciling.shares import Share

Counted = Mapping[str, int | float | None]
"""What was counted, under the keys of a paper."""

NOT_RECOUNTED, NOT_FOUND, NO_NUMBER = "not recounted", "not found", "no number"
NO_PART = "no part of the paper"
SMALL = range(1, 5)
"""Counts of people and of incidents that are left out of a public paper for their smallness."""

OF_ALL = ("number/", "before/", "incidents/personal_data_breach/", "incidents/reported_to_ico/")
"""What is said of the whole council, and what all its incidents together answer to what the law asks: told to
everybody, small or not."""

_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Something in a file that does not agree: the file, where it stands, what the file says and what was counted; what
    nobody counts again (`is_recounted`) is held against what the paper says."""

    file: str
    place: str
    said: str
    counted: str
    is_recounted: bool = True

    @property
    def words(self) -> str:
        """In a sentence without its full stop."""
        if self.said in (NOT_FOUND, NO_PART):
            return f"{self.file}: {self.place} is {self.said}"
        if self.counted == NOT_RECOUNTED:
            return f"{self.file}: {self.place} says {self.said}, which nothing here can count again"
        held = "counted anew it is" if self.is_recounted else "the paper says"
        return f"{self.file}: {self.place} says {self.said}, {held} {self.counted}"


@dataclass
class Differences:
    """What was checked in one file, as it is gathered: how many figures were held against a count of their own, how
    many only against the paper (`compared`), in which tables, and what does not agree.

    `counted` is what everything is held against; `left_out_rightly` are the keys of what a public paper may leave out.
    """

    file: str
    counted: Counted
    left_out_rightly: frozenset[str] = frozenset()
    is_public: bool = False
    figures: int = 0
    compared: int = 0
    tables: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)

    def differs(self, place: str, said: str, counted: str = "") -> None:
        """Something is not what was counted; said once however often it stands there."""
        self._note(Mismatch(self.file, place, said, counted))

    def is_not_the_papers(self, place: str, said: str, printed: str) -> None:
        """Something is not what the paper says."""
        self._note(Mismatch(self.file, place, said, printed, is_recounted=False))

    def _note(self, found: Mismatch) -> None:
        if found not in self.mismatches:
            self.mismatches.append(found)

    def hold_share(self, place: str, share: Share) -> None:
        """A share is held against the two counts it is of."""
        self.figures += 1
        if not share.is_right:
            self.differs(place, f"{share.said}%", share.known)

    def must_leave_out(self, key: str) -> bool:
        """Whether the readers of the paper may not be told a count of people: it is small, of a part of the council,
        and the paper is public."""
        return self.is_public and self.counted.get(key) in SMALL and not key.startswith(OF_ALL)

    def hold(self, place: str, claim: Claim, values: Sequence[Said]) -> None:
        """A claim as the file says it is held against what was counted."""
        self.figures += 1
        for said, known in disagreements(claim, values, self.counted):
            self.differs(place, said, known)


def disagreements(claim: Claim, values: Sequence[Said], counted: Counted) -> Iterator[tuple[str, str]]:
    """What of a claim does not agree: what is said, and what was counted."""
    if claim.part is None:
        yield NO_NUMBER, _counted_words(claim.key, counted)
        return
    said = values[claim.part]
    if claim.key not in counted:
        yield words_of(said), NOT_RECOUNTED
        return
    whole = whole_of(claim.key) if claim.whole is not None else ""
    if not _is_so(claim, values, counted, whole):
        yield words_of(said), words_of(counted[claim.key])
    if whole in counted and not is_same(values[claim.whole or 0], counted[whole]):
        yield f"of {words_of(values[claim.whole or 0])}", f"of {words_of(counted[whole])}"


def _is_so(claim: Claim, values: Sequence[Said], counted: Counted, whole: str) -> bool:
    said, known = values[claim.part or 0], counted[claim.key]
    # "None of the nine is assessed" states that nine are not.
    is_contrary = claim.is_contrary and is_same(known, counted.get(whole))
    return is_same(said, known) or is_contrary


def is_same(said: Said, known: Said) -> bool:
    """Whether two numbers are one; "not known" is the same as nothing to count."""
    if said is None or known is None:
        return said is known
    return abs(said - known) < _SAME


def _counted_words(key: str, counted: Counted) -> str:
    return words_of(counted[key]) if key in counted else NOT_RECOUNTED
