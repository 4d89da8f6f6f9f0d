"""`check_register` beside masks written by hand for the same rules: on ordinary rows, and where nearly all is wrong."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from benchmarks.measuring import Stages
from benchmarks.ways import AS_AT
from inforisk.registers.contract import check_register
from inforisk.registers.reading import read_register
from inforisk.registers.recognition import recognise
from inforisk.registers.typed import TypedRegister
from inforisk.scoring import DEFAULT
from inforisk.workbook import read_workbook

NEEDED = ("risk", "risk_owner", "residual_likelihood", "residual_impact")
DONE = ("identified_on", "last_reviewed")
DUE = ("review_due", "action_due")
IN_ORDER = (("identified_on", "last_reviewed"), ("last_reviewed", "review_due"))
FIRST, LAST, TODAY = (np.datetime64(day) for day in ("1980-01-01", "2100-12-31", AS_AT.isoformat()))


def run(data: bytes, stages: Stages) -> None:
    """Measure both on the register as typed, then on the same register with everything in it made wrong."""
    sheet = read_workbook(data, "register.xlsx").sheets[0]
    typed = read_register(sheet, recognise(sheet), DEFAULT.likelihood, DEFAULT.impact)
    for words, register in (("ordinary", typed), ("all wrong", all_wrong(typed))):
        # Once unmeasured: the text columns are read from the file lazily and both sides use them.
        check_register(register, AS_AT)
        with stages.stage(f"masks, {words}"):
            by_hand = [(np.flatnonzero(mask), name) for name, mask in masks(register.frame)]
            rows = [register.frame.index.to_numpy()[places] for places, _ in by_hand]
        with stages.stage(f"checks, {words}"):
            findings = check_register(register, AS_AT)
        stages.facts[f"masks, {words}"] = sum(map(len, rows))
        stages.facts[f"checks, {words}"] = len(findings)


def all_wrong(typed: TypedRegister) -> TypedRegister:
    """The register with every reference the same, every needed value gone and every date out of its place."""
    frame = typed.frame.copy()
    frame["risk_id"] = pd.Series("1", index=frame.index, dtype=frame["risk_id"].dtype)
    for name in NEEDED:
        frame[name] = pd.Series(pd.NA, index=frame.index, dtype=frame[name].dtype)
    days = {
        "identified_on": "2150-01-01",
        "last_reviewed": "2140-01-01",
        "review_due": "1970-01-01",
        "action_due": "1970-01-01",
    }
    for name, day in days.items():
        frame[name] = pd.Series(pd.Timestamp(day), index=frame.index).astype(frame[name].dtype)
    return replace(typed, frame=frame)


def masks(risks: pd.DataFrame) -> Iterator[tuple[str, np.ndarray]]:
    """What somebody would write who knew just these columns: one mask a rule."""
    day = {name: risks[name].to_numpy(dtype="datetime64[D]") for name in (*DONE, *DUE)}
    open_ = ~risks["status"].isin(["closed", "merged"]).to_numpy(dtype=bool)
    for name in NEEDED:
        yield name, risks[name].isna().to_numpy(dtype=bool)
    yield (
        "risk_id",
        risks["risk_id"].duplicated(keep=False).to_numpy(dtype=bool) & risks["risk_id"].notna().to_numpy(dtype=bool),
    )
    for name, days in day.items():
        yield name, (days < FIRST) | (days > LAST)
    for earlier, later in IN_ORDER:
        yield later, day[later] < day[earlier]
    for name in DONE:
        yield name, (day[name] > TODAY) & (day[name] <= LAST)
    for name in DUE:
        yield name, (day[name] < TODAY) & (day[name] >= FIRST) & open_
    for name in risks.columns:
        if risks[name].dtype == "str":
            yield name, risks[name].str.len().gt(32_767).to_numpy(dtype=bool, na_value=False)
