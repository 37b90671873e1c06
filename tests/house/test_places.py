"""No tracked file says where packages are fetched from, or where on a disk it was written."""

import os
import re

import pytest

from tests.house.project import ROOT, tracked

# Written in two halves, or this file would name them.
PUBLIC_REGISTRIES = [
    ".".join(halves)
    for halves in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("repo.maven", "apache.org"),
        ("repo1", "maven.org"),
        ("maven", "google.com"),
        ("npmjs", "org"),
        ("crates", "io"),
        ("deb", "debian.org"),
        ("archive", "ubuntu.com"),
        ("ghcr", "io"),
    )
]


def configured_registries() -> list[str]:
    """The hosts that this machine's package clients are told to use instead."""
    told = [value for name, value in os.environ.items() if re.match(r"(?i)(PIP|UV|MAVEN|NPM|CARGO|GO)[A-Z_]*", name)]
    hosts = (re.findall(r"https?://(?:[^/@\s]*@)?([\w.-]+)", value) for value in told)
    return sorted({host for found in hosts for host in found if host != "localhost" and not host.startswith("127.")})


@pytest.mark.parametrize("host", [*PUBLIC_REGISTRIES, *configured_registries()])
def test_no_tracked_file_names_a_registry(host: str) -> None:
    needle = host.encode()
    assert not [str(file.relative_to(ROOT)) for file in tracked() if needle in file.read_bytes()]


def test_no_tracked_file_names_the_folder_it_was_written_in() -> None:
    needle = f"{ROOT}/".encode()
    assert not [str(file.relative_to(ROOT)) for file in tracked() if needle in file.read_bytes()]
