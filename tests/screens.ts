import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect } from "vitest";
import type { MockApi } from "../src/mocks/engine/node.ts";
import { renderApp } from "./render-app.tsx";

/** Which kind of space stands between two words does not matter to a person. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, " ");
}

/** Text as a person reads it. */
export function read(element: Element | null): string {
  return withPlainSpaces(element?.textContent ?? "");
}

/** Waits for a screen by the words of its heading. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  const isIt = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  return screen.findByRole("heading", { level: 1, name: (text) => isIt(withPlainSpaces(text)) });
}

/** What stands under a name, in the order in which it is read. */
function valuesOf(term: Element): string[] {
  const values: string[] = [];
  for (let next = term.nextElementSibling; next?.matches("dd"); next = next.nextElementSibling) {
    values.push(read(next));
  }
  return values;
}

/** The facts in a part of the screen, by name, each as it is read. */
export function facts(place: HTMLElement): Record<string, string> {
  const terms = within(place).getAllByRole("term");
  return Object.fromEntries(terms.map((term) => [read(term), valuesOf(term).join(" ")]));
}

/** The two facts that count most, before all others: each with what stands in large, and what that means. */
export function twinFacts(): Record<string, string[]> {
  const [first] = within(screen.getByRole("main")).getAllByRole("term");
  const terms = [...(first?.closest("dl")?.querySelectorAll("dt") ?? [])];
  if (terms.length !== 2) throw new Error(`There are ${terms.length} facts before all others`);
  return Object.fromEntries(terms.map((term) => [read(term), valuesOf(term)]));
}

/** How a subscription stands, in a word or two: the first thing below its name. */
export function statusOf(card: HTMLElement): string {
  return read(within(card).getByRole("heading", { level: 2 }).nextElementSibling);
}

/** The timeline in a part of the screen: each day with all that happens on it. */
export function timeline(place: HTMLElement): string[] {
  const list = place.querySelector("ol");
  if (list === null) throw new Error("There is no timeline");
  return within(list)
    .getAllByRole("listitem")
    .map((day) => {
      const what = [...day.querySelectorAll("p")].map(read);
      return `${read(day.querySelector("time"))}: ${what.join(" ")}`;
    });
}

/** A row of the chart of people, as it is read: the picture beside it is for the eyes only. */
function row(item: Element): string {
  const parts = [...item.children].filter((one) => one.getAttribute("aria-hidden") !== "true");
  return parts.map(read).join(": ");
}

/** What everyone stores, as it is read, from the top; also what is still folded. */
export function storageOf(place: HTMLElement): string[] {
  return [...place.querySelectorAll("ul > li")].map(row);
}

/** A folded part of the screen, by the words that unfold it. */
export function folded(name: string | RegExp): HTMLElement {
  const details = screen.getByText(name, { selector: "summary" }).closest("details");
  if (details === null) throw new Error("Nothing is folded under these words");
  return details;
}

/** Unfolds a part of the screen. What it holds may be made only then. */
export async function unfold(user: UserEvent, name: string | RegExp): Promise<HTMLElement> {
  const summary = screen.getByText(name, { selector: "summary" });
  await user.click(summary);
  await waitFor(() => expect(summary.nextElementSibling).not.toBeEmptyDOMElement());
  return folded(name);
}

/** The number on the receipt. */
export function confirmationNumber(): string {
  return read(screen.getByText("Confirmation number").querySelector("strong"));
}

/** A part of the screen, by the words of its heading. */
export function part(name: string | RegExp): HTMLElement {
  return screen.getByRole("region", { name });
}

/** That what must be corrected is said above the heading, in the title and beside the field. */
export async function expectCorrection(message: string, title: string): Promise<void> {
  const summary = await screen.findByRole("alert");
  await waitFor(() => expect(summary).toHaveTextContent(message));
  expect(summary).toHaveFocus();
  expect(within(summary).getByRole("link", { name: message })).toBeVisible();
  expect(screen.getAllByText(message)).toHaveLength(2);
  await waitFor(() => expect(document.title).toBe(`Error: ${title} – Keep or Cancel`));
}

/** The application at an address, after something was changed behind its back. */
export async function renderAfter(
  change: (api: MockApi) => void,
  { path, ...options }: NonNullable<Parameters<typeof renderApp>[0]> & { path: string },
) {
  // Help needs nothing from the API, so nothing is known yet when the change is made.
  const app = await renderApp({ ...options, path: "/help" });
  await screen.findByRole("heading", { level: 1 });
  change(app.api);
  await act(() => app.router.navigate(path));
  return app;
}

/** Goes to an address as if it were typed. */
export async function go(app: { router: { navigate: (to: string) => Promise<void> } }, to: string) {
  await act(() => app.router.navigate(to));
}
