"""Who stands higher or lower than before, and who crossed the appetite line."""

from collections.abc import Iterator

from inforisk.briefing.contents.compared import Compared, Row
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
    named,
    paragraph,
    shown_on,
    table_or_none,
)
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.blocks import Block, Cell, Column, PaperTable, Subheading
from inforisk.metrics.columns import text
from inforisk.metrics.headline import ABOVE, counted_spelt
from inforisk.metrics.movement import Listed, Rescored
from inforisk.metrics.movement.moves import reason_words, way_words
from inforisk.metrics.numbers import Told
from inforisk.metrics.since import Became, CameAndWent, Since
from inforisk.metrics.sourced import Holds, Sentence
from inforisk.phrases import spelt, verb
from inforisk.vocabulary import NOT_ASSESSED

_PAGE = "movement"


def residual(compared: Compared) -> Iterator[Block]:
    """Risks that stand higher or lower than they did, or were assessed at one of the two quarters only."""
    moved = compared.moved
    yield Subheading("Residual score changed")
    yield paragraph(_tally(compared), *_assessed_once(compared))
    rows = [_rescored(compared, "Up", one) for one in moved.residual_up]
    rows += [_rescored(compared, "Down", one) for one in moved.residual_down]
    rows += [_assessed(compared, "No longer assessed", one) for one in moved.not_assessed_now]
    rows += [_assessed(compared, "Assessed for the first time", one) for one in moved.newly_assessed]
    columns = (
        REFERENCE, RISK, SERVICE, Column("Then", Holds.LABEL), Column("Now", Holds.LABEL),
        Column("Direction", Holds.WORDS, 1.8), Column("Reason in the register", Holds.FREE_TEXT, 2.5),
    )  # fmt: skip
    shown, note = cut(rows)
    title = "Risks whose residual score changed"
    yield from table_or_none(PaperTable("risks-rescored", title, columns, shown, RISK_REGISTERS, note))


def _tally(compared: Compared) -> Sentence:
    """ "Of 51 risks open both times two went up, six came down and 42 stayed the same." """
    moved, told = compared.moved, compared.material.numbers("risks-residual-up", "risks-residual-down")
    if not moved.stayed_count:
        return shown_on("No risk", _PAGE, keys.moved("stayed")), " was open both times."
    up, down = (figure(spelt(one.counted.value), name) for name, one in told.items())
    both = shown_on(_of(moved.stayed_count), _PAGE, keys.moved("stayed"))
    same = shown_on(spelt(len(moved.residual_same)), _PAGE, keys.moved("same"))
    return "Of ", both, " open both times ", up, " went up, ", down, " came down and ", same, " stayed the same."


def _of(count: int) -> str:
    return counted_spelt(count, "risk")


def _assessed_once(compared: Compared) -> Iterator[Sentence]:
    moved, scales = compared.moved, "not compared, for the scales have other steps"
    groups = (
        (moved.not_assessed_now, "not assessed now", "is no longer assessed", "are no longer assessed"),
        (moved.newly_assessed, "newly assessed", "was assessed for the first time", "were assessed for the first time"),
        (
            moved.never_assessed,
            "never assessed",
            "was assessed neither then nor now",
            "were assessed neither then nor now",
        ),
        (moved.not_compared, "not compared", f"is {scales}", f"are {scales}"),
    )
    for risks, what, one, several in groups:
        if risks:
            yield begun(len(risks), _PAGE, keys.moved(what)), f" {verb(len(risks), one, several)}."


def _rescored(compared: Compared, direction: str, risk: Rescored) -> tuple[Cell, ...]:
    scheme = compared.material.standing.scheme
    then, now = compared.then.get(risk.before_key, {}), compared.now.get(risk.after_key, {})
    return (
        *named(risk.ref, risk.name, risk.service),
        Cell(f"{risk.score_was}, {risk.band_was}", tone=band_cell(risk.band_was, scheme).tone),
        Cell(f"{risk.score_now}, {risk.band_now}", tone=band_cell(risk.band_now, scheme).tone),
        Cell(way_words(direction, risk, scheme)),
        Cell(reason_words(then, now)),
    )


