import { act, screen, within } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import type { SavedPaymentMethod } from "../../src/api/schema/subscription.ts";
import { pathOf } from "../../src/flow/screens.ts";
import { expectBreachesBy } from "../breaches.ts";
import { renderApp } from "../render-app.tsx";
import { heading } from "../screens.ts";

type Options = Parameters<typeof renderApp>[0];

const path = pathOf("payment-method", "sub-personal");

/** The screen, in the scenario of an expired card beside a good one. */
async function openScreen(options: Options = {}) {
  const app = await renderApp({ scenario: "payment-method-expired", path, ...options });
  await screen.findByRole("heading", { level: 1, name: "Change payment method" });
  return app;
}

const mastercard = () => screen.getByRole("radio", { name: /^Mastercard ending in 1177/ });
const visa = () => screen.getByRole("radio", { name: /^Visa ending in 4821/ });
const turnOn = () => screen.findByRole("button", { name: "Turn on recurring billing" });
const save = () => screen.getByRole("button", { name: "Save payment method" });

/** Leaves the tab and returns to it, which is noticed as soon as React has settled. */
async function comeBack() {
  await act(async () => undefined);
  document.dispatchEvent(new Event("visibilitychange"));
}

test("another saved card replaces an expired one", async () => {
  const { user, api, address } = await renderApp({ scenario: "payment-method-expired" });

  await user.click(await screen.findByRole("link", { name: "Change payment method" }));
  await screen.findByRole("heading", { level: 1, name: "Change payment method" });
  await user.click(mastercard());
  await user.click(save());

  await screen.findByRole("heading", { level: 1, name: "Services and subscriptions" });
  expect(address()).toBe("/subscriptions?decided=sub-personal");
  expect(
    screen.getByText(
      "The payment method of Microsoft 365 Personal is now Mastercard ending in 1177.",
    ),
  ).toBeVisible();
  expect(api.db.subscriptions[0]?.subscription.paymentMethod?.id).toBe("payment-mastercard");
});

test("an expired card is shown with the reason why it cannot be chosen", async () => {
  await openScreen();
  expect(visa()).toBeDisabled();
  expect(visa()).toHaveAccessibleName(/Used now\. Expired 10\/2026, so it can't be chosen\.$/);
  expect(mastercard()).toBeEnabled();
  expect(mastercard()).toHaveAccessibleName(/Valid through 06\/2029\.$/);
});

test("nothing is chosen beforehand, not even what is used now", async () => {
  await openScreen({
    prepare: (db) => {
      const [record] = db.subscriptions;
      if (record?.subscription.paymentMethod) record.subscription.paymentMethod.needsUpdate = false;
    },
  });
  expect(visa()).toBeEnabled();
  expect(visa()).toHaveAccessibleName(/^Visa ending in 4821,\s?Used now\./);
  expect(visa()).not.toBeChecked();
  expect(mastercard()).not.toBeChecked();
});

test("a missing choice is told above the heading and beside the field", async () => {
  const { user, api } = await openScreen();
  await user.click(save());
  const summary = screen.getByRole("alert");
  await user.click(within(summary).getByRole("link", { name: "Choose a payment method." }));
  // The first one is disabled, so the summary leads to the first that can be chosen.
  expect(mastercard()).toHaveFocus();
  expect(screen.getByRole("group")).toHaveAccessibleDescription("Choose a payment method.");
  expect(api.db.subscriptions[0]?.subscription.paymentMethod?.id).toBe("payment-visa");
});

test("choosing needs nothing from the API, however long the screen has been open", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const { user, api } = await openScreen();
  vi.setSystemTime(Date.now() + 60 * 60 * 1000);
  api.db.faults.push({ operation: "*", kind: "503", times: null });
  await user.click(mastercard());
  expect(mastercard()).toBeChecked();
});

test("a choice made and saved while the facts are being asked for anew is not lost", async () => {
  const { user } = await openScreen({ latency: 300 });
  await comeBack();
  await user.click(mastercard());
  await user.click(save());
  expect(await screen.findByText(/is now Mastercard ending in 1177/)).toBeVisible();
});

