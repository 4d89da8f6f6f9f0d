"""What each command does: ask the package, print the answer, return the exit code."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from tqdm import tqdm

from inforisk.access import LOCAL_PRINCIPAL, WHOLE_COUNCIL
from inforisk.briefing.annotate import annotated
from inforisk.briefing.template import template_bytes
from inforisk.cli.answers import ANSWERS
from inforisk.cli.arguments import parser
from inforisk.cli.assurance import ASSURANCE
from inforisk.cli.briefing import BRIEFING
from inforisk.cli.checking import CLEAN, UNREADABLE, checked_files, exit_code
from inforisk.cli.installation import open_store, scheme_of, write
from inforisk.cli.loading import load_command
from inforisk.cli.position import POSITION
from inforisk.cli.quarter import quarter_command
from inforisk.cli.report import as_record, in_words
from inforisk.cli.services import services_command
from inforisk.cli.settings import settings_command
from inforisk.errors import InforiskError
from inforisk.examples import freeze_example, load_example
from inforisk.intake import CheckedFile
from inforisk.registers import ALL
from inforisk.scoring import describe_scheme, schemes
from inforisk.store import Store
from inforisk.vocabulary import Kind


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. Errors are one sentence on the error stream, never a traceback."""
    chosen = parser().parse_args(arguments)
    try:
        return COMMANDS[chosen.command](chosen)
    except InforiskError as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"{error.filename or 'The file'} could not be opened: {error.strerror or error}.")


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return UNREADABLE


def _check(chosen: Namespace) -> int:
    paths: list[Path] = chosen.files
    if chosen.json and chosen.json.endswith(".json") and len(paths) > 1:
        return _refused("One .json file holds one answer: name a folder for several files.")
    checked = checked_files(paths, chosen)
    if chosen.json:
        _write_json(chosen.json, zip(paths, checked, strict=True))
    else:
        print("\n".join(line for file in checked for line in in_words(file)))
    return exit_code(checked)


def _template(chosen: Namespace) -> int:
    write(chosen.out, template_bytes(ALL[Kind(chosen.kind)], scheme_of(chosen.scheme)))
    print(f"Wrote {chosen.out}")
    return CLEAN


def _annotate(chosen: Namespace) -> int:
    (file,) = checked_files([chosen.file], chosen)
    if file.refusal:
        return _refused(f"{file.name}: {file.refusal.message}")
    marked = annotated(file.content, file.name, file.all_findings)
    if chosen.out.suffix.lower() != Path(marked.name).suffix:
        return _refused(
            f"The marked workbook is an Excel file: give --out a name that ends in {Path(marked.name).suffix}."
        )
    if chosen.out.resolve() == chosen.file.resolve():
        return _refused("That would write over the workbook itself: give --out another name.")
    write(chosen.out, marked.content)
    print(f"Wrote {chosen.out}. {marked.remark}".strip())
    return exit_code([file])


def _schemes(chosen: Namespace) -> int:
    print("\n\n".join(describe_scheme(scheme) for scheme in schemes()))
    return CLEAN


def _example(chosen: Namespace) -> int:
    with open_store() as store:
        with tqdm(unit="return", disable=None, desc="Loading the example council") as bar:
            kept = load_example(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, _advance(bar))
        frozen = f", {_freeze_example(store)} quarters frozen" if chosen.freeze else ""
    print(f"The example council is loaded: {kept} returns{frozen}.")
    print("Start the screens with: python -m streamlit run app.py")
    return CLEAN


def _freeze_example(store: Store) -> int:
    with tqdm(unit="quarter", disable=None, desc="Freezing its quarters") as bar:
        return freeze_example(store, LOCAL_PRINCIPAL, WHOLE_COUNCIL, _advance(bar))


def _advance(bar: tqdm) -> Callable[[int, int, str], None]:
    def advance(done: int, total: int, name: str) -> None:
        bar.total = total
        bar.set_postfix_str(name, refresh=False)
        bar.update(done - bar.n)

    return advance


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "check": _check,
    "load": load_command,
    "template": _template,
    "annotate": _annotate,
    "schemes": _schemes,
    "example": _example,
    "settings": settings_command,
    "services": services_command,
    "quarter": quarter_command,
    **POSITION,
    **ANSWERS,
    **ASSURANCE,
    **BRIEFING,
}


def _write_json(target: str, answers: Iterable[tuple[Path, CheckedFile]]) -> None:
    for path, file in answers:
        record = as_record(file, path.as_posix())
        if target == "-":
            print(json.dumps(record, ensure_ascii=False))
        else:
            place = Path(target) if target.endswith(".json") else Path(target) / _flat_name(path)
            write(place, json.dumps(record, ensure_ascii=False, indent=1).encode())


def _flat_name(path: Path) -> str:
    return path.as_posix().replace("/", "__").replace(":", "_") + ".json"
