"""Every figure says whether it is frozen, under which scheme, and what in it was carried forward."""

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.cycle.freezing import restate_quarter
from inforisk.quarters import Quarter
from inforisk.store import Store
from inforisk.ui.carried import Carried, carried_forward
from inforisk.vocabulary import ReturnState
from tests.pages.assurance import returned
from tests.pages.cycle import EARLIER, LATER, freeze_earlier, two_quarters
from tests.pages.screen import pick, said

PAGES = ["pages/position/overview.py", "pages/position/heat_map.py", "pages/registers/risks.py"]
RISKS = "pages/registers/risks.py"
Open = Callable[..., AppTest]


@pytest.fixture
def council(database_url: str) -> str:
    """Two quarters; Planning returned nothing for the later one."""
    return two_quarters(database_url)


@pytest.mark.usefixtures("council")
@pytest.mark.parametrize("script", PAGES)
def test_a_live_quarter_says_so_and_names_who_was_carried_forward(open_page: Open, script: str) -> None:
    words = said(open_page(script))
    assert "2016-17 Q4 as the returns stand now, as at 31 March 2017, under 5 x 5" in words
    assert "carried forward is Planning, 1 risk last returned or confirmed for 2016-17 Q3, 1 quarter before" in words


@pytest.mark.parametrize("script", PAGES)
def test_a_frozen_quarter_says_so(open_page: Open, council: str, script: str) -> None:
    freeze_earlier(council)
    words = said(pick(open_page(script), "Quarter", "2016-17 Q3"))
    assert "2016-17 Q3, frozen on 10 April 2017 by" in words
    assert "these figures do not change" in words
    assert "carried forward" not in words.split("Waited for")[0].split("Not of this quarter")[0]


def test_another_scheme_re_bands_a_frozen_quarter_and_says_so(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    app = pick(open_page(RISKS), "Quarter", "2016-17 Q3")
    (box,) = [one for one in app.selectbox if one.label == "Scheme"]
    app = box.set_value(box.options[1]).run()
    assert "re-banded here under" in said(app)
    assert "these are not the bands that were signed" in said(app)


def test_what_was_restated_stays_on_offer_beside_its_restatement(open_page: Open, council: str) -> None:
    freeze_earlier(council)
    with Store.open(council) as store:
        restate_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, EARLIER, "A correction")
    (box,) = [one for one in open_page(RISKS).selectbox if one.label == "Quarter"]
    assert box.options == ["2016-17 Q4", "2016-17 Q3", "2016-17 Q3 (restated since)"]


def test_a_quarter_is_compared_with_the_one_before_it_as_restated_and_the_original_stays_on_offer(
    open_page: Open, council: str
) -> None:
    freeze_earlier(council)
    with Store.open(council) as store:
        restate_quarter(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, EARLIER, "A correction")
    later = open_page(RISKS)
    (box,) = [one for one in later.selectbox if one.label == "Compare with"]
    assert box.options[:2] == ["2016-17 Q3", "2016-17 Q3 (restated since)"]
    (box,) = [one for one in pick(later, "Quarter", "2016-17 Q3").selectbox if one.label == "Compare with"]
    assert box.options[0] == "2016-17 Q3 (restated since)"


def test_rows_are_carried_forward_where_nobody_returned_or_confirmed_them_for_the_quarter() -> None:
    rows = pd.DataFrame(
        {
            "returned_by": ["Housing", "Planning", "Planning", "Legal"],
            "confirmed_for": ["2016-17 Q4", "2016-17 Q2", "2016-17 Q2", "2016-17 Q3"],
        }
    )
    legal, planning = carried_forward(rows, LATER)
    assert (legal, planning) == (
        Carried("Legal", Quarter(2016, 3), 1),
        Carried("Planning", Quarter(2016, 2), 2),
    )
    assert planning.age(LATER) == "last returned or confirmed for 2016-17 Q2, 2 quarters before"


def test_a_frozen_risk_shows_the_score_that_was_worked_out_not_the_one_its_sheet_states(
    open_page: Open, council: str
) -> None:
    stated = (
        "Risk ref,Risk,Residual likelihood,Residual impact,Residual score,Status\n"
        "L1,Contracts are lost,3,5,Red,Open\nL2,Deeds are lost,4,5,12,Open\n"
    )
    with Store.open(council) as store:
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, returned("Legal", {"legal.csv": stated}, EARLIER))
        store.cycle.say(LOCAL_PRINCIPAL, WHOLE_COUNCIL, "Legal", EARLIER, ReturnState.ACCEPTED)
    freeze_earlier(council)
    app = pick(open_page("pages/position/overview.py"), "Quarter", "2016-17 Q3")
    shown = " ".join(str(element.proto.body) for element in app.get("html"))
    assert "L2 Deeds are lost</a> (Legal, High, score 20)." in shown
    assert "L1 Contracts are lost</a> (Legal, High, score 15)." in shown
