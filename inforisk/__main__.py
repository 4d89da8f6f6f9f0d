"""`python -m inforisk`: the same path without a browser."""

import io
import sys

from inforisk.cli import main

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # a console of Windows may not have every letter of a register
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
