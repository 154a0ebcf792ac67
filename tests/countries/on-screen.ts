import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { read } from "../screens.ts";

/** A moment in any language: with the time, and its zone. */
export const moment = /\d.\d\d.*(GMT|UTC|CET|MEZ|PST|غرينتش)/;

/** The screen, without what stands around every one. */
export const main = () => screen.getByRole("main");
/** A link, and what all of them say. */
export const link = (name: string) => within(main()).getByRole("link", { name });
export const links = () => within(main()).queryAllByRole("link").map(read);
/** A button, and what all of them say. */
export const button = (name: string) => within(main()).getByRole("button", { name });
export const buttons = () => within(main()).queryAllByRole("button").map(read);
/** What can be chosen among. */
export const radios = () => within(main()).queryAllByRole("radio");

/** That nothing is asked here but the way of ending it, and that nobody has answered that for the subscriber. */
export function expectNothingAsked({ but = 0 } = {}): void {
  expect(radios()).toHaveLength(but);
  for (const radio of radios()) expect(radio).not.toBeChecked();
  for (const role of ["textbox", "combobox", "checkbox"]) {
    expect(within(main()).queryAllByRole(role)).toEqual([]);
  }
}

/** That one arrives at the heading, and not at one of the choices. */
export async function expectNoChoiceFocused(): Promise<void> {
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
}

/** That two choices are the same element with the same looks. */
export function expectEqual(one: HTMLElement, other: HTMLElement): void {
  expect(one).not.toBe(other);
  expect([other.tagName, other.className]).toEqual([one.tagName, one.className]);
}

/** What stands on the screen, each piece of text for itself, in the order in which it is read. */
export function texts(): string[] {
  const walker = document.createTreeWalker(main(), NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? "");
  return found.map((text) => text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll("\u00A0", " "));
}
