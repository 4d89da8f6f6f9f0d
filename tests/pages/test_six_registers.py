"""Each of the six registers from its blank template to its page: filled in, recognised, kept, shown, walked back to its
cell and taken away."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.template import template_bytes
from inforisk.intake import check_files
from inforisk.registers import ALL
from inforisk.scoring import DEFAULT
from inforisk.store import Store
from inforisk.submission import submission_of
from inforisk.ui.wording import labels
from inforisk.vocabulary import Kind
from tests.pages.assurance import AS_AT, QUARTER

Open = Callable[..., AppTest]

PAGES = {
    Kind.ASSETS: ("pages/registers/assets.py", "asset"),
    Kind.RISKS: ("pages/registers/risks.py", "risk"),
    Kind.ACTIONS: ("pages/assurance/action_plans.py", "action"),
    Kind.MATURITY: ("pages/assurance/maturity.py", "assessed"),
    Kind.TRAINING: ("pages/assurance/training.py", "training"),
    Kind.INCIDENTS: ("pages/registers/incidents.py", "incident"),
}


def filled_template(kind: Kind) -> bytes:
    """The blank workbook of a register with the example of each field typed under its heading."""
    workbook = openpyxl.load_workbook(io.BytesIO(template_bytes(ALL[kind], DEFAULT)))
    sheet = workbook.worksheets[0]
    examples = {entry.label: entry.example for entry in ALL[kind].fields}
    for heading in sheet[1]:
        sheet.cell(2, heading.column, examples[str(heading.value).rstrip(" *")] or None)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def test_no_register_is_without_its_page() -> None:
    assert set(PAGES) == set(Kind) == set(ALL)


@pytest.mark.parametrize("kind", Kind)
def test_a_template_filled_in_is_kept_shown_walked_back_and_taken_away(
    open_page: Open, database_url: str, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    (file,) = check_files([(f"{kind}.xlsx", filled_template(kind))], DEFAULT, AS_AT)
    assert [sheet.recognised.kind for sheet in file.registers] == [kind]
    with Store.open(database_url) as store:
        new = [submission_of(file, "Housing", QUARTER, DEFAULT, AS_AT)]
        store.save_return(LOCAL_PRINCIPAL, WHOLE_COUNCIL, new)
        rows = store.rows(LOCAL_PRINCIPAL, WHOLE_COUNCIL, kind, QUARTER)
    given = [entry for entry in ALL[kind].fields if entry.example]
    assert [entry.name for entry in given if rows[entry.name].isna().any()] == []

    offered: dict[str, Callable[[], bytes]] = {}
    monkeypatch.setattr(
        "inforisk.ui.tables.offer", lambda place, label, content, *names: offered.update({label: content})
    )
    script, name = PAGES[kind]
    app = open_page(script, **{name: rows["key"].iloc[0]})
    assert not app.exception
    assert not app.error
    cells = next(table.value for table in app.table if table.value.columns[0] == "Field")
    walked_back = {field.replace("\\", "") for field, cell in zip(cells["Field"], cells["Cell"], strict=True) if cell}
    assert {entry.label for entry in given} <= walked_back
    headings = offered["Download as CSV"]().decode("utf-8-sig").splitlines()[0]
    assert [label for label in labels(kind, [entry.name for entry in given]).values() if label not in headings] == []
    assert offered["Download as Excel"]().startswith(b"PK")
