"""Saving and reading back: whole, once, and the latest return is the one that counts."""

import dataclasses
from datetime import timedelta

import pytest

from inforisk.access import WHOLE_COUNCIL
from inforisk.errors import NotFound, StoreError
from inforisk.findings import Findings
from inforisk.quarters import Quarter
from inforisk.registers import ALL
from inforisk.store import PROVENANCE, CellOrigin, Store
from inforisk.vocabulary import Kind
from tests.store.builders import NOON, Q4, RECORDS, VIEWER, risk_register, submission, two_faults


def titles(store: Store, quarter: Quarter = Q4) -> list[str]:
    return list(store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, quarter, ["title"])["title"])


def test_a_new_store_is_empty_and_a_used_one_is_not(store: Store) -> None:
    assert store.is_empty(RECORDS, WHOLE_COUNCIL)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    assert not store.is_empty(RECORDS, WHOLE_COUNCIL)


def test_saving_the_same_thing_twice_says_when_and_by_whom_it_was_saved_first(store: Store) -> None:
    first = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]), at=NOON)
    other = dataclasses.replace(RECORDS, id="r2", name="Rob Records")
    again = store.save_submission(other, WHOLE_COUNCIL, submission(["Loss"]), at=NOON + timedelta(hours=2))
    assert (first.is_new, again.is_new) == (True, False)
    assert (again.submission_id, again.saved_at, again.saved_by) == (first.submission_id, NOON, "Rosa Records")
    assert len(store.submissions(RECORDS, WHOLE_COUNCIL)) == 1
    assert titles(store) == ["Loss"]


def test_the_same_bytes_read_under_another_scheme_or_mapping_are_a_new_submission(store: Store) -> None:
    same = submission(["Loss"])
    store.save_submission(RECORDS, WHOLE_COUNCIL, same)
    other_scheme = store.save_submission(RECORDS, WHOLE_COUNCIL, dataclasses.replace(same, scheme_name="4x4"))
    remapped = dataclasses.replace(same, registers=(dataclasses.replace(same.registers[0], header_rows=(5,)),))
    other_mapping = store.save_submission(RECORDS, WHOLE_COUNCIL, remapped)
    assert other_scheme.is_new
    assert other_mapping.is_new
    assert titles(store) == ["Loss"]


def test_a_later_return_of_the_same_kind_replaces_the_earlier_one_for_readers_and_deletes_nothing(store: Store) -> None:
    old = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"]))
    new = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fire"]))
    assert titles(store) == ["Fire"]
    kept = {one.id: one.current_kinds for one in store.submissions(RECORDS, WHOLE_COUNCIL, Q4)}
    assert kept == {old.submission_id: (), new.submission_id: (Kind.RISKS,)}
    assert store.origin(RECORDS, WHOLE_COUNCIL, old.submission_id, "Risks", 7).fields["risk_id"][0].text == "R1"


def test_returning_an_earlier_file_again_makes_it_current_again(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Fire"]))
    again = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    assert not again.is_new
    assert titles(store) == ["Loss"]


def test_a_return_of_another_kind_replaces_nothing(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    assets = dataclasses.replace(risk_register(["List"], "Assets"), kind=Kind.ASSETS)
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["List"], registers=(assets,)))
    assert titles(store) == ["Loss"]
    assert [(one.kind, one.rows) for one in store.summary(RECORDS, WHOLE_COUNCIL)] == [
        (Kind.ASSETS, 1),
        (Kind.RISKS, 1),
    ]


def test_files_handed_in_together_stand_side_by_side(store: Store) -> None:
    store.save_return(RECORDS, WHOLE_COUNCIL, [submission(["Loss"]), submission(["Fire", "Flood"])])
    assert titles(store) == ["Loss", "Fire", "Flood"]
    (counted,) = store.summary(RECORDS, WHOLE_COUNCIL)
    assert (counted.rows, len(counted.submissions)) == (3, 2)


def test_files_of_two_services_are_not_one_return(store: Store) -> None:
    with pytest.raises(ValueError, match="one service"):
        store.save_return(RECORDS, WHOLE_COUNCIL, [submission(["a"]), submission(["b"], "Revenues")])


def test_quarters_and_services_are_kept_apart_and_in_order(store: Store) -> None:
    for service, quarter in (("Revenues", Q4), ("Housing", Q4), ("Housing", Q4.previous)):
        store.save_submission(RECORDS, WHOLE_COUNCIL, submission([f"{service} {quarter}"], service, quarter))
    assert store.quarters(RECORDS, WHOLE_COUNCIL) == (Q4.previous, Q4)
    assert store.services(RECORDS, WHOLE_COUNCIL) == ("Housing", "Revenues")
    assert titles(store) == ["Housing 2016-17 Q4", "Revenues 2016-17 Q4"]
    assert titles(store, Q4.previous) == ["Housing 2016-17 Q3"]


def test_bytes_other_than_those_that_were_checked_are_refused(store: Store) -> None:
    with pytest.raises(StoreError, match=r"risks\.xlsx is not the file that was checked"):
        store.save_submission(RECORDS, WHOLE_COUNCIL, dataclasses.replace(submission(["a"]), content=b"changed"))
    assert store.is_empty(RECORDS, WHOLE_COUNCIL)


def test_rows_say_where_they_come_from(store: Store) -> None:
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"]))
    second = store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4).iloc[1]
    assert second["row"] == 7
    assert second["key"] == f"{saved.submission_id}:1:7"
    assert (second["service"], second["returned_by"], second["sheet"]) == ("Housing", "Housing", "Risks")
    assert (second["file_name"], second["sha256"]) == ("risks.xlsx", submission(["Loss", "Theft"]).sha256)
    assert second["submission_id"] == saved.submission_id


