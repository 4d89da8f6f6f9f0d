"""Frames and findings come back exactly as they went in, and the digest of a reading notices any change."""

import dataclasses
import io
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from inforisk.registers.recognised import ColumnMatch
from inforisk.store import KeptRegister
from inforisk.store.codec import (
    findings_bytes,
    findings_from,
    frame_bytes,
    frame_from,
    frames_joined,
    mapping_text,
    raw_bytes,
    raw_from,
    reading_digest,
    register_from,
)
from inforisk.store.sparing import spared
from inforisk.vocabulary import Kind
from tests.store.builders import risk_register, risks_frame, two_faults

# What a cell may hold once it is read: no lone surrogates, for no export could write them.
texts = st.one_of(st.none(), st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
cells = st.sampled_from([None, "", "Loss", " Loss "])
moments = st.one_of(st.none(), st.datetimes(datetime(1700, 1, 1), datetime(2250, 1, 1)))


def column(values: list[object], dtype: str) -> "pd.Series[object]":
    return pd.Series(pd.array(values, dtype=dtype))  # type: ignore[call-overload]


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    rows = sorted(draw(st.lists(st.integers(1, 1_048_576), max_size=6)))
    size = len(rows)

    def values(of: st.SearchStrategy[object]) -> list[object]:
        return draw(st.lists(of, min_size=size, max_size=size))

    frame = pd.DataFrame(
        {
            "title": column(values(texts), "str"),
            "likelihood": column(values(st.one_of(st.none(), st.integers(1, 6))), "Int64"),
            "volume": column(values(st.one_of(st.none(), st.floats(allow_nan=False))), "Float64"),
            "review_due": pd.Series(pd.to_datetime(values(moments)).astype("datetime64[us]")),
            "above_appetite": column(values(st.one_of(st.none(), st.booleans())), "boolean"),
        }
    )
    return frame.set_axis(pd.Index(rows, dtype="int64", name="row"))


@settings(max_examples=60, deadline=None)
@given(frames())
def test_a_frame_comes_back_with_its_values_dtypes_and_index(frame: pd.DataFrame) -> None:
    assert_frame_equal(frame_from(frame_bytes(frame)), frame, check_exact=True)


@settings(max_examples=20, deadline=None)
@given(frames())
def test_some_columns_of_a_frame_come_back_in_the_order_asked_for(frame: pd.DataFrame) -> None:
    found = frames_joined([frame_bytes(frame)], ["review_due", "no such column", "title"])
    assert_frame_equal(found, frame[["review_due", "title"]], check_exact=True)


@settings(max_examples=30, deadline=None)
@given(st.lists(frames(), min_size=1, max_size=3))
def test_frames_joined_are_the_frames_under_each_other(parts: list[pd.DataFrame]) -> None:
    found = frames_joined([frame_bytes(part) for part in parts])
    assert_frame_equal(found, pd.concat(parts), check_exact=True)


def test_a_column_one_frame_lacks_is_missing_in_its_rows_and_keeps_its_dtype() -> None:
    whole, part = risks_frame(["a", "b"]), risks_frame(["c"])[["title"]]
    found = frames_joined([frame_bytes(part), frame_bytes(whole)])
    assert list(found["title"]) == ["c", "a", "b"]
    assert found.iloc[0].drop("title").isna().all()
    assert found.dtypes.to_dict() == whole.dtypes.to_dict()


def test_a_frame_without_rows_or_without_columns_comes_back_too() -> None:
    full = risks_frame(["a", "b"])
    for frame in (full.iloc[:0], full[[]]):
        assert_frame_equal(frame_from(frame_bytes(frame)), frame)


def test_a_frame_that_does_not_say_which_excel_rows_it_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="indexed by 'row'"):
        frame_bytes(risks_frame(["a"]).reset_index(drop=True))


def test_a_register_comes_back_with_all_of_its_mapping() -> None:
    kept = risk_register(["Loss", "Theft"])
    found = register_from("risks", "Risks", mapping_text(kept), frame_bytes(kept.frame), raw_bytes(kept))
    assert_frame_equal(found.raw, kept.raw)
    assert (found.columns, found.header_rows, found.joined) == (kept.columns, kept.header_rows, kept.joined)
    assert (found.extras, found.kind, found.sheet) == (kept.extras, kept.kind, kept.sheet)


