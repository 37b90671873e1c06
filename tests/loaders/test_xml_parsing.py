"""XML from anywhere: nothing is fetched or expanded, wrong encodings are mended, damage is told."""

from time import process_time

import pytest

from evidence_loaders.xml_parsing import ParsedXml, parsed_xml

LIMIT = 1_000_000


def parsed(data: str | bytes) -> ParsedXml:
    return parsed_xml(data.encode() if isinstance(data, str) else data, LIMIT)


def text_of(found: ParsedXml) -> str:
    return "".join(str(piece) for piece in found.root.itertext()) if found.root is not None else ""


def codes(found: ParsedXml) -> list[tuple[str, str, int | None]]:
    return [(problem.severity.value, problem.code, problem.line) for problem in found.problems]


@pytest.mark.parametrize("prolog", ["", '<!DOCTYPE a SYSTEM "nowhere.dtd">', '<?xml version="1.0" standalone="yes"?>'])
def test_named_entities_become_characters_without_their_dtd(prolog: str) -> None:
    found = parsed(f"{prolog}<a>caf&eacute; &amp; <b>tea</b>&nbsp;at&thinsp;5 &lt; 6</a>")
    assert text_of(found) == "café & tea\xa0at\u20095 < 6"
    assert found.problems == ()


@pytest.mark.parametrize("prolog", ["", '<!DOCTYPE a SYSTEM "nowhere.dtd">'])
def test_an_unknown_entity_stays_as_printed_with_a_warning(prolog: str) -> None:
    found = parsed(f"{prolog}<a>\nfresh &snail; here</a>")
    assert text_of(found) == "\nfresh &snail; here"
    assert codes(found) == [("warning", "unknown-entity", 2)]


def test_an_unknown_entity_is_told_once_with_a_line() -> None:
    found = parsed('<!DOCTYPE a SYSTEM "nowhere.dtd"><a>\n<b>&snail;</b>\n&snail; and &snail;</a>')
    assert text_of(found) == "\n&snail;\n&snail; and &snail;"
    assert codes(found) == [("warning", "unknown-entity", 2)]


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://nowhere.example/a.dtd"> %a;',
        '<!ENTITY a "1 &b;"><!ENTITY b "&a;">',
    ],
)
@pytest.mark.parametrize("root", ["<x>&a;</x>", '<x y="&a;"/>', "<x>&a;"])
def test_a_document_that_declares_entities_is_refused(declared: str, root: str) -> None:
    found = parsed(f"<!DOCTYPE x [{declared}]>{root}")
    assert found.root is None
    assert codes(found) == [("error", "entities-declared", 1)]


def test_a_document_about_entities_is_read() -> None:
    found = parsed("<a><![CDATA[<!DOCTYPE x [<!ENTITY y 'z'>]>]]></a>")
    assert text_of(found).startswith("<!DOCTYPE")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_marks(encoding: str) -> None:
    assert text_of(parsed("<a>café – 5 snails in the northern ponds</a>".encode(encoding))).startswith("café – 5")


@pytest.mark.parametrize(
    ("declared", "real"),
    [("utf-8", "cp1252"), ("utf-16", "utf-8"), ("iso-8859-1", "utf-8"), ("us-ascii", "utf-8"), ("snail-8", "utf-8")],
)
def test_a_wrongly_declared_encoding_is_mended_with_a_warning(declared: str, real: str) -> None:
    found = parsed(f'<?xml version="1.0" encoding="{declared}"?>\n<a>In the café all snails sleep.</a>'.encode(real))
    assert text_of(found) == "In the café all snails sleep."
    assert [code for _, code, _ in codes(found)] == ["encoding"]


def test_a_rightly_declared_single_byte_encoding_is_no_doubt() -> None:
    found = parsed('<?xml version="1.0" encoding="iso-8859-1"?><a>café</a>'.encode("latin-1"))
    assert (text_of(found), found.problems) == ("café", ())


def test_stray_control_characters_and_ampersands_are_mended() -> None:
    found = parsed(b"<a>" + b"snails sleep " * 20 + b"R&D \x00 here</a>")
    assert "R&D" in text_of(found)
    assert [code for _, code, _ in codes(found)] == ["control-characters"]


def test_of_a_truncated_file_what_stands_before_is_read_with_an_error_at_the_line() -> None:
    found = parsed("<a><p>One.</p>\n<p>Two.</p>\n<p>Thr")
    assert "One." in text_of(found)
    assert "Two." in text_of(found)
    assert codes(found) == [("error", "damaged-xml", 3)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"%PDF-1.4 snails", "binary"),
        (b"only words", "not-xml"),
        (b"<a>" * 300 + b"</a>" * 300, "too-deep"),
        (b"<a>" * 300, "too-deep"),
        (b"<a>" + b"x" * LIMIT + b"</a>", "too-large"),
    ],
)
def test_what_is_no_xml_is_an_error(data: bytes, code: str) -> None:
    found = parsed(data)
    assert found.root is None
    assert [(severity, told) for severity, told, _ in codes(found)] == [("error", code)]


def test_white_space_without_end_is_read_in_time() -> None:
    started = process_time()
    found = parsed(f"<a>{' ' * 60_000}tea</a>")
    assert text_of(found).strip() == "tea"
    assert process_time() - started < 3
