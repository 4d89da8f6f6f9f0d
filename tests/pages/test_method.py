"""The method page: the scheme drawn, an example that follows the reader's choices, every number, word and rule."""

from collections.abc import Callable
from datetime import date
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import CouncilSettings
from inforisk.findings import Severity
from inforisk.metrics.numbers import NUMBERS
from inforisk.scoring import DEFAULT, scheme_named, schemes
from inforisk.scoring.scheme import Scheme
from inforisk.store import Store
from inforisk.ui.glossary import glossary_lines
from inforisk.ui.method import ALL_RULES, matrix_lines, numbers_by_register, rules_of, scheme_caption, scheme_words
from tests.pages.screen import pick, plain, said, table

METHOD = "pages/reporting/method.py"
Open = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def store(database_url: str) -> str:
    """The page needs no return to explain itself."""
    return database_url


def test_the_scheme_is_drawn_said_and_listed_cell_by_cell(open_page: Open) -> None:
    app = open_page(METHOD)
    assert "6 of 25 cells are above appetite" in said(app)
    assert len(app.get("plotly_chart")) == 1
    bands = table(app, "Band", "Appetite")
    assert bands["Band"].tolist() == ["High (R)", "Medium (A)", "Low (G)"]
    assert bands["Appetite"].tolist() == ["Above", "Within", "Within"]


def test_the_drawing_is_said_in_words_to_those_who_cannot_see_it() -> None:
    assert scheme_words(DEFAULT) == (
        "6 of 25 cells are above appetite: those in High and worse. Cells by band, worst first: 6 High, 11 Medium, "
        "8 Low. No risk is counted here."
    )


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_the_table_holds_every_cell_of_the_scheme_worst_likelihood_first(scheme: Scheme) -> None:
    lines = matrix_lines(scheme).map(plain)
    assert lines.shape == (scheme.likelihood.size, scheme.impact.size)
    for cell in scheme.cells:
        assert lines.iat[scheme.likelihood.size - cell.likelihood, cell.impact - 1] == f"{cell.score} {cell.band}"
    assert scheme_caption(scheme).source == f"the scheme {scheme.edition}"


def test_the_example_follows_what_the_reader_chooses_and_stands_in_the_address(open_page: Open) -> None:
    app = open_page(METHOD)
    assert "Residual: likelihood 4 × impact 4 is 16 (High). That is above appetite." in said(app)
    app = pick(app, "Residual likelihood", "1")
    assert "Residual: likelihood 1 × impact 4 is 4 (Low). That is within appetite." in said(app)
    assert "Tolerate it with today's controls" in said(app)
    assert app.query_params["residual-likelihood"] == "1"


def test_a_link_shows_somebody_else_the_same_example(open_page: Open) -> None:
    words = said(
        open_page(METHOD, **{"inherent-likelihood": "2", "inherent-impact": "3", "target-impact": "nobody-says"})
    )
    assert "Inherent: likelihood 2 × impact 3 is 6 (Medium). That is within appetite." in words
    assert "Target: likelihood or impact is missing, so it is not assessed." in words


def test_the_example_is_judged_under_the_scheme_that_is_chosen(open_page: Open) -> None:
    letters = scheme_named("letters_by_numbers")
    app = open_page(METHOD, scheme=letters.title, **{"residual-likelihood": "E", "residual-impact": "5"})
    assert "Residual: likelihood E and impact 5 are E5 (High). That is above appetite." in said(app)


def test_a_step_the_chosen_scheme_does_not_have_is_left_for_one_it_has(open_page: Open) -> None:
    four = scheme_named("four_by_four_four_band")
    app = open_page(METHOD, scheme=four.title, **{"residual-likelihood": "5"})
    assert "Residual: likelihood 3 × impact 3 is 9 (High)." in said(app)


def test_the_example_calls_the_siro_as_the_council_does(open_page: Open, store: str) -> None:
    with Store.open(store) as opened:
        opened.council.change_setting(
            LOCAL_PRINCIPAL, WHOLE_COUNCIL, "siro", "Chief Officer for Risk", date(2017, 4, 1)
        )
    app = open_page(METHOD)
    assert "the Chief Officer for Risk agrees in writing" in said(app)
    assert "SIRO: Chief Officer for Risk" in table(app, "Word", "Meaning")["Word"].tolist()


def test_every_number_of_the_screens_is_defined_once_with_the_way_to_its_rows(open_page: Open) -> None:
    app = open_page(METHOD)
    html = "".join(element.proto.body for element in app.get("html"))
    for number in NUMBERS.values():
        assert html.count(f"of={number.name}&") + html.count(f'of={number.name}"') == 1, number.name
    listed = [number for _, numbers in numbers_by_register() for number in numbers]
    assert sorted(one.name for one in listed) == sorted(NUMBERS)


def test_every_rule_is_listed_once_with_its_reason_under_its_severity(open_page: Open) -> None:
    app = open_page(METHOD)
    html = "".join(element.proto.body for element in app.get("html"))
    for rule in ALL_RULES:
        assert f"<dt>{escape(rule.title)}</dt><dd>Why it matters: {escape(rule.why)}</dd>" in html
    assert sorted(rule.code for severity in Severity for rule in rules_of(severity)) == sorted(
        rule.code for rule in ALL_RULES
    )
    assert [one.label.partition(":")[0] for one in app.expander][-3:] == ["Error", "Warning", "Note"]


def test_no_word_is_explained_twice_or_left_without_a_meaning() -> None:
    lines = glossary_lines(CouncilSettings())
    assert lines["Word"].is_unique
    assert (lines["Meaning"].str.endswith(".")).all()
