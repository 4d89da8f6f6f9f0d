"""Registers and findings as bytes and back, exactly: Arrow and JSON, never anything that runs code when read."""

import dataclasses
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from inforisk.findings import FindingGroup, Findings, Rule, Severity
from inforisk.registers.recognised import ColumnMatch
from inforisk.store.blocks import block_table, frame_block
from inforisk.store.records import KeptRegister
from inforisk.store.sparing import restored, spared
from inforisk.vocabulary import Kind

_INDEX = "row"
_SAME = b"same"
_TEXT = pd.StringDtype(na_value=float("nan"))
_DTYPES = {
    pa.string(): _TEXT,
    pa.large_string(): _TEXT,
    pa.null(): _TEXT,
    pa.int64(): pd.Int64Dtype(),
    pa.float64(): pd.Float64Dtype(),
    pa.bool_(): pd.BooleanDtype(),
}


def frame_bytes(frame: pd.DataFrame) -> bytes:
    """A register's frame as a block: values, dtypes, column order and index all come back as they were.

    Raises ValueError where the index is not the Excel row, for then no value could be walked back to its cell.
    """
    _assert_excel_rows(frame)
    return frame_block(frame, keep_index=True)


def frame_from(content: bytes) -> pd.DataFrame:
    """The frame `frame_bytes` was given."""
    frame: pd.DataFrame = block_table(content).to_pandas()
    return frame


def raw_bytes(register: KeptRegister) -> bytes:
    """The cells of a register as typed, without those that the typed values of its frame say again."""
    _assert_excel_rows(register.raw)
    rest, same = spared(register)
    return frame_block(rest, keep_index=True, said={_SAME: json_text(same).encode()})


def raw_from(content: bytes, frame: pd.DataFrame) -> pd.DataFrame:
    """The cells `raw_bytes` was given, with the frame of the same register. What an older version kept is whole."""
    table = block_table(content)
    same = json.loads((table.schema.metadata or {}).get(_SAME, b"{}"))
    return restored(table.to_pandas(), frame, same)


def _assert_excel_rows(frame: pd.DataFrame) -> None:
    if frame.index.name != _INDEX:
        raise ValueError(f"A register's frame is indexed by '{_INDEX}', not by '{frame.index.name}'.")


def frames_joined(contents: Sequence[bytes], columns: Sequence[str] | None = None) -> pd.DataFrame:
    """Typed register frames under each other, index "row" (Excel rows, so not unique); with `columns` only those.

    A column some frame lacks is missing in its rows, one that no frame has is not there. Joined before pandas sees
    them, for a frame apiece costs more than all of their rows; dtypes are those of a typed register.
    """
    wanted = None if columns is None else [_INDEX, *columns]
    tables = [block_table(content, wanted).replace_schema_metadata(None) for content in contents]
    if not tables:
        return pd.DataFrame(index=pd.Index([], dtype="int64", name=_INDEX))
    joined = pa.concat_tables(tables, promote_options="permissive")
    frame: pd.DataFrame = joined.to_pandas(types_mapper=_DTYPES.get, ignore_metadata=True)
    return frame.set_index(pd.Index(frame.pop(_INDEX).astype("int64"), name=_INDEX))


def json_text(data: object) -> str:
    """Plain data as text, the same text for the same data."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def mapping_text(register: KeptRegister) -> str:
    """Everything about how a register's sheet was understood, as text."""
    return json_text(
        {
            "columns": [dataclasses.asdict(match) for match in register.columns],
            "header_rows": [int(row) for row in register.header_rows],
            "joined": {name: list(letters) for name, letters in register.joined.items()},
            "extras": dict(register.extras),
        }
    )


def register_from(kind: str, sheet: str, mapping: str, frame: bytes, raw: bytes) -> KeptRegister:
    """The register that was kept."""
    understood = json.loads(mapping)
    typed = frame_from(frame)
    return KeptRegister(
        kind=Kind(kind),
        sheet=sheet,
        frame=typed,
        raw=raw_from(raw, typed),
        columns=tuple(_match(record) for record in understood["columns"]),
        header_rows=tuple(understood["header_rows"]),
        joined={name: tuple(letters) for name, letters in understood["joined"].items()},
        extras=understood["extras"],
    )


def _match(record: Mapping[str, Any]) -> ColumnMatch:
    # A store outlives versions of the product: what this version does not know of a column is left out.
    known = {entry.name for entry in dataclasses.fields(ColumnMatch)}
    kept = {name: value for name, value in record.items() if name in known}
    return ColumnMatch(**{**kept, "alternatives": tuple(kept.get("alternatives", ()))})


def reading_digest(registers: Sequence[KeptRegister], scheme_name: str, scheme_version: str) -> str:
    """SHA-256 of everything that was made of a file: the mapping, the scheme it was read under and every typed value.

    Worked out from the values, not from Parquet's bytes, which differ between versions of the library.
    """
    digest = hashlib.sha256(json_text([scheme_name, scheme_version]).encode())
    for register in registers:
        digest.update(json_text([register.kind.value, register.sheet, mapping_text(register)]).encode())
        _add_frame(digest, register.frame)
        _add_frame(digest, register.raw)
    return digest.hexdigest()


def _add_frame(digest: "hashlib._Hash", frame: pd.DataFrame) -> None:
    digest.update(json_text([[str(name), str(dtype)] for name, dtype in frame.dtypes.items()]).encode())
    digest.update(pd.util.hash_pandas_object(frame, index=True).to_numpy().tobytes())


def findings_bytes(findings: Findings) -> bytes:
    """Findings as compressed JSON, group by group, so that a rule broken a million times stays small."""
    return zlib.compress(json_text([_group_record(group) for group in findings.groups]).encode(), level=6)


def findings_from(content: bytes) -> Findings:
    """The findings `findings_bytes` was given."""
    return Findings(tuple(_group(record) for record in json.loads(zlib.decompress(content))))


def _group_record(group: FindingGroup) -> dict[str, object]:
    return {
        "rule": {**dataclasses.asdict(group.rule), "severity": group.rule.severity.value},
        "sheet": group.sheet,
        "rows": [int(row) for row in group.rows],
        "values": [
            None if is_missing else str(value) for value, is_missing in zip(group.values, _missing(group), strict=True)
        ],
        "field": group.field,
        "label": group.label,
        "column": group.column,
        "hints": dict(group.hints),
        "row_hints": {str(row): hint for row, hint in group.row_hints.items()},
    }


def _missing(group: FindingGroup) -> Sequence[bool]:
    # All at once: asked value by value, a million missing cells take a second.
    return pd.isna(pd.Series(list(group.values), dtype=object)).tolist()


def _group(record: dict[str, Any]) -> FindingGroup:
    rule = Rule(**{**record["rule"], "severity": Severity(record["rule"]["severity"])})
    row_hints = {int(row): hint for row, hint in record["row_hints"].items()}
    rest = {name: record[name] for name in ("sheet", "field", "label", "column", "hints")}
    return FindingGroup(rule, rows=tuple(record["rows"]), values=tuple(record["values"]), row_hints=row_hints, **rest)
