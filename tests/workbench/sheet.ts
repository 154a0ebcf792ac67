import { type AnyWay, ways } from "./pictures.ts";

/** Pictures that belong together. */
export interface Figure {
  readonly way: AnyWay;
  readonly pictures: readonly {
    /** From the page. */
    readonly file: string;
    /** Which of them it is, where there are several. */
    readonly label?: string;
  }[];
  readonly note?: string;
}

/** A screen. */
export interface Section {
  readonly name: string;
  readonly figures: readonly Figure[];
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function figureHtml({ way: { device, theme, language }, pictures, note }: Figure): string {
  // What it shows stands in the headings above; the link needs a name of its own.
  const links = pictures.map(
    ({ file, label }) =>
      `<a href="${file}">${escapeHtml(label ?? "")}<img loading="lazy" src="${file}" alt="${label === undefined ? "In full size" : ""}"></a>`,
  );
  const caption = [device, theme, language, ...(note === undefined ? [] : [note])].join(", ");
  return `<figure data-device="${device}" data-theme="${theme}" data-language="${language}"><figcaption>${escapeHtml(caption)}</figcaption><div>${links.join("")}</div></figure>`;
}

function sectionHtml({ name, figures }: Section): string {
  return `<section data-name="${escapeHtml(name.toLowerCase())}"><h2>${escapeHtml(name)}</h2><div>${figures.map(figureHtml).join("")}</div></section>`;
}

function choices(name: keyof AnyWay, among: readonly AnyWay[]): string {
  return [...new Set(among.map((way) => way[name]))]
    .map(
      (value) =>
        `<label><input type="checkbox" name="${name}" value="${value}" checked> ${value}</label>`,
    )
    .join(" ");
}

/** One page with pictures and a filter, which needs nothing but the pictures. */
export function sheet(title: string, introduction: string, sections: readonly Section[]): string {
  const taken = sections.flatMap(({ figures }) => figures.map(({ way }) => way));
  const all = [...ways, ...taken];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} – Keep or Cancel</title>
<style>
body { font: 16px/1.4 system-ui, sans-serif; margin: 0; background: #e9e7e4; color: #1f1d1b; }
form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; padding: 0.75rem 1rem; background: #fff; border-bottom: 1px solid #aaa; }
form input[type="search"] { font: inherit; min-width: 16rem; padding: 0.3rem; }
section { padding: 0.5rem 1rem; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
section > div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-block-end: 0.5rem; }
section > div:has(a + a) { flex-wrap: wrap; gap: 1.5rem; }
h1, main > p { margin: 0.75rem 1rem 0; }
h1 { font-size: 1.3rem; }
h2 { font-size: 1.05rem; }
figure { margin: 0; flex: none; --width: 480px; }
figure > div { display: flex; gap: 0.5rem; align-items: start; }
figure[data-device="phone"] { --width: 195px; }
figure:has(a + a) { --width: 30vw; }
figure[data-device="phone"]:has(a + a) { --width: min(30vw, 390px); }
img { width: var(--width); height: auto; display: block; border: 1px solid #999; background: #fff; }
figcaption, a { font-size: 0.85rem; color: inherit; }
</style>
<form role="search" onsubmit="return false">
<label>Screen <input type="search" name="screen" placeholder="confirm, outage …"></label>
<span>${choices("device", all)}</span>
<span>${choices("theme", all)}</span>
<span>${choices("language", all)}</span>
<output></output>
</form>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(introduction)}</p>
${sections.map(sectionHtml).join("\n")}
</main>
<script>
const form = document.querySelector("form");
function filter() {
  const data = new FormData(form);
  const words = data.get("screen").toLowerCase().split(" ");
  const wanted = ["device", "theme", "language"].map((name) => [name, data.getAll(name)]);
  for (const figure of document.querySelectorAll("figure")) {
    figure.hidden = !wanted.every(([name, values]) => values.includes(figure.dataset[name]));
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden =
      !words.every((word) => section.dataset.name.includes(word)) ||
      section.querySelector("figure:not([hidden])") === null;
  }
  const shown = document.querySelectorAll("section:not([hidden]) figure:not([hidden])").length;
  document.querySelector("output").textContent =
    shown + " of " + document.querySelectorAll("figure").length + " shown";
}
form.addEventListener("input", filter);
filter();
</script>
</html>
`;
}
