"""A scheme is asked for in a word: the name of one that is shipped, or a file of the council's own."""

from pathlib import Path

import pytest
import yaml

from inforisk.errors import SchemeError
from inforisk.scoring import dump_scheme, from_ciso_assistant, scheme_asked, scheme_file, scheme_named
from tests.scoring.test_ciso_assistant import LIBRARY


def kept(folder: Path, text: str, name: str = "own.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def two_matrices() -> str:
    loaded = yaml.safe_load(LIBRARY)
    (first,) = loaded["objects"]["risk_matrix"]
    loaded["objects"]["risk_matrix"] = [first, first | {"ref_id": "other", "name": "Another"}]
    return yaml.safe_dump(loaded, sort_keys=False)


def test_a_shipped_scheme_is_asked_for_by_its_name() -> None:
    assert scheme_asked("five_by_five_npsa") is scheme_named("five_by_five_npsa")
    assert scheme_file("five_by_five_npsa") is None


@pytest.mark.parametrize("name", ["own.yaml", "own.YML", "own #1.yaml"])
def test_a_file_ending_in_yaml_is_a_scheme_of_the_councils_own(tmp_path: Path, name: str) -> None:
    npsa = scheme_named("five_by_five_npsa")
    asked = kept(tmp_path, dump_scheme(npsa), name)
    assert scheme_asked(asked) == npsa
    assert scheme_file(asked) == tmp_path / name


def test_a_library_of_one_matrix_needs_no_name(tmp_path: Path) -> None:
    asked = kept(tmp_path, LIBRARY)
    assert (scheme_asked(asked),) == from_ciso_assistant(LIBRARY)
    assert scheme_asked(f"{asked}#parish_3x4") == scheme_asked(asked)


def test_of_several_matrices_one_has_to_be_named(tmp_path: Path) -> None:
    asked = kept(tmp_path, two_matrices())
    assert scheme_asked(f"{asked}#other").title == "Another"
    assert scheme_file(f"{asked}#other") == Path(asked)
    for wrong in (asked, f"{asked}#third"):
        with pytest.raises(
            SchemeError, match=r"own\.yaml: this library holds 2 risk matrices\. .* parish_3x4 or other"
        ):
            scheme_asked(wrong)


@pytest.mark.parametrize(
    ("text", "said"), [("a: [", r"own\.yaml: "), ("- a\n- b\n", r"own\.yaml: Line 1"), ("name: x\n", r"own\.yaml: ")]
)
def test_what_is_no_scheme_is_refused_with_the_name_of_its_file(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SchemeError, match=said):
        scheme_asked(kept(tmp_path, text))


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(SchemeError, match=r"gone\.yaml cannot be read"):
        scheme_asked(str(tmp_path / "gone.yaml"))
