import "./panel.css";
import type { Scenario } from "./scenario.ts";
import { scenarioLinks } from "./scenario-links.ts";
import { signInCode } from "./sign-in.ts";

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const result = document.createElement(name);
  result.append(...children);
  return result;
}

function links(root: string): HTMLUListElement {
  const items = scenarioLinks(root).map(({ href, text }) => {
    const link = element("a", text);
    link.href = href;
    return element("li", link);
  });
  return element("ul", ...items);
}

/**
 * Shows a small panel that says which scenario runs, what to try in it and which code to sign in with.
 * @returns tells the panel's reader something
 */
export function showPanel({ title, tryThis }: Scenario, root: string): (message: string) => void {
  const message = element("p", `The sign-in code is ${signInCode}.`);
  message.role = "status";
  const panel = element(
    "aside",
    element(
      "details",
      element("summary", "Mock API"),
      element("p", element("strong", title)),
      element("ul", ...tryThis.map((sentence) => element("li", sentence))),
      message,
      element("details", element("summary", "Other scenarios"), links(root)),
    ),
  );
  panel.className = "mock-panel";
  panel.lang = "en";
  panel.dir = "ltr";
  panel.setAttribute("aria-label", "Mock API");
  document.body.append(panel);
  return (text) => {
    message.textContent = text;
  };
}

/** Shows, instead of the application, why the address shows nothing and which addresses would. */
export function showInvalidSituation(sentence: string, root: string): void {
  document.title = "No such situation";
  document.documentElement.lang = "en";
  const page = element(
    "main",
    element("h1", "No such situation"),
    element("p", sentence),
    element("h2", "Scenarios"),
    links(root),
  );
  page.className = "mock-message";
  document.body.replaceChildren(page);
}
