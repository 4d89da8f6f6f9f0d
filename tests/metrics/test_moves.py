"""How one risk moved, in a line: its way along the axes, and the reason its register gives."""

from inforisk.metrics.movement import Rescored
from inforisk.metrics.movement.moves import NO_REASON, reason_words, way_words
from inforisk.scoring import DEFAULT


def rescored(
    was: tuple[int, int], now: tuple[int, int], *, was_above: bool = False, is_above: bool = False
) -> Rescored:
    cells = [DEFAULT.cell(*place) for place in (was, now)]
    scores, bands = [cell.score for cell in cells], [cell.band for cell in cells]
    return Rescored("e", "R1", "Letters", "Housing", "", "1", "2", was, now, *scores, *bands, was_above, is_above)


def test_the_way_names_only_the_axes_that_moved() -> None:
    assert way_words("Up", rescored((3, 3), (4, 3)), DEFAULT) == "Up: likelihood 3 to 4"
    assert way_words("Down", rescored((3, 3), (2, 1)), DEFAULT) == "Down: likelihood 3 to 2, impact 3 to 1"


def test_crossing_the_appetite_line_is_said_last() -> None:
    up = rescored((3, 3), (4, 5), is_above=True)
    assert way_words("Up", up, DEFAULT) == "Up: likelihood 3 to 4, impact 3 to 5; came above appetite"
    down = rescored((4, 5), (4, 1), was_above=True)
    assert way_words("Down", down, DEFAULT) == "Down: impact 5 to 1; back within appetite"


def test_a_move_of_the_scheme_alone_names_no_axis() -> None:
    assert way_words("Up", rescored((3, 3), (3, 3)), DEFAULT) == "Up"


def test_a_new_note_is_the_reason_before_new_controls_and_a_new_action() -> None:
    then = {"notes": "None yet", "controls": "A lock", "actions": "Buy a safe"}
    assert reason_words(then, {**then, "notes": "Two thefts", "controls": "Two locks"}) == "Note: Two thefts"
    assert reason_words(then, {**then, "controls": "Two locks"}) == "Controls now: Two locks"
    assert reason_words(then, {**then, "actions": "Buy two safes"}) == "Action now: Buy two safes"


def test_what_was_said_before_is_no_reason_and_neither_are_spaces() -> None:
    assert reason_words({"notes": "Two  thefts"}, {"notes": "Two thefts "}) == NO_REASON
    assert reason_words({"notes": "Two thefts"}, {"notes": None}) == NO_REASON


def test_a_long_reason_is_cut_between_words() -> None:
    words = reason_words({}, {"notes": "word " * 100})
    assert len(words) <= len("Note: ") + 160
    assert words.endswith("word…")
