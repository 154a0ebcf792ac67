import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DecisionName } from "../../src/api/schema/decision.ts";
import type { MockDb } from "../../src/mocks/engine/db.ts";
import { faultKinds, type FaultKind } from "../../src/mocks/engine/faults.ts";
import type { MockApi } from "../../src/mocks/engine/node.ts";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import { renderApp } from "../render-app.tsx";
import { heading, read, renderAfter } from "../screens.ts";

const confirm = "/subscriptions/sub-personal/confirm";

/** What the screen says became of a decision. */
type Claim = "done" | "not done" | "not known" | "signed out";

/** How the screens say it, for one decision. */
interface Said {
  readonly done: string;
  readonly notDone: RegExp;
  readonly notKnown: string;
}

async function claim({ done, notDone, notKnown }: Said): Promise<Claim> {
  return waitFor(() => {
    const title = read(screen.getByRole("heading", { level: 1 }));
    if (title === done) return "done";
    if (title === "Keep or cancel Microsoft 365") return "signed out";
    if (title === notKnown) return "not known";
    const said = read(screen.getByRole("alert"));
    if (notDone.test(said)) return "not done";
    throw new Error(`Nothing is said about it: ${title}: ${said}`);
  });
}

/** What may be said after each fault, once. Whatever says nothing about the outcome is asked for by the key. */
const claims: Record<FaultKind, Claim> = {
  network: "not known",
  timeout: "done",
  "401": "signed out",
  "409": "not done",
  "412": "not done",
  "429": "not done",
  "500": "not known",
  "502": "done",
  "503": "not known",
  malformed: "not known",
  lost: "done",
  expired: "signed out",
  late: "not known",
  lag: "done",
};

/** Whether it has been done all the same, although no answer has said so. */
const isDoneUnseen = new Set<FaultKind>(["expired"]);

/** A fault as it is written in an address. */
function written(operation: string, kind: FaultKind): string {
  return `${operation}:${kind}${kind === "late" || kind === "lag" ? ":600" : ""}:1`;
}

