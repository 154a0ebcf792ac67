import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type * as activate from "../../src/i18n/activate.ts";
import { renderApp } from "../render-app.tsx";
import { heading } from "../screens.ts";

const help = vi.hoisted(() => ({ canBeHad: true }));

// A part comes together with its words, so it cannot be had without them.
vi.mock("../../src/i18n/activate.ts", async (importOriginal) => {
  const original = await importOriginal<typeof activate>();
  return {
    ...original,
    loadAllWords: () =>
      help.canBeHad ? original.loadAllWords() : Promise.reject(new TypeError("Failed to fetch")),
  };
});

/** From now on the host of the files cannot be reached, and the API can. */
function loseHost(): void {
  const fetch = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) =>
    input === "/" ? Promise.reject(new TypeError("Failed to fetch")) : fetch(input, init),
  );
}

test("E20 a screen whose code cannot be had says so, and trying again shows it", async () => {
  help.canBeHad = false;
  vi.spyOn(window, "requestIdleCallback").mockReturnValue(0);
  const { user } = await renderApp({ scenario: "no-remembered-account" });
  await heading("Keep or cancel Microsoft 365");
  loseHost();
  await user.click(screen.getByRole("link", { name: "Help" }));
  expect(await heading("The page couldn't be loaded")).toHaveFocus();
  expect(
    await screen.findByText("We can't reach the service. Check that you're online."),
  ).toHaveRole("status");
  await user.click(screen.getByRole("button", { name: "Go back" }));
  await heading("Keep or cancel Microsoft 365");
  await user.click(screen.getByRole("link", { name: "Help" }));
  await heading("The page couldn't be loaded");

  help.canBeHad = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await heading("Help")).toHaveFocus();
});

test("where the way to sign in elsewhere cannot be had, it is said, and trying again shows it", async () => {
  help.canBeHad = false;
  vi.spyOn(window, "requestIdleCallback").mockReturnValue(0);
  const { user } = await renderApp({ scenario: "own-login" });
  loseHost();
  await heading("The page couldn't be loaded");
  help.canBeHad = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await heading("Keep or cancel Microsoft 365");
  expect(await screen.findByRole("link", { name: "Sign in" })).toBeVisible();
});
