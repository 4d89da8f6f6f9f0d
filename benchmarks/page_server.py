"""A Streamlit server of its own for each side of a comparison, and the processor time it has spent."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[1]
_STARTS_WITHIN, _LOOKS_EVERY = 60.0, 0.25
_IDLE_LOOK, _IDLE_BELOW, _IDLE_LOOKS = 0.03, 0.001, 3
_YARDSTICKS = ROOT / "benchmarks" / "yardsticks"
# The same for every server; what else is set is that of the folder it is started from (.streamlit/config.toml).
_OPTIONS = {
    "server.headless": "true",
    "server.address": "127.0.0.1",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "logger.level": "error",
}


@dataclass(frozen=True)
class App:
    """A script to serve and the folder it is started from, whose settings it takes.

    A yardstick in a folder of its own has Streamlit's settings, so that what the product gains or loses by one shows.
    """

    script: Path
    folder: Path


PRODUCT = App(ROOT / "app.py", ROOT)
EMPTY = App(_YARDSTICKS / "empty_app.py", _YARDSTICKS)
EMPTY_SET_ALIKE = App(EMPTY.script, ROOT)
CHART = App(_YARDSTICKS / "chart_app.py", _YARDSTICKS)


@dataclass(frozen=True)
class Server:
    """A running server: its address, and the process whose processor time is read."""

    address: str
    process: "subprocess.Popen[bytes]"

    def spent(self) -> float:
        """Seconds of processor since the server's start: every thread, those that have ended included."""
        return _spent(self.process.pid)

    def idle(self) -> float:
        """Waits until the server does nothing any more, and says what it has spent by then.

        Streamlit tells the browser that a run has finished and only then tidies up after it (it collects garbage):
        that work belongs to the run.
        """
        quiet, last = 0, self.spent()
        while quiet < _IDLE_LOOKS:
            time.sleep(_IDLE_LOOK)
            now = self.spent()
            quiet, last = (quiet + 1 if now - last < _IDLE_BELOW else 0), now
        return last


def _spent(pid: int) -> float:
    if Path("/proc/self").exists():
        # psutil counts in hundredths of a second, and an empty page takes only a few. Linux gives every process a
        # clock of its own in nanoseconds; this is how clock_getcpuclockid makes its number from the process's.
        return time.clock_gettime((~pid << 3) | 2)
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


@contextmanager
def serving(app: App, database_url: str = "", program: str = "streamlit") -> Iterator[Server]:
    """A server for one app on a free port, ended with the `with`."""
    port = _free_port()
    settings = [part for name, value in _OPTIONS.items() for part in (f"--{name}", value)]
    command = [sys.executable, "-m", program, "run", str(app.script), "--server.port", str(port), *settings]
    environ = {**os.environ, "INFORISK_DATABASE_URL": database_url, "PYTHONPATH": str(ROOT)}
    # What goes wrong inside is logged to stderr, which stays the reader's own: a page that failed names its line there.
    process = subprocess.Popen(command, cwd=app.folder, env=environ, stdout=subprocess.DEVNULL)
    try:
        server = Server(f"http://127.0.0.1:{port}", process)
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _wait_for(server: Server) -> None:
    until = time.monotonic() + _STARTS_WITHIN
    while not _is_healthy(server.address):
        if server.process.poll() is not None or time.monotonic() > until:
            raise SystemExit("the server did not start")
        time.sleep(_LOOKS_EVERY)


def _is_healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
