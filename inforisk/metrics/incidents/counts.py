"""The counts of incidents as they are drawn: at most four of a kind by name, and in a sentence what stands out."""

from collections.abc import Mapping

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.phrases import listed, numbered, sentence, verb

MOST_NAMED = 4
"""The Government Analysis Function asks for at most four categories in a picture; a table names all of them."""

_GRAVE = ("critical", "high")


def drawn_counts(counts: Mapping[str, int], kind: str, kinds: str) -> Mapping[str, int]:
    """The first four by name, the others together ("Other, 3 categories"), what is not given last.

    `counts` run from most to fewest; `kind` and `kinds` say what they are counted by, "category" and "categories".
    """
    given = [(name, number) for name, number in counts.items() if name != NOT_GIVEN]
    others = given[MOST_NAMED:]
    named = {sentence(name): number for name, number in given[:MOST_NAMED]}
    if others:
        named[f"Other, {numbered(len(others), kind, kinds)}"] = sum(number for _, number in others)
    return named | _not_given(counts)


def drawn_severities(by_severity: Mapping[str, int]) -> Mapping[str, int]:
    """Every severity, the gravest first, those without any as well: it is a scale. What is not given last."""
    given = {sentence(name): number for name, number in reversed(list(by_severity.items())) if name != NOT_GIVEN}
    return given | _not_given(by_severity)


def most_message(counts: Mapping[str, int], kind: str) -> str:
    """Which is the most frequent: "Disclosed in error is the most frequent category: 6 of 10 incidents"."""
    total = sum(counts.values())
    most = max((number for name, number in counts.items() if name != NOT_GIVEN), default=0)
    if not most:
        return f"None of {numbered(total, 'incident')} gives its {kind}"
    names = [sentence(name) for name, number in counts.items() if number == most and name != NOT_GIVEN]
    if len(names) > 1:
        return f"No {kind} stands out: {_some(names)} have {numbered(most, 'incident')} each"
    return f"{names[0]} is the most frequent {kind}: {most:,} of {numbered(total, 'incident')}"


def severity_message(by_severity: Mapping[str, int]) -> str:
    """How many were grave: "3 of 10 incidents were high or critical"."""
    total = sum(by_severity.values())
    grave = sum(by_severity.get(name, 0) for name in _GRAVE)
    silent = by_severity.get(NOT_GIVEN, 0)
    unsaid = f"; {silent:,} {verb(silent, 'does', 'do')} not say" if silent else ""
    said = f"{grave:,}" if grave else "None"
    return f"{said} of {numbered(total, 'incident')} {verb(max(grave, 1), 'was', 'were')} high or critical{unsaid}"


def counts_words(counts: Mapping[str, int]) -> str:
    """Each with its number: the figure's alternative text."""
    return "; ".join(f"{name}: {number:,}" for name, number in counts.items())


def _not_given(counts: Mapping[str, int]) -> dict[str, int]:
    silent = counts.get(NOT_GIVEN, 0)
    return {"Not given": silent} if silent else {}


def _some(names: list[str]) -> str:
    return listed(names) if len(names) <= MOST_NAMED else f"{len(names):,} of them"
