import { cleanup, screen } from "@testing-library/react";
import { expect, onTestFinished, test } from "vitest";
import { applyTheme } from "../../src/ui/theme.ts";
import { renderApp } from "../render-app.tsx";

const appearance = () => screen.findByRole("combobox", { name: "Appearance" });

test("the appearance that is chosen shows at once, and is still chosen on the next visit", async () => {
  onTestFinished(() => applyTheme("system"));
  const { user } = await renderApp({ scenario: "no-remembered-account" });
  expect(await appearance()).toHaveDisplayValue("Same as the system");

  await user.selectOptions(await appearance(), "Dark");
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");

  cleanup();
  await renderApp({ scenario: "no-remembered-account" });
  expect(await appearance()).toHaveDisplayValue("Dark");

  await user.selectOptions(await appearance(), "Same as the system");
  expect(document.documentElement).toHaveAttribute("data-theme", "system");
});
