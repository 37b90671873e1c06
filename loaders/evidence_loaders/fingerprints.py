"""Files beside a file that its reading depends on, as lines that change when one of them changes."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path


def fingerprint(path: Path) -> str:
    """A file's name and the hash of its content, or that it can't be read."""
    try:
        return f"{path.name} {_content(path, path.stat().st_mtime_ns)}"
    except OSError:
        return f"{path.name} unread"


@lru_cache(maxsize=256)
def _content(path: Path, stamp: int) -> str:
    """Kept while the file does not change, since all texts of a folder share what lies beside them."""
    del stamp
    return sha256(path.read_bytes()).hexdigest()
