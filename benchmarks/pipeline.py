"""How fast the path from bytes to heat map is, all figures in one run: `python -m benchmarks.pipeline [--quick]`.

Needs Linux or macOS (memory peaks: Linux only). See benchmarks/README.md for what each figure means.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.made_registers import COLUMNS, register_bytes
from benchmarks.measuring import Measured, combined, measure

SIZES = (500, 5_000, 20_000, 100_000)
QUICK_SIZES = (500, 5_000)
NAIVE_UP_TO = 20_000
COMPARED_AT = 20_000
VALIDATED_AT = 100_000
ROUNDS = 5


@dataclass(frozen=True)
class Target:
    """A figure beside what it ought to be. `is_ceiling` is False where more is better."""

    what: str
    figure: float
    bound: float | None
    unit: str = "x"
    is_ceiling: bool = True

    @property
    def is_met(self) -> bool:
        """Whether the figure is on the right side of its bound, the bound itself included."""
        if self.bound is None:
            return True
        return self.figure <= self.bound if self.is_ceiling else self.figure >= self.bound

    def line(self) -> str:
        """One line of the table."""
        figure = f"{self.what:<54} {self.figure:>8.2f} {self.unit:<3}"
        if self.bound is None:
            return f"{figure} no target at this length"
        sense = "at most" if self.is_ceiling else "at least"
        verdict = "met" if self.is_met else "MISSED"
        return f"{figure} {sense:<8} {self.bound:>7.2f} {self.unit:<3} {verdict}"


Results = Mapping[str, Mapping[int, Measured]]


def main() -> None:
    """Reads the arguments, measures every way at every size, prints the tables."""
    parser = argparse.ArgumentParser(description="Measure the path from a workbook's bytes to the heat map.")
    parser.add_argument("--rows", type=int, nargs="+", help=f"register lengths (default: {' '.join(map(str, SIZES))})")
    parser.add_argument("--quick", action="store_true", help="short registers only, fewer repetitions")
    parser.add_argument("--no-naive", action="store_true", help="leave out the naive way, which takes longest")
    chosen = parser.parse_args()
    sizes = tuple(chosen.rows or (QUICK_SIZES if chosen.quick else SIZES))
    with tempfile.TemporaryDirectory() as folder:
        files = {rows: _register_file(Path(folder), rows) for rows in sizes}
        results = _measured(files, has_naive=not chosen.no_naive, is_quick=chosen.quick)
        for line in _report(results):
            print(line, flush=True)
        if not chosen.quick:
            for line in _validation_report(Path(folder)):
                print(line, flush=True)


def _register_file(folder: Path, rows: int) -> Path:
    path = folder / f"{rows}.xlsx"
    path.write_bytes(register_bytes(rows))
    return path


def _measured(files: Mapping[int, Path], has_naive: bool, is_quick: bool) -> Results:
    results: dict[str, dict[int, Measured]] = {"plain": {}, "product": {}, "naive": {}}
    for rows, path in files.items():
        repetitions = 3 if is_quick else _repetitions(rows)
        # Turn about, so that a busy minute on the machine falls on both sides of the ratio.
        rounds = [(measure("plain", path, repetitions), measure("product", path, repetitions)) for _ in range(ROUNDS)]
        results["plain"][rows] = combined([plain for plain, _ in rounds])
        results["product"][rows] = combined([replace(own, ratio=own.cpu / plain.cpu) for plain, own in rounds])
        if has_naive and rows <= NAIVE_UP_TO:
            results["naive"][rows] = measure("naive", path, 1 if rows > 5_000 else repetitions)
    return results


def _repetitions(rows: int) -> int:
    return 3 if rows <= 30_000 else 1


def _report(results: Results) -> Iterator[str]:
    yield f"Made registers x {len(COLUMNS)} columns: medians of seconds of processor, children included (of the clock)"
    for rows in results["product"]:
        yield ""
        yield f"{rows:,} rows"
        yield from _stage_lines(results, rows)
    yield ""
    yield "Targets"
    for target in _targets(results):
        yield target.line()


def _stage_lines(results: Results, rows: int) -> Iterator[str]:
    product, plain = results["product"][rows], results["plain"][rows]
    for name, cost in product.stages.costs.items():
        yield f"  {name:<34} {cost.cpu:>8.3f} ({cost.wall:.3f})"
    yield f"  {'whole path':<34} {product.cpu:>8.3f} ({product.stages.total.wall:.3f})"
    yield f"  {'plain read, same engine':<34} {plain.cpu:>8.3f} ({plain.stages.total.wall:.3f})"
    if naive := results["naive"].get(rows):
        for name, cost in naive.stages.costs.items():
            yield f"  {'naive: ' + name:<34} {cost.cpu:>8.3f} ({cost.wall:.3f})"
        yield f"  {'naive way':<34} {naive.cpu:>8.3f} ({naive.stages.total.wall:.3f})"
    elif results["naive"]:
        yield f"  {'naive way':<34}  not run: it takes minutes at this length"
    peak = product.peak
    yield f"  peak memory: parent {peak.parent:.0f} MB, child {peak.child:.0f} MB, both at once {peak.together:.0f} MB"
    yield f"  ratio to the plain read {product.ratio:.2f}; findings {product.stages.facts['findings']:,.0f}"


def _targets(results: Results) -> Iterator[Target]:
    product, naive = results["product"], results["naive"]
    if COMPARED_AT in product:
        yield Target(f"whole path / plain read, {COMPARED_AT:,} rows", product[COMPARED_AT].ratio, 1.6)
    for rows, slow in naive.items():
        bound = 9.0 if rows == COMPARED_AT else None
        yield Target(f"naive way / whole path, {rows:,} rows", slow.cpu / product[rows].cpu, bound, is_ceiling=False)
    if {20_000, 100_000} <= set(product):
        yield Target("processor from 20,000 to 100,000 rows", product[100_000].cpu / product[20_000].cpu, 6.0)
    for rows, measured in product.items():
        yield Target(f"peak memory, {rows:,} rows, parent and child", measured.peak.together, 200 + rows * 0.01, "MB")


def _validation_report(folder: Path) -> Iterator[str]:
    stages = measure("validation", _register_file(folder, VALIDATED_AT), 3).stages
    yield ""
    yield f"Validation, {VALIDATED_AT:,} rows, against masks written by hand for the same rules"
    for words in ("ordinary", "all wrong"):
        failures = stages.facts[f"checks, {words}"]
        ratio = stages.costs[f"checks, {words}"].cpu / stages.costs[f"masks, {words}"].cpu
        yield Target(f"checks / masks, {words}, {failures:,.0f} failures", ratio, 2.0).line()


if __name__ == "__main__":
    main()
