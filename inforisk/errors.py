"""The few errors that stop us. Everything else about bad data is a Finding."""


class InforiskError(Exception):
    """Something that stops the path. `str(error)` is one plain sentence for the person at the screen."""


class CannotRead(InforiskError):
    """A file that cannot be read at all.

    `code` is stable and short ("password_protected"); `message` is one sentence that says what the file is and what
    to do about it.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class NotPermitted(InforiskError):
    """The principal may not do this, or may not see this."""


class NotFound(InforiskError):
    """Nothing is kept under that name, within what the principal may see."""


class SchemeError(InforiskError):
    """A scheme file that does not describe a complete matrix; the message says which line or cell."""


class StoreError(InforiskError):
    """The store cannot be opened or trusted as it is."""


class SettingsError(InforiskError):
    """An environment variable that cannot be meant; the message names it and says what to write."""


class NotAQuarter(InforiskError, ValueError):
    """Text that names no financial quarter; the message shows how one is written."""


class NoService(InforiskError):
    """Rows of a file of several services that name none; the message says which, and what to do."""


class NotReady(InforiskError):
    """A step of the quarter that cannot be taken yet. `missing` says in sentences what stands in the way."""

    def __init__(self, message: str, missing: tuple[str, ...] = ()) -> None:
        super().__init__(" ".join([message, *missing]))
        self.missing = missing
