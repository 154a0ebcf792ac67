// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Cancellation } from "../../api/schema/cancellation.ts";
import { wordsOf } from "../../i18n/test-words.ts";
import { kari } from "../../mocks/data/people.ts";
import { aSubscription } from "../../mocks/data/test-resources.ts";
import { receiptFacts, receiptText } from "./receipt-facts.ts";

const { plan, price, lastCharge, paymentMethod } = aSubscription();

const receipt: Cancellation = {
  asOf: "2026-11-23T08:30:00Z",
  id: "cancellation-1",
  confirmationNumber: "KC-20261123-0001",
  subscriptionId: "sub-personal",
  account: kari,
  plan,
  price,
  term: "year",
  option: "end-of-term",
  cancelledAt: "2026-11-23T08:30:00Z",
  timeZone: "Europe/Oslo",
  accessEndsOn: "2027-02-16",
  confirmationTo: null,
  lastCharge,
  refund: null,
  freeStorage: 5 * 1024 ** 3,
  storage: [],
  consequences: [
    { kind: "access-ends", date: "2027-02-16", personIds: [] },
    { kind: "files-frozen", date: "2027-05-16", personIds: [] },
  ],
};
const refund = paymentMethod && {
  amount: { amount: 284_50, currency: "DKK" },
  to: paymentMethod,
  expectedBy: "2026-12-07",
};

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
const factsIn = (language: "en" | "nb", given: Cancellation, hasEnded = false) =>
  receiptFacts(wordsOf(language), given, hasEnded).map(
    ({ name, value }) => `${name}: ${plain(value)}`,
  );

describe("everything a receipt must state", () => {
  test("in English, at the end of the term", () => {
    expect(factsIn("en", receipt)).toEqual([
      "Subscription: Microsoft 365 Personal, NOK 1,199 a year",
      "Account: Kari Nordmann (kari.nordmann@example.com)",
      "Cancelled: November 23, 2026 at 09:30 AM GMT+1",
      "Access ends: February 16, 2027, at the end of the term",
      "Last charge: NOK 1,199 on February 16, 2026",
      "Next charge: No more charges",
      "Money back: No money back",
    ]);
  });

  test("whose access ends with it, before and after", () => {
    const share = { used: 0, quotaBefore: 1024 ** 4, quotaAfter: 5 * 1024 ** 3 };
    const storage = [
      { personId: "kari", name: "Kari Nordmann", isYou: true, ...share },
      { personId: "ola", name: "Ola Nordmann", isYou: false, ...share },
      { personId: "nora", name: null, isYou: false, ...share },
    ];
    expect(factsIn("en", { ...receipt, storage })).toContain(
      "Also ends for: Ola Nordmann and Person without a name",
    );
    expect(factsIn("nb", { ...receipt, storage }, true)).toContain(
      "Sluttet også for: Ola Nordmann og Person uten navn",
    );
  });

  test("in Norwegian, now with money back", () => {
    const now = { ...receipt, option: "now", accessEndsOn: "2026-11-23", refund } as const;
    expect(factsIn("nb", now, true)).toEqual([
      "Abonnement: Microsoft 365 Personal, 1 199 kr per år",
      "Konto: Kari Nordmann (kari.nordmann@example.com)",
      "Sagt opp: 23. november 2026 kl. 09:30 CET",
      "Tilgangen sluttet: 23. november 2026, med én gang",
      "Siste trekk: 1 199 kr den 16. februar 2026",
      "Neste trekk: Ingen flere trekk",
      "Penger tilbake: 284,50 DKK",
      "Betales tilbake til: Visa som slutter på 4821",
      "Pengene kommer senest: 7. desember 2026",
    ]);
  });
});

test("what the API does not say is left out or named as missing", () => {
  for (const name of [null, "", "  "]) {
    const facts = factsIn("en", { ...receipt, account: { ...kari, name }, lastCharge: null });
    expect(facts).toContain("Account: Person without a name (kari.nordmann@example.com)");
    expect(facts.filter((fact) => fact.startsWith("Last charge"))).toEqual([]);
  }
  expect(factsIn("en", { ...receipt, option: "unknown", term: "unknown" })).toEqual(
    expect.arrayContaining([
      "Access ends: February 16, 2027, in another way",
      "Subscription: Microsoft 365 Personal, NOK 1,199 per term",
    ]),
  );
});

test("names cannot turn the words around them", () => {
  const [subscription, account] = factsIn("en", {
    ...receipt,
    plan: { ...plan, name: "\u202EMicrosoft" },
    account: { ...kari, name: "محمد" },
  });
  expect(subscription).toBe("Subscription: Microsoft, NOK 1,199 a year");
  expect(account).toBe("Account: \u2068محمد\u2069 (kari.nordmann@example.com)");
});

test("the file says the same as the page, a line each, with every date that is to come", () => {
  const words = wordsOf("nb");
  const lines = receiptText(words, receipt, false).split("\r\n");
  expect(lines.map(plain)).toEqual([
    "Microsoft 365 Personal er sagt opp",
    "",
    "Bekreftelsesnummer: KC-20261123-0001",
    ...factsIn("nb", receipt),
    "",
    "Dette skjer videre",
    "",
    "Til 16. februar 2027: Alt virker som nå.",
    "Fra 16. februar 2027: Fordelene slutter.",
    "16. mai 2027: OneDrive fryses.",
    "",
  ]);
});

test("the file promises nothing where all is past", () => {
  const past = { ...receipt, asOf: "2027-05-17T08:30:00Z" };
  const text = receiptText(wordsOf("nb"), past, true);
  expect(text).toContain("Tilgangen sluttet: ");
  expect(text).not.toContain("Dette skjer videre");
});
