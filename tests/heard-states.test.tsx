import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { reach } from "../.storybook/plays.ts";
import { type ScreenState, states } from "../src/mocks/states.ts";
import { echoes, emptyPictures } from "./heard/rules.ts";
import { Listener } from "./heard/screen-reader.ts";
import { renderApp } from "./render-app.tsx";

vi.mock("storybook/test", () => import("./heard/acting.ts"));

/** What one is told to be in, at or before: without a name that says nothing. */
const named = [
  "alertdialog",
  "button",
  "checkbox",
  "combobox",
  "dialog",
  "figure",
  "form",
  "group",
  "heading",
  "img",
  "link",
  "listbox",
  "meter",
  "navigation",
  "progressbar",
  "radio",
  "radiogroup",
  "region",
  "searchbox",
  "textbox",
] as const;

/** Elements that should have a name, and have none. */
function nameless(): string[] {
  const without = named.flatMap((role) => screen.queryAllByRole(role, { name: "", hidden: true }));
  // While it is folded away, the legend that would name a group is not there for those who look for it.
  const folded = document.querySelectorAll("details:not([open]) fieldset");
  return (
    [...without, ...folded]
      // A disclosure is a group to HTML, and to everyone else its summary.
      .filter((element) => !(element instanceof HTMLDetailsElement))
      .map((element) => element.outerHTML)
  );
}

async function open({ scenario, path, faults = [], latency, reach: way }: ScreenState) {
  await renderApp({ scenario, path, faults, ...(latency !== undefined && { latency }) });
  await reach(way, { canvasElement: document.body });
}

test.each(states)("in the state $id everything has a name, and nothing echoes", async (state) => {
  await open(state);
  expect(nameless()).toEqual([]);
  const listener = await Listener.start();
  const lines = await listener.readsOn();
  expect(lines).not.toEqual([]);
  expect(emptyPictures(lines)).toEqual([]);
  expect(echoes(lines)).toEqual([]);
});
