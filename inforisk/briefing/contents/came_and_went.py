"""What came and what went: how many open risks there were and are, which were added, removed, or say another thing."""

from collections.abc import Iterator, Sequence

from inforisk.briefing.contents.bands import band_key, compared_counts
from inforisk.briefing.contents.compared import Compared
from inforisk.briefing.contents.heat_map import residual_counts
from inforisk.briefing.contents.stated import (
    REFERENCE,
    RISK,
    RISK_REGISTERS,
    SERVICE,
    band_cell,
    begun,
    counted,
    cut,
    figure,
    label,
    named,
    paragraph,
    shown_on,
    table_or_none,
    was,
)
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Subheading
from inforisk.metrics.columns import text
from inforisk.metrics.headline import OPEN
from inforisk.metrics.movement import Listed, Refocused
from inforisk.metrics.movement.words import scheme_break_words
from inforisk.metrics.position import by_band
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.phrases import listed, sentence, spelt, verb
from inforisk.vocabulary import NOT_ASSESSED

_PAGE = "movement"
_MOST_NAMED = 12


def balance(compared: Compared) -> Iterator[Block]:
    """How many were open then and are now, what lies between the two, and how many stood and stand in each band."""
    material, moved = compared.material, compared.moved
    told = material.numbers("risks-added", "risks-closed", "risks-vanished")
    added, closed, vanished = (figure(spelt(one.counted.value), name) for name, one in told.items())
    then: Sentence = (
        begun(moved.before_count, _PAGE, keys.moved("before"), "open risk"), f" at {compared.since} and ",
        figure(spelt(moved.after_count), OPEN), f" at {material.standing.label}: ", added, " added, ",
        shown_on(spelt(len(moved.reopened)), _PAGE, keys.moved("reopened")), " reopened, ", closed, " closed and ",
        vanished, " vanished without being closed.",
    )  # fmt: skip
    yield paragraph(then, _scheme_break(compared))
    yield _counts(compared)
    yield _bands(compared)


_COUNTED = (
    "risks-added", "risks-closed", "risks-vanished", "risks-residual-up", "risks-residual-down", "risks-now-above",
    "risks-no-longer-above",
)  # fmt: skip


def _counts(compared: Compared) -> PaperTable:
    """Every kind of change with its count; those that no number counts come last."""
    moved, told = compared.moved, compared.material.numbers(*_COUNTED)
    others = (
        ("Risks reopened", moved.reopened, "reopened"),
        ("Risks that changed focus", moved.change_of_focus, "change of focus"),
        ("Risks whose residual stayed the same", moved.residual_same, "same"),
        ("Risks no longer assessed", moved.not_assessed_now, "not assessed now"),
        ("Risks assessed for the first time", moved.newly_assessed, "newly assessed"),
        ("Risks assessed neither then nor now", moved.never_assessed, "never assessed"),
        *([("Risks not compared, on scales of another size", moved.not_compared, "not compared")]
          if moved.not_compared else []),
    )  # fmt: skip
    rows = [(Cell(one.counted.number.title), Cell(one.counted.value, keys.number(name))) for name, one in told.items()]
    rows += [(Cell(title), Cell(len(risks), keys.moved(what))) for title, risks, what in others]
    columns = Column("Change", Holds.WORDS, 3.0), Column("Risks", Holds.COUNT)
    return PaperTable(
        "changes-counted", f"Changes since {compared.since}, counted", columns, tuple(rows), RISK_REGISTERS
    )


def _scheme_break(compared: Compared) -> Sentence:
    broken = compared.moved.scheme_break
    return (scheme_break_words(broken, len(compared.moved.not_compared)),) if broken else ()


def _bands(compared: Compared) -> PaperTable:
    """The count by band then and now; a change only where one scheme judged both."""
    material, before = compared.material, compared_counts(compared.material)
    scheme = material.standing.scheme
    after = by_band(residual_counts(material), scheme)
    own = [band.name for band in reversed(scheme.bands)]
    names = dict.fromkeys((*own, *(name for name in before if name != NOT_ASSESSED), NOT_ASSESSED))
    columns = (
        Column("Band", Holds.LABEL, 1.5),
        Column(compared.since, Holds.COUNT),
        Column(material.standing.label, Holds.COUNT),
        Column("Change", Holds.WORDS, 1.5),
    )
    note = "The two quarters were judged under different schemes, so their bands are not compared."
    return PaperTable(
        "bands-then-and-now",
        "Open risks by residual band, then and now",
        columns,
        tuple(_band(compared, name, before.get(name), after.get(name)) for name in names),
        RISK_REGISTERS,
        note if compared.moved.scheme_break else "",
    )


def _band(compared: Compared, name: str, then: int | None, now: int | None) -> tuple[Cell, ...]:
    material = compared.material
    claims = [band_key(name, material, one) for one in (compared.standing, material.standing)]
    counts = [Cell(count, key if count is not None else "") for count, key in zip((then, now), claims, strict=True)]
    is_alike = compared.moved.scheme_break is None or name == NOT_ASSESSED
    change = Cell(_change(then or 0, now or 0)) if is_alike else Cell("not compared")
    if is_alike and all(cell.key for cell in counts):
        by = (now or 0) - (then or 0)
        change = Cell(change.value, keys.band_change(name, compared.standing.quarter.label, by))
    return band_cell(name, material.standing.scheme), *counts, change


