"""The ways that are measured, each on a file, each in a process of its own: `python -m benchmarks.ways WAY FILE N`.

A way runs once unmeasured on a small register first, as a server that has been up for a minute would have.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from benchmarks.made_registers import register_bytes
from benchmarks.measuring import Stages

AS_AT = date(2017, 3, 31)
Way = Callable[[bytes, Stages], None]


def plain_read(data: bytes, stages: Stages) -> None:
    """The same engine in this very process, the cells handed over as Arrow columns of text: no guard, no checks."""
    import fastexcel

    with stages.stage("read"):
        sheet = fastexcel.read_excel(data).load_sheet(0, header_row=None, skip_rows=0, dtypes="string")
        sheet.to_arrow()


def product(data: bytes, stages: Stages) -> None:
    """The product's own path, from bytes to the figure, the guarded child included."""
    from inforisk.figures.heat_map import heat_map
    from inforisk.metrics.position import cell_counts
    from inforisk.registers.contract import check_register
    from inforisk.registers.reading import read_register
    from inforisk.registers.recognition import recognise
    from inforisk.scoring import DEFAULT, score_risks
    from inforisk.scoring.checks import check_scores
    from inforisk.vocabulary import Stage
    from inforisk.workbook import read_workbook

    with stages.stage("guard and read in the child"):
        workbook = read_workbook(data, "register.xlsx")
    with stages.stage("recognise"):
        recognised = recognise(workbook.sheets[0])
    with stages.stage("read values"):
        typed = read_register(workbook.sheets[0], recognised, DEFAULT.likelihood, DEFAULT.impact)
    with stages.stage("validate"):
        findings = check_register(typed, AS_AT)
    with stages.stage("score"):
        scored = score_risks(typed.frame, DEFAULT)
    with stages.stage("check scores"):
        findings += check_scores(typed, scored, DEFAULT)
    with stages.stage("heat map"):
        heat_map(cell_counts(scored, Stage.RESIDUAL, DEFAULT), DEFAULT).to_json()
    stages.facts["findings"] = len(findings + typed.findings)


def naive(data: bytes, stages: Stages) -> None:
    """What a capable analyst would write first; see `benchmarks.naive`."""
    from benchmarks.naive import run

    run(data, stages)


def validation(data: bytes, stages: Stages) -> None:
    """The product's checks and hand-written masks, on an ordinary register and on one where everything is wrong."""
    from benchmarks.validation import run

    run(data, stages)


WAYS: dict[str, Way] = {"plain": plain_read, "product": product, "naive": naive, "validation": validation}


def main() -> None:
    """Warm up, measure, print the runs as JSON."""
    way, path, repetitions = WAYS[sys.argv[1]], Path(sys.argv[2]), int(sys.argv[3])
    way(register_bytes(50), Stages())
    data = path.read_bytes()
    runs = []
    for _ in range(repetitions):
        stages = Stages()
        way(data, stages)
        runs.append(asdict(stages))
    print(json.dumps(runs))


if __name__ == "__main__":
    main()
