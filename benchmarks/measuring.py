"""CPU, wall and memory of a piece of work, its child processes included; each measurement in a fresh process."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
_SAMPLE_SECONDS = 0.02


@dataclass(frozen=True)
class Cost:
    """Seconds of processor (children included) and seconds by the clock on the wall."""

    cpu: float
    wall: float


@dataclass
class Stages:
    """The costs of named stages, in the order in which they were first run; `facts` are counts worth printing."""

    costs: dict[str, Cost] = field(default_factory=dict)
    facts: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measures what runs inside the `with`."""
        cpu, wall = _cpu(), time.perf_counter()
        yield
        self.costs[name] = Cost(_cpu() - cpu, time.perf_counter() - wall)

    @property
    def total(self) -> Cost:
        """All stages together."""
        return Cost(sum(cost.cpu for cost in self.costs.values()), sum(cost.wall for cost in self.costs.values()))


def _cpu() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


@dataclass(frozen=True)
class Peak:
    """Megabytes resident at the worst moment: of the process, of its child, and of both at once."""

    parent: float
    child: float
    together: float


@dataclass(frozen=True)
class Measured:
    """One way at one size: the median of the repetitions for each stage, and the memory peak of them all."""

    stages: Stages
    peak: Peak
    ratio: float = 0.0  # to the plain read measured beside it, where there was one

    @property
    def cpu(self) -> float:
        """Processor seconds of the whole."""
        return self.stages.total.cpu


def measure(way: str, path: Path, repetitions: int) -> Measured:
    """Run a way (a name `benchmarks.ways` knows) on a file, in a fresh process, that many times over."""
    command = [sys.executable, "-m", "benchmarks.ways", way, str(path), str(repetitions)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        peak = watched(process)
        assert process.stdout is not None
        answer = process.stdout.read()
    if process.returncode:
        raise SystemExit(f"measuring '{way}' on {path.name} failed")
    return Measured(_medians(json.loads(answer)), peak)


def combined(rounds: Sequence[Measured]) -> Measured:
    """The medians of several rounds, and the worst of their peaks."""
    names = rounds[0].stages.costs
    costs = {
        name: Cost(*(median(getattr(each.stages.costs[name], kind) for each in rounds) for kind in ("cpu", "wall")))
        for name in names
    }
    peaks = [each.peak for each in rounds]
    worst = Peak(*(max(getattr(peak, part) for peak in peaks) for part in ("parent", "child", "together")))
    return Measured(Stages(costs, rounds[0].stages.facts), worst, median(each.ratio for each in rounds))


def _medians(runs: list[Mapping[str, Mapping[str, object]]]) -> Stages:
    costs = {
        name: Cost(*(median(run["costs"][name][kind] for run in runs) for kind in ("cpu", "wall")))  # type: ignore[index]
        for name in runs[0]["costs"]
    }
    return Stages(costs, dict(runs[0]["facts"]))  # type: ignore[arg-type]


def watched(process: "subprocess.Popen[str]") -> Peak:
    """The memory of a process and its children until it ends. Linux only; elsewhere all zero."""
    parent = child = together = 0.0
    while process.poll() is None:
        own, below = _resident(process.pid), sum(map(_resident, _children(process.pid)))
        parent, child, together = max(parent, own), max(child, below), max(together, own + below)
        time.sleep(_SAMPLE_SECONDS)
    return Peak(parent, child, together)


def _resident(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)


def _children(pid: int) -> list[int]:
    # Each thread lists the processes it started; the reading child may be anybody's. One that has not yet become
    # another program still shows its parent's memory, which would count twice.
    return [child for child in _started(pid) if _command_line(child) != _command_line(pid)]


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _started(pid: int) -> list[int]:
    found: list[int] = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, listed.read_text().split())
        except OSError:
            continue
    return found
