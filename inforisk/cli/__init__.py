"""Layer 8: the same path without a browser. Exit codes: 0 clean, 1 findings of severity error, 2 could not read."""

from inforisk.cli.commands import main

__all__ = ["main"]
