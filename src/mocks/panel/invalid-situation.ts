import { scenario, scenarioIds, type AnyScenarioId } from "../data/scenarios.ts";
import { situationAddress } from "../engine/situation.ts";
import { escapeHtml } from "./escape-html.ts";

/** An element of the page with what it holds; `null` is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const result = document.createElement(name);
  result.append(...children.filter((child) => child !== null));
  return result;
}

/** Where a scenario can be opened. */
interface ScenarioLink {
  readonly href: string;
  readonly text: string;
}

/** Where a scenario begins. `root` is the path that the application lives under, such as `/`. */
export function startPage(id: AnyScenarioId, root: string): string {
  return root.replace(/\/$/, "") + scenario(id).startPath;
}

/** A link to the start of each scenario. `root` is the path that the application lives under, such as `/`. */
function scenarioLinks(root: string = "/"): ScenarioLink[] {
  return scenarioIds.map((id) => ({
    href: situationAddress(startPage(id, root), new URLSearchParams({ scenario: id })),
    text: `${id}: ${scenario(id).title}`,
  }));
}

/** A page that says why an address shows nothing, and which addresses would. `sentence` may hold anything. */
export function invalidSituationPage(sentence: string): string {
  const links = scenarioLinks().map(
    ({ href, text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>No such situation</title>
<h1>No such situation</h1>
<p>${escapeHtml(sentence)}</p>
<h2>Scenarios</h2>
<ul>
${links.join("\n")}
</ul>
</html>
`;
}

/** Shows, instead of the application, why the address shows nothing and which addresses would. */
export function showInvalidSituation(sentence: string, root: string): void {
  document.title = "No such situation";
  document.documentElement.lang = "en";
  const items = scenarioLinks(root).map(({ href, text }) => {
    const link = element("a", text);
    link.href = href;
    return element("li", link);
  });
  const page = element(
    "main",
    element("h1", "No such situation"),
    element("p", sentence),
    element("h2", "Scenarios"),
    element("ul", ...items),
  );
  page.className = "mock-message";
  document.body.replaceChildren(page);
}
