import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Reason } from "../../src/flow/reasons.ts";
import type { MockApi } from "../../src/mocks/engine/node.ts";
import { cancelElsewhere } from "../../src/mocks/handlers/recurring-billing.ts";
import type { ScenarioId } from "../../src/mocks/data/scenarios.ts";
import { renderApp } from "../render-app.tsx";
import { go, heading, renderAfter } from "../screens.ts";

const personal = "/subscriptions/sub-personal";
const nothing = () => undefined;
const cancelAll = ({ db, context }: MockApi) =>
  db.subscriptions.forEach((record) => cancelElsewhere(context(), record));
const cancelAllNow = ({ db }: MockApi) =>
  db.subscriptions.forEach((record) => {
    record.subscription = { ...record.subscription, reactivation: null };
  });

interface Guarded {
  readonly reason: Reason;
  readonly scenario: ScenarioId;
  readonly path: string;
  readonly before?: (api: MockApi) => void;
  readonly shown: string;
  readonly en: string;
  readonly nb: string;
}

/** Every reason of the guard, and a way to meet it. */
const guarded: readonly Guarded[] = [
  {
    reason: "sign-in-first",
    scenario: "one-remembered-account",
    path: `${personal}/confirm?choice=now`,
    shown: "/sign-in",
    en: "Sign in to see the page you asked for. You'll go straight there.",
    nb: "Logg på for å se siden du ville til. Etterpå kommer du rett dit.",
  },
  {
    reason: "choose-account-first",
    scenario: "several-accounts",
    path: "/subscriptions/sub-family/review",
    shown: "/accounts",
    en: "Choose an account to see the page you asked for. You'll go straight there.",
    nb: "Velg konto for å se siden du ville til. Etterpå kommer du rett dit.",
  },
  {
    reason: "session-expired",
    scenario: "personal-monthly",
    path: `${personal}/review`,
    before: ({ db }) =>
      db.faults.push({ operation: "getCancellationTerms", kind: "401", times: 1 }),
    shown: "/sign-in",
    en: "Your sign-in has expired. Sign in again, and you'll be back in the same place with what you had chosen.",
    nb: "Påloggingen gikk ut på tid. Logg på igjen, så kommer du tilbake til samme sted med det du hadde valgt.",
  },
  {
    reason: "one-account",
    scenario: "personal-monthly",
    path: "/accounts",
    shown: "/subscriptions",
    en: "This browser only remembers one account, so there's nothing to choose between.",
    nb: "Denne nettleseren husker bare én konto, så det er ingenting å velge mellom.",
  },
  {
    reason: "no-code-pending",
    scenario: "no-remembered-account",
    path: "/sign-in/code",
    shown: "/sign-in/identifier",
    en: "We're not waiting for a code right now. Ask for a new one here.",
    nb: "Vi venter ikke på noen kode akkurat nå. Be om en ny her.",
  },
  {
    reason: "subscription-not-found",
    scenario: "personal-monthly",
    path: "/subscriptions/%3Cb%3Emade-up/review",
    shown: "/subscriptions",
    en: "The address you opened doesn't belong to a subscription on this account. The subscription may be on another account.",
    nb: "Adressen du åpnet, hører ikke til et abonnement på denne kontoen. Kanskje ligger abonnementet på en annen konto.",
  },
  {
    reason: "not-cancellable",
    scenario: "several-subscriptions",
    path: "/subscriptions/sub-game-pass/confirm",
    shown: "/subscriptions",
    en: "You can't cancel this subscription here right now. Below you can see what applies, and what you can do.",
    nb: "Du kan ikke si opp dette abonnementet her nå. Under ser du hva som gjelder, og hva du kan gjøre.",
  },
  {
    reason: "already-cancelled",
    scenario: "personal-monthly",
    path: `${personal}/confirm`,
    before: cancelAll,
    shown: `${personal}/cancelled`,
    en: "The subscription has already been cancelled. Here's the receipt.",
    nb: "Abonnementet er allerede sagt opp. Her er kvitteringen.",
  },
  {
    reason: "not-cancelled",
    scenario: "personal-monthly",
    path: `${personal}/cancelled`,
    shown: "/subscriptions",
    en: "We can't find a receipt for this subscription. Here's what applies to it now.",
    nb: "Vi finner ingen kvittering for dette abonnementet. Her er det som gjelder nå.",
  },
  {
    reason: "already-on",
    scenario: "personal-monthly",
    path: `${personal}/recurring-billing`,
    shown: `${personal}/kept`,
    en: "Recurring billing is already on.",
    nb: "Regelmessig fakturering er allerede på.",
  },
  {
    reason: "cannot-turn-on",
    scenario: "several-subscriptions",
    path: "/subscriptions/sub-basic/recurring-billing",
    before: cancelAllNow,
    shown: "/subscriptions",
    en: "Recurring billing can't be turned on for this subscription.",
    nb: "Regelmessig fakturering kan ikke slås på for dette abonnementet.",
  },
];

