"""Reads every file of a folder as JATS and prints its peak memory in kilobytes: peak_memory.py FOLDER."""

import resource
import sys
from pathlib import Path

from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read

STATUS = Path("/proc/self/status")


def peak() -> int:
    """The most memory this program had; Linux counts in ru_maxrss what its parent had before, but not in VmHWM."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        for _ in read(InputFile.of(path.name, path.read_bytes()), ReadingOptions()):
            pass
    sys.stdout.write(f"{peak()}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
