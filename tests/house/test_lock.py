"""The lock files pin, with hashes, what pyproject.toml asks for."""

import re
from collections import defaultdict

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.project import LOCKS, ROOT, requirements

PRE_RELEASES_ALLOWED = {"arcadedb"}  # its native build has no final release yet


def pinned(lock: str) -> dict[str, set[Version]]:
    """The versions a lock file names, by normalised name; markers may make it name two."""
    versions: dict[str, set[Version]] = defaultdict(set)
    for entry in re.findall(r"^([^\s#]+==\S+)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE):
        requirement = Requirement(entry)
        versions[str(canonicalize_name(requirement.name))].add(Version(str(requirement.specifier).removeprefix("==")))
    return versions


@pytest.mark.parametrize(
    ("lock", "groups"), [("requirements.lock", ("build", "dev")), ("requirements-image.lock", ("build",))]
)
def test_every_dependency_is_pinned_to_a_version_it_allows(lock: str, groups: tuple[str, ...]) -> None:
    versions = pinned(lock)
    unmet = {
        name: [str(version) for version in versions.get(name, ())]
        for name, requirement in requirements(*groups).items()
        if name not in versions
        or not all(requirement.specifier.contains(version, prereleases=True) for version in versions[name])
    }
    assert not unmet, f"{lock} does not match pyproject.toml; run `make lock`"


def test_the_image_gets_the_versions_that_were_tested() -> None:
    tested = pinned("requirements.lock")
    assert pinned("requirements-image.lock").items() <= tested.items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=\S+==)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert entries
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_pre_release_is_pinned_but_those_allowed(lock: str) -> None:
    early = {name for name, versions in pinned(lock).items() if any(version.is_prerelease for version in versions)}
    assert early <= PRE_RELEASES_ALLOWED


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


def test_every_dependency_has_its_reason_in_the_docs() -> None:
    told = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    assert not [entry.name for entry in requirements("build", "dev").values() if f"`{entry.name}`" not in told]