def test_a_service_named_in_the_row_is_kept_beside_the_service_that_returned_it(store: Store) -> None:
    register = risk_register(["Loss", "Theft"])
    named = dataclasses.replace(register, frame=register.frame.assign(service=["Allotments", None]))
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["x"], registers=(named,)))
    risks = store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4)
    assert list(risks["service"]) == ["Allotments", "Housing"]
    assert list(risks["returned_by"]) == ["Housing", "Housing"]


def test_a_sheet_row_that_stands_for_several_rows_gives_each_its_own_key(store: Store) -> None:
    register = risk_register(["Loss", "Theft"])
    melted = dataclasses.replace(register, frame=register.frame.set_axis([6, 6]).rename_axis("row"))
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["x"], registers=(melted,)))
    keys = list(store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4, [])["key"])
    assert keys == [f"{saved.submission_id}:1:6", f"{saved.submission_id}:1:6.2"]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_quarter_without_rows_has_the_same_columns_and_dtypes_as_one_with_them(store: Store, kind: Kind) -> None:
    empty = store.rows(RECORDS, WHOLE_COUNCIL, kind, Q4)
    register = dataclasses.replace(risk_register(["a"]), kind=kind, frame=risk_register(["a"]).frame[[]])
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["a"], registers=(register,)))
    filled = store.rows(RECORDS, WHOLE_COUNCIL, kind, Q4)
    assert len(empty) == 0
    assert len(filled) == 1
    assert list(empty.dtypes.items()) == list(filled.dtypes.items())
    assert set(ALL[kind].by_name) | set(PROVENANCE) == set(filled.columns)


def test_only_the_columns_asked_for_are_read_and_one_that_nobody_has_is_missing(store: Store) -> None:
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    risks = store.rows(RECORDS, WHOLE_COUNCIL, Kind.RISKS, Q4, ["residual_impact", "title"])
    assert list(risks.columns) == ["residual_impact", "title", *PROVENANCE]
    assert risks["residual_impact"].isna().all()
    assert str(risks["residual_impact"].dtype) == "Int64"


def test_no_field_is_called_what_the_store_calls_its_own_columns() -> None:
    fields = {name for register in ALL.values() for name in register.by_name}
    assert fields & set(PROVENANCE) <= {"service"}


def test_a_value_can_be_walked_back_to_its_cell(store: Store) -> None:
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss", "Theft"]))
    origin = store.origin(RECORDS, WHOLE_COUNCIL, saved.submission_id, "Risks", 7)
    assert (origin.file_name, origin.sheet, origin.row) == ("risks.xlsx", "Risks", 7)
    assert origin.sha256 == submission(["Loss", "Theft"]).sha256
    assert origin.fields["inherent_likelihood"] == (CellOrigin("C7", "Gross L", "2 - Likely"),)
    assert origin.fields["title"] == (CellOrigin("B7", "Risk", "Theft"), CellOrigin("E7", "Review", "31/03/2017"))
    assert list(origin.fields) == ["risk_id", "title", "inherent_likelihood", "review_due"], "in the sheet's own order"
    assert origin.extras == (CellOrigin("D7", "Colour", None),)


def test_a_row_that_is_not_there_is_not_found(store: Store) -> None:
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["Loss"]))
    for number, sheet, row in ((saved.submission_id, "Risks", 99), (saved.submission_id, "No", 6), (99, "Risks", 6)):
        with pytest.raises(NotFound):
            store.origin(RECORDS, WHOLE_COUNCIL, number, sheet, row)


def test_the_original_comes_back_byte_for_byte(store: Store) -> None:
    sent = bytes(range(256)) * 40
    file = submission(["Loss"], content=sent, name="Risk register (final).xlsx")
    store.save_submission(RECORDS, WHOLE_COUNCIL, file)
    assert store.original(RECORDS, WHOLE_COUNCIL, file.sha256) == ("Risk register (final).xlsx", sent)
    with pytest.raises(NotFound):
        store.original(RECORDS, WHOLE_COUNCIL, "0" * 64)


def test_findings_come_back_in_the_same_words_and_are_counted_for_those_who_see_no_rows(store: Store) -> None:
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["a", "b"], findings=two_faults()))
    assert list(store.findings(RECORDS, WHOLE_COUNCIL, saved.submission_id)) == list(two_faults())
    (counted,) = store.summary(VIEWER, WHOLE_COUNCIL)
    assert (counted.service, counted.quarter, counted.kind, counted.rows) == ("Housing", Q4, Kind.RISKS, 2)
    assert (counted.errors, counted.warnings, counted.notes) == (2, 1, 0)
    assert counted.saved_at == NOON


def test_a_file_without_findings_or_registers_is_kept_too(store: Store) -> None:
    saved = store.save_submission(RECORDS, WHOLE_COUNCIL, submission([], registers=()))
    assert saved.is_new
    assert store.findings(RECORDS, WHOLE_COUNCIL, saved.submission_id) == Findings()
    assert store.services(RECORDS, WHOLE_COUNCIL) == ("Housing",)
    assert store.summary(RECORDS, WHOLE_COUNCIL) == ()


def test_the_content_version_changes_when_what_can_be_read_does_and_only_then(store: Store) -> None:
    def version() -> str:
        return store.content_version(RECORDS, WHOLE_COUNCIL)

    seen = [version()]
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["a"]))
    seen.append(version())
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["b"]))
    seen.append(version())
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["a"]))
    seen.append(version())
    store.save_submission(RECORDS, WHOLE_COUNCIL, submission(["a"]))
    assert len(set(seen)) == 4
    assert version() == seen[-1]
