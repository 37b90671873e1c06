"""What citation keys mean: the work a key names itself, or the one that a tag or a bibliography says."""

from collections.abc import Iterable, Iterator, Mapping

from evidence_graph.model import Source
from evidence_graph.vocabulary import Basis, SourceKind
from evidence_loaders.markdown.beside import Beside
from evidence_loaders.markdown.citekeys import key_of, work_of_key
from evidence_loaders.markdown.source_text import TagLine
from evidence_loaders.marked_up.page import Link, Listed, Target


class Keys:
    """Looks each key of a text up: in the key itself, in the text's own tags, then beside the text."""

    def __init__(self, tags: Iterable[TagLine], beside: Beside) -> None:
        self._tags = {one.tag: (place, one) for place, one in enumerate(tags)}
        self._beside = beside

    def listed(self) -> Iterator[Listed]:
        """The works that the text's own tags define, in order."""
        for _, one in self._tags.values():
            source = self._work((key_of(one.target), *self._beside.meaning(one.tag))) or Source(id="")
            yield Listed(one.target, source, one.line)

    def tagged(self) -> Mapping[str, tuple[Target, ...]]:
        """A reference for every tag that the text defines."""
        places = {tag: place for place, tag in enumerate(self._tags)}
        return {
            f"@{tag}": (Target(tag, (Link(Basis.LINKED, entry=places[tag]),), text=one.target),)
            for tag, (_, one) in self._tags.items()
        }

    def target(self, key: str) -> tuple[Target, ...] | None:
        """The reference that ``key`` is, or None where nothing tells."""
        meanings = self._beside.meaning(key)
        own = work_of_key(key)
        source = self._work((key, *meanings))
        if source is None:
            return None
        return (Target(key, (Link(Basis.IDENTIFIER if own else Basis.LINKED, source=source),)),)

    def _work(self, names: tuple[str, ...]) -> Source | None:
        """One work told by several names: what a name says by itself holds, a bibliography says the rest."""
        own = next(filter(None, map(work_of_key, names)), None)
        record = next(filter(None, (self._beside.work(name) for name in names)), None)
        if own is None or record is None:
            return own or record
        told = {
            name: getattr(own, name)
            for name in ("doi", "pmid", "pmcid", "url")
            if getattr(own, name) and not (name == "url" and record.url)
        }
        if record.kind is SourceKind.UNKNOWN:
            told["kind"] = own.kind
        return record.model_copy(update=told)
