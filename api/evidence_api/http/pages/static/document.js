// A document: what it is, its claims in order, and its list.

import { clipped, el, linkTo } from "./elements.js";
import { fetched } from "./fetching.js";
import { sourceNamed } from "./parts.js";
import { growing } from "./rows.js";
import { facts, section, show } from "./thing.js";

const QUESTIONS = [["unsupported", "Claims without support"], ["ambiguous", "Citations that may mean several entries"], ["never-cited", "Entries that are never cited"]];

function pageOf(cursor, given) {
  return fetched(`${location.pathname}?${new URLSearchParams([[cursor, given]])}`);
}

function revisions(document) {
  const others = document.revisions.filter(({ id }) => id !== document.id);
  return others.length ? el("ul", {}, others.map((other) => el("li", {}, linkTo("documents", other.id, other.updated || other.loaded_at || other.id), other.current ? " (current)" : ""))) : null;
}

function entry(told) {
  return el("tr", {}, el("td", { "data-label": "Entry" }, el("span", { class: "words" }, `${told.position}. ${clipped(told.raw || "")}`)), el("td", { "data-label": "Source" }, sourceNamed(told)));
}

function entries(document) {
  const body = el("tbody", {}, document.entries.rows.map(entry));
  const head = el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Entry as printed"), el("th", { scope: "col" }, "Source")));
  const button = el("button", { type: "button", class: "more" }, "More");
  let next = document.entries.next;
  button.addEventListener("click", async () => {
    const page = (await pageOf("entries_after", next)).entries;
    body.append(...page.rows.map(entry));
    next = page.next;
    if (!next) button.remove();
  });
  return [el("table", {}, head, body), next ? button : null];
}

function shown(document) {
  const { holds } = document;
  const asking = QUESTIONS.map(([name, words]) => el("li", {}, el("a", { href: `/?question=${name}&document=${encodeURIComponent(document.id)}` }, words)));
  return [
    el("h1", {}, clipped(document.title || document.file)),
    document.current ? null : el("p", { class: "problem" }, "This is not the current revision of this text."),
    el("div", { class: "card" }, facts([
      ["file", document.file], ["format", document.format], ["publisher", document.publisher], ["updated", document.updated], ["year", document.year],
      ["DOI", document.doi], ["PubMed", document.pmid], ["PMC", document.pmcid], ["part_of", document.part_of], ["published_as", document.published_as],
      ["loaded", document.loaded ? `${document.loaded.at}, with version ${document.loaded.version}` : null],
      ["other revisions", revisions(document)],
      ["ask about it", el("ul", {}, asking)],
    ])),
    section("Claims", document.claims.rows.length
      ? growing(document.claims, async (after) => (await pageOf("after", after)).claims, (count) => `${count} of ${holds.claims} claims, in reading order`)
      : el("p", { class: "card" }, "It makes no claims.")),
    section(`What it lists (${holds.entries})`, document.entries.rows.length ? entries(document) : el("p", { class: "card" }, "It lists no sources.")),
  ];
}

show(shown);
