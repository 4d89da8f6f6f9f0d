"""The judged rows and figures of a snapshot as bytes and back, exactly."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd
import pyarrow as pa

from inforisk.ledger import PLACES, columns_of
from inforisk.registers import ALL
from inforisk.store.blocks import block_bytes, block_table, frame_block
from inforisk.vocabulary import Kind, ValueKind

FIGURES = ("measure", "service", "directorate", "group")
"""What a figure is of; its `value` stands beside them."""

_DTYPES = {ValueKind.DATE: "datetime64[us]", ValueKind.LEVEL: "Int64", ValueKind.NUMBER: "Float64"}
_JUDGED = {"likelihood": "Int64", "impact": "Int64", "severity": "Int64", "above_appetite": "boolean"}


def ledger_bytes(ledger: pd.DataFrame) -> bytes:
    """A ledger as Parquet: values, dtypes and column order come back as they were, index 0, 1, 2 ...

    Raises ValueError where a column of PLACES is missing, for then nobody could say where a row came from.
    """
    missing = [name for name in PLACES if name not in ledger.columns]
    if missing:
        raise ValueError(f"A ledger needs the columns {', '.join(missing)}.")
    return frame_block(ledger.reset_index(drop=True), keep_index=False)


def ledger_from(content: bytes, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """The ledger `ledger_bytes` was given, or those of the columns that it has, in the order asked for."""
    frame: pd.DataFrame = block_table(content, columns).to_pandas()
    return frame if columns is None else frame[[name for name in columns if name in frame.columns]]


def empty_ledger(kind: Kind, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """A ledger without rows, each column of the dtype it would have."""
    names = columns_of(kind) if columns is None else columns
    return pd.DataFrame({name: pd.Series([], dtype=_dtype(kind, name)) for name in names})


def _dtype(kind: Kind, name: str) -> str:
    if name in ("submission_id", "row"):
        return "int64"
    known = ALL[kind].by_name.get(name)
    if known is not None and name not in PLACES:
        return _DTYPES.get(known.kind, "str")
    return next((dtype for ending, dtype in _JUDGED.items() if name.endswith(ending)), "str")


def figure_blocks(figures: pd.DataFrame) -> Iterator[tuple[str, bytes]]:
    """Every measure of a frame of figures with its block of bytes, in the order of the measures.

    Raises ValueError where the frame has not the columns `measure`, `service`, `directorate`, `group` and `value`.
    """
    missing = [name for name in (*FIGURES, "value") if name not in figures.columns]
    if missing:
        raise ValueError(f"Figures need the columns {', '.join(missing)}.")
    texts = figures[list(FIGURES)].astype("str").fillna("")
    ordered = texts.assign(value=figures["value"].astype("float64")).sort_values(list(FIGURES), kind="stable")
    for measure, block in ordered.groupby("measure", sort=True):
        plain = pa.Table.from_pandas(block[["service", "directorate", "group", "value"]], preserve_index=False)
        yield str(measure), block_bytes(plain.replace_schema_metadata(None))


def figures_from(blocks: Sequence[tuple[int, str, bytes]]) -> pd.DataFrame:
    """Blocks of figures under each other: `snapshot_id`, FIGURES and `value`, in the order of the blocks."""
    tables = [_block(*block) for block in blocks]
    if not tables:
        return empty_figures()
    joined: pd.DataFrame = pa.concat_tables(tables).to_pandas(types_mapper=_TYPES.get)
    return joined[["snapshot_id", *FIGURES, "value"]]


_TEXT = pd.StringDtype(na_value=float("nan"))
_TYPES: Mapping[object, object] = {pa.string(): _TEXT, pa.large_string(): _TEXT}


def _block(snapshot_id: int, measure: str, content: bytes) -> pa.Table:
    table = block_table(content)
    count = table.num_rows
    return table.append_column("snapshot_id", pa.repeat(pa.scalar(snapshot_id, pa.int64()), count)).append_column(
        "measure", pa.repeat(pa.scalar(measure, pa.large_string()), count)
    )


def empty_figures() -> pd.DataFrame:
    """No figures, with their columns."""
    texts = {name: pd.Series([], dtype="str") for name in FIGURES}
    return pd.DataFrame({"snapshot_id": pd.Series([], dtype="int64"), **texts, "value": pd.Series([], dtype="float64")})
