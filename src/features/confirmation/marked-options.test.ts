// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { CancellationOption, CancellationTerms } from "../../api/schema/cancellation.ts";
import { wordsOf } from "../../i18n/test-words.ts";
import { aSubscription } from "../../mocks/data/test-resources.ts";
import { type MarkedOption, markedOptions } from "./marked-options.ts";

const { plan, lastCharge, nextCharge, paymentMethod } = aSubscription();
const en = wordsOf("en");

const atEnd: CancellationOption = {
  id: "end-of-term",
  kind: "end-of-term",
  accessEndsOn: "2027-02-16",
  refund: null,
  canBeUndone: true,
  consequences: [],
};
const refund = paymentMethod && {
  amount: { amount: 284_50, currency: "NOK" },
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

const termsWith = (...options: CancellationOption[]): CancellationTerms => ({
  asOf: "2026-11-23T08:30:00Z",
  subscriptionId: "sub-personal",
  plan,
  today: "2026-11-23",
  benefits: [],
  freeStorage: 5 * 1024 ** 3,
  profile: "default",
  withdrawal: null,
  storage: [],
  lastCharge,
  nextCharge,
  options,
});

/** The only way of cancelling after other terms, or none, were on the screen. */
function only(option: CancellationOption, before: CancellationOption | null = null): MarkedOption {
  const [marked] = markedOptions(en, termsWith(option), before && termsWith(before));
  if (marked === undefined) throw new Error("There is no way of cancelling");
  return marked;
}

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
const large = ({ access, money }: MarkedOption) =>
  [access, money].map(({ name, value, note, mark = "" }) =>
    plain(`${mark} ${name}: ${typeof value === "string" ? value : "?"} (${note})`).trim(),
  );

/** Which of the two large facts are marked. */
const marksOf = (option: CancellationOption, before: CancellationOption) =>
  large(only(option, before)).map((text) => text.startsWith("Changed "));
const namesOf = (facts: MarkedOption["own"]) => facts.map(({ name }) => name);

describe("the only way", () => {
  test("is told in large, and nothing of that again in small", () => {
    expect(large(only(atEnd))).toEqual([
      "Access ends: Feb 16, 2027 (You can undo it until then.)",
      "Money back: NOK 0 (NOK 1,199 won't be charged Feb 16, 2027.)",
    ]);
    expect(large(only(now))).toEqual([
      "Access ends: today (Can't be undone.)",
      "Money back: NOK 284.50 (To Visa ending in 4821, by Dec 7, 2026.)",
    ]);
    for (const option of [atEnd, now]) {
      expect(namesOf(only(option).shared)).toEqual(["Last charge", "Next charge"]);
      expect(only(option).own).toEqual([]);
    }
  });

  test("is marked where it is not what it was", () => {
    expect(marksOf(atEnd, atEnd)).toEqual([false, false]);
    expect(marksOf({ ...atEnd, accessEndsOn: "2027-03-02" }, atEnd)).toEqual([true, false]);
    expect(marksOf({ ...atEnd, canBeUndone: false }, atEnd)).toEqual([true, false]);
    expect(marksOf({ ...atEnd, refund }, atEnd)).toEqual([false, true]);
    const later = refund && { ...refund, expectedBy: "2026-12-14" };
    expect(marksOf({ ...atEnd, refund: later }, { ...atEnd, refund })).toEqual([false, true]);
  });
});

describe("several ways", () => {
  test("each has what is its own, and what they have in common is the same in all", () => {
    const [first, second] = markedOptions(en, termsWith(atEnd, now), null);
    expect(first?.shared).toEqual(second?.shared);
    expect(namesOf(first?.shared ?? [])).toEqual(["Last charge", "Next charge"]);
    expect(namesOf(first?.own ?? [])).toEqual(["Can be undone"]);
    expect(namesOf(second?.own ?? [])).toEqual([
      "Paid back to",
      "Money arrives by",
      "Can be undone",
    ]);
  });

  test("each is marked for itself: its day, its money, its facts", () => {
    const before = termsWith(atEnd, now);
    const less = refund && { ...refund, amount: { ...refund.amount, amount: 280_00 } };
    const after = termsWith({ ...atEnd, accessEndsOn: "2027-03-02" }, { ...now, refund: less });
    const [first, second] = markedOptions(en, after, before);
    expect([first?.titleMark, first?.noteMark]).toEqual(["Changed", undefined]);
    expect([second?.titleMark, second?.noteMark]).toEqual([undefined, "Changed"]);
    expect(first?.own).toMatchObject([{ name: "Can be undone", mark: "Changed" }]);
    expect(second?.own.map(({ mark }) => mark)).toEqual([undefined, undefined, undefined]);
  });

  test("a way that was not there before is not called changed", () => {
    const [, second] = markedOptions(en, termsWith(atEnd, now), termsWith(atEnd));
    expect([second?.titleMark, second?.noteMark]).toEqual([undefined, undefined]);
  });
});
