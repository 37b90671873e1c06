"""Reads every file of a folder as JATS and prints its peak memory in kilobytes: peak_memory.py FOLDER."""

import resource
import sys
from pathlib import Path

from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read


def main(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        for _ in read(InputFile.of(path.name, path.read_bytes()), ReadingOptions()):
            pass
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
