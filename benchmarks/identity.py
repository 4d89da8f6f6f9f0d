"""How many rows are known again when every reference is gone: `python -m benchmarks.identity [--seeds N]`.

The example council's quarters, each against the one before, its references blanked and the seeded edits of
`edited_quarters` made. See benchmarks/README.md for what each figure means.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pandas as pd

from benchmarks.edited_quarters import HELD_OUT, TUNED_ON, EditedQuarter, Retype, blanked, edited_quarter
from inforisk.identity.rows import Matches, match_rows
from inforisk.identity.traits import TRAITS
from inforisk.intake import check_files
from inforisk.ledger import ENTITY, columns_of
from inforisk.quarters import Quarter
from inforisk.registers.values.words import plain
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import Kind

EXAMPLES = Path(__file__).resolve().parents[1] / "data" / "examples"
KINDS = (Kind.RISKS, Kind.ASSETS, Kind.ACTIONS)
SHARE_WANTED = 95.0
RETYPES: Mapping[str, Sequence[Retype]] = {"tuned": TUNED_ON, "held-out": HELD_OUT, "all": (*TUNED_ON, *HELD_OUT)}

Frames = Mapping[tuple[Kind, Quarter], pd.DataFrame]


@dataclass(frozen=True)
class Tally:
    """What one comparison came to: `true` pairs there are, how many were `found`, and how many pairs are `false`."""

    true: int
    found: int
    false: int
    asked: int
    asked_rightly: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))

    @property
    def share(self) -> float:
        """Per cent of the true pairs that were found without asking anybody."""
        return 100.0 * self.found / self.true if self.true else 100.0


NOTHING = Tally(0, 0, 0, 0, 0)


def main() -> int:
    """Read the example once, measure every seed, print a line a register and the verdict over all of them."""
    parser = argparse.ArgumentParser(description="Share of rows known again without any reference.")
    parser.add_argument("--seeds", type=int, default=10, help="how many seeds (default 10)")
    parser.add_argument("--first", type=int, default=101, help="the first seed (default 101)")
    parser.add_argument("--edits", choices=tuple(RETYPES), default="all", help="which ways of retyping (default all)")
    chosen = parser.parse_args()
    frames = example_frames()
    seeds = range(chosen.first, chosen.first + chosen.seeds)
    by_kind = [_measured(frames, kind, seeds, RETYPES[chosen.edits]) for kind in KINDS]
    together = [sum(tallies, NOTHING) for tallies in zip(*by_kind, strict=True)]
    print(_line("together", together))
    worst = min(one.share for one in together)
    is_met = worst >= SHARE_WANTED and not any(one.false for one in together)
    print(f"At least {SHARE_WANTED:.0f}% on every seed and no false pair: {'met' if is_met else 'MISSED'}")
    return 0 if is_met else 1


def _measured(frames: Frames, kind: Kind, seeds: Sequence[int], retypes: Sequence[Retype]) -> list[Tally]:
    began = perf_counter()
    by_seed = [sum(tallies(frames, kind, seed, retypes), NOTHING) for seed in seeds]
    print(f"{_line(kind, by_seed)}; {perf_counter() - began:.1f} s")
    return by_seed


def _line(name: str, by_seed: Sequence[Tally]) -> str:
    total = sum(by_seed, NOTHING)
    worst = min(one.share for one in by_seed)
    found = f"{total.true} true pairs: {total.share:5.1f}% found (worst seed {worst:.1f}%)"
    return (
        f"{name:<8} {len(by_seed)} seeds, {found}, "
        f"{total.false} false; asked about {total.asked}, {total.asked_rightly} of them true"
    )


def tallies(frames: Frames, kind: Kind, seed: int, retypes: Sequence[Retype]) -> Iterator[Tally]:
    """One tally for each two consecutive quarters."""
    quarters = sorted(quarter for of_kind, quarter in frames if of_kind is kind)
    for earlier, later in pairwise(quarters):
        before, after = frames[kind, earlier], frames[kind, later]
        edited = edited_quarter(after, kind, seed, retypes)
        matches = match_rows(blanked(before, kind), edited.rows, kind, ())
        yield tally(_truth(before, after, kind, edited), matches, before, edited.rows)


def tally(truth: Mapping[int, frozenset[int]], matches: Matches, before: pd.DataFrame, after: pd.DataFrame) -> Tally:
    """Compare what was applied with what is true. Either half of a split risk may carry its history, not both."""
    pairs = list(zip(matches.pairs["before"], matches.pairs["after"], strict=True))
    right = sum(new in truth.get(old, ()) for old, new in pairs)
    keys = (
        {key: place for place, key in enumerate(before["key"])},
        {key: place for place, key in enumerate(after["key"])},
    )
    asked = [(keys[0][doubt.before_key], keys[1][doubt.after_key]) for doubt in matches.doubtful]
    return Tally(
        len(truth), right, len(pairs) - right, len(asked), sum(new in truth.get(old, ()) for old, new in asked)
    )


def _truth(
    before: pd.DataFrame, after: pd.DataFrame, kind: Kind, edited: EditedQuarter
) -> Mapping[int, frozenset[int]]:
    """For each row of before, the rows of the edited quarter it became; rows that are gone are left out."""
    named = {name: place for place, name in enumerate(_names(after, kind))}
    wanted = {place: named[name] for place, name in enumerate(_names(before, kind)) if name in named}
    return {old: edited.parts[new] for old, new in wanted.items() if new in edited.parts}


def _names(rows: pd.DataFrame, kind: Kind) -> list[tuple[str, str, str]]:
    # The example's references are stable; a service that has none keeps its titles.
    traits = TRAITS[kind]
    references = rows[traits.reference].fillna("")
    titles = rows[traits.titles[0]].fillna("").map(plain)
    names = references.where(references != "", titles)
    return list(zip(rows["returned_by"], rows["sheet"], names, strict=True))


def example_frames() -> Frames:
    """Ledger-like frames of the example council: the columns a snapshot keeps, one frame a register and quarter."""
    manifest = json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8"))
    found: dict[tuple[Kind, Quarter], list[pd.DataFrame]] = {}
    for number, entry in enumerate(manifest):
        print(f"\rReading {number + 1} of {len(manifest)} workbooks", end="", file=sys.stderr)
        for kind, quarter, rows in _registers(number, entry):
            found.setdefault((kind, quarter), []).append(rows)
    print(file=sys.stderr)
    return {place: pd.concat(frames, ignore_index=True) for place, frames in found.items()}


def _registers(number: int, entry: Mapping[str, str]) -> Iterator[tuple[Kind, Quarter, pd.DataFrame]]:
    quarter = Quarter.parse(entry["quarter"])
    path = EXAMPLES / entry["file"]
    (checked,) = check_files([(path.name, path.read_bytes())], DEFAULT, quarter.last_day)
    for place, sheet in enumerate(checked.registers):
        if sheet.scored is not None and sheet.recognised.kind in KINDS:
            rows = _placed(sheet.scored, sheet.recognised.kind, f"{number}:{place}:", sheet.name, entry, quarter)
            yield sheet.recognised.kind, quarter, rows


def _placed(
    scored: pd.DataFrame, kind: Kind, stem: str, sheet: str, entry: Mapping[str, str], quarter: Quarter
) -> pd.DataFrame:
    rows = scored.reset_index(names="row")
    keys = stem + rows["row"].astype("str")
    placed = rows.assign(
        key=keys, service=entry["service"], returned_by=entry["service"], directorate=entry["directorate"],
        submission_id=0, sheet=sheet, returned_for=quarter.label, confirmed_for=quarter.label, **{ENTITY: keys},
    )  # fmt: skip
    return placed[[name for name in columns_of(kind) if name in placed]]


if __name__ == "__main__":
    sys.exit(main())
