"""Everything this project raises on purpose.

EvidenceError                 one clear sentence for a person: what, where, what to do
├── StoreError                the store could not be used (exit status 3, HTTP 503)
│   ├── StoreMissing          no store at this address yet
│   ├── StoreLocked           another process owns the folder, or this one has another open
│   ├── StoreUnreachable      no server answers
│   ├── StoreRefused          the server refuses the user or the password
│   ├── StoreRejected         the store takes no such value or statement; nothing of it was kept
│   ├── StoreFull             the disk is full or can't be written
│   ├── StoreTimeout          the store took longer than allowed (HTTP 504)
│   └── Conflict              somebody else wrote first; the transaction was rolled back
└── NotAnswerable             what was asked can't be answered; knows which parameter is to blame
    ├── NotFound              an unknown document, claim or source was named (exit status 1, HTTP 404)
    └── WrongUse              unknown question, parameter, format or cursor (exit status 2, HTTP 422)
"""


class EvidenceError(Exception):
    """One clear sentence for a person; subclasses say what kind of trouble it is."""


class StoreError(EvidenceError):
    """The store could not be used."""


class StoreMissing(StoreError):
    """No store exists at this address."""


class StoreLocked(StoreError):
    """Another process owns the embedded store's folder, or this process has another store open."""


class StoreUnreachable(StoreError):
    """No server answers at this address."""


class StoreRefused(StoreError):
    """The server refuses the user or the password."""


class StoreFull(StoreError):
    """The store's disk is full, or its folder can't be written."""


class StoreRejected(StoreError):
    """The store takes no such value or statement; nothing of its transaction was kept."""


class StoreTimeout(StoreError):
    """The store took longer than was allowed; the query was stopped."""


class Conflict(StoreError):
    """A statement that must match did not; nothing of its transaction was kept."""


class NotAnswerable(EvidenceError):
    """What was asked can't be answered. ``parameter`` names the culprit where there is one."""

    def __init__(self, message: str, parameter: str | None = None) -> None:
        super().__init__(message)
        self.parameter = parameter


class NotFound(NotAnswerable):
    """A document, claim or source that the graph does not hold was named."""


class WrongUse(NotAnswerable):
    """A question, parameter, format or cursor that does not exist, or a value it can't take."""
