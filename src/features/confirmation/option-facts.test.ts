// @vitest-environment node
import { expect, test } from "vitest";
import type { CancellationOption, CancellationTerms } from "../../api/schema/cancellation.ts";
import { wordsOf } from "../../i18n/test-words.ts";
import { aSubscription } from "../../mocks/data/test-resources.ts";
import { changedFacts, optionFacts, optionName } from "./option-facts.ts";

const { plan, lastCharge, nextCharge, paymentMethod } = aSubscription();
const en = wordsOf("en");
const nb = wordsOf("nb");

const atEnd: CancellationOption = {
  id: "end-of-term",
  kind: "end-of-term",
  accessEndsOn: "2027-02-16",
  refund: null,
  canBeUndone: true,
  consequences: [],
};
const refund = paymentMethod && {
  amount: { amount: 284_50, currency: "DKK" },
  to: paymentMethod,
  expectedBy: "2026-12-07",
};
const now: CancellationOption = {
  ...atEnd,
  id: "now",
  kind: "now",
  accessEndsOn: "2026-11-23",
  refund,
  canBeUndone: false,
};
const terms: CancellationTerms = {
  asOf: "2026-11-23T08:30:00Z",
  subscriptionId: "sub-personal",
  plan,
  today: "2026-11-23",
  benefits: [],
  freeStorage: 5 * 1024 ** 3,
  storage: [],
  lastCharge,
  nextCharge,
  options: [atEnd, now],
};

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
const factsIn = (words: typeof en, given: CancellationTerms, option: CancellationOption) =>
  optionFacts(words, given, option).map(({ name, value }) => `${name}: ${plain(value)}`);

test("access and money are facts of their own, in this order", () => {
  expect(factsIn(en, terms, atEnd)).toEqual([
    "Access ends: February 16, 2027",
    "Money back: No money back",
    "Last charge: NOK 1,199 on February 16, 2026",
    "Next charge: None. NOK 1,199 on February 16, 2027 will not be charged.",
    "Can it be undone?: Yes, until access ends",
  ]);
  expect(factsIn(nb, terms, now)).toEqual([
    "Tilgangen slutter: 23. november 2026",
    "Penger tilbake: 284,50 DKK",
    "Betales tilbake til: Visa som slutter på 4821",
    "Senest: 7. desember 2026",
    "Siste trekk: 1 199 kr den 16. februar 2026",
    "Neste trekk: Ingen. 1 199 kr den 16. februar 2027 blir ikke trukket.",
    "Kan det angres?: Nei",
  ]);
});

test("where nothing was or will be charged, nothing is invented", () => {
  const free = { ...terms, lastCharge: null, nextCharge: null };
  expect(factsIn(en, free, atEnd)).toEqual([
    "Access ends: February 16, 2027",
    "Money back: No money back",
    "Next charge: No more charges",
    "Can it be undone?: Yes, until access ends",
  ]);
});

test("the money that comes back is part of the name", () => {
  expect(plain(optionName(en, atEnd))).toBe("At the end of the term");
  expect(plain(optionName(en, now))).toBe("Now, with a refund of DKK 284.50");
  expect(plain(optionName(nb, now))).toBe("Nå, med 284,50 DKK tilbake");
  expect(plain(optionName(en, { ...now, refund: null }))).toBe("Now");
  expect(plain(optionName(en, { ...now, kind: "unknown" }))).toBe("In another way");
});

test("what changed between two versions is known by name", () => {
  const before = optionFacts(en, terms, atEnd);
  const later = optionFacts(en, terms, { ...atEnd, accessEndsOn: "2027-03-02" });
  const paid = optionFacts(en, terms, { ...atEnd, refund });

  expect(changedFacts(before, before)).toEqual(new Set());
  expect(changedFacts(before, later)).toEqual(new Set(["Access ends"]));
  expect(changedFacts(before, paid)).toEqual(
    new Set(["Money back", "Paid back to", "At the latest"]),
  );
});
