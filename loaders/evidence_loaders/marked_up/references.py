"""What the labels of a page's markers mean, as references with sources that have ids."""

from collections.abc import Iterator, Sequence

from evidence_graph.identifiers import identified
from evidence_graph.model import Citation, Document, Identification, Problem, Reference
from evidence_graph.vocabulary import Intent, Severity
from evidence_loaders.marked_up.blocks import Block, Cited
from evidence_loaders.marked_up.page import Link, Page, Target
from evidence_loaders.marked_up.statements import Statement
from evidence_loaders.matching import Entry, matched

NUMBER = "number:"
"""Opens the label of a marker that is a number in plain text."""


class References:
    """The references of one page, made as its markers are met; each dangling one is a problem."""

    def __init__(self, page: Page, document: Document) -> None:
        self.listed = [identified(one.source, document, one.raw) for one in page.listed]
        self.sources = [*self.listed]
        self.references: list[Reference] = []
        self.problems: list[Problem] = []
        self._document = document
        self._targets = dict(page.targets)
        self._made: set[str] = set()
        self._told: set[str] = set()
        self._match_numbers(page)
        for targets in page.targets.values():
            for target in targets:
                self._make(target)

    def _match_numbers(self, page: Page) -> None:
        """Plain numbers mean listed entries by their number or, in an unnumbered list, by their place."""
        for targets in page.targets.values():
            if targets and targets[0].number is not None:
                self._targets.setdefault(f"{NUMBER}{targets[0].number}", targets)
        numbers: dict[int, int] = {}
        for number, line in _numbers_in(page.blocks):
            if f"{NUMBER}{number}" not in self._targets:
                numbers.setdefault(number, line)
        if not numbers and (any(page.targets.values()) or all(one.number is None for one in page.listed)):
            return
        found = matched(numbers, list(self._entries(page)))
        self.references += found.references
        self.problems += found.problems
        for reference in found.references:
            self._made.add(reference.key)
            self._told.add(reference.key)
            self._targets.setdefault(f"{NUMBER}{reference.number}", (Target(reference.key),))

    def _entries(self, page: Page) -> Iterator[Entry]:
        for position, (one, source) in enumerate(zip(page.listed, self.listed, strict=True), 1):
            yield Entry(position, source.id, one.number, one.raw, one.line)

    def citations(self, statement: Statement, block: Block) -> tuple[Citation, ...]:
        """The citations of ``statement``, its lead-in's among them, each reference once."""
        found: dict[str, Citation] = {}
        for marker in (*statement.markers, *statement.inherited):
            for cited in marker.cited:
                for target in self._meant(cited, block.line_at(marker.start)):
                    intent = cited.intent if cited.intent is not Intent.CITES else target.intent
                    found.setdefault(target.key, Citation(reference=target.key, marker=cited.printed, intent=intent))
        return tuple(found.values())

    def rest(self, blocks: Sequence[Block]) -> None:
        """Make the references of markers that no claim holds, such as those under a heading or in skipped parts."""
        for block in blocks:
            for marker in block.markers:
                for cited in marker.cited:
                    self._meant(cited, block.line_at(marker.start))

    def _meant(self, cited: Cited, line: int) -> tuple[Target, ...]:
        targets = self._targets.get(cited.label)
        if targets is None:
            targets = (Target(_key_of(cited.label)),)
            self._targets[cited.label] = targets
        for target in targets:
            self._make(target)
            doubt = target.doubt or (None if target.links else "nothing says what it is")
            if doubt and target.key not in self._told:
                self._told.add(target.key)
                told = f"{cited.printed!r} is cited, but {doubt}"
                self.problems.append(
                    Problem(severity=Severity.WARNING, code="dangling-citation", message=told, line=line)
                )
        return targets

    def _make(self, target: Target) -> None:
        if target.key in self._made:
            return
        self._made.add(target.key)
        identifies = {one.source: one for one in map(self._identification, target.links)}
        number = target.number if target.number is not None else int(target.key) if target.key.isdecimal() else None
        self.references.append(
            Reference(key=target.key, number=number, text=target.text, identifies=tuple(identifies.values()))
        )

    def _identification(self, link: Link) -> Identification:
        if link.source is None:
            entry = link.entry or 0
            return Identification(source=self.listed[entry].id, basis=link.basis, entry=entry + 1)
        source = identified(link.source, self._document, link.source.url or "")
        self.sources.append(source)
        position = link.entry + 1 if link.entry is not None else None
        return Identification(source=source.id, basis=link.basis, entry=position)


def _key_of(label: str) -> str:
    """The key of a reference that nothing describes: its label without the sign that tells its sort."""
    bare = label.removeprefix(NUMBER)
    return bare.lstrip("@^#") or bare


def _numbers_in(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The plain numbers that markers name, each with its line."""
    for block in blocks:
        for marker in block.markers:
            for cited in marker.cited:
                if cited.label.startswith(NUMBER):
                    yield int(cited.label.removeprefix(NUMBER)), block.line_at(marker.start)