def _change(then: int, now: int) -> str:
    by = now - then
    return f"{abs(by):,} {'more' if by > 0 else 'fewer'}" if by else "the same"


def added(compared: Compared) -> Iterator[Block]:
    """New risks, and those opened again."""
    told, again = compared.material.told("risks-added"), compared.moved.reopened
    yield Subheading("Risks added")
    yield paragraph(
        (counted(told), f" {was(told)} added since {compared.since}."),
        (begun(len(again), _PAGE, keys.moved("reopened")), f" {verb(max(len(again), 1), 'was', 'were')} reopened."),
    )
    rows = [_listed(compared, one, "New") for one in compared.moved.added]
    rows += [_listed(compared, one, "Reopened") for one in again]
    yield from _table("risks-added", "Risks added", rows, "How it came")


def removed(compared: Compared) -> Iterator[Block]:
    """Risks closed; and apart from them those nobody closed that no register lists any more."""
    moved = compared.moved
    closed, vanished = (compared.material.told(name) for name in ("risks-closed", "risks-vanished"))
    yield Subheading("Risks removed")
    yield paragraph(
        (counted(closed), f" {was(closed)} closed since {compared.since}."), _passed(len(moved.added_closed))
    )
    rows = [_listed(compared, one, sentence(one.status or "closed")) for one in moved.closed]
    yield from _table("risks-closed", "Risks closed", rows, "What became of it")
    how = verb(vanished.counted.value, "it, though nobody closed it", "them, though nobody closed them")
    gone = f" vanished: no register lists {how}." if vanished.counted.value else " vanished without being closed."
    yield paragraph((counted(vanished), gone))
    rows = [_listed(compared, one, "No longer listed, not closed") for one in moved.vanished]
    yield from _table("risks-vanished", "Risks that vanished without being closed", rows, "What became of it")


def _passed(count: int) -> Sentence:
    came = verb(count, "came and was closed", "came and were closed")
    return (begun(count, _PAGE, keys.moved("came and went")), f" {came} in between.") if count else ()


def _listed(compared: Compared, risk: Listed, what: str) -> tuple[Cell, ...]:
    row, scheme = compared.row(risk.after_key, risk.before_key), compared.material.standing.scheme
    # What was closed in a quarter in between says so by itself: "closed in 2016-17 Q2, no longer listed".
    is_told = bool(risk.remark) and risk.remark.startswith(risk.status or " ")
    how = sentence(risk.remark) if is_told else ", ".join(filter(None, (what, risk.remark)))
    return (
        *named(risk.ref, risk.name, risk.service),
        Cell(text(row.get("category")) or None),
        band_cell(risk.band, scheme),
        Cell(risk.score or None),
        Cell(how),
    )


def _table(name: str, title: str, rows: Sequence[tuple[Cell, ...]], last: str) -> tuple[Block, ...]:
    columns = (
        REFERENCE, RISK, SERVICE, Column("Category", Holds.LABEL, 1.3), Column("Band", Holds.LABEL),
        Column("Score", Holds.LABEL, 0.7), Column(last, Holds.WORDS, 1.5),
    )  # fmt: skip
    shown, note = cut(rows)
    return table_or_none(PaperTable(name, title, columns, shown, RISK_REGISTERS, note))


def focus(compared: Compared) -> Iterator[Block]:
    """Risks whose text now says another thing, and how many were only reworded."""
    changed = compared.moved.change_of_focus
    yield Subheading("Change of focus")
    yield paragraph(
        _refocused(len(changed)),
        _reworded(compared.moved.reworded),
    )
    columns = REFERENCE, SERVICE, Column("Said then", Holds.FREE_TEXT, 2.5), Column("Says now", Holds.FREE_TEXT, 2.5)
    shown, note = cut([(Cell(one.ref), Cell(one.service), Cell(one.was), Cell(one.now)) for one in changed])
    title = "Risks with a change of focus"
    yield from table_or_none(PaperTable("risks-change-of-focus", title, columns, shown, RISK_REGISTERS, note))


def _refocused(count: int) -> Sentence:
    if not count:
        return begun(count, _PAGE, keys.moved("change of focus")), " changed focus."
    which = verb(count, "it keeps its reference and now says", "they keep their references and now say")
    return begun(count, _PAGE, keys.moved("change of focus")), f" changed focus: {which} another thing."


def _reworded(risks: Sequence[Refocused]) -> Sentence:
    """Which were reworded a little: whether they still mean the same is for a reader to say."""
    number = begun(len(risks), _PAGE, keys.moved("reworded"))
    was_reworded = f" {verb(max(len(risks), 1), 'was', 'were')} reworded"
    refs = [one.ref for one in risks if one.ref]
    if not refs or len(refs) > _MOST_NAMED:
        return number, f"{was_reworded}."
    return number, f"{was_reworded}: ", label(listed(refs)), "."
