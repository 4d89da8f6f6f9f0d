"""Text as it is kept: trimmed, otherwise as typed. A whole column at a time, since texts seldom repeat."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc


def trimmed(cells: pd.Series) -> pd.api.extensions.ExtensionArray:
    """The column with white space cut off at both ends; what is blank then is missing. Line breaks inside stay."""
    cut = pc.utf8_trim_whitespace(pa.array(cells.array, pa.large_string()))
    blank = pc.equal(pc.binary_length(cut), 0)
    if pc.any(blank).as_py():
        cut = pc.if_else(blank, pa.scalar(None, pa.large_string()), cut)
    return pd.array(cut, dtype="str")
