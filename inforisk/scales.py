"""A scale: the ordered steps a likelihood or an impact may take. Layer 0: values are read before they are scored."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its place counted from 1 (mildest), what people write for it and what it means.

    `code` is the number or letter ("4", "D"); `also` holds other words met for the same step.
    """

    value: int
    code: str
    label: str
    description: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """Three to six steps, mildest first. `name` is the word printed on the axis ("Likelihood")."""

    name: str
    steps: tuple[Step, ...]

    @property
    def size(self) -> int:
        """The number of steps."""
        return len(self.steps)

    def step(self, value: int) -> Step:
        """The step at a place counted from 1. Raises IndexError outside the scale."""
        if not 1 <= value <= len(self.steps):
            raise IndexError(f"{self.name} has no step {value}")
        return self.steps[value - 1]

    def words(self) -> str:
        """The steps in one line for messages and help: "1 Rare, 2 Unlikely, ..."."""
        return ", ".join(f"{step.code} {step.label}".strip() for step in self.steps)
