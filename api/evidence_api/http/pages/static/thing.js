// The page of one thing: its address names it, and the same address gives it as JSON.

import { el, replace } from "./elements.js";
import { fetched, problemShown } from "./fetching.js";
import { value, words } from "./parts.js";

export async function show(render) {
  const place = document.getElementById("thing");
  try {
    const thing = await fetched(location.pathname + location.search);
    replace(place, render(thing));
    const heading = place.querySelector("h1");
    if (heading) document.title = `${heading.textContent} · Evidence Graph`;
  } catch (error) {
    replace(place, el("h1", {}, "Nothing to show"), problemShown(error));
  }
}

export function facts(entries) {
  const known = entries.filter(([, given]) => given !== null && given !== undefined && given !== "");
  return el("dl", { class: "facts" }, known.flatMap(([name, given]) => [el("dt", {}, words(name)), el("dd", {}, given instanceof Node ? given : value(name, given))]));
}

export function section(title, ...children) {
  return el("section", {}, el("h2", {}, title), children);
}
