// @vitest-environment node
import { describe, expect, test } from "vitest";
import type {
  CancellationOption,
  CancellationTerms,
  StorageShare,
} from "../../api/schema/cancellation.ts";
import { wordsOf } from "../../i18n/test-words.ts";
import { aSubscription } from "../../mocks/data/test-resources.ts";
import { changedFacts, isShared, optionFacts, optionNote, optionTitle } from "./option-facts.ts";

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
  profile: "default",
  withdrawal: null,
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
    "Money back: NOK 0",
    "Can be undone: Yes, until Feb 16, 2027",
    "Last charge: NOK 1,199 on February 16, 2026",
    "Next charge: None. NOK 1,199 on February 16, 2027 will not be charged.",
  ]);
  expect(factsIn(nb, terms, now)).toEqual([
    "Tilgangen slutter: 23. november 2026",
    "Penger tilbake: 284,50 DKK",
    "Betales tilbake til: Visa som slutter på 4821",
    "Pengene kommer senest: 7. des. 2026",
    "Kan angres: Nei",
    "Siste trekk: 1 199 kr den 16. februar 2026",
    "Neste trekk: Ingen. 1 199 kr den 16. februar 2027 blir ikke trukket.",
  ]);
});

test("where nothing was or will be charged, nothing is invented", () => {
  const free = { ...terms, lastCharge: null, nextCharge: null };
  expect(factsIn(en, free, atEnd)).toEqual([
    "Access ends: February 16, 2027",
    "Money back: No money back",
    "Can be undone: Yes, until Feb 16, 2027",
    "Next charge: No more charges",
  ]);
});

test("a way is known by its day and its money", () => {
  expect(optionTitle(en, atEnd, "2026-11-23")).toBe("Feb 16, 2027");
  expect(optionTitle(nb, now, "2026-11-23")).toBe("I dag");
  expect(plain(optionNote(en, terms, atEnd))).toBe("NOK 0 back");
  expect(plain(optionNote(nb, terms, now))).toBe("284,50 DKK tilbake");
});

test("where two ways end on the same day, each is known by how, too", () => {
  const other = { ...now, id: "other", kind: "unknown" } as const;
  const sameDay = { ...terms, options: [atEnd, now, other] };
  expect(plain(optionNote(en, sameDay, atEnd))).toBe("NOK 0 back");
  expect(plain(optionNote(nb, sameDay, now))).toBe("Med én gang · 284,50 DKK tilbake");
  expect(plain(optionNote(en, sameDay, other))).toBe("In another way · DKK 284.50 back");
});

function share(personId: string, name: string | null, gigabytes: number): StorageShare {
  return {
    personId,
    name,
    isYou: personId === "1",
    used: gigabytes * 1024 ** 3,
    quotaBefore: 1024 ** 4,
    quotaAfter: 5 * 1024 ** 3,
  };
}

function family(over: string[]): CancellationOption {
  return {
    ...atEnd,
    consequences: [
      { kind: "access-ends", date: "2027-02-16", personIds: ["1", "2", "3"] },
      { kind: "mail-stops", date: "2027-02-16", personIds: over },
      { kind: "files-may-be-deleted", date: "2027-08-16", personIds: over },
    ],
  };
}

describe("who loses what", () => {
  const storage = [share("1", "Kari", 64), share("2", "Ola", 9), share("3", null, 1)];

  test("those it ends for, too, and those whose files and mail are at risk, by name", () => {
    expect(factsIn(en, { ...terms, storage }, family(["1", "2"]))).toEqual(
      expect.arrayContaining([
        "Also ends for: Ola and Person without a name",
        "Files may be deleted from: Aug 16, 2027: Kari (you) and Ola",
        "Email stops: Feb 16, 2027: Kari (you) and Ola",
      ]),
    );
  });

  test("everyone need not be named", () => {
    expect(factsIn(nb, { ...terms, storage }, family(["1", "2", "3"]))).toContain(
      "E-post stopper: 16. feb. 2027: alle 3",
    );
  });

  test("someone alone is not named at all", () => {
    const alone = { ...terms, storage: storage.slice(0, 1) };
    const facts = factsIn(en, alone, family(["1"]));
    expect(facts).toContain("Email stops: Feb 16, 2027");
    expect(facts.join()).not.toContain("Also ends for");
  });

  test("what happens to each on a day of their own is all told", () => {
    const onOwnDays: CancellationOption = {
      ...atEnd,
      consequences: [
        { kind: "access-ends", date: "2027-02-16", personIds: ["1", "2"] },
        { kind: "access-ends", date: "2027-03-16", personIds: ["3"] },
        { kind: "files-may-be-deleted", date: "2027-08-16", personIds: ["1"] },
        { kind: "files-may-be-deleted", date: "2027-09-16", personIds: ["2"] },
      ],
    };
    expect(factsIn(en, { ...terms, storage }, onOwnDays)).toEqual(
      expect.arrayContaining([
        "Also ends for: Ola and Person without a name",
        "Files may be deleted from: Aug 16, 2027: Kari (you); Sep 16, 2027: Ola",
      ]),
    );
  });

  test("where it is not known whom it happens to, the day stands alone", () => {
    expect(factsIn(en, { ...terms, storage }, family(["9"]))).toContain(
      "Email stops: Feb 16, 2027",
    );
  });

  test("thirty people take a line", () => {
    const thirty = Array.from({ length: 30 }, (_, index) => share(`${index + 1}`, `P${index}`, 9));
    const ids = thirty.map(({ personId }) => personId);
    const option: CancellationOption = {
      ...atEnd,
      consequences: [
        { kind: "access-ends", date: "2027-02-16", personIds: ids },
        { kind: "mail-stops", date: "2027-02-16", personIds: ids },
      ],
    };
    expect(factsIn(en, { ...terms, storage: thirty }, option)).toEqual(
      expect.arrayContaining([
        "Also ends for: P1, P2, P3, P4, and 25 more",
        "Email stops: Feb 16, 2027: all 30 of you",
      ]),
    );
  });
});

test("a fact is shared where all ways have it as it is", () => {
  const both = [optionFacts(en, terms, atEnd), optionFacts(en, terms, now)];
  const shared = both[0]?.filter((fact) => isShared(fact, both)).map(({ name }) => name);
  expect(shared).toEqual(["Last charge", "Next charge"]);
});

test("what changed between two versions is known by name", () => {
  const before = optionFacts(en, terms, atEnd);
  const later = optionFacts(en, terms, { ...atEnd, accessEndsOn: "2027-03-02" });
  const paid = optionFacts(en, terms, { ...atEnd, refund });

  expect(changedFacts(before, before)).toEqual(new Set());
  expect(changedFacts(before, later)).toEqual(new Set(["Access ends", "Can be undone"]));
  expect(changedFacts(before, paid)).toEqual(
    new Set(["Money back", "Paid back to", "Money arrives by"]),
  );
});
