import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";

test("from the first screen to a receipt", async () => {
  const { user, address } = await renderApp({ scenario: "several-accounts" });

  await user.click(await screen.findByRole("link", { name: "Sign in" }));
  await screen.findByRole("heading", { level: 1, name: "You have several accounts" });
  await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
  await screen.findByRole("heading", { level: 1, name: "Services and subscriptions" });
  await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
  await screen.findByRole("heading", { level: 1, name: "Please review" });
  await user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
  await screen.findByRole("heading", { level: 1, name: "Confirm the cancellation" });
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await screen.findByRole("heading", { level: 1, name: "Microsoft 365 Family is cancelled" });

  expect(address()).toBe("/subscriptions/sub-family/cancelled");
  const receipt = screen.getByRole("region", { name: "Receipt" });
  expect(within(receipt).getByText("Confirmation number")).toBeVisible();
});