/** A hanging request is given up after a while: this is that while, at once. */
async function letPatienceRunOut(kind: FaultKind): Promise<void> {
  if (kind === "late") await act(() => vi.advanceTimersByTimeAsync(16_000));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Decision {
  readonly operation: DecisionName;
  readonly scenario: ScenarioId;
  readonly path: string;
  readonly before?: (api: MockApi) => void;
  readonly choose?: RegExp;
  readonly press: string;
  readonly keep: string;
  readonly isDone: (db: MockDb) => boolean;
  readonly said: Said;
  /** Where the claim is another one than for most decisions. */
  readonly claims?: Partial<Record<FaultKind, Claim>>;
}

const decisions: readonly Decision[] = [
  {
    operation: "cancelSubscription",
    scenario: "personal-monthly",
    path: confirm,
    press: "Cancel subscription",
    keep: "Keep subscription",
    isDone: ({ subscriptions }) => subscriptions[0]?.subscription.cancellationId !== null,
    said: {
      done: "Microsoft 365 Personal is cancelled",
      notDone: /^The subscription has not been cancelled|Nothing has been cancelled\./,
      notKnown: "We do not know yet whether the subscription has been cancelled",
    },
    // The fault of a conflict is someone else's cancellation.
    claims: { "409": "done" },
  },
  {
    operation: "setRecurringBilling",
    scenario: "personal-monthly",
    path: "/subscriptions/sub-personal/recurring-billing",
    before: ({ db, context }) =>
      db.subscriptions.forEach((record) => cancelElsewhere(context(), record)),
    press: "Turn on recurring billing",
    keep: "No, let the subscription end",
    isDone: ({ subscriptions }) => subscriptions[0]?.subscription.recurringBilling === true,
    said: {
      done: "You're keeping Microsoft 365 Personal",
      notDone: /ecurring billing is still off\./,
      notKnown: "We do not know yet whether recurring billing is on",
    },
  },
  {
    operation: "changePlan",
    scenario: "personal-monthly",
    path: "/subscriptions/sub-personal/plan-change?choice=plan-basic",
    choose: /Basic/,
    press: "Switch plan",
    keep: "Keep current plan",
    isDone: ({ subscriptions }) => subscriptions[0]?.subscription.scheduledChange !== null,
    said: {
      done: "You're switching to Microsoft 365 Basic",
      notDone: /Nothing has been switched\.|nothing has been switched/,
      notKnown: "We do not know yet whether the plan has been switched",
    },
  },
  {
    operation: "setPaymentMethod",
    scenario: "payment-method-expired",
    path: "/subscriptions/sub-personal/payment-method",
    choose: /^Mastercard/,
    press: "Save payment method",
    keep: "Leave it as it is",
    isDone: ({ subscriptions }) =>
      subscriptions[0]?.subscription.paymentMethod?.label === "Mastercard",
    said: {
      done: "Services and subscriptions",
      notDone: /The payment method is as before\.|nothing has changed/,
      notKnown: "We do not know yet whether the payment method has been changed",
    },
  },
];

async function open({ scenario, path, before, choose }: Decision, faults: readonly string[]) {
  const app = await renderAfter(before ?? (() => undefined), { scenario, path, faults });
  if (choose !== undefined) {
    const option = await screen.findByRole("radio", { name: choose });
    if (option instanceof HTMLInputElement && !option.checked) await app.user.click(option);
  }
  return app;
}

describe.each(decisions)(
  "whatever goes wrong with $operation, what is said is true",
  (decision) => {
    const { operation, press, said, isDone } = decision;
    const button = () => screen.getByRole("button", { name: press });

    async function pressAgainUntilDone(user: { click: (on: Element) => Promise<void> }) {
      for (let presses = 0; presses < 5; presses += 1) {
        const now = await claim(said);
        if (now === "done") return;
        if (now === "signed out") {
          await user.click(screen.getByRole("button", { name: "Continue" }));
          await waitFor(() => {
            const title = read(screen.getByRole("heading", { level: 1 }));
            if (title.startsWith("Keep or cancel")) throw new Error("Still signing in");
          });
          // The answer to the open question may be there at once.
          if (screen.queryByRole("button", { name: press }) === null) continue;
        }
        await user.click(button());
        // What was said before the press is no answer to it.
        await waitFor(() => {
          const pressed = screen.queryByRole("button", { name: press });
          expect(pressed?.getAttribute("aria-disabled") ?? "false").toBe("false");
        });
      }
      expect(await claim(said)).toBe("done");
    }

    test.each(faultKinds)("%s, once", async (kind) => {
      const { user, api } = await open(decision, [written(operation, kind)]);
      await user.click(await screen.findByRole("button", { name: press }));
      await letPatienceRunOut(kind);
      const now = await claim(said);
      expect(now).toBe(decision.claims?.[kind] ?? claims[kind]);
      expect(isDone(api.db)).toBe(now === "done" || isDoneUnseen.has(kind));

      await pressAgainUntilDone(user);
      expect(isDone(api.db)).toBe(true);
      expect(api.db.cancellations.length).toBeLessThanOrEqual(1);
    });

    test.each(faultKinds)("%s, and the API cannot be asked what became of it", async (kind) => {
      const { user, api } = await open(decision, [written(operation, kind), "getDecision:500:1"]);
      await user.click(await screen.findByRole("button", { name: press }));
      await letPatienceRunOut(kind);
      const now = await claim(said);
      const expected = decision.claims?.[kind] ?? claims[kind];
      const isAsked = ["timeout", "502", "lost", "expired"].includes(kind);
      expect(now).toBe(isAsked ? "not known" : expected);

      await pressAgainUntilDone(user);
      expect(isDone(api.db)).toBe(true);
    });

    test.each(["network", "500", "503", "malformed"] as const)(
      "%s, for as long as one tries, and then withdrawn",
      async (kind) => {
        const { user, api } = await open(decision, [`${operation}:${kind}`]);
        await user.click(await screen.findByRole("button", { name: press }));
        for (let tries = 0; tries < 2; tries += 1) {
          expect(await claim(said)).toBe("not known");
          await user.click(button());
          await waitFor(() => expect(button()).not.toHaveAttribute("aria-disabled"));
        }
        expect(isDone(api.db)).toBe(false);
        await user.click(screen.getByRole("button", { name: decision.keep }));
        await waitFor(() =>
          expect(read(screen.getByRole("heading", { level: 1 }))).not.toBe(said.notKnown),
        );
        expect(api.db.decisions.map(({ state }) => state)).toEqual(["withdrawn"]);
        expect(isDone(api.db)).toBe(false);
        expect(localStorage).toHaveLength(0);
      },
    );

    test("429, for as long as one tries: certainly not done, and the choice is kept", async () => {
      const { user, api } = await open(decision, [`${operation}:429`]);
      for (let tries = 0; tries < 3; tries += 1) {
        await user.click(await screen.findByRole("button", { name: press }));
        expect(await claim(said)).toBe("not done");
        expect(isDone(api.db)).toBe(false);
      }
      expect(localStorage).toHaveLength(0);
    });
  },
);

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
    await heading("The page couldn't be loaded");
    expect(screen.getByRole("main")).toHaveTextContent(
      "Opening a page doesn't change your subscription.",
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
    await heading("The page couldn't be loaded");
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
    expect(screen.getByText(/^Your sign-in has expired\./)).toBeVisible();
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
