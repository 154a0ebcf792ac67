import { act, screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import type { MockApi } from "../src/mocks/engine/node.ts";
import { renderApp } from "./render-app.tsx";

/** Waits for a screen by the words of its heading. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("heading", { level: 1, name });
}

/** Text as a person reads it: which kind of space stands between two words does not matter. */
export function read(element: Element | null): string {
  return (element?.textContent ?? "").replaceAll(/[\u00A0\u202F]/g, " ");
}

/** The facts in a part of the screen, by name, each as it is read. */
export function facts(place: HTMLElement): Record<string, string> {
  const values = within(place).getAllByRole("definition").map(read);
  const names = within(place).getAllByRole("term").map(read);
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
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
