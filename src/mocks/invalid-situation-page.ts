import { scenarioLinks } from "./scenario-links.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
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
