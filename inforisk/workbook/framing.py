"""How parent and child speak: bytes with a JSON note, nothing that could run when it is read.

A request is a note before the file's bytes. An answer is any number of streams, then a note, then the note's length:
the notes come last so that streams are written as they are made, and the parent slices them without copying.
"""

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

_LENGTH = 8


def pack_request(note: Mapping[str, Any], body: bytes) -> bytes:
    """The note and the bytes as one request."""
    head = json.dumps(note).encode()
    return b"".join((len(head).to_bytes(_LENGTH, "big"), head, body))


def unpack_request(request: bytes) -> tuple[dict[str, Any], bytes]:
    """The note and the bytes of a request."""
    start = _LENGTH + int.from_bytes(request[:_LENGTH], "big")
    return json.loads(request[_LENGTH:start]), request[start:]


class AnswerWriter:
    """Where the child writes: counts bytes, so that each stream's place can be noted."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self.position = 0

    def write(self, data: Any) -> int:
        """Write bytes or a buffer; how many bytes were taken."""
        size = len(memoryview(data).cast("B"))
        self._out.write(data)
        self.position += size
        return size

    def close_with(self, note: Mapping[str, Any]) -> None:
        """End the answer with its note."""
        tail = json.dumps(note).encode()
        self.write(tail)
        self.write(len(tail).to_bytes(_LENGTH, "big"))


def answer_note(answer: bytes) -> dict[str, Any]:
    """The note at the end of an answer. Raises ValueError when the bytes are not an answer."""
    size = int.from_bytes(answer[-_LENGTH:], "big")
    if not 0 < size <= len(answer) - _LENGTH:
        raise ValueError("not an answer")
    note = json.loads(answer[-_LENGTH - size : -_LENGTH])
    if not isinstance(note, dict):
        raise ValueError("not an answer")
    return note
