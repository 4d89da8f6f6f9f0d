"""Tables as blocks of bytes and back, exactly: Arrow's stream format packed by zstd, never anything that runs code.

A return's sheet has a few hundred rows. In Parquet's pages such a table spends more on headings than on values and
takes six times as long to read; the price, that all of a block is unpacked even for one column, is a millisecond.
"""

import io
from collections.abc import Mapping, Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

_MARK = b"IRB1"
_SIZE = 8
_LEVEL = 9
_PACKER = pa.Codec("zstd", compression_level=_LEVEL)


def block_bytes(table: pa.Table) -> bytes:
    """A table as one block; the same table gives the same bytes with the same version of the library."""
    stream = io.BytesIO()
    with pa.ipc.new_stream(stream, table.schema) as writer:
        writer.write_table(table.combine_chunks())
    plain = stream.getvalue()
    packed: bytes = _PACKER.compress(plain, asbytes=True)
    return _MARK + len(plain).to_bytes(_SIZE, "little") + packed


def block_table(content: bytes, columns: Sequence[str] | None = None) -> pa.Table:
    """The table `block_bytes` was given, or those of the columns that it has. Parquet, kept before, is read as well."""
    if not content.startswith(_MARK):
        with pq.ParquetFile(io.BytesIO(content)) as kept:
            names = kept.schema_arrow.names
            return kept.read(columns=None if columns is None else [name for name in columns if name in names])
    start = len(_MARK) + _SIZE
    size = int.from_bytes(content[len(_MARK) : start], "little")
    table = pa.ipc.open_stream(_PACKER.decompress(content[start:], decompressed_size=size)).read_all()
    return table if columns is None else table.select([name for name in columns if name in table.column_names])


def frame_block(frame: pd.DataFrame, keep_index: bool, said: Mapping[bytes, bytes] | None = None) -> bytes:
    """A frame as one block: values, dtypes and column order come back as they were; `said` goes with the table."""
    table = pa.Table.from_pandas(frame, preserve_index=keep_index)
    return block_bytes(table.replace_schema_metadata({**table.schema.metadata, **(said or {})}))
