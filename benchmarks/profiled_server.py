"""A Streamlit server that writes down where each run's time went: `python -m benchmarks.profiled_server run app.py`.

The folder named in PROFILES_TO gets one file a run, numbered in the order of the runs.
"""

import cProfile
import itertools
import os
import time
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.web.cli import main

_folder = Path(os.environ["PROFILES_TO"])
_number = itertools.count(1)
_run = ScriptRunner._run_script


def _profiled(self: ScriptRunner, *given: Any, **named: Any) -> None:
    # A profile is of one thread, and Streamlit gives every run a thread of its own. The thread's own clock, not the one
    # on the wall: where other work shares the machine, waiting for it would look like the page's doing.
    profile = cProfile.Profile(time.thread_time)
    try:
        profile.runcall(_run, self, *given, **named)
    finally:
        profile.dump_stats(_folder / f"{next(_number):04d}.profile")


if __name__ == "__main__":
    ScriptRunner._run_script = _profiled  # type: ignore[method-assign]
    main()
