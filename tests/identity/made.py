"""Rows of a quarter, made by hand: only what a test says, the rest is missing."""

from typing import Any

import pandas as pd


def quarter(name: str, *rows: dict[str, Any], service: str = "Housing") -> pd.DataFrame:
    """A frame of rows; keys are "name:1", "name:2" ... in their order, each its own entity unless a row says."""
    placed = [
        {"key": f"{name}:{place}", "entity": f"{name}:{place}", "returned_by": service, **row}
        for place, row in enumerate(rows, start=1)
    ]
    rows_made = pd.DataFrame(placed, columns=list(dict.fromkeys(column for row in placed for column in row)))
    return rows_made.astype(dict.fromkeys(rows_made.columns, "str"))


def risk(reference: str | None, text: str | None, **more: Any) -> dict[str, Any]:
    """A risk."""
    return {"risk_id": reference, "risk": text, **more}


def asset(reference: str | None, name: str | None, **more: Any) -> dict[str, Any]:
    """An asset."""
    return {"asset_id": reference, "asset_name": name, **more}
