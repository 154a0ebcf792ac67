import { within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type ProfileName, profileNames } from "../../src/api/schema/subscription.ts";
import { rulesOf } from "../../src/flow/profiles.ts";
import { pathOf } from "../../src/flow/screens.ts";
import { wordsOf } from "../../src/i18n/test-words.ts";
import type { Words } from "../../src/i18n/words.ts";
import type { MockDb } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { facts, go, heading, part, read, withPlainSpaces } from "../screens.ts";
import { labels } from "./labels.ts";
import {
  button,
  buttons,
  expectEqual,
  expectNoChoiceFocused,
  expectNothingAsked,
  link,
  links,
  main,
  moment,
  radios,
  texts,
} from "./on-screen.ts";
import { cancelLabels, subscribers } from "./subscribers.ts";

// Read beforehand, so that no screen is waited for while a busy machine reads it.
await import("../../src/app/chunks/wizard.ts");

type Subscription = MockDb["subscriptions"][number]["subscription"];

/** The one subscription of someone, as the API knows it. */
function theOne({ subscriptions: [record] }: MockDb): Subscription {
  if (record === undefined) throw new Error("There is no subscription");
  return record.subscription;
}

/** The application at the subscriptions of someone under a profile's law. */
async function renderFor(profile: ProfileName, scenario = subscribers[profile].scenario) {
  const { language } = subscribers[profile];
  const path = pathOf("subscriptions");
  const app = await renderApp({ scenario, profile, language, path });
  const words = wordsOf(language);
  await heading(words.t("subscriptions.heading"));
  return { ...app, ...words, ...theOne(app.api.db) };
}

/** The words of the heading that names a part of the screen. */
const nameOf = (region: HTMLElement) =>
  read(document.getElementById(region.getAttribute("aria-labelledby") ?? ""));

const namesOfParts = () => within(main()).getAllByRole("region").map(nameOf);

interface Receipt {
  readonly confirmationNumber: string;
  readonly at: string;
  readonly timeZone: string;
}

/** That the receipt says which one it is, what was decided, when, with the zone, and where it is sent; and can be kept. */
function expectReceipt(
  { t, format }: Words,
  { plan, confirmationTo }: Subscription,
  { receipt, fact }: { receipt: Receipt; fact: "fact.cancelled-at" | "fact.withdrawn-at" },
): void {
  expect(read(main())).toContain(receipt.confirmationNumber);
  const at = withPlainSpaces(format.instant(receipt.at, receipt.timeZone));
  expect(at).toMatch(moment);
  expect(confirmationTo).toMatch(/^.•••@example\.com$/);
  const told = facts(part(t("receipt.heading")));
  expect(told[t("fact.subscription")]).toContain(plan.name);
  expect(told[t(fact)]).toBe(at);
  expect(told[t("fact.next-charge")]).toBe(t("next-charge.none"));
  // On the receipt of a cancellation, in print and in the file alone.
  const sentTo = within(part(t("receipt.heading"))).getByText(t("fact.confirmation-sent-to"));
  expect(read(sentTo.nextElementSibling)).toContain(confirmationTo);
  button(t("receipt.download"));
  button(t("receipt.print"));
}

/** That one looks through it without being asked anything, and that both choices are equal. */
async function expectReview({ t }: Words): Promise<void> {
  await heading(t("review.heading"));
  await expectNoChoiceFocused();
  expectNothingAsked();
  expect(buttons()).toEqual([]);
  expectEqual(link(t("choice.keep")), link(t("choice.cancel")));
}

