"""What sentences and tables state beside the numbers, counted a second time: worked out by hand on a small council, and
the same in every figure of every paper of the example. What no second count reaches is listed, and can only shrink."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from inforisk.briefing.contents.table_of_contents import paper_of
from inforisk.briefing.material import Material
from inforisk.briefing.paper import keys
from inforisk.briefing.paper.paper import Audience, Paper
from inforisk.briefing.paper.references import figures
from inforisk.briefing.reconciling.recount import Recount, recount_of
from inforisk.briefing.reconciling.said import numbers_in
from inforisk.briefing.request import Request
from inforisk.cycle.archive import Archive
from inforisk.cycle.standing import Standing
from inforisk.metrics.sourced import Sourced
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from tests.briefing.councils import DAY, SERVICE, two_quarters
from tests.cycle.registers import WHO

ROOT = Path(__file__).resolve().parents[2]
BODY = "Audit Committee"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Recount:
    """A council of four assets in use, three owners, four actions, three points and two incidents."""
    material = two_quarters(tmp_path_factory.mktemp("small"))
    return recount_of(material.archive, material.standing, material.compared)


def test_each_question_is_answered_left_blank_or_not_asked(small: Recount) -> None:
    asked = [small[keys.asked("Lawful basis", answer)] for answer in ("asked", "given", "unknown", "missing")]
    assert asked == [3, 0, 0, 3]
    # "TBC" is no period; the maps give neither a period nor security.
    assert small[keys.asked("Retention", "given", SERVICE)] == 2
    assert (small[keys.asked("All four", "given", SERVICE)], small[keys.asked("All four", "asked", SERVICE)]) == (2, 4)
    assert (small[keys.reviewed("assets", "No review date")], small[keys.reviewed("assets", "overdue")]) == (4, 0)


def test_open_actions_are_counted_by_what_they_say_of_their_dates(small: Recount) -> None:
    open_now = [small[keys.still_open("ICO audit", what)] for what in ("total", "overdue", "undated", "silent")]
    assert open_now == [2, 1, 0, 2]
    assert [small[keys.due(name)] for name in ("In the next 30 days", "In 31 to 90 days", "Later than that")] == [
        1,
        0,
        0,
    ]
    # From 31 January to 30 April 2017.
    assert [small[keys.put_off("*", what)] for what in ("total", "put off", "times", "days")] == [3, 1, 1, 89]
    then = [small[keys.plan_at("ICO audit", one, "2016-17 Q3")] for one in ("in progress", "complete", "total")]
    assert then == [3, 0, 3]


def test_a_change_says_which_way_it_went(small: Recount) -> None:
    assert small[keys.change("actions-complete", 1)] == 1
    assert small[keys.change("actions-open", -1)] == 1
    assert keys.change("actions-open", 0) == "more/actions-open"
    assert "more/incidents" not in small  # there was no log before


def test_owners_incidents_and_dimensions_are_told_in_sentences(small: Recount) -> None:
    assert [small[keys.owners("*", state)] for state in ("valid", "outstanding", "not matched", "total")] == [
        1,
        1,
        1,
        3,
    ]
    assert [small[keys.told(what)] for what in ("grave incidents", "lessons to carry out", "late reports")] == [1, 1, 0]
    assert small[keys.told("other learners")] == 1  # Eve Ember
    assert [small[keys.dimensions("ARMA, version 2013", what)] for what in ("below", "total")] == [2, 2]
    assert [small[keys.happened("February 2017", log)] for log in ("log", "earlier", "all")] == [1, 0, 1]
    assert small[keys.incidents_unsaid("personal_data_breach")] == 2


def test_what_the_checks_found_is_counted_by_rule_and_severity(small: Recount) -> None:
    assert [small[keys.found(one, "findings")] for one in ("error", "warning", "note")] == [2, 4, 0]
    assert (small[keys.found("action_overdue", "findings")], small[keys.found("action_overdue", "services")]) == (1, 1)


def test_a_figure_says_what_it_counts() -> None:
    assert keys.key_of(Sourced("two", page="risks", key=keys.moved("reopened"))) == "moved/reopened"
    assert keys.key_of(Sourced("two fewer", "open-risks", is_value=False)) == "fewer/open-risks"
    assert keys.key_of(Sourced("10 more than", "open-risks", is_value=False)) == "more/open-risks"
    assert keys.key_of(Sourced("as many as", "open-risks", is_value=False)) == ""
    assert keys.key_of(Sourced("33 more", page="training")) == ""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The example council with all its quarters frozen."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('example') / 'store.db').as_posix()}"
    command = [sys.executable, "-m", "inforisk", "example", "--freeze"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "INFORISK_DATABASE_URL": url}, check=True, capture_output=True)
    with Store.open(url) as opened:
        yield Archive(opened, *WHO, DEFAULT)


def whole_paper(archive: Archive, standing: Standing, compared: Standing | None) -> Paper:
    material = Material(archive, standing, compared, BODY, DAY)
    return paper_of(material, Request(BODY, Audience.EXEMPT))


def test_both_counts_agree_on_every_figure_of_every_paper_of_the_example(example: Archive) -> None:
    standings = example.standings()
    assert len(standings) == 6
    pairs = [(standings[0], None), *pairwise(reversed(standings)), (standings[-1], standings[0])]
    for standing, compared in pairs:
        paper, counted = whole_paper(example, standing, compared), recount_of(example, standing, compared)
        for key, said in _claimed(paper):
            assert counted[key] == said, (standing.label, key)


def _claimed(paper: Paper) -> Iterator[tuple[str, float]]:
    """What cells and sentences claim, with the number they state."""
    for table in paper.tables():
        cells = (cell for row in table.rows for cell in row if cell.key)
        yield from ((cell.key, cell.value) for cell in cells if isinstance(cell.value, int))
    for piece in figures(paper.sections):
        numbers = numbers_in(piece.text)
        if keys.key_of(piece) and numbers and numbers[0].value is not None and not piece.is_contrary:
            yield keys.key_of(piece), numbers[0].value


UNCLAIMED_CELLS: Mapping[tuple[str, str], str] = {
    ("sources", "Mark"): "a mark is no figure",
    ("owners-not-trained", "Assets"): "a line is one person, whose name a key would have to carry",
    ("returns", "Days late"): "told by the record of returns, not by rows of registers",
    ("returns", "Rows returned"): "told by the record of returns, which also knows what was replaced since",
}
"""The columns of numbers that are held against the paper only, and why. A new one needs a reason as good as these."""

UNCLAIMED_TEXT: Mapping[str, str] = {
    r"\d+%": "the council's own target",
    r"\d+ more|The target of \d+% is \d+ owners": "worked out from the target",
    r"Of \d+ asset owners asked, .*|Projection: .*|To reach it by then takes .*": "an estimate: no register bears it",
    r"\d+( of \d+)? services": "told by the record of returns",
    r"Six dimensions have risen, .*": "set against an assessment of an earlier year, and read by its scale",
    r"Four open risks": "which incident touches which risk is read by names, once",
    r"one": "risks tolerated without a date are picked for the recommendation alone",
}
"""The figures of sentences that are held against the paper only, and why."""


def test_no_figure_of_a_paper_joins_those_that_nothing_counts_again(example: Archive) -> None:
    *_, before, last = example.standings()
    paper = whole_paper(example, last, before)
    silent = [piece.text for piece in figures(paper.sections) if numbers_in(piece.text) and not keys.key_of(piece)]
    assert [text for text in silent if not any(re.fullmatch(known, text) for known in UNCLAIMED_TEXT)] == []
    assert len(silent) <= 12
    cells = _unclaimed(paper)
    assert set(cells) <= set(UNCLAIMED_CELLS)
    assert cells.total() - cells[("sources", "Mark")] <= 61


def _unclaimed(paper: Paper) -> Counter[tuple[str, str]]:
    """How many numbers without a key stand in each column of each table."""
    return Counter(
        (table.name, column.heading)
        for table in paper.tables()
        for row in table.rows
        for column, cell in zip(table.columns, row, strict=True)
        if column.is_number and isinstance(cell.value, (int, float)) and not cell.key
    )
