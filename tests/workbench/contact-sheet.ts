import { existsSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FullResult, Reporter } from "@playwright/test/reporter";
import {
  fileName,
  folder,
  type Pictured,
  pictured,
  themes,
  type Way,
  ways,
  widths,
} from "./pictures.ts";
import { languageCodes } from "../../src/i18n/languages.ts";

const target = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function figure(screen: Pictured, way: Way): string {
  const file = fileName(screen, way);
  const { device, theme, language } = way;
  // What it shows stands in the heading above and the words below; the link needs a name of its own.
  return `<figure data-device="${device}" data-theme="${theme}" data-language="${language}"><a href="${file}"><img loading="lazy" width="${widths[device]}" src="${file}" alt="In full size"></a><figcaption>${device}, ${theme}, ${language}</figcaption></figure>`;
}

function section(screen: Pictured): string {
  const figures = ways.filter((way) => existsSync(target + fileName(screen, way)));
  const name = `${screen.group}: ${screen.title}`;
  return `<section data-name="${escapeHtml(name.toLowerCase())}"><h2>${escapeHtml(name)}</h2><div>${figures.map((way) => figure(screen, way)).join("")}</div></section>`;
}

function choices(name: string, values: readonly string[]): string {
  return values
    .map(
      (value) =>
        `<label><input type="checkbox" name="${name}" value="${value}" checked> ${value}</label>`,
    )
    .join(" ");
}

/** One page with all pictures and a filter, which needs nothing but the pictures beside it. */
function contactSheet(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Every screen – Keep or Cancel</title>
<style>
body { font: 16px/1.4 system-ui, sans-serif; margin: 0; background: #e9e7e4; color: #1f1d1b; }
form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; padding: 0.75rem 1rem; background: #fff; border-bottom: 1px solid #aaa; }
form input[type="search"] { font: inherit; min-width: 16rem; padding: 0.3rem; }
section { padding: 0.5rem 1rem; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
section > div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-block-end: 0.5rem; }
h2 { font-size: 1.05rem; }
figure { margin: 0; flex: none; }
figure[data-device="phone"] img { width: 195px; }
figure[data-device="desktop"] img { width: 480px; }
img { height: auto; display: block; border: 1px solid #999; background: #fff; }
figcaption { font-size: 0.85rem; }
</style>
<form role="search" onsubmit="return false">
<label>Screen <input type="search" name="screen" placeholder="confirm, outage …"></label>
<span>${choices("device", Object.keys(widths))}</span>
<span>${choices("theme", themes)}</span>
<span>${choices("language", languageCodes)}</span>
<output></output>
</form>
<main>
${pictured.map(section).join("\n")}
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
  document.querySelector("output").textContent = shown + " pictures";
}
form.addEventListener("input", filter);
filter();
</script>
</html>
`;
}

/** Writes the contact sheet once the pictures are taken, and says how many there are. */
export default class ContactSheet implements Reporter {
  onEnd({ duration, startTime }: FullResult): void {
    const files = pictured.flatMap((screen) => ways.map((way) => target + fileName(screen, way)));
    const there = files.filter((file) => existsSync(file));
    // Those of an earlier time stay until they are taken again.
    const taken = there.filter((file) => statSync(file).mtime >= startTime);
    writeFileSync(`${target}index.html`, contactSheet());
    console.log(
      `${taken.length} pictures taken in ${Math.round(duration / 1000)} s; ${there.length} of ${files.length}, of ${pictured.length} screens, are in ${folder}/index.html`,
    );
  }
}
