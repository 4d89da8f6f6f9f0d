"""How a number moved since the quarter the paper is compared with, and why it cannot be said where it cannot."""

from collections.abc import Iterator

from inforisk.metrics.numbers import Told
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.phrases import spelt


def moved_since(told: Told) -> Sentence:
    """The end of a clause: ", three more than at 2016-17 Q3"; nothing where the two are not compared."""
    by = told.change
    if by is None:
        return ()
    said = f"{spelt(abs(by))} {'more' if by > 0 else 'fewer'} than" if by else "as many as"
    return ", ", Sourced(said, number=told.counted.number.name, is_value=False), f" at {told.before_label}"


def not_compared(told: Told) -> Iterator[Sentence]:
    """The sentence that says why the number is not compared; none where it is, or where nothing is earlier."""
    if told.before_unknown:
        yield (f"This figure is not compared with {told.before_label}, for which {told.before_unknown}.",)
    elif told.apart:
        yield (f"This figure is not compared with {told.before_label}: {told.apart}.",)