test("an address that chooses the expired card chooses nothing", async () => {
  const { user } = await openScreen({ path: `${path}?choice=payment-visa` });
  expect(visa()).not.toBeChecked();
  await user.click(save());
  expect(screen.getByRole("alert")).toHaveTextContent("Choose a payment method.");
});

test("it is left as it is as easily, and cancelling does not depend on it", async () => {
  const { user, api } = await openScreen();
  expect(
    screen.getByText("Do you want to cancel? You can do that without changing the payment method."),
  ).toBeVisible();
  await user.click(screen.getByRole("link", { name: "Leave it as it is" }));
  await screen.findByRole("heading", { level: 1, name: "Services and subscriptions" });
  expect(api.db.subscriptions[0]?.subscription.paymentMethod?.id).toBe("payment-visa");
  await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
  await screen.findByRole("heading", { level: 1, name: "Please review" });
});

test("an overdue sum is told, and nothing is promised about it", async () => {
  const { user, api } = await openScreen({ scenario: "past-due" });
  expect(
    screen.getByText(/^NOK\s119 should have been paid on November\s\d+,\s2026\.$/),
  ).toBeVisible();
  await user.click(mastercard());
  await user.click(save());
  await screen.findByText(/is now Mastercard ending in 1177/);
  expect(api.db.subscriptions[0]?.subscription.overdue).not.toBeNull();
});

test("another one is added on a page of Microsoft's, and no number is typed here", async () => {
  await openScreen();
  expect(screen.getByRole("link", { name: "Add a payment method" })).toHaveAttribute(
    "href",
    "https://account.microsoft.com/billing/payments",
  );
  expect(screen.queryByRole("textbox")).toBeNull();
});

