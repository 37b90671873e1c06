// A source: what it is, what it is called, and which documents list it.

import { clipped, el, outward } from "./elements.js";
import { fetched } from "./fetching.js";
import { documentLink } from "./parts.js";
import { facts, section, show } from "./thing.js";

const QUESTIONS = [["rests-only-on", "Claims that rest only on it"], ["cites", "Claims that cite it"], ["if-retracted", "What would be left if it were retracted"]];

function notice(told) {
  return el("p", { class: "problem" }, el("strong", {}, told.kind), ` ${[told.date, told.register].filter(Boolean).join(", ")} `, told.url ? outward(told.url) : null);
}

function listing(told) {
  return el("li", {}, documentLink(told.document), el("span", { class: "quiet" }, `, entry ${told.position}`), el("div", { class: "small words" }, clipped(told.raw || "")));
}

function listings(source) {
  const list = el("ul", {}, source.listed_in.rows.map(listing));
  const button = el("button", { type: "button", class: "more" }, "More");
  let next = source.listed_in.next;
  button.addEventListener("click", async () => {
    const page = (await fetched(`${location.pathname}?${new URLSearchParams([["after", next]])}`)).listed_in;
    list.append(...page.rows.map(listing));
    next = page.next;
    if (!next) button.remove();
  });
  return [el("div", { class: "card" }, list), next ? button : null];
}

function shown(source) {
  const asking = QUESTIONS.map(([name, words]) => el("li", {}, el("a", { href: `/?question=${name}&source=${encodeURIComponent(source.id)}` }, words)));
  return [
    el("h1", {}, clipped(source.title || source.id)),
    source.notices.map(notice),
    el("div", { class: "card" }, facts([
      ["authors", source.authors.length ? source.authors.join("; ") : null], ["year", source.year], ["kind", source.kind], ["venue", source.venue], ["publisher", source.publisher],
      ["DOI", source.doi ? outward(`https://doi.org/${source.doi}`, source.doi) : null],
      ["PubMed", source.pmid ? outward(`https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`, source.pmid) : null],
      ["PMC", source.pmcid ? outward(`https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`, source.pmcid) : null],
      ["address", source.url ? outward(source.url) : null],
      ["joined by", source.joined_by],
      ["names", el("ul", {}, source.keys.map(({ key, sure }) => el("li", {}, el("code", {}, key), sure ? "" : " (may mean others, too)")))],
      ["loaded as", source.documents.length ? el("ul", {}, source.documents.map((document) => el("li", {}, documentLink(document)))) : null],
      ["ask about it", el("ul", {}, asking)],
    ])),
    section("Listed in", source.listed_in.rows.length ? listings(source) : el("p", { class: "card" }, "No current document lists it.")),
  ];
}

show(shown);
