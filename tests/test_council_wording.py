"""Which law a paper cites is a question of its day, unless the council has settled its own words."""

from datetime import date

import pytest

from inforisk.council import CouncilSettings, wording_on

ACT_OF_1998 = "Data Protection Act 1998"
GDPR = "General Data Protection Regulation and Data Protection Act 2018"
UK_GDPR = "UK GDPR and Data Protection Act 2018"


@pytest.mark.parametrize(
    ("day", "cited"),
    [
        (date(2000, 2, 29), ""),
        (date(2000, 3, 1), ACT_OF_1998),
        (date(2018, 5, 24), ACT_OF_1998),
        (date(2018, 5, 25), GDPR),
        (date(2020, 12, 31), GDPR),
        (date(2021, 1, 1), UK_GDPR),
        (date(2026, 11, 22), UK_GDPR),
    ],
)
def test_the_law_of_the_day_is_cited(day: date, cited: str) -> None:
    assert wording_on(day).data_protection_law == cited


def test_a_paper_kept_from_the_public_names_its_paragraph_since_there_is_one() -> None:
    assert wording_on(date(2006, 2, 28)).exemption == ""
    assert wording_on(date(2006, 3, 1)).exemption.endswith(
        "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"
    )


def test_the_council_s_own_words_come_first() -> None:
    own = CouncilSettings(data_protection_law="the 1998 Act", exemption="Exempt under paragraphs 3 and 5")
    said = wording_on(date(2026, 11, 22), own)
    assert (said.data_protection_law, said.exemption) == ("the 1998 Act", "Exempt under paragraphs 3 and 5")
