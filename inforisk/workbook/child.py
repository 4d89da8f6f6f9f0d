"""Run a function on untrusted bytes in a short-lived process: bytes in, bytes out, with a memory cap and a clock.

Some files of a few kilobytes make a spreadsheet parser abort its process, which no `except` can catch; this keeps
the server out of harm. Nothing is unpickled: the answer is bytes that the caller reads as data.
"""

import io
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

from inforisk.workbook.limits import Limits

# Two at a time: a third upload waits its turn rather than taking memory from the first two.
_SLOTS = threading.BoundedSemaphore(2)
_ENTRY = Path(__file__).with_name("inside.py")
_PROJECT = Path(__file__).parents[2]
_CHUNK = 1 << 20
_POLL_SECONDS = 0.05
# What inside.py leaves with; anything else is a crash of the parser itself.
OUT_OF_MEMORY = 71
_SIGXCPU = -24
_SIGABRT = -6  # how a Rust parser ends when it is refused the memory it asks for


class ChildFailed(Exception):
    """The child gave no answer. `reason` is "time", "memory", "answer" (too long an answer) or "crash"."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the child process gave no answer: {reason}")
        self.reason = reason


def run_in_child(module: str, request: bytes, limits: Limits | None = None) -> bytes:
    """The bytes that `module.respond(request, out)` wrote to `out`, run in a process of its own.

    `module` is a dotted path inside this project; it and the packages above it should import little, for each call
    pays for it. The child has an empty environment, no working folder, no files to write and the memory and time
    of `limits`. Raises ChildFailed when it dies, runs out of either, or answers at too great a length.
    """
    limits = limits or Limits()
    with _SLOTS:
        child = subprocess.Popen(
            _command(module, limits),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=Path(sys.executable).anchor,
            start_new_session=os.name == "posix",
        )
        with child:
            return _Conversation(child, limits).answer(request)


def _command(module: str, limits: Limits) -> list[str]:
    own_limits = f"{limits.memory_bytes},{limits.cpu_seconds}"
    return [sys.executable, "-I", "-S", str(_ENTRY), module, own_limits, *_package_folders()]


def _package_folders() -> list[str]:
    # -I leaves out the project and the user's own packages, and -S all others: they are named one by one, so that
    # nothing is found in a folder the server itself would not look in.
    packages = (folder for folder in sys.path if Path(folder).name in ("site-packages", "dist-packages"))
    return [str(_PROJECT), *(folder for folder in packages if Path(folder).is_absolute())]


def _environment() -> dict[str, str]:
    passed_on = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    # Large pages where the system has them: a sixth less processor time for a register of 20,000 rows.
    return {**passed_on, "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}


class _Conversation:
    """Feeds the child its request and collects its answer, each in a thread, while the clock runs."""

    def __init__(self, child: subprocess.Popen[bytes], limits: Limits) -> None:
        self._child = child
        self._limits = limits
        self._answer = io.BytesIO()
        self._stopped_for: str | None = None

    def answer(self, request: bytes) -> bytes:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        feeder = threading.Thread(target=_feed, args=(self._child.stdin, request), daemon=True)
        collector = threading.Thread(target=self._collect, args=(self._child.stdout,), daemon=True)
        feeder.start()
        collector.start()
        self._watch(collector)
        collector.join()
        feeder.join()
        self._raise_unless_done(self._child.wait())
        return self._answer.getvalue()

    def _collect(self, pipe: BinaryIO) -> None:
        while chunk := os.read(pipe.fileno(), _CHUNK):
            if self._answer.tell() + len(chunk) > self._limits.answer_bytes:
                self._stop("answer")
                return
            self._answer.write(chunk)

    def _watch(self, collector: threading.Thread) -> None:
        # The pipe closes when the child ends, so waiting for the collector is waiting for the child.
        deadline = time.monotonic() + self._limits.wall_seconds
        step = self._limits.wall_seconds if _caps_itself() else _POLL_SECONDS
        while collector.is_alive() and (left := deadline - time.monotonic()) > 0:
            collector.join(min(step, left))
            if not _caps_itself() and _resident_bytes(self._child.pid) > self._limits.memory_bytes:
                return self._stop("memory")
        if collector.is_alive():
            self._stop("time")
        return None

    def _stop(self, reason: str) -> None:
        self._stopped_for = self._stopped_for or reason
        self._child.kill()

    def _raise_unless_done(self, code: int) -> None:
        if self._stopped_for:
            raise ChildFailed(self._stopped_for)
        if code:
            raise ChildFailed({OUT_OF_MEMORY: "memory", _SIGABRT: "memory", _SIGXCPU: "time"}.get(code, "crash"))


def _feed(pipe: BinaryIO, request: bytes) -> None:
    try:
        with pipe:
            pipe.write(request)
    except OSError:
        pass  # the child ended early; its exit code says why


def _caps_itself() -> bool:
    # Windows has no resource limits and macOS does not enforce the one on memory.
    return sys.platform.startswith("linux")


def _resident_bytes(pid: int) -> int:
    import psutil

    try:
        child = psutil.Process(pid)
        # Inside a virtual environment on Windows, python.exe only starts the real one.
        return sum(int(each.memory_info().rss) for each in (child, *child.children(recursive=True)))
    except psutil.Error:
        return 0