def _assessed(compared: Compared, direction: str, risk: Listed) -> tuple[Cell, ...]:
    then, now = compared.then.get(risk.before_key, {}), compared.now.get(risk.after_key, {})
    return (
        *named(risk.ref, risk.name, risk.service),
        Cell(_position(then)),
        Cell(_position(now)),
        Cell(direction),
        Cell(reason_words(then, now)),
    )


def _position(row: Row) -> str:
    return ", ".join(filter(None, (text(row.get("residual_score")), text(row.get("residual_band"))))) or NOT_ASSESSED


def appetite(compared: Compared) -> Iterator[Block]:
    """Everything that is newly above appetite, and everything that is not any more."""
    yield Subheading("Came above and back within appetite")
    since, above = compared.material.position.since, compared.material.told(ABOVE)
    if since is None or above.is_other_scheme:
        yield paragraph(*_rebanded(compared), (_not_said(above),))
        return
    yield paragraph(*_crossings(compared, since))
    rows = [_crossed(compared, "Now above", one) for one in since.came]
    rows += [_crossed(compared, "No longer above", one) for one in since.went]
    columns = REFERENCE, RISK, SERVICE, Column("Appetite", Holds.WORDS), Column("What became of it", Holds.WORDS, 2)
    shown, note = cut(rows)
    title = "Risks that came above appetite, and those no longer above it"
    yield from table_or_none(PaperTable("risks-appetite-line", title, columns, shown, RISK_REGISTERS, note))


_OTHER_SCHEME = (
    "What was shown as above appetite then is not compared: the two quarters were judged under different schemes."
)


def _not_said(above: Told) -> str:
    earlier = f"at {above.before_label}, {above.before_unknown}" if above.before_unknown else ""
    why = above.unknown or earlier
    return f"Who came above appetite and who came back within it cannot be said: {why}." if why else _OTHER_SCHEME


def _rebanded(compared: Compared) -> Iterator[Sentence]:
    """Who crossed the line where the earlier levels could be judged once more under the later scheme."""
    broken = compared.moved.scheme_break
    if broken and broken.is_rebanded:
        told = compared.material.numbers("risks-now-above", "risks-no-longer-above")
        up, down = (figure(spelt(one.counted.value), name) for name, one in told.items())
        yield (
            "With both quarters judged under the present scheme, of the risks open both times ",
            up,
            (" came above appetite and "),
            down,
            " came back within it.",
        )


def _crossings(compared: Compared, since: CameAndWent) -> Iterator[Sentence]:
    told = compared.material.numbers("risks-now-above", "risks-no-longer-above")
    up, down = told.values()
    yield counted(up), f" open both times came above appetite since {compared.since}."
    yield counted(down), " open both times came back within it."
    came, went = len(since.came) - up.counted.value, len(since.went) - down.counted.value
    if came > 0:
        new = verb(came, "is above appetite that was", "are above appetite that were")
        yield (
            begun(came, _PAGE, keys.moved("came above otherwise"), "other risk"),
            f" {new} added, reopened or assessed since then.",
        )
    if went > 0:
        gone = verb(
            went,
            "is above appetite no longer: it was closed, or is",
            "are above appetite no longer: they were closed, or are",
        )
        yield begun(went, _PAGE, keys.moved("went otherwise"), "other risk"), f" {gone} no longer listed or assessed."


def _crossed(compared: Compared, which: str, one: Since) -> tuple[Cell, ...]:
    row = compared.row(one.after_key, one.before_key)
    # A change of owner names people; that it is told here only means that nothing else is known.
    why = "Changed otherwise" if one.became is Became.CHANGED else one.why
    ref = text(row.get("risk_id")) or f"row {row.get('row', '')}"
    return *named(ref, text(row.get("risk")), text(row.get("service"))), Cell(which), Cell(why)
