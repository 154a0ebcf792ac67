import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";
import { confirmationNumber, facts, heading, part } from "../screens.ts";

test("from the first screen to a receipt", async () => {
  const { user, address } = await renderApp({ scenario: "several-accounts" });

  await user.click(await screen.findByRole("button", { name: /kari\.nordmann@example\.com/ }));
  await heading("Services and subscriptions");
  await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
  await heading("Please review");
  await user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
  await heading("Confirm the cancellation");
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Family is cancelled");

  expect(address()).toBe("/subscriptions/sub-family/cancelled");
  expect(confirmationNumber()).toBe("KC-20261123-0001");
  expect(facts(part("Receipt"))).toMatchObject({
    Subscription: "Microsoft 365 Family, NOK 1,499 a year",
  });
});
