import "./panel.css";
import { element } from "./element.ts";
import { scenarioLinks } from "./scenario-links.ts";

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
