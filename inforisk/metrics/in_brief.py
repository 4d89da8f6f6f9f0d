"""A line of the overview each: what has changed, the answers about assets, maturity, incidents; each figure a link."""

from collections.abc import Mapping

from inforisk.metrics.numbers import Told
from inforisk.metrics.sourced import Sentence, Sourced
from inforisk.phrases import part_verb, sentence, spelt, verb

CHANGED = (
    "risks-added",
    "risks-closed",
    "risks-vanished",
    "risks-residual-up",
    "risks-residual-down",
    "risks-now-above",
    "risks-no-longer-above",
)
ASSETS = ("assets", "assets-answering-four", "assets-without-owner", "high-value-assets-without-risk")
MATURITY = ("maturity-points", "maturity-with-target", "maturity-at-target")
INCIDENTS = ("incidents", "incidents-open", "incidents-reported")

IN_BRIEF = (*CHANGED, *ASSETS, *MATURITY, *INCIDENTS)
"""The names of the numbers the lines are made of."""

Counts = Mapping[str, Told]
"""Numbers as they stand, under their names."""


def changed(counts: Counts, *, is_other_scheme: bool = False, has_crossed: bool = True) -> Sentence:
    """What moved since the quarter looked back to; that there is none, where there is none.

    Where that quarter was judged under another scheme, what came and went is told and no position is compared. Without
    `has_crossed` it is left out who crossed the appetite line, for a text that has said so.
    """
    if not counts[CHANGED[0]].is_known:
        return ("There is no earlier quarter to compare with.",)
    _, closed, vanished, up, down, now_above, no_longer = (_spelt(counts, name) for name in CHANGED)
    added = _number(spelt(_value(counts, "risks-added")) if _value(counts, "risks-added") else "no", "risks-added")
    since, were_added = counts[CHANGED[0]].before_label, f" {_was(counts, 'risks-added', 'risk')} added, "
    came_and_went = (
        f"Since {since} ", added, were_added, closed, " closed and ", vanished,
        " vanished (missing from the registers, not closed); ",
    )  # fmt: skip
    if is_other_scheme:
        return *came_and_went, f"the scheme changed since {since}, so the positions of the others are not compared."
    crossed = "; ", now_above, " came above appetite and ", no_longer, " came back within it"
    both = "of those open both times ", up, " went up and ", down, " came down"
    return *came_and_went, *both, *(crossed if has_crossed else ()), "."


def _was(counts: Counts, name: str, noun: str) -> str:
    is_one = _value(counts, name) == 1
    return f"{noun} was" if is_one else f"{noun}s were"


def assets(counts: Counts, *, is_part: bool = False) -> Sentence:
    """How many assets answer the four questions, have no owner, or are of high value and named by no risk.

    Here as below `is_part` says that only a part of the council is looked at: that nothing is there says nothing of
    the whole then.
    """
    total = _value(counts, "assets")
    if not total:
        return (_nothing_left("information asset") if is_part else "No information asset is recorded.",)
    answering = counts["assets-answering-four"]
    without = _value(counts, "assets-without-owner")
    answer = part_verb(answering.counted.value, total, "answers", "answer")
    return (
        Sourced(f"{answering.of_whole} {verb(total, 'asset', 'assets')} ({answering.share})", "assets-answering-four"),
        f" {answer} the four questions: owner, location, retention, security. ",
        _number(sentence(spelt(without)) if without else "Every one", "assets-without-owner"),
        f" {verb(without, 'has', 'have')} no owner" if without else " names an owner",
        *_high_value(counts["high-value-assets-without-risk"]),
        ".",
    )


def _high_value(unnamed: Told) -> Sentence:
    """What follows on the assets without an owner: how many of high value there are, and how many no risk names."""
    name, count = unnamed.counted.number.name, unnamed.counted.value
    if not unnamed.whole:
        return ("; none is marked special category or critical",)
    said = f"{unnamed.whole:,} {verb(unnamed.whole, 'asset', 'assets')} marked special category or critical"
    of: Sentence = ". Of ", Sourced(said, "high-value-assets"), ", "
    if not count:
        return *of, _number("every one", name), " is named by an open risk"
    return *of, _number(spelt(count), name), f" {verb(count, 'is', 'are')} named by no open risk"


def maturity(counts: Counts, *, is_part: bool = False) -> Sentence:
    """How many points of the maturity models reach their target."""
    points, aimed = _value(counts, "maturity-points"), _value(counts, "maturity-with-target")
    if not points:
        return (_nothing_left("maturity assessment") if is_part else "No maturity assessment was returned.",)
    if not aimed:
        said = f"{points:,} maturity {verb(points, 'point', 'points')}"
        return Sourced(said, "maturity-points"), ", none with a target."
    reached = _value(counts, "maturity-at-target")
    of = f"{reached:,} of {aimed:,} maturity {verb(aimed, 'point', 'points')}"
    return Sourced(of, "maturity-at-target"), f" with a target {part_verb(reached, aimed, 'reaches', 'reach')} it."


def incidents(counts: Counts, *, is_part: bool = False) -> Sentence:
    """How many incidents are recorded, open, and were reported to the regulator."""
    total = _value(counts, "incidents")
    if not total and is_part:
        return (_nothing_left("incident"),)
    if not total:
        return ("No incident is recorded: that may also mean that no incident log was returned.",)
    still_open = _value(counts, "incidents-open")
    return (
        _number(sentence(spelt(total)), "incidents"), f" {verb(total, 'incident is', 'incidents are')} recorded: ",
        _number(spelt(still_open), "incidents-open"), f" {verb(max(still_open, 1), 'is', 'are')} open, ",
        *_reported(counts["incidents-reported"]), ".",
    )  # fmt: skip


def _reported(reported: Told) -> Sentence:
    name, count = reported.counted.number.name, reported.counted.value
    if not reported.is_known:
        return "and whether any was reported to the ICO is ", _number("not known", name)
    return _number(spelt(count), name), f" {verb(max(count, 1), 'was', 'were')} reported to the ICO"


def _nothing_left(noun: str) -> str:
    return f"No {noun} is left under these filters."


def _value(counts: Counts, name: str) -> int:
    return counts[name].counted.value


def _spelt(counts: Counts, name: str) -> Sourced:
    return _number(spelt(_value(counts, name)), name)


def _number(words: str, name: str) -> Sourced:
    return Sourced(words, number=name)
