"""Makes the example council's workbooks: `python data/examples/make.py [--out FOLDER]`. Same bytes on every run."""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from maker.returns import all_returns, manifest  # noqa: E402


def write_example(folder: Path) -> int:
    """Writes every return and the manifest under a folder; says how many files were written."""
    returns = tuple(all_returns())
    for file in returns:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    (folder / "manifest.json").write_text(manifest(returns), encoding="utf-8", newline="\n")
    return len(returns) + 1


def main() -> None:
    """Reads the arguments and writes the example, by default beside this script."""
    parser = argparse.ArgumentParser(description="Make the example council's workbooks.")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to (default: beside this script)")
    folder = parser.parse_args().out
    print(f"{write_example(folder)} files written to {folder}")


if __name__ == "__main__":
    main()
