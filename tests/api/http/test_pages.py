"""The pages: small, self-contained, and deaf to what documents say."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from evidence_api.catalogue import described
from evidence_api.http import pages
from evidence_graph.vocabulary import Basis
from evidence_loaders.into_graph.run import Run
from evidence_queries.questions import QUESTIONS
from tests.api.http.serving import HOSTILE, PRANK, served
from tests.api.http.test_server import running
from tests.readings import TRIAL, reading
from tests.stores import Place

FOLDER = Path(pages.__file__).parent
SCRIPTS = sorted((FOLDER / "static").glob("*.js"))
MARKUP_FROM_TEXT = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|srcdoc")
LARGEST_PAGE = 60_000
"""Bytes of everything that a first visit fetches."""


class Tags(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def named(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag in names]


def rendered(address: str) -> str:
    """The page as a browser has it once its scripts are done."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        pytest.skip("no chromium on this machine, so the pages' scripts are not run")
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"]
    done = subprocess.run([browser, *options, address], capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


def test_pages_and_program_agree_on_how_sure_a_link_is() -> None:
    told = re.search(r"const CERTAINTY = \{(.*)\}", (FOLDER / "static" / "parts.js").read_text(encoding="utf-8"))
    assert told
    doubtful = dict(re.findall(r'"?([\w-]+)"?: "(\w+)"', told[1]))
    assert {basis.value: basis.certainty.value for basis in Basis} == dict.fromkeys(Basis, "certain") | doubtful


@pytest.mark.parametrize("path", ["/", "/docs", "/static/ask.js", "/static/style.css", "/healthz", "/nothing"])
def test_nothing_foreign_and_nothing_inline_may_run(empty_embedded: Place, path: str) -> None:
    with served(empty_embedded) as client:
        headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("name", pages.TITLES)
def test_a_page_has_a_language_a_title_a_way_past_the_menu_and_no_code_of_its_own(name: str) -> None:
    tags = Tags(pages.page(name))
    assert tags.named("html")[0]["lang"] == "en"
    assert len(tags.named("title")) == 1
    assert len(tags.named("main")) == 1
    assert tags.named("a")[0]["href"] == "#main"
    assert all(script.get("src", "").startswith("/static/") for script in tags.named("script"))  # type: ignore[union-attr]
    assert not tags.named("style")
    assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on") or name == "style"]
    named = {control.get("id") for control in tags.named("input", "select", "textarea")}
    assert named == {label.get("for") for label in tags.named("label")}


def test_every_file_a_page_names_is_there_and_all_is_small(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        for name in pages.TITLES:
            tags = Tags(pages.page(name))
            for address in [tag.get("src") or tag.get("href") for tag in tags.named("script", "link", "a")]:
                assert str(address).startswith("#") or client.get(str(address)).status_code == 200, address
        assert client.get("/static/ask.js").headers["content-type"].startswith("text/javascript")
    assert sum(file.stat().st_size for file in (FOLDER / "static").iterdir()) < LARGEST_PAGE


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_script_makes_markup_of_text_or_fetches_from_elsewhere(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not MARKUP_FROM_TEXT.findall(text)
    assert not re.findall(r"""(?:fetch|import)\s*\(?\s*["'`]https?:""", text)


def test_what_a_document_says_is_shown_and_never_run(empty_embedded: Place) -> None:
    with empty_embedded.open() as store:
        Run(store).load([PRANK])
    shown = HOSTILE.replace("<", "&lt;").replace(">", "&gt;")
    source = PRANK.sources[0].id
    paths = [
        "?question=rests-only-on&year=2016",
        f"claims/{PRANK.claims[0].id}",
        f"documents/{PRANK.document.id}",
        f"sources/{source}",
    ]
    with running(empty_embedded) as (address, _):
        for path in paths:
            page = rendered(f"{address}/{path}")
            tags = Tags(page)
            assert shown in page, path
            assert "taken" not in page.partition("</title>")[0].partition("<title>")[2].replace(shown, ""), path
            assert not tags.named("img")
            assert len(tags.named("script")) == 1
            assert not [link for link in tags.named("a") if str(link.get("href")).startswith("javascript:")], path


def test_every_parameter_of_every_question_has_a_labelled_control(empty_embedded: Place) -> None:
    kinds = {"boolean": "select", "string": "input", "integer": "input"}
    with running(empty_embedded) as (address, _):
        for question in (described(QUESTIONS[name]) for name in ("unsupported", "trace", "rests-only-on")):
            tags = Tags(rendered(f"{address}/?question={question['name']}"))
            labels = {label.get("for") for label in tags.named("label")}
            for parameter in question["parameters"]:
                expected = "select" if "choices" in parameter else kinds[parameter["type"]]
                assert f"p-{parameter['name']}" in labels
                assert f"p-{parameter['name']}" in [control.get("id") for control in tags.named(expected)], parameter


def test_a_marker_stands_in_brackets_once(empty_embedded: Place) -> None:
    written = reading("wiki.txt", [TRIAL], [["[1]"], ["2"]], links={"[1]": [(1, Basis.LINKED)]})
    with empty_embedded.open() as store:
        Run(store).load([written])
    with running(empty_embedded) as (address, _):
        page = rendered(f"{address}/documents/{written.document.id}")
    assert re.findall(r"<strong>(.*?) </strong>", page) == ["[1]", "[2]"]


def test_rows_that_are_not_sure_enough_to_be_shown_are_not_counted_among_them(empty_embedded: Place) -> None:
    meant = {"1": [(1, Basis.POSITION)], "2": [(1, Basis.CANDIDATE)]}
    with empty_embedded.open() as store:
        Run(store).load([reading("doubt.txt", [TRIAL], [["1"], ["2"]], links=meant)])
    with running(empty_embedded) as (address, _):
        assumed = rendered(f"{address}/?question=single-source")
        possible = rendered(f"{address}/?question=single-source&certainty=possible")
    assert [re.findall(r">(\d+ (?:of \d+ )?rows?)<", page) for page in (assumed, possible)] == [["1 row"], ["2 rows"]]


def test_what_a_question_must_know_is_not_folded_away(empty_embedded: Place) -> None:
    with running(empty_embedded) as (address, _):
        form, folded, _ = re.split("<details|</details>", rendered(f"{address}/?question=changes"))
    assert 'id="p-document"' in form
    assert 'id="p-' not in folded


def test_the_page_asks_and_shows_how_sure_each_claim_is(empty_embedded: Place) -> None:
    with empty_embedded.open() as store:
        Run(store).load([PRANK])
    with running(empty_embedded) as (address, _):
        page = rendered(f"{address}/?question=rests-only-on&year=2016")
        refused = rendered(f"{address}/?question=rests-only-on&year=20166")
    tags = Tags(page)
    assert "certain" in [span.get("class", "").removeprefix("badge ") for span in tags.named("span")]  # type: ignore[union-attr]
    assert {f"p-{name}" for name in ("year", "kind", "publisher", "source", "certainty")} <= {
        label.get("for") for label in tags.named("label")
    }
    assert [control.get("id") for control in Tags(refused).named("input") if control.get("aria-invalid")] == ["p-year"]
