import { describe, expect, test } from "vitest";
import type { Account } from "../api/schema/session.ts";
import type { Subscription } from "../api/schema/subscription.ts";
import { cannotCancelQuestions, checkCannotCancel, reasonFor } from "./cannot-cancel.ts";

const account: Account = {
  id: "account",
  name: "Kari Nordmann",
  address: "kari.nordmann@example.com",
  kind: "personal",
};

const card = {
  id: "card",
  kind: "card",
  label: "Visa",
  lastFour: "4821",
  expires: "2029-01",
  needsUpdate: false,
} as const;

const price = { amount: 100_00, currency: "NOK" };

const subscription: Subscription = {
  id: "sub",
  plan: { id: "plan", tier: "personal", name: "Microsoft 365 Personal" },
  status: "active",
  recurringBilling: true,
  price,
  term: "year",
  nextCharge: { date: "2027-02-16", amount: price },
  lastCharge: null,
  endsOn: null,
  overdue: null,
  paymentMethod: card,
  biller: { kind: "microsoft" },
  role: "owner",
  ownerName: null,
  cancelLabel: "cancel-subscription",
  cancellationId: null,
  refund: null,
  reactivation: null,
  planChanges: [],
  scheduledChange: null,
  filesMayBeDeletedFrom: null,
  memberStorage: null,
  profile: "default",
  withdrawal: null,
  withdrawalId: null,
  confirmationTo: null,
};

function check(changes: Partial<Subscription>) {
  const { answers, next } = checkCannotCancel({
    account,
    subscriptions: [{ ...subscription, ...changes }],
    chosenId: null,
  });
  return { answers: answers.map(({ question, kind }) => `${question}: ${kind}`), next: next.kind };
}

const allWell = {
  account: "account: has-subscriptions",
  off: "already-off: renews",
  payment: "payment: in-order",
  biller: "biller: here",
  owner: "owner: you",
};

const retailer = { kind: "retailer", name: "Fjellheim", website: null, phone: null } as const;
const off = { recurringBilling: false, nextCharge: null, endsOn: "2027-02-16" } as const;
const overdue = { amount: price, since: "2026-11-01", ifCancelled: "waived" } as const;

describe("each fact has its answer, and the account one next action", () => {
  test.each<[Partial<Subscription>, Partial<typeof allWell>, string]>([
    [{}, {}, "cancel"],
    [off, { off: "already-off: off" }, "already-done"],
    [{ cancellationId: "c" }, { off: "already-off: cancelled" }, "receipt"],
    [{ ...off, status: "expired" }, { off: "already-off: ended" }, "expired"],
    [{ status: "unknown" }, { off: "already-off: unknown" }, "support"],
    [
      { paymentMethod: { ...card, needsUpdate: true } },
      { payment: "payment: needs-update" },
      "cancel",
    ],
    [{ status: "past-due", overdue }, { payment: "payment: overdue" }, "cancel"],
    [{ status: "past-due" }, { payment: "payment: overdue" }, "cancel"],
    [{ paymentMethod: null }, { payment: "payment: not-shown" }, "cancel"],
    [{ biller: { kind: "google-play" } }, { biller: "biller: elsewhere" }, "google-play"],
    [{ biller: { kind: "app-store" } }, { biller: "biller: elsewhere" }, "app-store"],
    [
      { ...off, biller: { kind: "app-store" } },
      { off: "already-off: off", biller: "biller: elsewhere" },
      "already-done",
    ],
    [
      { biller: { ...retailer, website: "https://fjellheim.example/" } },
      { biller: "biller: elsewhere" },
      "retailer",
    ],
    [
      { biller: { ...retailer, website: "javascript:alert(1)", phone: "+47 22 00 11 22" } },
      { biller: "biller: elsewhere" },
      "retailer",
    ],
    [{ biller: retailer }, { biller: "biller: elsewhere" }, "retailer-unreachable"],
    [{ biller: { kind: "unknown" } }, { biller: "biller: unknown" }, "support"],
    [{ role: "member" }, { owner: "owner: someone-else" }, "ask-owner"],
    [{ role: "unknown" }, { owner: "owner: unknown" }, "support"],
    [{ plan: { id: "p", tier: "xbox", name: "Game Pass" } }, {}, "another-kind"],
  ])("%j", (changes, answers, next) => {
    expect(check(changes)).toEqual({ answers: Object.values({ ...allWell, ...answers }), next });
  });
});

test.each<[Partial<Subscription>, string | undefined]>([
  [{}, undefined],
  [{ status: "past-due", overdue }, undefined],
  [off, "already-off"],
  [{ cancellationId: "c" }, "already-off"],
  [{ ...off, status: "expired" }, "already-off"],
  [{ ...off, biller: { kind: "app-store" } }, "already-off"],
  [{ biller: { kind: "google-play" } }, "biller"],
  [{ biller: retailer }, "biller"],
  [{ role: "member" }, "owner"],
  [{ role: "unknown" }, undefined],
])("the answer that is the reason is told from the others: %j", (changes, reason) => {
  const subscriptions = [{ ...subscription, ...changes }];
  const { next } = checkCannotCancel({ account, subscriptions, chosenId: null });
  expect(reasonFor[next.kind]).toBe(reason);
});

test("the questions are answered in their order", () => {
  const { answers } = checkCannotCancel({ account, subscriptions: [subscription], chosenId: null });
  expect(answers.map(({ question }) => question)).toEqual(cannotCancelQuestions);
});

test("on the wrong account, that is the only answer", () => {
  const another = { kind: "another-account" };
  expect(checkCannotCancel({ account, subscriptions: [], chosenId: null })).toEqual({
    answers: [{ question: "account", kind: "no-subscription" }],
    next: another,
  });
  const work: Account = { ...account, kind: "work-or-school" };
  expect(
    checkCannotCancel({ account: work, subscriptions: [subscription], chosenId: "sub" }),
  ).toEqual({
    answers: [{ question: "account", kind: "work-or-school" }],
    next: another,
  });
});

test("of several subscriptions none is guessed", () => {
  const subscriptions = [subscription, { ...subscription, ...off, id: "other" }];
  const nextWhen = (chosenId: string | null) =>
    checkCannotCancel({ account, subscriptions, chosenId }).next.kind;
  expect(nextWhen(null)).toBe("choose-subscription");
  expect(nextWhen("of someone else")).toBe("choose-subscription");
  expect(nextWhen("sub")).toBe("cancel");
  expect(nextWhen("other")).toBe("already-done");
});
