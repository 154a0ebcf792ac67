import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { MockDb } from "../../src/mocks/db.ts";
import { faultKinds, type FaultKind } from "../../src/mocks/faults.ts";
import { cancelElsewhere } from "../../src/mocks/recurring-billing.ts";
import { signInCode } from "../../src/mocks/sign-in.ts";
import { renderApp } from "../render-app.tsx";
import { heading, read, renderAfter } from "../screens.ts";

const confirm = "/subscriptions/sub-personal/confirm";

const cancelButton = () => screen.getByRole("button", { name: "Cancel subscription" });

/** What the screen says became of an attempt to cancel. */
type Claim = "cancelled" | "not cancelled" | "not known" | "signed out";

async function claim(): Promise<Claim> {
  return waitFor(() => {
    const title = read(screen.getByRole("heading", { level: 1 }));
    if (title === "Microsoft 365 Personal is cancelled") return "cancelled";
    if (title === "Keep or cancel Microsoft 365") return "signed out";
    const said = read(screen.getByRole("alert"));
    if (said.startsWith("We do not know yet whether")) return "not known";
    if (/^The subscription has not been cancelled|Nothing has been cancelled\./.test(said)) {
      return "not cancelled";
    }
    throw new Error(`Nothing is said about it: ${said}`);
  });
}

function expectTruth(said: Claim, { cancellations, subscriptions }: MockDb): void {
  expect(cancellations.length).toBeLessThanOrEqual(1);
  const inForce = subscriptions[0]?.subscription.cancellationId ?? null;
  const claimed: Record<Claim, string | null | undefined> = {
    cancelled: cancellations[0]?.id,
    "not cancelled": null,
    "signed out": null,
    "not known": inForce,
  };
  expect(inForce).toBe(claimed[said]);
}

async function pressAgainUntilCancelled(user: { click: (on: Element) => Promise<void> }) {
  for (let presses = 0; presses < 4; presses += 1) {
    const said = await claim();
    if (said === "cancelled") return;
    if (said === "signed out") {
      await user.click(screen.getByRole("button", { name: "Continue" }));
      await heading("Confirm the cancellation");
    }
    await user.click(cancelButton());
    // What was said before the press is no answer to it.
    await waitFor(() => expect(screen.queryByText("Cancelling …")).toBeNull());
  }
  expect(await claim()).toBe("cancelled");
}

describe("whatever goes wrong with cancelling, what is said is true", () => {
  const once: Record<FaultKind, Claim> = {
    network: "not cancelled",
    timeout: "cancelled",
    "401": "signed out",
    "409": "cancelled",
    "412": "not cancelled",
    "429": "not cancelled",
    "500": "not cancelled",
    "503": "not cancelled",
    malformed: "not cancelled",
  };

  test.each(faultKinds)("%s, once", async (kind) => {
    const { user, api } = await renderApp({
      scenario: "personal-monthly",
      path: confirm,
      faults: [`cancelSubscription:${kind}:1`],
    });
    await heading("Confirm the cancellation");
    await user.click(cancelButton());
    const said = await claim();
    expect(said).toBe(once[kind]);
    expectTruth(said, api.db);

    await pressAgainUntilCancelled(user);
    expectTruth("cancelled", api.db);
    expect(api.db.cancellations).toHaveLength(1);
  });

  const withoutReceipt: Record<FaultKind, Claim> = {
    ...once,
    network: "not known",
    timeout: "not known",
    "409": "cancelled",
    "500": "not known",
    "503": "not known",
    malformed: "not known",
  };

  test.each(faultKinds)("%s, and the receipt cannot be asked for", async (kind) => {
    const { user, api } = await renderApp({
      scenario: "personal-monthly",
      path: confirm,
      faults: [`cancelSubscription:${kind}:1`, "getCancellation:500:1"],
    });
    await heading("Confirm the cancellation");
    await user.click(cancelButton());
    const said = await claim();
    expect(said).toBe(withoutReceipt[kind]);
    expectTruth(said, api.db);

    await pressAgainUntilCancelled(user);
    expect(api.db.cancellations).toHaveLength(1);
  });

  test.each(["network", "429", "500", "503", "malformed"] as const)(
    "%s, for as long as one tries",
    async (kind) => {
      const { user, api } = await renderApp({
        scenario: "personal-annual-refund",
        path: `${confirm}?choice=now`,
        faults: [`cancelSubscription:${kind}`],
      });
      await heading("Confirm the cancellation");
      for (let tries = 0; tries < 3; tries += 1) {
        await user.click(cancelButton());
        expect(await claim()).toBe("not cancelled");
        expect(api.db.cancellations).toEqual([]);
        expect(screen.getByRole("radio", { checked: true })).toHaveAccessibleName(/^Now/);
      }
    },
  );
});

