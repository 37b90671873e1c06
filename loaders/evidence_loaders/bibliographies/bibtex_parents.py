"""What a BibTeX entry takes over from others: ``xdata`` containers and ``crossref`` parents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence_loaders.bibliographies.bibtex_fields import Fields


@dataclass(frozen=True)
class Inherited:
    """An entry with what it inherits: ``containers`` lend every field, ``parents`` what parts and wholes share."""

    fields: Fields
    containers: tuple[Fields, ...]
    parents: tuple[Fields, ...]

    def own(self, *names: str) -> str:
        """The entry's own word, or its xdata containers'."""
        said = self.fields.get(*names)
        return said or (_first(names, self.containers) if self.containers else "")

    def shared(self, *names: str) -> str:
        """The entry's own word, or that of the whole it is part of."""
        return self.own(*names) or _first(names, self.parents)

    def whole(self, *names: str) -> str:
        """What the parents say, for fields that mean something else there: their title is its venue."""
        return _first(names, self.parents)


def _first(names: tuple[str, ...], told: Iterable[Fields]) -> str:
    return next((said for said in (fields.get(*names) for fields in told) if said), "")


LONGEST_CHAIN = 8
"""Links that are followed; a work is a part of a part of a whole, and hardly more."""


class Parents:
    """All entries of a file by key and alias; keys are compared as BibTeX does, without case."""

    def __init__(self, told: Iterable[Fields]) -> None:
        self._by_key: dict[str, Fields] = {}
        for fields in told:
            for key in (fields.key, *fields.get("ids").split(",")):
                if key.strip():
                    self._by_key.setdefault(key.strip().lower(), fields)

    def of(self, fields: Fields) -> Inherited:
        """``fields`` with what it inherits, along chains and never round a circle."""
        containers = tuple(self._chain(fields, "xdata"))
        parents = [parent for heir in (fields, *containers) for parent in self._chain(heir, "crossref")]
        return Inherited(fields, containers, tuple(parents))

    def _chain(self, fields: Fields, link: str) -> Iterator[Fields]:
        waiting, met = [fields], {id(fields)}
        while waiting and len(met) <= LONGEST_CHAIN:
            for key in waiting.pop().get(link).split(","):
                found = self._by_key.get(key.strip().lower())
                if found and id(found) not in met:
                    met.add(id(found))
                    waiting.append(found)
                    yield found
