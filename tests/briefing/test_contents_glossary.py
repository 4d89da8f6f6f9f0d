"""The glossary: the words of the screens, under the council's own names of its roles."""

from pathlib import Path

from inforisk.briefing.contents import glossary
from inforisk.council import CouncilSettings
from inforisk.metrics.glossary import meanings
from inforisk.ui.glossary import glossary_lines
from tests.briefing.councils import RISKS, lines, only, tables


def test_the_paper_and_the_screen_explain_the_same_words_in_the_same_way(tmp_path: Path) -> None:
    table = tables(glossary.blocks(only(tmp_path, RISKS)))["glossary"]
    screen = glossary_lines(CouncilSettings())
    assert lines(table) == list(zip(screen["Word"], screen["Meaning"], strict=True))
    assert [column.heading for column in table.columns] == ["Word", "Meaning"]


def test_the_roles_go_by_the_names_the_council_gives_them() -> None:
    words = meanings(CouncilSettings(siro="Chief of Staff"))
    assert words["SIRO: Chief of Staff"].startswith("Answers for the council's information risk")