describe.each(profileNames)("under the profile %s", (profile) => {
  const { language, ways = 1, mostActivations } = subscribers[profile];
  const { open, confirm } = cancelLabels(profile, language);

  test("from the subscriptions to the receipt of a cancellation", async () => {
    const app = await renderFor(profile);
    const { user, api, t } = app;
    let activations = 0;
    const activate = async (control: HTMLElement) => {
      expect(api.db.cancellations).toEqual([]);
      activations += 1;
      await user.click(control);
    };
    expectNothingAsked();
    await activate(link(open));
    if (rulesOf(profile).review.length > 0) {
      await expectReview(app);
      await activate(link(t("choice.cancel")));
    }

    await heading(t("confirm.heading"));
    await expectNoChoiceFocused();
    expectNothingAsked({ but: ways === 1 ? 0 : ways });
    if (rulesOf(profile).confirm.canKeep) expectEqual(button(t("confirm.keep")), button(confirm));
    const [way] = radios();
    if (way) await activate(way);
    await activate(button(confirm));

    await heading(t("cancelled.heading", { plan: app.plan.name }));
    expect(activations).toBeLessThanOrEqual(mostActivations + (ways === 1 ? 0 : 1));
    const [receipt] = api.db.cancellations;
    if (receipt === undefined) throw new Error("There is no cancellation");
    const at = receipt.cancelledAt;
    expectReceipt(app, app, { receipt: { ...receipt, at }, fact: "fact.cancelled-at" });
    button(t("receipt.calendar"));
  });

  test("withdrawing is another button, and two activations from its receipt", async () => {
    const { scenario, withdrawing = scenario } = subscribers[profile];
    const { withdraw, confirmWithdrawal } = labels[language];
    const app = await renderFor(profile, withdrawing);
    const { user, api, t } = app;
    expectEqual(link(withdraw), link(open));
    await user.click(link(withdraw));
    await heading(t("withdraw.heading"));
    await expectNoChoiceFocused();
    expectNothingAsked();
    expect(buttons()).toEqual([t("confirm.keep"), confirmWithdrawal]);
    expectEqual(button(t("confirm.keep")), button(confirmWithdrawal));
    expect(api.db.withdrawals).toEqual([]);
    await user.click(button(confirmWithdrawal));
    await heading(t("withdrawn.heading", { plan: app.plan.name }));
    expect(api.db.cancellations).toEqual([]);
    const [receipt] = api.db.withdrawals;
    if (receipt === undefined) throw new Error("There is no withdrawal");
    const at = receipt.withdrawnAt;
    expectReceipt(app, app, { receipt: { ...receipt, at }, fact: "fact.withdrawn-at" });
    expectNothingAsked();
  });
});

describe("what stands where one cancels", () => {
  test("in Germany is what the law names, and one button", async () => {
    const { user } = await renderFor("germany");
    await user.click(link("Verträge hier kündigen"));
    await heading("Kündigung bestätigen");
    expect(texts()).toEqual([
      "Abonnements",
      "Kündigung bestätigen",
      "Microsoft 365 Personal",
      "Das senden Sie",
      "Name",
      "Jonas Becker",
      "Konto",
      "jonas.becker@example.com",
      "Vertrag",
      "Microsoft 365 Personal",
      "Art der Kündigung",
      "Ordentliche Kündigung",
      "Vertrag endet",
      "18. November 2027",
      "Bestätigung geht an",
      "j•••@example.com",
      "Aus wichtigem Grund kündigen",
      "jetzt kündigen",
    ]);
    expect(links()).toEqual(["Abonnements", "Aus wichtigem Grund kündigen"]);
    expect(buttons()).toEqual(["jetzt kündigen"]);
    expect(main().querySelectorAll("form button")).toHaveLength(1);
  });

  test("in Germany, of several ways each shows its sum, and nothing else is added", async () => {
    const { user } = await renderFor("germany", "personal-annual-refund");
    await user.click(link("Verträge hier kündigen"));
    await heading("Kündigung bestätigen");
    expect(texts()).toEqual([
      "Abonnements",
      "Kündigung bestätigen",
      "Microsoft 365 Personal",
      "Das senden Sie",
      "Name",
      "Mette Jensen",
      "Konto",
      "mette.jensen@example.com",
      "Vertrag",
      "Microsoft 365 Personal",
      "Art der Kündigung",
      "Ordentliche Kündigung",
      "Bestätigung geht an",
      "m•••@example.com",
      "Aus wichtigem Grund kündigen",
      "Wann soll es enden?",
      "16.02.2027",
      ", ",
      "0 DKK zurück",
      "Heute",
      ", ",
      "195,38 DKK zurück",
      "jetzt kündigen",
    ]);
    expect(buttons()).toEqual(["jetzt kündigen"]);
    expectNothingAsked({ but: 2 });
  });

  test("in California is every consequence and offer, beside the button that cancels at once", async () => {
    const parts = ["What happens", "Files and storage", "What you use now", "Cheaper plans"];
    const app = await renderFor("california");
    expect(namesOfParts().filter((name) => parts.includes(name))).toEqual([]);
    // Where others are led to look through it first, there is no screen.
    await go(app, pathOf("review", app.id));
    await heading("Confirm the cancellation");
    expect(app.address()).toBe(pathOf("confirm", app.id));
    expect(namesOfParts()).toEqual(parts);
    const cancel = button("Cancel subscription");
    for (const name of parts) {
      expect(cancel.compareDocumentPosition(part(name))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    await app.user.click(cancel);
    await heading("Microsoft 365 Personal is cancelled");
  });

  test("in France is what is declared, to be looked through", async () => {
    const { user, t } = await renderFor("france");
    await user.click(link("Résilier votre contrat"));
    await heading(t("review.heading"));
    await user.click(link(t("choice.cancel")));
    await heading(t("confirm.heading"));
    const statement = part(t("statement.heading"));
    expect(button("Confirmer la résiliation").compareDocumentPosition(statement)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(facts(statement)).toMatchObject({
      [t("fact.name")]: "Camille Moreau",
      [t("fact.confirmation-to")]: "c•••@example.com",
    });
  });
});
