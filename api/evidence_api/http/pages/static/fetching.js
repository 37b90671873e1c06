// JSON from our own API; what it refuses becomes an error that carries the problem details.

import { el } from "./elements.js";

export async function fetched(path) {
  let response = null;
  try {
    response = await fetch(path, { headers: { Accept: "application/json" } });
  } catch {
    throw new Refused({ title: "No answer", detail: "The server does not answer: is it still running?" });
  }
  const told = await response.json().catch(() => ({ title: "No answer", detail: `Status ${response.status}.` }));
  if (!response.ok) throw new Refused(told);
  return told;
}

export class Refused extends Error {
  constructor(problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

export function problemShown(error) {
  const problem = error.problem || { title: "This page broke", detail: String(error) };
  return el("p", { class: "problem", role: "alert" }, el("strong", {}, `${problem.title}. `), problem.detail || "");
}
