"""How commands end when something is in the way: one sentence on stderr, and the exit status.

0 done; 1 something was not loaded, written or found; 2 wrong use; 3 the store could not be used;
70 a mistake in this program (EX_SOFTWARE of sysexits.h); 130 and 141 as shells count an interrupt and a closed pipe.
"""

import os
import sys
from enum import IntEnum
from errno import EDQUOT, EFBIG, ENOSPC

from evidence_api.visible_text import visible, visible_lines
from evidence_graph.errors import EvidenceError, NotFound, StoreError, WrongUse


class Status(IntEnum):
    """Exit statuses."""

    DONE = 0
    NOT_ALL = 1
    WRONG_USE = 2
    NO_STORE = 3
    MISTAKE = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


def say(sentence: str) -> None:
    """Tell a person something on stderr; never fails, even where nobody reads it."""
    try:
        print(visible_lines(sentence), file=sys.stderr, flush=True)  # noqa: T201
    except (OSError, ValueError):
        _close_quietly(2)


def ended(trouble: BaseException) -> int:
    """Say what ``trouble`` means to a person; gives the exit status."""
    match trouble:
        case SystemExit():
            return trouble.code if isinstance(trouble.code, int) else Status.DONE
        case BrokenPipeError():
            _close_quietly(1)
            return Status.PIPE_CLOSED
        case KeyboardInterrupt():
            say("evidence: stopped")
            return Status.INTERRUPTED
        case EvidenceError():
            say(f"evidence: {trouble}")
            return _status_of(trouble)
        case OSError():
            _close_quietly(1)
            say(f"evidence: {_told(trouble)}")
            return Status.NOT_ALL
        case _ if sys.flags.dev_mode:
            raise trouble
        case _:
            say(f"evidence: a mistake in this program, not in what you did: {_named(trouble)}")
            return Status.MISTAKE


def _status_of(trouble: EvidenceError) -> Status:
    kinds = {StoreError: Status.NO_STORE, NotFound: Status.NOT_ALL, WrongUse: Status.WRONG_USE}
    return next((status for kind, status in kinds.items() if isinstance(trouble, kind)), Status.NOT_ALL)


def _told(trouble: OSError) -> str:
    full = "the output can't be written: " if trouble.errno in (ENOSPC, EDQUOT, EFBIG) else ""
    where = f"{trouble.filename}: " if trouble.filename else full
    return f"{where}{trouble.strerror or trouble}"


def _named(trouble: BaseException) -> str:
    return f"{type(trouble).__name__}: {visible(str(trouble))[:300]} (PYTHONDEVMODE=1 shows where)"


def _close_quietly(descriptor: int) -> None:
    """Let what is still to be written to a broken stream go nowhere, so that nothing complains at exit."""
    stream = sys.stdout if descriptor == 1 else sys.stderr
    try:
        stream.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