def one_field(cells: list[str | None], values: list[str | None]) -> KeptRegister:
    """A register of one column taken for one text field."""
    rows = pd.Index(range(2, len(cells) + 2), dtype="int64", name="row")
    frame = pd.DataFrame({"title": column(values, "str").set_axis(rows)})
    raw = pd.DataFrame({"A": column(cells, "str").set_axis(rows)})
    return KeptRegister(Kind.RISKS, "Risks", frame, raw, (ColumnMatch("A", "Risk", "title", 1.0),))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([None, "", "Loss", " Loss "]), st.sampled_from([None, "Loss", ""])), max_size=6)
)
def test_cells_as_typed_come_back_to_the_letter_whatever_was_made_of_them(pairs: list[tuple[str | None, ...]]) -> None:
    kept = one_field([cell for cell, _ in pairs], [value for _, value in pairs])
    assert_frame_equal(raw_from(raw_bytes(kept), kept.frame), kept.raw, check_exact=True)


def test_cells_that_the_typed_values_say_again_are_not_kept_twice() -> None:
    words = [f"Loss of file {number} on its way to the archive" for number in range(500)]
    alike, other = one_field(words, words), one_field(words, [word.upper() for word in words])
    assert len(raw_bytes(alike)) * 2 < len(raw_bytes(other))


def test_a_column_joined_with_another_is_kept_whole() -> None:
    kept = dataclasses.replace(one_field(["Loss"], ["Loss"]), joined={"title": ("A", "B")})
    assert_frame_equal(spared(kept)[0], kept.raw)


def as_parquet(frame: pd.DataFrame) -> bytes:
    """A frame as the first version of the store kept it."""
    buffer = io.BytesIO()
    frame.to_parquet(buffer, engine="pyarrow", compression="zstd", index=True)
    return buffer.getvalue()


def test_what_the_first_version_kept_in_parquet_is_read_as_well_alone_and_beside_the_rest() -> None:
    kept = risk_register(["Loss", "Theft"])
    old, new = as_parquet(kept.frame), frame_bytes(kept.frame)
    assert_frame_equal(frame_from(old), kept.frame)
    assert_frame_equal(raw_from(as_parquet(kept.raw), kept.frame), kept.raw)
    assert_frame_equal(frames_joined([old, new]), pd.concat([kept.frame, kept.frame]))
    assert_frame_equal(frames_joined([old], ["title"]), kept.frame[["title"]])


def test_findings_come_back_group_by_group() -> None:
    assert findings_from(findings_bytes(two_faults())) == two_faults()


def test_a_rule_broken_a_hundred_thousand_times_is_kept_in_a_few_bytes_each() -> None:
    (odd, _) = two_faults().groups
    many = dataclasses.replace(odd, rows=tuple(range(100_000)), values=("Hihg",) * 100_000)
    assert len(findings_bytes(dataclasses.replace(two_faults(), groups=(many,)))) < 400_000


def test_the_same_reading_has_the_same_digest() -> None:
    register = risk_register(["Loss"])
    again = dataclasses.replace(register, frame=frame_from(frame_bytes(register.frame)))
    assert reading_digest([register], "5x5", "1") == reading_digest([again], "5x5", "1")


@pytest.mark.parametrize(
    "change",
    [
        {"sheet": "Other"},
        {"header_rows": (4,)},
        {"extras": {}},
        {"joined": {}},
        {"columns": ()},
        {"frame": risks_frame(["Lost"])},
        {"frame": risks_frame(["Loss"], first_row=7)},
        {"frame": risks_frame(["Loss"]).rename(columns={"title": "description"})},
    ],
    ids=str,
)
def test_any_change_to_a_reading_changes_its_digest(change: dict[str, object]) -> None:
    register = risk_register(["Loss"])
    changed = dataclasses.replace(register, **change)  # type: ignore[arg-type]
    assert reading_digest([changed], "5x5", "1") != reading_digest([register], "5x5", "1")


def test_another_scheme_changes_the_digest() -> None:
    digests = {reading_digest([risk_register(["a"])], *scheme) for scheme in (("5x5", "1"), ("5x5", "2"), ("4x4", "1"))}
    assert len(digests) == 3
