"""What an installation may set, read once from the environment. Layer 0: nothing here opens a file or a socket."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inforisk.errors import SettingsError

_MEGABYTE = 1024 * 1024
_HOME = Path(__file__).resolve().parent.parent / "data" / "inforisk.db"
_SHORTEST_KEY = 32


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; the environment variable is named beside each.

    `scheme` is the name of a shipped scheme or the path of a council's own file, None for the default one. Sizes are
    in bytes: the file as sent, its largest part unpacked, and all of it unpacked. `audit_key` signs the audit trail;
    without one the trail still shows edits, but not a trail rewritten whole by somebody who holds the file.
    """

    database_url: str  # INFORISK_DATABASE_URL
    scheme: str | None = None  # INFORISK_SCHEME
    upload_bytes: int = 25 * _MEGABYTE  # INFORISK_UPLOAD_MB
    part_bytes: int = 200 * _MEGABYTE  # INFORISK_PART_MB
    unpacked_bytes: int = 400 * _MEGABYTE  # INFORISK_UNPACKED_MB
    audit_key: bytes | None = None  # INFORISK_AUDIT_KEY, 32 characters or more

    def __repr__(self) -> str:
        # A settings object ends up in logs and error reports; the key and a password in the URL must not.
        return (
            f"Settings(scheme={self.scheme!r}, upload_bytes={self.upload_bytes}, has_audit_key={bool(self.audit_key)})"
        )


def settings_from(environ: Mapping[str, str]) -> Settings:
    """The settings an environment asks for; a variable that is absent or blank means the default.

    Raises SettingsError naming the variable that cannot be meant.
    """
    return Settings(
        database_url=_text(environ, "INFORISK_DATABASE_URL") or f"sqlite:///{_HOME.as_posix()}",
        scheme=_text(environ, "INFORISK_SCHEME"),
        upload_bytes=_megabytes(environ, "INFORISK_UPLOAD_MB", 25),
        part_bytes=_megabytes(environ, "INFORISK_PART_MB", 200),
        unpacked_bytes=_megabytes(environ, "INFORISK_UNPACKED_MB", 400),
        audit_key=_key(environ, "INFORISK_AUDIT_KEY"),
    )


def _text(environ: Mapping[str, str], name: str) -> str | None:
    return environ.get(name, "").strip() or None


def _megabytes(environ: Mapping[str, str], name: str, default: int) -> int:
    written = _text(environ, name)
    if written is None:
        return default * _MEGABYTE
    if not (written.isascii() and written.isdigit()) or int(written) == 0:
        raise SettingsError(f"{name} is '{written}'. Give a whole number of megabytes, such as {default}.")
    return int(written) * _MEGABYTE


def _key(environ: Mapping[str, str], name: str) -> bytes | None:
    written = _text(environ, name)
    if written is not None and len(written) < _SHORTEST_KEY:
        raise SettingsError(f"{name} is too short to protect anything. Give {_SHORTEST_KEY} random characters or more.")
    return None if written is None else written.encode()
