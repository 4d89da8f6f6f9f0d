"""Files brought together: one bad file harms no other, and registers are checked against each other."""

from datetime import date

from inforisk.intake import check_file, check_files
from inforisk.registers.recognised import Correction
from inforisk.scoring import DEFAULT
from inforisk.vocabulary import Kind
from tests.workbooks import ASSETS, RISKS, changed, workbook

AS_AT = date(2017, 3, 31)


def codes(findings: object) -> set[str]:
    return {finding.code for finding in findings}  # type: ignore[attr-defined]


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked() -> None:
    refused, read = check_files([("a.xlsx", b"%PDF-1.7"), ("b.xlsx", workbook({"Risks": RISKS}))], DEFAULT, AS_AT)
    assert refused.refusal is not None
    assert refused.sheets == ()
    assert [sheet.recognised.kind for sheet in read.registers] == [Kind.RISKS]


def test_a_risk_is_scored_from_likelihood_and_impact() -> None:
    (sheet,) = check_file("risks.xlsx", workbook({"Risks": RISKS}), DEFAULT, AS_AT).registers
    assert sheet.scored is not None
    assert sheet.scored["residual_score"].tolist() == ["20", "4", "9"]
    assert sheet.scored["residual_band"].tolist() == ["High", "Low", "Medium"]
    assert sheet.scored.index.tolist() == [2, 3, 4]


def test_a_risk_that_names_an_asset_of_the_other_file_is_fine_and_one_that_names_none_is_found() -> None:
    assets = ("assets.xlsx", workbook({"IAR": ASSETS}))
    known, unknown = workbook({"Risks": RISKS}), workbook({"Risks": changed(RISKS, {(2, 7): "A9"})})
    _, fine = check_files([assets, ("risks.xlsx", known)], DEFAULT, AS_AT)
    _, lost = check_files([assets, ("risks.xlsx", unknown)], DEFAULT, AS_AT)
    new = codes(lost.all_findings) - codes(fine.all_findings)
    assert new == {"unknown_asset"}
    (finding,) = (one for one in lost.all_findings if one.code == "unknown_asset")
    assert (finding.cell, finding.value) == ("H3", "A9")


def test_what_a_person_decided_about_a_column_is_applied_and_a_remembered_decision_is_said() -> None:
    content = workbook({"Risks": RISKS})
    plain = check_file("risks.xlsx", content, DEFAULT, AS_AT)
    decided = Correction(fields={"B": "cause"})
    corrected = check_file("risks.xlsx", content, DEFAULT, AS_AT, {(plain.sha256, "Risks"): decided})
    assert corrected.sheets[0].recognised.letters["cause"] == "B"
    assert corrected.sheets[0].signature == plain.sheets[0].signature
    asked: list[str] = []

    def recall(signature: str) -> Correction | None:
        asked.append(signature)
        return decided

    remembered = check_file("risks.xlsx", content, DEFAULT, AS_AT, recall=recall)
    assert asked == [plain.sheets[0].signature]
    assert remembered.sheets[0].is_remembered
    assert remembered.sheets[0].recognised.letters["cause"] == "B"


def test_checking_twice_gives_the_same_answer() -> None:
    content = workbook({"Assets": ASSETS, "Risks": changed(RISKS, {(1, 3): "Hihg"})})
    first, second = (check_file("both.xlsx", content, DEFAULT, AS_AT) for _ in range(2))
    assert list(first.all_findings) == list(second.all_findings)
    assert [sheet.recognised for sheet in first.sheets] == [sheet.recognised for sheet in second.sheets]


def test_a_level_that_could_not_be_read_is_one_fault_not_two() -> None:
    content = workbook({"Risks": changed(RISKS, {(1, 3): "Hihg"})})
    findings = [one for one in check_file("risks.xlsx", content, DEFAULT, AS_AT).all_findings if one.row == 2]
    assert [one.code for one in findings if "level" in one.code or "score" in one.code] == ["level_not_on_scale"]


def test_data_said_to_be_non_personal_calls_for_no_lawful_basis() -> None:
    headings = ("Asset name", "Information Asset Owner", "Categories of personal data", "Lawful basis", "Retention")
    rows = [
        headings,
        ("Street lamps", "Avery Quill", "Non-personal", None, "6 years"),
        ("Case files", "Bron Tamsett", "Names and addresses", None, "6 years"),
    ]
    found = check_file("assets.xlsx", workbook({"IAR": rows}), DEFAULT, AS_AT).all_findings
    assert [one.row for one in found if one.code == "personal_data_without_lawful_basis"] == [3]