describe("whatever goes wrong with turning recurring billing on, what is said is true", () => {
  const expected: Record<FaultKind, RegExp> = {
    network: /^We cannot reach the service.*Recurring billing is still off\./,
    timeout: /Recurring billing is on again\./,
    "401": /Your sign-in ran out\./,
    "409": /did not accept the request\.Recurring billing is still off\./,
    "412": /^The terms have changed, and recurring billing is still off\./,
    "429": /^There were too many requests.*Recurring billing is still off\./,
    "500": /Recurring billing is still off\./,
    "503": /Recurring billing is still off\./,
    malformed: /Recurring billing is still off\./,
  };

  test.each(faultKinds)("%s", async (kind) => {
    const { user, api } = await renderAfter(
      ({ db, context }) => db.subscriptions.forEach((record) => cancelElsewhere(context(), record)),
      {
        scenario: "personal-monthly",
        path: "/subscriptions/sub-personal/recurring-billing",
        faults: [`setRecurringBilling:${kind}:1`],
      },
    );
    await heading("Turn on recurring billing");
    await user.click(screen.getByRole("button", { name: "Turn on recurring billing" }));
    await waitFor(() => {
      const alert = screen.queryByRole("alert");
      expect(read(alert ?? screen.getByRole("main"))).toMatch(expected[kind]);
    });
    expect(api.db.subscriptions[0]?.subscription.recurringBilling).toBe(kind === "timeout");
  });

  test("nothing is claimed when it cannot be known", async () => {
    const { user, api } = await renderAfter(
      ({ db, context }) => db.subscriptions.forEach((record) => cancelElsewhere(context(), record)),
      {
        scenario: "personal-monthly",
        path: "/subscriptions/sub-personal/recurring-billing",
        faults: ["setRecurringBilling:timeout:1"],
      },
    );
    await heading("Turn on recurring billing");
    api.db.faults.push({ operation: "getSubscription", kind: "503", times: 1 });
    await user.click(screen.getByRole("button", { name: "Turn on recurring billing" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "We do not know yet whether recurring billing is on.",
    );
    await user.click(screen.getByRole("button", { name: "Turn on recurring billing" }));
    await heading("You keep Microsoft 365 Personal");
  });
});

describe("a screen that could not be shown says so, and can be tried again", () => {
  // Some failures are tried three times before anything is said.
  const times: Partial<Record<FaultKind, number>> = {
    network: 3,
    timeout: 3,
    "409": 1,
    "412": 1,
    "429": 3,
    "500": 3,
    "503": 3,
    malformed: 1,
  };
  const operations = [
    ["getSession", "/subscriptions", "Services and subscriptions"],
    ["listSubscriptions", "/subscriptions", "Services and subscriptions"],
    ["getSubscription", "/subscriptions/sub-personal/review", "Please review"],
    ["getCancellationTerms", "/subscriptions/sub-personal/review", "Please review"],
  ] as const;

  test.each(
    operations.flatMap(([operation, path, title]) =>
      Object.entries(times).map(([kind, count]) => ({ operation, path, title, kind, count })),
    ),
  )("$operation, $kind", async ({ operation, path, title, kind, count }) => {
    const { user, address } = await renderApp({
      scenario: "personal-monthly",
      path,
      faults: [`${operation}:${kind}:${count}`],
    });
    await heading("The page could not be loaded");
    expect(screen.getByRole("main")).toHaveTextContent(
      "Opening a page changes nothing about your subscription.",
    );
    expect(screen.getByRole("main")).not.toHaveTextContent(/internal|unavailable_|undefined|NaN/);
    expect(address()).toBe(path);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await heading(title);
  });

  test.each(["network", "500", "malformed"] as const)("the receipt, %s", async (kind) => {
    const { user } = await renderAfter(
      ({ db, context }) => db.subscriptions.forEach((record) => cancelElsewhere(context(), record)),
      {
        scenario: "personal-monthly",
        path: "/subscriptions/sub-personal/cancelled",
        faults: [`getCancellation:${kind}:${times[kind] ?? 1}`],
      },
    );
    await heading("The page could not be loaded");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await heading("Microsoft 365 Personal is cancelled")).toBeVisible();
  });

  test.each(operations)("%s that fails only for a moment is not noticed", async (...args) => {
    const [operation, path, title] = args;
    await renderApp({ scenario: "personal-monthly", path, faults: [`${operation}:503:2`] });
    expect(await heading(title)).toBeVisible();
  });

  test("a session that has run out leads to signing in and back", async () => {
    const { user } = await renderApp({
      scenario: "personal-monthly",
      path: "/subscriptions/sub-personal/review",
      faults: ["getSubscription:401:1"],
    });
    await heading("Keep or cancel Microsoft 365");
    expect(screen.getByText(/^Your sign-in ran out\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await heading("Please review");
  });
});

describe("signing in when something goes wrong", () => {
  const mishaps = ["network", "timeout", "409", "429", "500", "503", "malformed"] as const;

  test.each(mishaps)("asking for a code, %s", async (kind) => {
    const { user } = await renderApp({
      scenario: "no-remembered-account",
      faults: [`startSignIn:${kind}:1`],
    });
    await heading("Keep or cancel Microsoft 365");
    await user.type(screen.getByRole("textbox"), "kari.nordmann@example.com{Enter}");
    expect(await screen.findByRole("alert")).toHaveFocus();
    await user.type(screen.getByRole("textbox"), "{Enter}");
    await heading("Enter the code");
  });

  test.each(mishaps)("entering it, %s", async (kind) => {
    const { user } = await renderApp({
      scenario: "no-remembered-account",
      faults: [`completeSignIn:${kind}:1`],
    });
    await heading("Keep or cancel Microsoft 365");
    await user.type(screen.getByRole("textbox"), "kari.nordmann@example.com{Enter}");
    await heading("Enter the code");
    await user.type(screen.getByRole("textbox"), `${signInCode}{Enter}`);
    expect(await screen.findByRole("alert")).toHaveFocus();
    expect(screen.getByRole("textbox")).toHaveValue(signInCode);
    await user.type(screen.getByRole("textbox"), "{Enter}");
    await heading("Services and subscriptions");
  });

  test.each(mishaps)("choosing an account, %s", async (kind) => {
    const { user } = await renderApp({
      scenario: "one-remembered-account",
      faults: [`selectAccount:${kind}:1`],
    });
    await heading("Keep or cancel Microsoft 365");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await heading("Services and subscriptions");
  });

  test.each(mishaps)("signing out, %s", async (kind) => {
    const { user, api } = await renderApp({
      scenario: "personal-monthly",
      faults: [`signOut:${kind}:1`],
    });
    await heading("Services and subscriptions");
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    await heading("Keep or cancel Microsoft 365");
    expect(api.db.session).toBeNull();
  });
});
