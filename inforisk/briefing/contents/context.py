"""The context: what the report is, of which quarter, since which last report to this body, and under which rules."""

from collections.abc import Iterator

from inforisk.briefing.contents.cover import covers
from inforisk.briefing.contents.stated import of_register, paragraph
from inforisk.briefing.material import Material
from inforisk.briefing.paper.blocks import Block
from inforisk.council import wording_on
from inforisk.cycle.moved import last_report
from inforisk.cycle.standing import Standing
from inforisk.metrics.sourced import Sentence
from inforisk.phrases import day_words
from inforisk.store import Snapshot


def blocks(material: Material) -> tuple[Block, ...]:
    """Two paragraphs: the report and what it is compared with, then the rules it follows."""
    return paragraph(*_report(material), *_compared(material)), paragraph(*_rules(material))


def _report(material: Material) -> Iterator[Sentence]:
    standing = material.standing
    when = f"as at {day_words(standing.as_at)} ({standing.quarter.label})"
    yield (f"This report tells the {material.body} where the council's information stands at risk {when}: "
           "which risks there are, whether they are getting better, what is being done and who must act.",)  # fmt: skip
    if covers(material):
        yield (f"{covers(material)}: it is not a report on the whole council.",)
    if standing.snapshot is None:
        yield ("The quarter is not frozen yet: this is a draft, and every figure in it may still change.",)
    elif standing.snapshot.number > 1:
        yield from _restated(standing.snapshot)
    else:
        yield ("The quarter is frozen: nothing in it changes, and whoever reads it later reads the same figures.",)


def _restated(snapshot: Snapshot) -> Iterator[Sentence]:
    yield (
        f"The quarter was frozen before and is restated here (restatement {snapshot.number - 1}).",
        of_register(f" The reason given: {snapshot.reason.rstrip('.')}." if snapshot.reason else ""),
    )


def _compared(material: Material) -> Iterator[Sentence]:
    last = _last_report(material)
    if last is None:
        yield (f"Nothing earlier has been reported to the {material.body}.",)
    else:
        day, label = last
        yield (f"The {material.body} last received this report on {day}, with the position of {label}.",)
    if material.compared is None:
        yield ("There is no earlier quarter to compare with, so no change is stated anywhere in this report.",)
        return
    is_same = last is not None and last[1] == material.compared.label
    other = ", not against the position it received then" if last else ""
    what = "the position it received then" if is_same else f"{material.compared.label}{other}"
    yield (f"Every change in this report is measured against {what}.",)
    yield from _of_the_other(material, material.compared)


def _of_the_other(material: Material, compared: Standing) -> Iterator[Sentence]:
    """What somebody must know about the quarter compared with: not frozen, restated since, judged otherwise."""
    latest = {one.quarter: one for one in material.archive.standings()}.get(compared.quarter)
    if compared.snapshot is None:
        yield (f"{compared.quarter.label} was never frozen: it is taken as it stands now.",)
    elif latest and latest.snapshot and latest.snapshot.number > compared.snapshot.number:
        yield (f"{compared.quarter.label} has been restated since ({latest.label}); it is taken here as first shown.",)
    if material.told("risks-above-appetite").is_other_scheme:
        yield (f"{compared.quarter.label} was judged under another scheme ({compared.scheme.edition}), so who stands "
               "above appetite is not compared.",)  # fmt: skip


def _last_report(material: Material) -> tuple[str, str] | None:
    """When the body was first shown the latest position it has seen before this one, and which."""
    report = last_report(material.archive, material.body, material.standing)
    if report is None:
        return None
    shown = material.archive.store.cycle.snapshots(material.archive.principal, material.archive.scope)
    (label,) = (one.label for one in shown if one.id == report.snapshot_id)
    return day_words(report.reported_on), label


def _rules(material: Material) -> Iterator[Sentence]:
    scheme, settings = material.standing.scheme, material.settings
    axes = f"{scheme.likelihood.name.lower()} and {scheme.impact.name.lower()}"
    yield (f"Risks are judged under the council's scheme “{scheme.title}”, version {scheme.version}: {axes} with "
           f"today's controls in place give a score and a band, and from the band {scheme.appetite} upwards a risk "
           "is above what the council accepts (its appetite).",)  # fmt: skip
    if scheme.tolerance:
        yield (f"From the band {scheme.tolerance} upwards it is beyond what the council tolerates at all.",)
    law = wording_on(material.standing.as_at, settings).data_protection_law
    if law:
        yield (f"The law on data protection on that day is the {law}.",)
    yield ("Every figure is counted from the registers the services returned, none is typed in; the number in brackets "
           "after a figure leads to its source in Appendix C.",)  # fmt: skip
