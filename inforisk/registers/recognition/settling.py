"""An assignment of columns to fields on its way to being settled."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inforisk.registers.recognition.columns import Assignment, Claim, Claims, Column

STOOD_IN = 0.8  # a field taken by another for want of a better


@dataclass(frozen=True)
class Settling:
    """An assignment while the rules of its register settle it: `given` changes, `notes` say what changed it and why.

    `fixed` is what a person decided, and no rule touches.
    """

    columns: Sequence[Column]
    claims: Claims
    given: dict[str, Claim]
    fixed: Assignment
    notes: list[str] = field(default_factory=list)

    def letter_of(self, name: str) -> str | None:
        """The column that fills a field, None while none does."""
        return next((letter for letter, claim in self.given.items() if claim.field == name), None)

    def field_of(self, column: Column) -> str:
        """The field a column fills, "" while it fills none."""
        claim = self.given.get(column.letter)
        return claim.field if claim else ""

    def is_free(self, column: Column) -> bool:
        """Whether a column fills no field and nobody decided that it should not."""
        return column.letter not in self.given and column.letter not in self.fixed

    def take(self, letter: str, name: str, reason: str, strength: float = STOOD_IN) -> None:
        """Let a column fill a field, for the reason given."""
        self.given[letter] = Claim(name, strength, reason)
