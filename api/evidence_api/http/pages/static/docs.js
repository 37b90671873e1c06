// The API's description as a page: routes, parameters, answers, problems, each with its example.

import { el, replace } from "./elements.js";
import { fetched, problemShown } from "./fetching.js";

const PROBLEMS = "ProblemDetails";

// Text with its `code` set as code.
function prose(text) {
  return (text || "").split("`").map((part, place) => (place % 2 ? el("code", {}, part) : part));
}

function typeOf(schema, schemas) {
  const name = schema.$ref?.split("/").pop();
  if (name) return schemas[name].enum ? schemas[name].enum.join(" | ") : name;
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, schemas)).join(" | ");
  if (schema.type === "array") return `list of ${typeOf(schema.items || {}, schemas)}`;
  return schema.enum ? schema.enum.join(" | ") : schema.type || "any";
}

function parameters(operation, schemas) {
  if (!operation.parameters?.length) return null;
  return el("dl", {}, operation.parameters.flatMap((parameter) => [
    el("dt", {}, el("code", {}, parameter.name), parameter.required ? " (required)" : ""),
    el("dd", {}, el("span", { class: "quiet small" }, `${typeOf(parameter.schema, schemas)}. `), prose(parameter.description)),
  ]));
}

function answer([status, response]) {
  const media = Object.entries(response.content || {});
  return el("details", {}, el("summary", {}, `${status} `, prose(response.description)), media.map(([type, told]) => [
    el("p", { class: "quiet small" }, type),
    told.example === undefined ? null : el("pre", { tabindex: "0" }, JSON.stringify(told.example, null, 2)),
  ]));
}

function route(path, method, operation, schemas) {
  return el("section", { class: "card" },
    el("h2", { id: operation.operationId, class: "route" }, el("code", {}, `${method.toUpperCase()} ${path}`)),
    el("p", {}, operation.summary || "", " ", el("span", { class: "quiet" }, operation.description === operation.summary ? "" : prose(operation.description))),
    parameters(operation, schemas),
    Object.entries(operation.responses).map(answer));
}

function problems(schemas) {
  const kinds = schemas[schemas[PROBLEMS].properties.type.$ref.split("/").pop()].enum;
  const anchors = kinds.filter((kind) => kind.includes("#")).map((kind) => kind.split("#")[1]);
  return el("section", { class: "card" }, el("h2", {}, "Problems"),
    el("p", {}, "Every error is application/problem+json (RFC 9457). Its type is one of these:"),
    el("ul", {}, anchors.map((name) => el("li", { id: name }, el("code", {}, `/docs#${name}`)))));
}

const place = document.getElementById("thing");
try {
  const described = await fetched("/openapi.json");
  const { schemas } = described.components;
  const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => route(path, method, operation, schemas)));
  replace(place, el("h1", {}, "The HTTP API"),
    el("p", {}, "For programs: ", el("a", { href: "/openapi.json" }, "/openapi.json"), ` (version ${described.info.version}).`), routes, problems(schemas));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
} catch (error) {
  replace(place, problemShown(error));
}
