"""Whatever a file does to the reading process, the server goes on."""

import dataclasses
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inforisk.errors import CannotRead
from inforisk.workbook import ChildFailed, Limits, Workbook, read_workbook, run_in_child
from tests.workbook.makers import register

ACTOR = "tests.workbook.actor"


def limits(**changes: float) -> Limits:
    return dataclasses.replace(Limits(), **changes)


def test_the_answer_is_what_the_module_wrote() -> None:
    assert run_in_child(ACTOR, b"echo hello") == b"echo hello"


def test_a_large_answer_and_a_large_request_pass_whole() -> None:
    request = b"echo " + bytes(3_000_000)
    assert run_in_child(ACTOR, request) == request


@pytest.mark.parametrize("act", [b"abort", b"raise", b"exit", b"panic"])
def test_a_child_that_dies_is_a_failure_and_not_a_crash_here(act: bytes) -> None:
    with pytest.raises(ChildFailed):
        run_in_child(ACTOR, act)
    assert run_in_child(ACTOR, b"echo still here") == b"echo still here"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the parent measures in steps")
def test_a_child_that_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(ChildFailed) as failed:
        run_in_child(ACTOR, b"memory", limits(memory_bytes=300 << 20))
    assert failed.value.reason == "memory"


def test_a_child_that_never_ends_is_stopped_by_the_clock() -> None:
    started = time.monotonic()
    with pytest.raises(ChildFailed) as failed:
        run_in_child(ACTOR, b"sleep", limits(wall_seconds=1))
    assert failed.value.reason == "time"
    assert time.monotonic() - started < 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on processor time here")
def test_a_child_that_spins_is_stopped_by_its_processor_time() -> None:
    with pytest.raises(ChildFailed) as failed:
        run_in_child(ACTOR, b"spin", limits(cpu_seconds=1))
    assert failed.value.reason == "time"


def test_a_child_that_answers_without_end_is_stopped() -> None:
    with pytest.raises(ChildFailed) as failed:
        run_in_child(ACTOR, b"flood", limits(answer_bytes=1 << 20))
    assert failed.value.reason == "answer"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on files here")
def test_a_child_can_write_no_file(tmp_path: Path) -> None:
    wanted = tmp_path / "left behind"
    run_in_child(ACTOR, b"write " + bytes(wanted))
    assert not wanted.exists() or wanted.stat().st_size == 0


def test_a_child_knows_nothing_of_the_servers_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFORISK_DATABASE_URL", "secret")
    assert b"INFORISK" not in run_in_child(ACTOR, b"environment")


def test_no_more_than_two_children_run_at_once() -> None:
    started = time.monotonic()
    asked = [threading.Thread(target=run_in_child, args=(ACTOR, b"nap")) for _ in range(4)]
    for each in asked:
        each.start()
    for each in asked:
        each.join()
    assert time.monotonic() - started >= 1.0


def test_a_reader_that_aborts_becomes_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inforisk.workbook.reading._READER", ACTOR)
    with pytest.raises(CannotRead):
        read_workbook(register(), "risks.xlsx")


def test_an_answer_that_is_no_answer_becomes_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    for answer in (b"", b"x", b"\xff" * 40, b'{"sheets": 3}' + (13).to_bytes(8, "big"), b"[]" + (2).to_bytes(8, "big")):
        monkeypatch.setattr("inforisk.workbook.reading.run_in_child", lambda *_, answer=answer: answer)
        with pytest.raises(CannotRead):
            read_workbook(register(), "risks.xlsx")


def test_the_server_process_never_loads_the_spreadsheet_parser() -> None:
    script = (
        "import sys; from inforisk.workbook import read_workbook; "
        "read_workbook(sys.stdin.buffer.read(), 'risks.xlsx'); "
        "sys.exit('fastexcel' in sys.modules or 'openpyxl' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], input=register(), cwd=root, check=False)
    assert done.returncode == 0


def is_read_or_refused(data: bytes) -> bool:
    try:
        return isinstance(read_workbook(data, "risks.xlsx"), Workbook)
    except CannotRead as refused:
        return refused.message.endswith(".")


SOUND = register()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_workbook_with_changed_bytes_is_read_or_refused_and_nothing_else(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for place, value in changes:
        data[place] = value
    assert is_read_or_refused(bytes(data))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_at_all_are_read_or_refused_and_nothing_else(data: bytes) -> None:
    assert is_read_or_refused(data)
