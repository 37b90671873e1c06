// Elements made of plain values: whatever comes from a document becomes text, never markup.

export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

// The address of one of our own pages; ids hold slashes, which stay, and anything else is escaped.
export function pathOf(things, id) {
  const escaped = id.split("/").map(encodeURIComponent).join("/").replaceAll("%3A", ":");
  return `/${things}/${escaped}`;
}

const LONGEST = 1000; // characters of one text in a table; a file that is no article can be one claim of megabytes

export function clipped(text, longest = LONGEST) {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

export function linkTo(things, id, words) {
  return el("a", { href: pathOf(things, id), class: "words" }, clipped(words || id));
}

// A link out of here, where the address is a web address; everything else (javascript:, data:) stays text.
export function outward(address, words = address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return el("span", {}, words);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return el("span", {}, words);
  return el("a", { href: url.href, rel: "noopener noreferrer nofollow" }, words);
}

export function replace(place, ...children) {
  place.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}
