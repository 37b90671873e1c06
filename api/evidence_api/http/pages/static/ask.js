// The page that asks: a question, its form, its answer. The address holds all of it, so it can be shared.

import { el, replace } from "./elements.js";
import { fetched, problemShown } from "./fetching.js";
import { fieldsOf, filledIn } from "./forms.js";
import { sourceNamed } from "./parts.js";
import { growing } from "./rows.js";

const [form, select, fields, more, filters, button, answer, holdings] =
  ["form", "question", "fields", "more", "filters", "ask", "answer", "holdings"].map((id) => document.getElementById(id));
let questions = [];

function asked() {
  return questions.find(({ name }) => name === select.value);
}

function showForm(given) {
  const { main, filters: narrower, narrowed } = fieldsOf(asked(), given);
  replace(fields, main);
  replace(filters, narrower);
  more.hidden = !narrower.length;
  more.open = narrowed;
}

const NAMED = 3; // sources that are named of those that a parameter means
const TOLD = 20; // sources that the server tells of; where it tells of so many, there may be more

function resolvedShown({ parameter, given, sources, matched, unmatched }) {
  const named = sources.slice(0, NAMED).flatMap((source, place) => [place ? "; " : "", ...sourceNamed(source)]);
  if (sources.length > NAMED) named.push(` and ${sources.length < TOLD ? "" : "at least "}${sources.length - NAMED} more`);
  const missed = unmatched.length ? el("span", {}, ` Not matched: ${unmatched.join("; ")}.`) : null;
  const fit = matched.length ? ` Matched: ${matched.join(", ")}.` : "";
  return el("p", { class: "marked small" }, `${parameter} “${given}” means `, named.length ? named : "no source", ".", fit, missed);
}

function number(count) {
  return count.toLocaleString("en");
}

function countsShown({ certain, assumed, possible, exact }) {
  const told = exact ? "" : " or more (counting stopped)";
  return el("p", { class: "quiet" }, `${number(certain)} certain, ${number(assumed)} assumed, ${number(possible)} only possible${told}`);
}

const SUREST_FIRST = ["certain", "assumed", "possible"];

// How many rows an answer has in all its pages: those that are at least as sure.
function rowsOf(counts, least = "possible") {
  return SUREST_FIRST.slice(0, SUREST_FIRST.indexOf(least) + 1).reduce((rows, certainty) => rows + counts[certainty], 0);
}

function answerShown(told, given) {
  const all = rowsOf(told.counts);
  const areNumbers = told.rows.length > 0 && "count" in told.rows[0]; // how many numbers there are tells nobody anything
  const counts = areNumbers ? null : countsShown(told.counts);
  const head = el("div", { class: "told" }, el("h2", {}, asked().title), counts, told.resolved.map(resolvedShown));
  if (!told.rows.length) {
    const hint = all ? "None is sure enough: choose a lower certainty to see the rest." : "The answer is empty: nothing in the graph fits.";
    return [head, el("p", { class: "card" }, hint)];
  }
  const inAll = rowsOf(told.counts, told.parameters.certainty);
  const next = (after) => fetched(addressOf(new URLSearchParams([...given, ["after", after]])));
  return [head, ...growing(told, next, (count) => (told.next || inAll > count ? `${number(count)} of ${number(inAll)} rows` : `${count} row${count === 1 ? "" : "s"}`))];
}

function addressOf(given) {
  const query = new URLSearchParams(given);
  query.delete("question");
  return `/questions/${encodeURIComponent(select.value)}?${query}`;
}

function blame(name) {
  for (const control of form.elements) control.removeAttribute("aria-invalid");
  const culprit = name ? document.getElementById(`p-${name}`) : null;
  if (culprit) {
    culprit.setAttribute("aria-invalid", "true");
    culprit.focus();
  }
}

async function ask(given) {
  button.disabled = true;
  answer.setAttribute("aria-busy", "true");
  try {
    const told = await fetched(addressOf(given));
    blame(null);
    replace(answer, answerShown(told, given));
  } catch (error) {
    replace(answer, el("div", { class: "told" }, problemShown(error)));
    blame(error.problem?.parameter);
  } finally {
    button.disabled = false;
    answer.removeAttribute("aria-busy");
  }
}

async function follow() {
  const given = new URLSearchParams(location.search);
  const named = questions.some(({ name }) => name === given.get("question"));
  select.value = named ? given.get("question") : questions[0].name;
  showForm(given);
  if (named) await ask(given);
  else replace(answer);
}

async function showHoldings() {
  const { rows } = await fetched("/questions/summary?limit=1000");
  const sum = (what, by) => rows.filter((row) => row.what === what && row.by === by).reduce((total, row) => total + row.count, 0);
  const [documents, claims, sources] = [sum("documents", null), sum("claims", "kind"), sum("sources", "year")];
  holdings.textContent = documents
    ? `This graph holds ${number(documents)} document${documents === 1 ? "" : "s"} with ${number(claims)} claims, and ${number(sources)} sources.`
    : "This graph is empty: load something with “evidence load”.";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = filledIn(form);
  history.pushState(null, "", `/?${given}`);
  ask(given);
});
select.addEventListener("change", () => {
  showForm(filledIn(form));
  replace(answer);
});
addEventListener("popstate", follow);

try {
  questions = await fetched("/questions");
  replace(select, questions.map(({ name, title }) => el("option", { value: name }, title)));
  select.disabled = button.disabled = false;
  await Promise.all([follow(), showHoldings()]);
} catch (error) {
  replace(answer, problemShown(error));
}