test.each(["http://account.microsoft.com/billing", "https://payments.example/", "javascript:0"])(
  "no link leads to %s; a sentence says so",
  async (addPaymentMethodAddress) => {
    await openScreen({ prepare: (db) => void Object.assign(db, { addPaymentMethodAddress }) });
    expect(screen.queryByRole("link", { name: "Add a payment method" })).toBeNull();
    expect(screen.getByText(/We don't recognise the address of the payment page/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Contact support" })).toHaveAttribute(
      "href",
      "/support",
    );
    expect(save()).toBeVisible();
  },
);

test("where there is no other one, adding one is the next action", async () => {
  await openScreen({ scenario: "personal-monthly" });
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.getByText(/There's no other saved payment method to choose/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Add a payment method" })).toBeVisible();
});

test("a card that was added meanwhile can be chosen on coming back", async () => {
  const { user, api } = await openScreen({ scenario: "personal-monthly" });
  const method: SavedPaymentMethod = {
    id: "payment-new",
    kind: "paypal",
    label: "PayPal",
    lastFour: null,
    expires: null,
    needsUpdate: false,
    canBeChosen: true,
  };
  api.db.paymentMethods.push({ accountId: "account-kari", method });
  await comeBack();
  await user.click(await screen.findByRole("radio", { name: "PayPal" }));
  await user.click(save());
  expect(
    await screen.findByText("The payment method of Microsoft 365 Personal is now PayPal."),
  ).toBeVisible();
});

test("a lost answer is looked up, and success is only told when the server holds it", async () => {
  const { user, api } = await openScreen({ faults: ["setPaymentMethod:network:1"] });
  await user.click(mastercard());
  await user.click(save());
  await heading("We do not know yet whether the payment method has been changed");
  expect(api.db.subscriptions[0]?.subscription.paymentMethod?.id).toBe("payment-visa");
  await user.click(save());
  await screen.findByText(/is now Mastercard ending in 1177/);
});

test("an answer that is lost after the change is found to be success", async () => {
  const { user } = await openScreen({ faults: ["setPaymentMethod:timeout:1"] });
  await user.click(mastercard());
  await user.click(save());
  expect(await screen.findByText(/is now Mastercard ending in 1177/)).toBeVisible();
});

test("an outcome that nobody knows is told as such, and trying again finds out", async () => {
  const { user, api } = await openScreen({ faults: ["setPaymentMethod:timeout:1"] });
  api.db.faults.push({ operation: "getDecision", kind: "network", times: 1 });
  expectBreachesBy(api.db.faults);
  await user.click(mastercard());
  await user.click(save());
  await heading("We do not know yet whether the payment method has been changed");
  await user.click(save());
  expect(await screen.findByText(/is now Mastercard ending in 1177/)).toBeVisible();
});

test("a session that expired leads back here with the same choice", async () => {
  const { user, api, address } = await openScreen();
  await user.click(mastercard());
  api.db.session = null;
  await user.click(save());
  await screen.findByText(/Your sign-in has expired/);
  expect(new URLSearchParams(address().split("?")[1]).get("next")).toBe(
    `${path}?choice=payment-mastercard`,
  );
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await screen.findByRole("heading", { level: 1, name: "Change payment method" });
  expect(mastercard()).toBeChecked();
});

test("a method that stopped being usable is refused, and the screen shows why", async () => {
  const { user, api } = await openScreen();
  await user.click(mastercard());
  for (const { method } of api.db.paymentMethods) {
    Object.assign(method, { expires: "2026-09", needsUpdate: true, canBeChosen: false });
  }
  await user.click(save());
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "This payment method can't be used, so nothing has changed.",
  );
  expect(screen.getByText(/Mastercard ending in 1177/)).toBeVisible();
  expect(screen.getByText("Expired 09/2026, so it can't be chosen.")).toBeVisible();
});

test("an earlier choice made again is not answered with what was answered then", async () => {
  const { user, api, router } = await openScreen({
    faults: ["setPaymentMethod:timeout:1"],
    prepare: ({ paymentMethods }) => {
      const more = paymentMethods.map(({ accountId, method }) => ({
        accountId,
        method: { ...method, id: "payment-amex", label: "Amex", lastFour: "0005" },
      }));
      paymentMethods.push(...more);
    },
  });
  const inUse = () => api.db.subscriptions[0]?.subscription.paymentMethod?.label;
  const choose = async (name: RegExp) => {
    await user.click(await screen.findByRole("radio", { name }));
    await user.click(save());
  };

  api.db.faults.push({ operation: "getDecision", kind: "network", times: 1 });
  expectBreachesBy(api.db.faults);
  await choose(/Mastercard/);
  await heading("We do not know yet whether the payment method has been changed");
  await user.click(save());
  await screen.findByText(/is now Mastercard/);
  await router.navigate(path);
  await choose(/Amex/);
  await screen.findByText(/is now Amex/);
  expect(inUse()).toBe("Amex");
  await router.navigate(path);
  await choose(/Mastercard/);
  await screen.findByText(/is now/);
  expect(inUse()).toBe("Mastercard");
});

test("once it is changed, recurring billing that was refused for its sake can be turned on", async () => {
  const { user, api, router } = await renderApp({
    scenario: "payment-method-expired",
    prepare: ({ subscriptions: [record] }) => {
      if (record === undefined) throw new Error("No subscription");
      const { nextCharge } = record.subscription;
      Object.assign(record.subscription, {
        recurringBilling: false,
        nextCharge: null,
        endsOn: nextCharge?.date,
        reactivation: { nextCharge },
      });
    },
    path: pathOf("recurring-billing", "sub-personal"),
  });
  await user.click(await turnOn());
  const notice = await screen.findByRole("alert");
  await user.click(within(notice).getByRole("link", { name: "Change payment method" }));
  await user.click(await screen.findByRole("radio", { name: /^Mastercard/ }));
  await user.click(save());
  await screen.findByText(/is now Mastercard ending in 1177/);
  await router.navigate(pathOf("recurring-billing", "sub-personal"));
  await user.click(await turnOn());
  expect(
    await screen.findByText("The subscription continues and renews automatically."),
  ).toBeVisible();
  expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(true);
});
