"""Where the row of a source is found in the report."""


def source_anchor(mark: int) -> str:
    """The bookmark at the row of a source."""
    return f"source_{mark}"
