import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderApp } from "../render-app.tsx";
import { heading } from "../screens.ts";

const norwegian = vi.hoisted(() => ({ canBeHad: true }));

vi.mock("../../src/i18n/catalogues/nb.po", async (importOriginal) => {
  const { messages } = await importOriginal<{ messages: object }>();
  return {
    get messages() {
      if (norwegian.canBeHad) return messages;
      throw new TypeError("Failed to fetch dynamically imported module");
    },
  };
});

test("E21 another language cannot be had: it is said, the page stays whole, and the next try works", async () => {
  norwegian.canBeHad = false;
  const { user } = await renderApp({ scenario: "no-remembered-account" });
  await heading("Keep or cancel Microsoft 365");
  const field = screen.getByRole("textbox", { name: "Email, phone number or username" });
  await user.type(field, "kari");
  const language = screen.getByRole("combobox", { name: "Language" });
  const failed = "That language can't be loaded now, so the page stays as it is.";

  await user.selectOptions(language, "Norsk");
  expect(await screen.findByText(failed)).toHaveRole("status");
  expect(language).toHaveDisplayValue("English");
  expect(document.documentElement).toHaveAttribute("lang", "en");
  await heading("Keep or cancel Microsoft 365");

  norwegian.canBeHad = true;
  await user.selectOptions(language, "Norsk");
  await heading("Behold eller si opp Microsoft 365");
  expect(language).toHaveDisplayValue("Norsk");
  expect(field).toHaveValue("kari");
  expect(screen.queryByText(/kan ikke hentes/)).toBeNull();
});
