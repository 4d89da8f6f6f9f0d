"""The scheme somebody asks for in a word: a shipped one by its name, or the council's own by its file."""

from pathlib import Path

from inforisk.errors import SchemeError
from inforisk.phrases import listed
from inforisk.scoring.ciso_assistant import from_ciso_assistant, is_library
from inforisk.scoring.files import load_scheme, naming
from inforisk.scoring.presets import scheme_named
from inforisk.scoring.scheme import Scheme

_WHICH = "#"  # "library.yaml#name": which of several matrices
_ENDINGS = (".yaml", ".yml")


def scheme_asked(name_or_path: str) -> Scheme:
    """The scheme of a shipped name, of a scheme file, or of a CISO Assistant library: all that end in .yaml or .yml.

    Where a library holds several matrices, its path is followed by "#" and the name of one. Raises SchemeError for a
    name that is not shipped, a file that cannot be read or describes no scheme, and several matrices with none named.
    """
    path = scheme_file(name_or_path)
    if path is None:
        return scheme_named(name_or_path)
    with naming(path):
        text = path.read_text(encoding="utf-8-sig")
        return _matrix(from_ciso_assistant(text), _parted(name_or_path)[1]) if is_library(text) else load_scheme(text)


def scheme_file(name_or_path: str) -> Path | None:
    """The file that has to be read for it, there or not; None for the name of a shipped scheme."""
    path, _ = _parted(name_or_path)
    return Path(path) if path.lower().endswith(_ENDINGS) else None


def _parted(name_or_path: str) -> tuple[str, str]:
    """The path and the matrix asked for, "" for the only one. A "#" may also be part of a file's own name."""
    path, _, which = name_or_path.rpartition(_WHICH)
    return (path, which) if path.lower().endswith(_ENDINGS) else (name_or_path, "")


def _matrix(matrices: tuple[Scheme, ...], which: str) -> Scheme:
    fitting = [matrix for matrix in matrices if which in (matrix.name, "")]
    if len(fitting) == 1:
        return fitting[0]
    names = listed([matrix.name for matrix in matrices], "or")
    raise SchemeError(f"this library holds {len(matrices)} risk matrices. Name one behind the file and a #: {names}.")
