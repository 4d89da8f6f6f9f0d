"""The first file the child process runs: take limits upon itself, then let the named module answer the request.

    python -I inside.py MODULE MEMORY_BYTES,CPU_SECONDS FOLDER...

Run as a script, so it imports nothing of the project before its search path is set.
"""

import os
import sys
from importlib import import_module

OUT_OF_MEMORY = 71
CRASHED = 70


def _limit_self(memory_bytes: int, cpu_seconds: int) -> None:
    try:
        import resource
    except ImportError:
        return  # Windows: the parent watches instead
    wanted = {
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_NOFILE: 32,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    if sys.platform.startswith("linux"):
        wanted[resource.RLIMIT_AS] = memory_bytes
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        # A second more for the hard limit on time: at the soft one the child ends with a signal that says why.
        ceiling = value + 1 if kind == resource.RLIMIT_CPU else value
        soft, ceiling = (each if hard == resource.RLIM_INFINITY else min(each, hard) for each in (value, ceiling))
        resource.setrlimit(kind, (soft, ceiling))


def _main(module: str, own_limits: str, *folders: str) -> None:
    sys.path[:0] = folders[:1]
    sys.path.extend(folders[1:])
    answering = import_module(module)
    memory_bytes, cpu_seconds = map(int, own_limits.split(","))
    _limit_self(memory_bytes, cpu_seconds)
    # Only now is the untrusted file let in.
    answering.respond(sys.stdin.buffer.read(), sys.stdout.buffer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    try:
        _main(*sys.argv[1:])
        code = 0
    except MemoryError:
        code = OUT_OF_MEMORY
    except BaseException:  # a panic inside a parser is not an Exception; its words are not for the user either
        code = CRASHED
    # Straight out: freeing a large workbook cell by cell on the way down is work nobody needs.
    os._exit(code)
