"""What a test wants a child process to do: run inside the child, so it imports next to nothing."""

import os
import time
from typing import BinaryIO


def respond(request: bytes, out: BinaryIO) -> None:
    """Act out the first word of the request."""
    word, _, rest = request.partition(b" ")
    act = _ACTS.get(word.decode("latin-1"))
    if act is None:
        os.abort()
    act(rest, out)


def _echo(rest: bytes, out: BinaryIO) -> None:
    out.write(b"echo " + rest)


def _raise(rest: bytes, out: BinaryIO) -> None:
    raise ValueError(rest)


def _panic(rest: bytes, out: BinaryIO) -> None:
    raise KeyboardInterrupt


def _exit(rest: bytes, out: BinaryIO) -> None:
    os._exit(3)


def _memory(rest: bytes, out: BinaryIO) -> None:
    out.write(bytes(2 << 30)[:1])


def _sleep(rest: bytes, out: BinaryIO) -> None:
    time.sleep(60)


def _nap(rest: bytes, out: BinaryIO) -> None:
    time.sleep(0.5)


def _spin(rest: bytes, out: BinaryIO) -> None:
    while True:
        pass


def _flood(rest: bytes, out: BinaryIO) -> None:
    while True:
        out.write(bytes(1 << 16))


def _write(rest: bytes, out: BinaryIO) -> None:
    try:
        with open(rest, "wb") as wanted:
            wanted.write(b"here")
    except OSError:
        out.write(b"could not")


def _environment(rest: bytes, out: BinaryIO) -> None:
    out.write(repr(sorted(os.environ)).encode())


_ACTS = {name[1:]: act for name, act in list(globals().items()) if name.startswith("_") and callable(act)}