describe.each(["en", "nb"] as const)("why another screen is shown (%s)", (language) => {
  test.each(guarded)("$reason", async ({ scenario, path, before, shown, ...words }) => {
    const app = await renderAfter(before ?? nothing, { scenario, path, language });
    expect(await screen.findByText(words[language])).toBeVisible();
    const [pathname, search] = app.address().split("?");
    expect(pathname).toBe(shown);
    const asked = new URLSearchParams(search);
    expect(asked.get("from") ?? asked.get("next")).toBe(path);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  });
});

describe("an address cannot make a screen claim what is not so", () => {
  const screens = [
    "sign-in",
    "sign-in/identifier",
    "sign-in/code",
    "accounts",
    "subscriptions",
    "subscriptions/sub-personal/review",
    "subscriptions/sub-personal/confirm",
    "subscriptions/sub-personal/kept",
    "subscriptions/sub-personal/cancelled",
    "subscriptions/sub-personal/recurring-billing",
    "subscriptions/sub-personal/payment-method",
    "subscriptions/sub-personal/plan-change",
    "subscriptions/sub-personal/decision",
    "made-up",
  ].map((path) => `/${path}`);

  /** What the address may claim on each screen, by where one says to come from: only what is so. */
  async function claimed(path: string, before: (api: MockApi) => void): Promise<string[]> {
    const app = await renderAfter(before, { scenario: "personal-monthly", path });
    const said: string[] = [];
    for (const from of screens) {
      await go(app, `${path}?${new URLSearchParams({ from })}`);
      await waitFor(() => expect(app.router.state.navigation.state).toBe("idle"));
      expect(app.address().split("?")[0]).toBe(path);
      const sentence = screen.queryByText(
        guarded.find(({ en }) => screen.queryByText(en))?.en ?? "-",
      );
      if (sentence !== null) said.push(`${from}: ${sentence.textContent}`);
    }
    return said;
  }

  test("on a receipt", async () => {
    const already = "The subscription has already been cancelled. Here's the receipt.";
    expect(await claimed(`${personal}/cancelled`, cancelAll)).toEqual([
      `${personal}/review: ${already}`,
      `${personal}/confirm: ${already}`,
      `${personal}/kept: ${already}`,
    ]);
  });

  test("on the review of a subscription that renews", async () => {
    expect(await claimed(`${personal}/review`, nothing)).toEqual([]);
  });

  test("on the subscriptions", async () => {
    expect(await claimed("/subscriptions", nothing)).toEqual([
      "/accounts: This browser only remembers one account, so there's nothing to choose between.",
      `${personal}/cancelled: We can't find a receipt for this subscription. Here's what applies to it now.`,
    ]);
  });

  test("what is so is said no longer once it is not: by Back, a bookmark or a reload", async () => {
    const app = await renderAfter(nothing, {
      scenario: "personal-monthly",
      path: `${personal}/cancelled`,
    });
    await screen.findByText(/^We can't find a receipt/);
    const bookmark = app.address();
    await go(app, "/help");
    app.api.db.subscriptions.forEach((record) => cancelElsewhere(app.api.context(), record));
    app.api.clock.advance(60_000);
    await act(async () => document.dispatchEvent(new Event("visibilitychange")));
    await go(app, bookmark);
    await screen.findByText(/^The subscription is cancelled/);
    expect(screen.queryByText(/^We can't find a receipt/)).toBeNull();
  });

  test.each(guarded)("the old word for $reason says nothing", async ({ reason, scenario, en }) => {
    await renderApp({ scenario, path: `/help?because=${reason}` });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByText(en)).toBeNull();
  });
});

test("after signing in one is taken straight to where one wanted", async () => {
  const { user, address } = await renderApp({
    scenario: "several-accounts",
    path: "/subscriptions/sub-family/confirm",
  });
  await heading("You have several accounts");
  await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
  await heading("Confirm the cancellation");
  expect(address()).toBe("/subscriptions/sub-family/confirm");
});

test("with the wrong account one is told so, not shown someone else's subscription", async () => {
  const { user } = await renderApp({
    scenario: "several-accounts",
    path: "/subscriptions/sub-family/confirm",
  });
  await heading("You have several accounts");
  await user.click(screen.getByRole("button", { name: /kari\.n@example\.org/ }));
  await heading("Services and subscriptions");
  expect(screen.getByText(/^The address you opened doesn't belong/)).toBeVisible();
  expect(screen.queryByText(/Family/)).toBeNull();
});

test.each(["//evil.example/", "https://evil.example/subscriptions", "/made-up"])(
  "a link that wants to lead to %s after signing in leads to the subscriptions",
  async (next) => {
    const { user, address } = await renderApp({
      scenario: "one-remembered-account",
      path: `/sign-in?${new URLSearchParams({ next })}`,
    });
    await heading("Keep or cancel Microsoft 365");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    await heading("Services and subscriptions");
    expect(address()).toBe("/subscriptions");
  },
);

test.each(["/made-up", "/subscriptions/sub-personal", "/sign-in/made-up"])(
  "%s does not exist, and leads to the start",
  async (path) => {
    const { user } = await renderApp({ scenario: "personal-monthly", path });
    await heading("This page doesn't exist");
    await user.click(screen.getByRole("link", { name: "Go to the start" }));
    expect(await heading("Services and subscriptions")).toBeVisible();
  },
);

test("Back from a receipt never leads to the button that cancels", async () => {
  const app = await renderApp({ scenario: "personal-monthly", path: "/subscriptions" });
  await heading("Services and subscriptions");
  await app.user.click(screen.getByRole("link", { name: "Cancel subscription" }));
  await heading("Please review");
  await app.user.click(screen.getByRole("link", { name: "I don't want my subscription" }));
  await heading("Confirm the cancellation");
  await app.user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading("Microsoft 365 Personal is cancelled");

  await go({ router: { navigate: () => app.router.navigate(-1) } }, "");
  expect(await screen.findByText(/has already been cancelled\. Here's the receipt/)).toBeVisible();
  await heading("Microsoft 365 Personal is cancelled");
  expect(app.api.db.cancellations).toHaveLength(1);
});

test("each screen takes focus on its heading and announces itself, but for the first", async () => {
  const { user } = await renderApp({ scenario: "personal-monthly" });
  await heading("Services and subscriptions");
  expect(document.body).toHaveFocus();
  await user.click(screen.getByRole("link", { name: "Cancel subscription" }));
  expect(await heading("Please review")).toHaveFocus();
  expect(document.title).toBe("Please review – Keep or Cancel");
  await waitFor(() =>
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(
      "Please review – Keep or Cancel",
    ),
  );
});

test("a decision overtakes the screen that was on its way, and nothing is said to have gone wrong", async () => {
  const { user } = await renderApp({
    scenario: "already-expiring",
    path: "/subscriptions/sub-personal/recurring-billing",
    latency: 50,
  });
  await heading("Turn on recurring billing");
  const headings = new Set<string | null>();
  const watch = new MutationObserver(() => {
    headings.add(document.querySelector("h1")?.textContent ?? null);
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });

  await user.click(screen.getByRole("button", { name: "No, let the subscription end" }));
  await user.click(screen.getByRole("button", { name: "Turn on recurring billing" }));
  await heading("You're keeping Microsoft 365 Personal");
  watch.disconnect();
  expect([...headings]).not.toContain("Something went wrong on our side");
});
