"""`python -m inforisk`: the same path without a browser."""

import sys

from inforisk.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
