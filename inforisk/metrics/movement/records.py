"""What can be said to have moved between two ledgers, as small records; each can be walked back to its two rows."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Thing:
    """A risk, an asset or an action. `ref` is its id as written, else "row 14"; `name` what it is about.

    `before_key` and `after_key` are the keys of its rows in the two ledgers, "" where it does not stand there.
    """

    entity: str
    ref: str
    name: str
    service: str
    directorate: str
    before_key: str
    after_key: str


@dataclass(frozen=True, slots=True)
class Listed(Thing):
    """A thing that came or went: its status and, for a risk, how it stood last (residual score and band).

    `remark` says what became of it or where it came from, where somebody has said so ("merged into R35").
    """

    status: str
    score: str = ""
    band: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Change(Thing):
    """A thing whose value changed. "" stands for a blank cell."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Refocused(Change):
    """A risk whose text changed. `likeness` of the two texts is 0 to 100; the lower, the more it is another risk."""

    likeness: float


@dataclass(frozen=True, slots=True)
class OwnerChange(Change):
    """Another owner. `may_be_same_person` where the two names could be one person written in two ways."""

    may_be_same_person: bool


@dataclass(frozen=True, slots=True)
class Rescored(Thing):
    """A risk's residual position, then and now: (likelihood, impact), score, band, and whether above appetite.

    Where the scheme changed, what it was is worked out anew under the later scheme.
    """

    place_was: tuple[int, int]
    place_now: tuple[int, int]
    score_was: str
    score_now: str
    band_was: str
    band_now: str
    was_above_appetite: bool
    is_above_appetite: bool

    @property
    def is_now_above(self) -> bool:
        """Whether it crossed the appetite line upwards."""
        return self.is_above_appetite and not self.was_above_appetite

    @property
    def is_no_longer_above(self) -> bool:
        """Whether it came back within appetite."""
        return self.was_above_appetite and not self.is_above_appetite


@dataclass(frozen=True, slots=True)
class Slip(Thing):
    """A date that moved later: by `days`; or was taken away (`now` and `days` are None)."""

    was: date
    now: date | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Claim(Thing):
    """The sheet's own direction of travel, which is not the one worked out: up, down, same or new."""

    claimed: str
    computed: str


@dataclass(frozen=True, slots=True)
class Stale:
    """Rows nobody returned or confirmed for the quarter: carried forward from `returned_for`, last confirmed for
    `confirmed_for` (quarter labels, "" where not known)."""

    service: str
    returned_for: str
    confirmed_for: str
    count: int


@dataclass(frozen=True, slots=True)
class SchemeBreak:
    """The two ledgers were judged under different schemes (name and version of each).

    `is_rebanded` says whether the earlier levels could be banded under the later scheme: the scales have as many
    steps. Otherwise residual positions are not compared at all.
    """

    before: str
    after: str
    is_rebanded: bool
