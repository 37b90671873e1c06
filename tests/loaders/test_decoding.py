"""Bytes to text: encodings, line ends, and files that are no text."""

import pytest

from evidence_loaders.decoding import decoded

TEXT = "Café “tea”\nhelps – a lot\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_own_mark_is_read_without_doubt(encoding: str) -> None:
    found = decoded(TEXT.replace("\n", "\r\n").encode(encoding))
    assert (found.text, found.problems) == (TEXT, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252"])
def test_an_encoding_without_a_mark_is_read_with_a_warning_that_names_it(encoding: str) -> None:
    found = decoded(TEXT.encode(encoding))
    assert found.text == TEXT
    ((problem),) = found.problems
    assert (problem.severity.value, problem.code) == ("warning", "encoding")
    assert encoding in problem.message


def test_another_alphabet_is_found_by_its_bytes() -> None:
    text = "Съешь же ещё этих мягких французских булок, да выпей чаю. Чай помогает уснуть и успокаивает людей. " * 3
    found = decoded(text.encode("koi8-r"))
    assert found.text == text
    assert "koi8" in found.problems[0].message


def test_lone_carriage_returns_end_lines() -> None:
    assert decoded(b"one\rtwo\r\nthree\n").text == "one\ntwo\nthree\n"


def test_a_few_broken_bytes_leave_the_rest_utf8() -> None:
    text = "Tee für Mädchen, schön heiß. " * 20
    found = decoded(text.encode() + b"\xff")
    assert found.text == text + "\ufffd"
    assert [problem.code for problem in found.problems] == ["encoding"]


def test_a_few_control_characters_are_read_as_spaces_with_their_first_line() -> None:
    found = decoded(b"tea helps people to sleep\n" * 5 + b"a\x00b")
    assert found.text is not None
    assert found.text.endswith("a b")
    assert [(problem.code, problem.line) for problem in found.problems] == [("control-characters", 6)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x00" * 100, "binary"),
        (b"\xff\xfe\x00\xd8", "encoding"),
        (b"x" * 101, "too-large"),
    ],
)
def test_what_is_no_text_is_one_error(data: bytes, code: str) -> None:
    found = decoded(data, limit=100 if code == "too-large" else None)
    assert found.text is None
    assert [(problem.severity.value, problem.code, problem.line) for problem in found.problems] == [("error", code, 1)]


@pytest.mark.parametrize(
    "text",
    ["Le café et la santé, un livre de l’été, paru à Zürich\n", "Der Löffel für Bücher\n", "El niño bebió té y café\n"],
)
def test_the_accents_of_an_old_mac_are_read_as_such(text: str) -> None:
    found = decoded(text.encode("mac-roman"))
    assert (found.text, found.encoding) == (text, "mac-roman")
    assert decoded(text.encode("cp1252")).encoding == "cp1252"


def test_the_capitals_of_western_text_are_no_accents_of_a_mac() -> None:
    text = "A letter of Žižek to the owner of Škoda’s old café – “Œuvre” is its name\n"
    assert decoded(text.encode("cp1252")).text == text
