// Rows of an answer as a table; what its columns are follows from what its rows hold.

import { clipped, el, linkTo, pathOf } from "./elements.js";
import { badge, citations, documentLink, heading, sourceNamed, value, words } from "./parts.js";

const CLAIM = ["id", "text", "context", "kind", "section", "document", "line", "sources", "certainty"];
const SOURCE = ["id", "title", "authors", "year", "kind", "venue", "publisher", "doi", "pmid", "pmcid", "url", "joined_by", "document", "certainty"];

function chips(row, shown) {
  return Object.entries(row)
    .filter(([name, given]) => !shown.includes(name) && given !== null && !(Array.isArray(given) && !given.length))
    .map(([name, given]) => el("span", { class: "chip" }, `${words(name)}: `, value(name, given)));
}

export function claimText(row) {
  const context = row.context ? el("span", { class: "quiet words small" }, `${clipped(row.context)} `) : null;
  return [context, linkTo("claims", row.id, row.text)];
}

function where(row) {
  const place = [row.section, row.line ? `line ${row.line}` : null].filter(Boolean).join(", ");
  if (isOnItsPage(row)) return place;
  return [documentLink(row.document), place ? el("div", { class: "quiet small" }, place) : null];
}

const sure = ["How sure", (row) => badge(row.certainty)];

const claimColumns = [
  ["Claim", (row) => [...claimText(row), el("div", {}, el("span", { class: "chip" }, row.kind), chips(row, CLAIM))]],
  sure,
  ["Where", where],
  ["Rests on", (row) => citations(row.sources)],
];

const referenceColumns = [
  ["Citation", (row) => [el("strong", {}, `[${row.key}] `), clipped(row.text || "")]],
  sure,
  ["Document", (row) => documentLink(row.document)],
  ["Cited by", (row) => value("cited_by", row.cited_by)],
  ["May be", (row) => value("may_be", row.may_be)],
];

const sourceColumns = [
  ["Source", (row) => [...sourceNamed(row), row.authors.length ? el("div", { class: "small quiet" }, row.authors.join("; ")) : null]],
  sure,
  ["Document", (row) => (row.document ? documentLink(row.document) : "")],
  ["More", (row) => chips(row, SOURCE)],
];

const countColumns = [
  ["What", (row) => [row.what, row.by ? ` by ${row.by}` : ""].join("")],
  ["Of", (row) => row.value ?? ""],
  ["How many", (row) => String(row.count)],
];

function isOnItsPage(row) {
  return location.pathname === pathOf("documents", row.document.id);
}

function columns(rows) {
  const first = rows[0];
  if (Array.isArray(first.sources) && "context" in first) {
    return isOnItsPage(first) ? claimColumns.filter((column) => column !== sure) : claimColumns;
  }
  if ("cited_by" in first) return referenceColumns;
  if ("authors" in first) return rows.some((row) => row.document) ? sourceColumns : sourceColumns.filter(([name]) => name !== "Document");
  if ("count" in first) return countColumns;
  return otherColumns(first);
}

function otherColumns(first) {
  const isClaim = "text" in first;
  const main = isClaim ? ["Claim", claimText] : ["Source", sourceNamed];
  const used = ["id", "certainty", ...(isClaim ? ["text", "context"] : ["title", "year", "kind"])];
  const rest = Object.keys(first).filter((name) => !used.includes(name));
  return ["id" in first ? main : null, sure, ...rest.map((name) => [heading(name), (row) => value(name, row[name])])].filter(Boolean);
}

export function tableRows(rows) {
  return rows.map((row) => el("tr", {}, columns(rows).map(([label, cell]) => el("td", { "data-label": label }, cell(row)))));
}

export function table(rows, caption) {
  const head = el("tr", {}, columns(rows).map(([label]) => el("th", { scope: "col" }, label)));
  return el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, tableRows(rows)));
}

// A list that goes on: rows so far, and a button that fetches the next ones.
export function growing(first, fetchNext, caption) {
  const shown = table(first.rows, caption(first.rows.length));
  const button = el("button", { type: "button", class: "more" }, "More");
  let count = first.rows.length;
  let next = first.next;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const page = await fetchNext(next).finally(() => { button.disabled = false; });
    shown.tBodies[0].append(...tableRows(page.rows));
    count += page.rows.length;
    next = page.next;
    shown.caption.textContent = caption(count);
    if (!next) button.remove();
  });
  return [shown, next ? button : null];
}
