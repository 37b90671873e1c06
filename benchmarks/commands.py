"""How long commands take from key press to prompt, next to a bare `python -c pass` in the same run.

Run: python benchmarks/commands.py [ROUNDS]. Commands take turns, so that what else the machine does meets all alike.
Prints the fastest and the middle time of each, and how often the bare interpreter fits into it.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

BARE = "python -c pass"
LIMITS = {"questions": 15, "questions --format json": 15, "provenance": 40}
"""How many bare interpreters a command may cost."""

ARTICLE = """What rests on what

Main Points

- Warm water dissolves more sugar than cold water does 1
- Stirring speeds the solution up, but does not change where it ends 2

References

1. Ayres B. Sugar and water. Journal of Kitchens. 2016.
2. Cole D. On stirring. Journal of Kitchens. 2019.
"""


def main(rounds: int) -> int:
    """Time every command ``rounds`` times; gives 1 where one takes more than its limit."""
    evidence = str(Path(sys.executable).with_name("evidence"))
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "EVIDENCE_STORE": str(Path(folder) / "evidence.db")}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as on any machine, modules are compiled once
        article = Path(folder) / "article.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        subprocess.run([evidence, "load", str(article)], env=environ, check=True, stdout=subprocess.DEVNULL)
        claim = _first_claim(evidence, environ)
        commands = {
            BARE: [sys.executable, "-c", "pass"],
            "questions": [evidence, "questions"],
            "questions --format json": [evidence, "questions", "--format", "json"],
            "--help": [evidence, "--help"],
            "provenance": [evidence, "ask", "provenance", "--claim", claim],
            "rests-only-on": [evidence, "ask", "rests-only-on", "--year", "2016"],
            "load, unchanged": [evidence, "load", str(article)],
        }
        times = _timed(commands, environ, rounds)
    return _report(times)


def _first_claim(evidence: str, environ: Mapping[str, str]) -> str:
    told = subprocess.run(
        [evidence, "ask", "search", "--text", "sugar", "--format", "csv"],
        env=environ,
        check=True,
        capture_output=True,
        text=True,
    )
    return told.stdout.splitlines()[1].split(",")[1]


def _timed(commands: Mapping[str, Sequence[str]], environ: Mapping[str, str], rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if turn:  # the first round only warms the disk's cache
                times[name].append(time.perf_counter() - begun)
    return times


def _report(times: Mapping[str, Sequence[float]]) -> int:
    bare = statistics.median(times[BARE])
    print(f"{'command':<26}{'fastest ms':>12}{'middle ms':>12}{'x bare':>9}{'limit':>7}")
    too_slow = 0
    for name, taken in times.items():
        middle, limit = statistics.median(taken), LIMITS.get(name)
        too_slow += limit is not None and middle > limit * bare
        fastest = min(taken) * 1000
        print(f"{name:<26}{fastest:>12.1f}{middle * 1000:>12.1f}{middle / bare:>9.1f}{limit or '':>7}")
    return int(too_slow > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
