"""What the checks of the returns found, counted a second time: how often each rule is broken, and by how many."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from inforisk.briefing.paper import keys
from inforisk.briefing.reconciling.counting.risks import Value
from inforisk.briefing.reconciling.counting.stored import Stored
from inforisk.findings import Severity


def findings(stored: Stored) -> Mapping[str, Value]:
    """The findings of each rule and severity on the sheets this quarter's rows stand in, and the services with any."""
    met: Counter[str] = Counter({severity.value: 0 for severity in Severity})
    services: dict[str, set[str]] = defaultdict(set)
    archive = stored.archive
    for submission, sheets in _read(stored).items():
        for group in archive.store.findings(archive.principal, archive.scope, submission).groups:
            for service in sheets.get(group.sheet, ()):
                number = max(1, len(group.rows))  # a finding without rows is one about the whole sheet
                met.update({group.rule.code: number, group.rule.severity.value: number})
                services[group.rule.code].add(service)
    counted = {keys.found(code, "findings"): number for code, number in met.items()}
    return counted | {keys.found(code, "services"): len(named) for code, named in services.items()}


def _read(stored: Stored) -> Mapping[int, Mapping[str, set[str]]]:
    """The sheets of each file that rows of the quarter stand in, and whose rows they are."""
    of: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    every = (stored.risk_ledger, stored.assets, stored.actions, stored.incidents, stored.assessments, stored.training)
    for row in (row for rows in every for row in rows):
        of[int(row["submission_id"])][str(row["sheet"])].add(str(row["returned_by"]))
    return of
