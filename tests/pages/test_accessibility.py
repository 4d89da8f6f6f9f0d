"""The accessibility statement holds the parts the law asks for, and whom to write to is the council's own."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.council import CouncilSettings
from inforisk.phrases import day_words
from inforisk.store import Store
from inforisk.ui.accessibility import PREPARED, REVIEWED, contact_words, limits, opening_words
from tests.pages.screen import said, table

PAGE = "pages/reporting/accessibility.py"
Open = Callable[..., AppTest]


@pytest.mark.usefixtures("database_url")
def test_the_statement_says_status_limits_tests_contact_law_and_dates(open_page: Open) -> None:
    app = open_page(PAGE)
    assert [header.value for header in app.header] == [
        "How accessible these screens are",
        "What does not work yet",
        "How this was tested",
        "Tell us what does not work",
        "If our answer does not help",
        "When this was written",
        "With the keyboard",
        "Onward",
    ]
    words = " ".join(said(app).split())
    assert "partially compliant with the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA" in words
    assert "Nobody who relies on a screen reader, a magnifier or voice control has tested these screens yet." in words
    assert "Equality and Human Rights Commission (EHRC)" in words
    assert "(No. 2) Accessibility Regulations 2018" in words
    assert f"Prepared on {day_words(PREPARED)}. Last reviewed on {day_words(REVIEWED)}." in words
    assert PREPARED <= REVIEWED


@pytest.mark.usefixtures("database_url")
def test_every_limit_says_why_and_what_to_use_instead_and_every_part_of_the_screens_has_its_keys(
    open_page: Open,
) -> None:
    assert (limits() != "").all(axis=None)
    keys = table(open_page(PAGE), "Where", "Keys")
    assert {"Menu", "Maps and charts", "Long tables", "Forms"} <= set(keys["Where"])


def test_whom_to_write_to_is_what_the_council_settled(open_page: Open, database_url: str) -> None:
    with Store.open(database_url) as store:
        for name, value in (("council", "Example Council"), ("contact", "records@example.invalid")):
            store.council.change_setting(LOCAL_PRINCIPAL, WHOLE_COUNCIL, name, value, date(2017, 4, 1))
    words = said(open_page(PAGE))
    assert "the information risk screens of Example Council" in words
    assert "Write to records@example.invalid." in words


def test_where_nobody_has_settled_it_the_statement_says_so() -> None:
    nothing = CouncilSettings(governance_team="Information Team")
    assert contact_words(nothing).startswith("Write to the Information Team. The settings do not hold its address yet.")
    assert "of the council that runs it." in opening_words(nothing)
