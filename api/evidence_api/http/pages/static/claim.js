// A claim: its words, its place, and everything known of what it cites.

import { clipped, el, linkTo, outward } from "./elements.js";
import { citation, documentLink } from "./parts.js";
import { facts, section, show } from "./thing.js";

function notice(told) {
  return el("li", {}, el("span", { class: "badge retracted" }, told.kind), ` ${[told.date, told.register].filter(Boolean).join(", ")} `, told.url ? outward(told.url) : null);
}

function proven(source) {
  const told = facts([
    ["entry as printed", source.raw],
    ["venue", source.venue],
    ["publisher", source.publisher],
    ["DOI", source.doi ? outward(`https://doi.org/${source.doi}`, source.doi) : null],
    ["PubMed", source.pmid],
    ["PMC", source.pmcid],
    ["address", source.url ? outward(source.url) : null],
    ["found by", source.basis],
    ["joined by", source.joined_by],
    ["self-published", source.self_published ? "yes: it comes from the document's own publisher" : null],
    ["decided", source.decided ? `by ${source.decided.by}, ${source.decided.at}${source.decided.why ? `: ${source.decided.why}` : ""}` : null],
    ["notices", source.notices.length ? el("ul", {}, source.notices.map(notice)) : null],
  ]);
  return el("div", { class: "card" }, el("ul", { class: "plain" }, citation(source)), told);
}

function shown(claim) {
  const revision = claim.current ? null : el("p", { class: "problem" }, "This claim stands in a revision that is no longer the current one.");
  return [
    el("h1", {}, "Where this claim comes from"),
    revision,
    el("blockquote", {}, claim.context ? el("span", { class: "quiet words small" }, `${clipped(claim.context)} `) : null, clipped(claim.text, 20000)),
    el("div", { class: "card" }, facts([
      ["document", documentLink(claim.document)],
      ["section", claim.section],
      ["line", claim.line],
      ["kind", claim.kind],
      ["publisher", claim.publisher],
      ["updated", claim.updated],
      ["loaded", claim.loaded ? `${claim.loaded.at}, from ${claim.loaded.file}` : null],
    ])),
    section(
      "What it rests on",
      claim.sources.length ? claim.sources.map(proven) : el("p", { class: "card" }, "It cites nothing."),
      el("p", { class: "quiet small" }, "A badge says how sure it is that the marker means this source: certain (an identifier, a number, a link or an editor says so), assumed (it has that place in an unnumbered list, or is the one of that author and year) or possible (it is one of several that it could be)."),
      el("p", {}, el("a", { href: `/?question=trace&claim=${encodeURIComponent(claim.id)}` }, "Follow it down to primary sources")),
    ),
    el("p", { class: "quiet small" }, "Claim ", linkTo("claims", claim.id)),
  ];
}

show(shown);
