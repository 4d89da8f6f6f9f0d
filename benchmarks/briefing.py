"""How long a briefing takes: `python -m benchmarks.briefing [--quick]`.

The command `brief`, every format at once, on the example council and on a made one of 20,000 assets and 5,000 risks
with four frozen quarters behind it. Beside each stands the command `position`, which starts the same program, opens the
same store and answers one question of the same quarter.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measuring import ROOT, watched
from benchmarks.page_store import FULL, made_store, url_of

EXAMPLE_SECONDS, LARGE_SECONDS, LARGE_MEGABYTES = 10.0, 60.0, 1_536.0
ROUNDS = 3
BODY = "Cabinet Member"


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds by the clock and of processor, megabytes at the worst moment."""

    wall: float
    cpu: float
    megabytes: float


def main() -> None:
    """Reads the arguments, runs both commands on each council, prints the table."""
    parser = argparse.ArgumentParser(description="Measure how long a briefing takes.")
    parser.add_argument("--quick", action="store_true", help="the example council only, once")
    chosen = parser.parse_args()
    rounds = 1 if chosen.quick else ROUNDS
    print("| Council | Audience | Seconds (of processor) | Target | Memory | Target | `position` | Ratio |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "example.db"
        _run(example, ["example", "--freeze"])
        _measure("example", example, "2016-17Q4", rounds, EXAMPLE_SECONDS)
        if not chosen.quick:
            _measure("20,000 assets, 5,000 risks", made_store(FULL), "2016-17Q3", rounds, LARGE_SECONDS)


def _measure(name: str, store: Path, quarter: str, rounds: int, target: float) -> None:
    for audience in ("public", "exempt"):
        asked = ["brief", "--quarter", quarter, "--body", BODY, "--audience", audience]
        briefings, answers = [], []
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as out:
                briefings.append(_run(store, [*asked, "--out", out]))
            answers.append(_run(store, ["position", "--quarter", quarter]))
        print(_line(name, audience, briefings, answers, target), flush=True)


def _run(store: Path, arguments: Sequence[str]) -> Run:
    before, began = _children_cpu(), time.perf_counter()
    command = [sys.executable, "-m", "inforisk", *arguments]
    environment = os.environ | {"INFORISK_DATABASE_URL": url_of(store)}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, text=True, env=environment) as process:
        peak = watched(process)
    if process.returncode:
        raise SystemExit(f"`{' '.join(arguments)}` failed")
    return Run(time.perf_counter() - began, _children_cpu() - before, peak.together)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _line(name: str, audience: str, briefings: Sequence[Run], answers: Sequence[Run], target: float) -> str:
    wall, cpu = (median(getattr(one, part) for one in briefings) for part in ("wall", "cpu"))
    memory = max(one.megabytes for one in briefings)
    beside = median(one.wall for one in answers)
    cells = (
        name,
        audience,
        f"{wall:.1f} ({cpu:.1f})",
        f"at most {target:.0f}{_missed(wall > target)}",
        f"{memory:,.0f} MB",
        f"at most {LARGE_MEGABYTES:,.0f} MB{_missed(memory > LARGE_MEGABYTES)}",
        f"{beside:.1f}",
        f"{wall / beside:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def _missed(is_missed: bool) -> str:
    return ": missed" if is_missed else ""


if __name__ == "__main__":
    main()
