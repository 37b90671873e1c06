// What every page shows alike: certainties, documents, sources, citations, plain values.

import { clipped, el, linkTo } from "./elements.js";

const MEANING = {
  certain: "Found by an identifier, a number, a link or an editor",
  assumed: "Found by its position in an unnumbered list, or by author and year",
  possible: "One of several entries that it could be",
  dangling: "Listed nowhere",
};

const CERTAINTY = { position: "assumed", "author-year": "assumed", candidate: "possible" };

const THINGS = {
  claim: "claims", earlier: "claims", cited_by: "claims",
  source: "sources", sources: "sources", earlier_sources: "sources", path: "sources", published_as: "sources",
  document: "documents", part_of: "documents",
};

export function badge(certainty) {
  return el("span", { class: `badge ${certainty in MEANING ? certainty : ""}`, title: MEANING[certainty] || null }, certainty);
}

export function certaintyOf(basis) {
  return basis ? CERTAINTY[basis] || "certain" : "dangling";
}

export function documentLink(document) {
  return linkTo("documents", document.id, document.title || document.file);
}

export function sourceLink(source) {
  return linkTo("sources", source.id, source.title || source.id);
}

function facts(source) {
  const told = [source.year, source.kind && source.kind !== "unknown" ? source.kind : null].filter(Boolean).join(", ");
  return told ? el("span", { class: "quiet" }, ` (${told})`) : null;
}

export function sourceNamed(source) {
  return [sourceLink(source), facts(source)];
}

function alternatives(cited) {
  if (!cited.may_also_be.length) return null;
  const lead = cited.id ? "may also be " : "may be ";
  const others = cited.may_also_be.flatMap((other, place) => [place ? " or " : "", ...sourceNamed(other)]);
  return el("span", { class: "alternatives small" }, el("span", { class: "quiet" }, lead), others);
}

function meant(cited) {
  if (cited.id) return [sourceNamed(cited), " ", badge(certaintyOf(cited.basis))];
  const doubtful = cited.may_also_be.length > 0;
  const told = doubtful ? "no entry for sure " : "nothing that the document lists ";
  return [el("span", { class: "quiet" }, told), badge(doubtful ? "possible" : "dangling")];
}

export function citation(cited) {
  const intent = cited.intent === "cites" ? "" : ` ${cited.intent}`;
  const marker = /^\[.*\]$/s.test(cited.marker) ? cited.marker : `[${cited.marker}]`;
  return el("li", {}, el("strong", {}, `${marker}${intent} `), meant(cited), alternatives(cited));
}

export function citations(sources) {
  if (!sources.length) return el("span", { class: "quiet" }, "cites nothing");
  return el("ul", {}, sources.map(citation));
}

export function words(name) {
  return name.replaceAll("_", " ");
}

export function heading(name) {
  return words(name).replace(/^./, (first) => first.toUpperCase());
}

// Any value of any field: linked where the field's name says what it names.
export function value(name, given) {
  if (given === null || given === undefined || given === "") return el("span", { class: "quiet" }, "–");
  if (typeof given === "boolean") return given ? "yes" : "no";
  if (Array.isArray(given)) return given.length ? el("ul", {}, given.map((one) => el("li", {}, value(name, one)))) : el("span", { class: "quiet" }, "none");
  if (typeof given === "object") return object(given);
  if (name === "certainty") return badge(given);
  if (THINGS[name] === "claims") return linkTo("claims", given, given.split(".").pop());
  if (name in THINGS) return linkTo(THINGS[name], String(given));
  return el("span", { class: "words" }, clipped(String(given)));
}

function object(given) {
  if (given.id && "file" in given) return documentLink(given);
  if (given.id && "title" in given) return el("span", {}, sourceNamed(given), given.basis ? [" ", badge(certaintyOf(given.basis))] : null);
  return el("span", {}, Object.entries(given).filter(([, one]) => one !== null).flatMap(([name, one]) => [el("span", { class: "quiet" }, `${words(name)} `), value(name, one), " "]));
}
