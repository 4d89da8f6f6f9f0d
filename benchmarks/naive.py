"""The naive way: pandas with openpyxl, one row at a time, an idiomatic lazy pandera schema, plotly express.

Not a straw man: it is the code the tutorials of these libraries lead to, and it checks less than the product does.
"""

from io import BytesIO
from typing import Any

import pandas as pd
import pandera.pandas as pa
import plotly.express as px
from pandera.errors import SchemaErrors

from benchmarks.made_registers import IMPACT, LIKELIHOOD
from benchmarks.measuring import Stages

LEVELS = [f"{stage} {scale}" for stage in ("Inherent", "Residual", "Target") for scale in ("Likelihood", "Impact")]
DATES = ["Date identified", "Action due", "Last reviewed", "Review date"]


def run(data: bytes, stages: Stages) -> None:
    """Read, parse, validate, score and draw a register of `benchmarks.made_registers`."""
    with stages.stage("read"):
        risks = pd.read_excel(BytesIO(data), header=2, engine="openpyxl", dtype=object)
    with stages.stage("read values"):
        for column in LEVELS:
            risks[column] = risks[column].apply(_level)
        for column in DATES:
            risks[column] = risks[column].apply(_day)
    with stages.stage("validate"):
        stages.facts["findings"] = _failures(risks)
    with stages.stage("score"):
        for stage in ("Inherent", "Residual", "Target"):
            risks[f"{stage} band"] = risks.apply(lambda row, stage=stage: _band(row, stage), axis=1)
    with stages.stage("heat map"):
        counts = risks.groupby(["Residual Likelihood", "Residual Impact"]).size().unstack(fill_value=0)
        px.imshow(counts, text_auto=True).to_json()


def _level(value: Any) -> float | None:
    text = str(value).strip()
    for labels in (LIKELIHOOD, IMPACT):
        for step, label in enumerate(labels, start=1):
            if text in (str(step), f"{step} - {label}", label):
                return step
    return None


def _day(value: Any) -> Any:
    return pd.to_datetime(value, dayfirst=True, errors="coerce")


def _band(row: Any, stage: str) -> str:
    score = row[f"{stage} Likelihood"] * row[f"{stage} Impact"]
    if pd.isna(score):
        return "Not assessed"
    return "High" if score >= 15 else "Medium" if score >= 5 else "Low"


def _filled(value: Any) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _schema() -> pa.DataFrameSchema:
    level = {column: pa.Column(float, pa.Check(lambda step: 1 <= step <= 5, element_wise=True)) for column in LEVELS}
    day = {
        column: pa.Column("datetime64[ns]", pa.Check(lambda when: when.year > 1980, element_wise=True))
        for column in DATES
    }
    words = {column: pa.Column(object, pa.Check(_filled, element_wise=True)) for column in ("Risk", "Risk Owner")}
    closed = {
        "Treatment": pa.Column(object, pa.Check.isin(["Treat", "Tolerate", "Transfer", "Terminate"])),
        "Status": pa.Column(object, pa.Check.isin(["Open", "Closed"])),
        "Risk Ref": pa.Column(object, unique=True),
    }
    return pa.DataFrameSchema({**level, **day, **words, **closed}, coerce=True)


def _failures(risks: pd.DataFrame) -> int:
    try:
        _schema().validate(risks, lazy=True)
    except SchemaErrors as errors:
        return len(errors.failure_cases)
    return 0
