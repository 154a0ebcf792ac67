import "./panel.css";
import { element } from "./invalid-situation.ts";
import { scenario } from "../data/scenarios.ts";
import { signInCode } from "../handlers/session.ts";
import { situationForm } from "./situation-form.ts";
import type { Situation } from "../engine/situation.ts";

interface PanelOptions {
  /** What runs. */
  readonly situation: Situation;
  /** The path that the application lives under, such as `/`. */
  readonly root: string;
  /** Opens an address. */
  readonly open: (address: string) => void;
}

/** Escape folds what is unfolded, from anywhere inside it, and focus goes back to where it was unfolded. */
function foldOnEscape(details: HTMLDetailsElement, summary: HTMLElement): void {
  details.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
  });
}

/**
 * Shows a small panel that says which scenario runs, what to try in it and which code to sign in with, and that
 * starts another situation.
 *
 * @returns tells the panel's reader something
 */
export function showPanel({ situation, root, open }: PanelOptions): (message: string) => void {
  const { title, tryThis } = scenario(situation.scenario);
  const message = element("p", `The sign-in code is ${signInCode}.`);
  message.role = "status";
  const content = element(
    "div",
    element("p", element("strong", title)),
    element("ul", ...tryThis.map((sentence) => element("li", sentence))),
    message,
    situationForm(situation, root, open),
  );
  // Whoever presses a word in it is still in it, and Escape still folds it.
  content.tabIndex = -1;
  const summary = element("summary", "Mock API");
  const details = element("details", summary, content);
  foldOnEscape(details, summary);

  const panel = element("aside", details);
  panel.className = "mock-panel";
  panel.lang = "en";
  panel.dir = "ltr";
  panel.setAttribute("aria-label", "Mock API");
  document.body.append(panel);
  return (text) => {
    message.textContent = text;
  };
}
