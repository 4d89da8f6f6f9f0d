"""The part of the council looked at, the same for every register."""

import pandas as pd

from inforisk.metrics.choices import NOT_GIVEN
from inforisk.metrics.focus import WHOLE, Focus, focus_options, focus_words, focused, unfiltered_words
from inforisk.vocabulary import Kind

RISKS = pd.DataFrame(
    {
        "risk_id": ["R1", "R2", "R3", "R4"],
        "directorate": ["People", "People", "Place", None],
        "service": ["Housing", "Libraries", "Parks", "Parks"],
        "category": ["Loss", None, "Loss", "Theft"],
        "risk_owner": ["Jo Example", "J. Example", "Al Example", None],
    }
).astype("str")
ASSETS = pd.DataFrame({"service": ["Housing", "Museums"], "asset_owner": ["Jo Example", "Sam Example"]}).astype("str")
JO = {"J. Example": "Jo Example"}


def refs(focus: Focus, people: dict[str, str] | None = None) -> list[str]:
    return focused(RISKS, Kind.RISKS, focus, people or {})["risk_id"].tolist()


def test_everything_is_shown_where_nothing_is_chosen_and_the_frame_is_not_copied() -> None:
    assert focused(RISKS, Kind.RISKS, WHOLE) is RISKS


def test_values_of_one_part_are_alternatives_and_parts_narrow_each_other_down() -> None:
    assert refs(Focus(services=("Housing", "Parks"))) == ["R1", "R3", "R4"]
    assert refs(Focus(services=("Housing", "Parks"), categories=("Loss",))) == ["R1", "R3"]


def test_rows_that_leave_a_field_blank_can_be_asked_for() -> None:
    assert refs(Focus(directorates=(NOT_GIVEN,))) == ["R4"]
    assert refs(Focus(categories=(NOT_GIVEN, "Theft"))) == ["R2", "R4"]


def test_a_person_written_two_ways_is_one_owner_once_somebody_said_so() -> None:
    assert refs(Focus(owners=("Jo Example",))) == ["R1"]
    assert refs(Focus(owners=("Jo Example",)), JO) == ["R1", "R2"]


def test_a_value_nobody_holds_leaves_nothing_rather_than_everything() -> None:
    assert refs(Focus(services=("Waterworks",))) == []


def test_options_are_what_any_register_holds_sorted_with_not_given_last() -> None:
    options = focus_options({Kind.RISKS: RISKS, Kind.ASSETS: ASSETS}, JO)
    assert options["services"] == ("Housing", "Libraries", "Museums", "Parks")
    assert options["owners"] == ("Al Example", "Jo Example", "Sam Example", NOT_GIVEN)
    assert options["categories"] == ("Loss", "Theft", NOT_GIVEN)


def test_a_focus_is_said_in_words_part_by_part() -> None:
    assert focus_words(WHOLE) == ""
    focus = Focus(services=("Housing", "Parks"), owners=("Jo Example",))
    assert focus_words(focus) == "Service: Housing or Parks. Owner: Jo Example."
    assert focus.active == 2


def test_a_register_without_the_field_is_said_to_be_counted_whole() -> None:
    focus = Focus(categories=("Loss",), services=("Housing",))
    assert unfiltered_words(focus, [Kind.RISKS, Kind.INCIDENTS]) == ""
    said = unfiltered_words(focus, [Kind.ASSETS])
    assert said == "Information Asset Register has no category, so all of it is counted here."


def test_equal_choices_have_one_key_whatever_their_order() -> None:
    assert Focus(services=("A", "B")).key == Focus(services=("B", "A")).key
    assert Focus(services=("A",)).key != Focus(owners=("A",)).key


WRITTEN = pd.DataFrame(
    {
        "returned_by": ["Highways and Transport", "Highways and Transport", "Governance", "Governance", "Governance"],
        "service": ["Highways", "Highways", "ICT  and Digital", "ict and digital", "Governance"],
        "asset_id": ["A1", "A2", "A3", "A4", "A5"],
    }
).astype("str")


def test_a_service_holds_what_it_returned_however_it_writes_itself_and_what_others_returned_about_it() -> None:
    found = {
        name: focused(WRITTEN, Kind.ASSETS, Focus(services=(name,)))["asset_id"].tolist()
        for name in ("Highways and Transport", "ICT and Digital", "Governance", "Highways")
    }
    assert found == {
        "Highways and Transport": ["A1", "A2"],
        "ICT and Digital": ["A3", "A4"],
        "Governance": ["A3", "A4", "A5"],
        "Highways": ["A1", "A2"],
    }


def test_each_service_is_offered_once_and_another_spelling_of_the_same_is_not() -> None:
    assert focus_options({Kind.ASSETS: WRITTEN})["services"] == (
        "Governance",
        "Highways and Transport",
        "ICT and Digital",
    )
