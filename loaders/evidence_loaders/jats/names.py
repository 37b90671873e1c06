"""Names of elements, and of people."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

_AUTHORS = (None, "author", "inventor", "compiler")
_PEOPLE = frozenset({"name", "string-name", "collab", "institution", "name-alternatives", "collab-alternatives"})


def local_name(element: Element) -> str:
    """The element's name without its namespace; empty for what is no element.

    >>> from lxml.etree import Element as made
    >>> local_name(made("{http://www.plazi.org/taxpub}taxon-name"))
    'taxon-name'
    """
    name = element.tag
    if not isinstance(name, str):
        return ""
    return name.rpartition("}")[2] if name[0] == "{" else name


def authors_in(citation: Element, groups: Sequence[Element]) -> tuple[str, ...]:
    """Who wrote the cited work, each as "Family, Given": its authors, or its editors where it names no author.

    ``groups`` are the ``person-group`` elements of ``citation``.
    """
    authors = [group for group in groups if group.get("person-group-type") in _AUTHORS]
    direct = () if authors else tuple(_people(citation))
    return direct or tuple(name for group in authors or groups for name in _people(group))


def _people(group: Element) -> Iterator[str]:
    for child in group:
        name = local_name(child)
        if name in ("name-alternatives", "collab-alternatives"):
            yield from list(_people(child))[:1]
        elif name in _PEOPLE:
            told = person(child)
            if told:
                yield told


def person(element: Element) -> str:
    """A person as "Family, Given", or a group by its name."""
    first = {part.tag: part for part in element.iterchildren(reversed=True)}
    family, given = _text(first.get("surname")), _text(first.get("given-names"))
    if family and given:
        return f"{family}, {given}"
    return family or given or _text(element)


def _text(element: Element | None) -> str:
    if element is None:
        return ""
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return " ".join(text.split()).strip(" ,;:")
