"""The pictures of data quality: bars with their numbers beside them, names only text, nothing cut."""

from inforisk.figures.quality import answer_bars, finding_bars, review_bars
from inforisk.findings import Severity
from inforisk.metrics.quality.answers import Asked
from inforisk.metrics.quality.faults import ServiceFindings
from inforisk.metrics.quality.reviews import review_ages
from tests.metrics.test_quality import AS_AT, reviewed


def notes(figure: object) -> list[str]:
    return [note.text for note in figure.layout.annotations]  # type: ignore[attr-defined]


def found(service: str, *counts: int) -> ServiceFindings:
    return ServiceFindings(service, dict(zip(Severity, counts, strict=True)))


def test_each_question_is_a_bar_of_given_and_not_given_with_its_numbers() -> None:
    figure = answer_bars([Asked("Owner", 3, 0, 4), Asked("Location", 1, 1, 4)])
    assert [(bars.name, list(bars.x)) for bars in figure.data] == [("Given", [3, 1]), ("Not given", [1, 3])]
    assert notes(figure) == ["Owner: 3 of 4, 75.0%", "Location: 1 of 4, 25.0%"]


def test_findings_are_parted_by_severity_the_gravest_first() -> None:
    figure = finding_bars([found("Adults <b>", 1, 0, 50), found("ICT", 0, 4, 0)])
    assert [(bars.name, list(bars.x), list(bars.text)) for bars in figure.data] == [
        ("Errors", [1, 0], ["", ""]),  # too narrow for its number: the table has it
        ("Warnings", [0, 4], ["", "4"]),
        ("Notes", [50, 0], ["50", ""]),
    ]
    assert notes(figure) == ["Adults &lt;b&gt;: 51", "ICT: 4"]


def test_a_severity_nobody_met_is_not_named() -> None:
    assert [bars.name for bars in finding_bars([found("ICT", 0, 4, 0)], theme="dark").data] == ["Warnings"]


def test_reviews_stand_by_age_with_their_numbers() -> None:
    [council, _] = review_ages(reviewed("2017-03-01", "2017-03-01", None), AS_AT)
    figure = review_bars(council)
    assert list(figure.data[0].x) == [2, 0, 0, 0, 0, 1]
    assert notes(figure)[0] == "Up to 3 months: 2 of 3"
    assert notes(figure)[-1] == "No review date: 1 of 3"


def test_a_long_name_wraps_and_the_picture_grows_with_it() -> None:
    name = "Revenues, Benefits, Customer Services and Digital Transformation"
    long, short = finding_bars([found(name, 1, 0, 0)]), finding_bars([found("ICT", 1, 0, 0)])
    assert "<br>" in notes(long)[0]
    assert long.layout.height > short.layout.height
