// A question's form, made from its declaration.

import { el } from "./elements.js";
import { words } from "./parts.js";

const LAST = ["order", "certainty"];
const FILTERS = ["document", "claim_kind", "section", "words", "revision"];

function control(parameter, given) {
  const id = `p-${parameter.name}`;
  const attributes = { id, name: parameter.name, required: parameter.required, "aria-describedby": `${id}-help` };
  if (parameter.choices) return choice(parameter, attributes, given);
  if (parameter.type === "boolean") return yesOrNo(attributes, (given ?? String(parameter.default)) === "true");
  const type = parameter.type === "integer" ? "number" : "text";
  const limits = { min: parameter.minimum, max: parameter.maximum, maxlength: type === "text" ? parameter.maxLength || 2000 : null };
  return el("input", { ...attributes, type, ...limits, value: given ?? parameter.default, autocomplete: "off" });
}

function choice(parameter, attributes, given) {
  const chosen = given ?? parameter.default;
  const any = parameter.required || parameter.default ? [] : [el("option", { value: "" }, "any")];
  const options = parameter.choices.map((name) => el("option", { value: name, selected: name === chosen }, name));
  return el("select", attributes, any, options);
}

function yesOrNo(attributes, chosen) {
  const options = [["false", "no"], ["true", "yes"]];
  return el("select", attributes, options.map(([value, name]) => el("option", { value, selected: (value === "true") === chosen }, name)));
}

function field(parameter, given) {
  const input = control(parameter, given);
  const help = el("span", { class: "help", id: `${input.id}-help` }, parameter.description || "");
  return el("div", { class: "field" }, el("label", { for: input.id }, words(parameter.name)), input, help);
}

// The fields that a question is about, and those that only narrow it down.
export function fieldsOf(question, given) {
  const of = (parameters) => parameters.map((parameter) => field(parameter, given.get(parameter.name)));
  const narrowing = question.parameters.length > 2 ? FILTERS : [];
  const filters = question.parameters.filter(({ name, required }) => narrowing.includes(name) && !required);
  const main = question.parameters.filter((parameter) => !filters.includes(parameter));
  main.sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
  return { main: of(main), filters: of(filters), narrowed: filters.some(({ name }) => given.get(name)) };
}

// What was filled in, without what is empty.
export function filledIn(form) {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== "") given.append(name, value);
  }
  return given;
}
