"""The command `evidence`: runs a command, and turns every trouble into a sentence and an exit status.

Nothing heavy is imported here, so that even the first moments can be interrupted in peace.
"""

import gc
import os
import sys
import warnings
from collections.abc import Sequence

PLAIN = {
    ("questions",): "table",
    ("questions", "--format", "table"): "table",
    ("questions", "--format", "json"): "json",
}
"""Calls that need no parser: each costs 40 ms less without one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `evidence` with ``arguments``, those of this process by default; gives the exit status."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # or it looks through all installed packages: 10 ms
    gc.set_threshold(100_000)  # objects; what imports make stays, and looking through it every 700 takes 6 ms of 140
    _open_closed_streams()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # what libraries tell developers; -W shows it
    try:
        return _finished(sys.argv[1:] if arguments is None else list(arguments))
    except BaseException as trouble:  # noqa: BLE001  (no traceback ever reaches a person)
        from evidence_api.endings import ended  # noqa: PLC0415

        return ended(trouble)


def _finished(arguments: list[str]) -> int:
    if (form := PLAIN.get(tuple(arguments))) is not None:
        from evidence_api.output.question_list import print_questions  # noqa: PLC0415

        print_questions(form)
        status = 0
    else:
        from evidence_api.commands.application import run  # noqa: PLC0415

        status = run(arguments)
    sys.stdout.flush()
    return status


def _open_closed_streams() -> None:
    """Python has None for a stream that was closed before it started; what goes there goes nowhere."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (open until the end)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  (open until the end)
