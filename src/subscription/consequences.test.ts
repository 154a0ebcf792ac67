// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Consequence, StorageShare } from "../api/schema/cancellation.ts";
import { wordsOf } from "../i18n/test-words.ts";
import type { Words } from "../i18n/words.ts";
import { aSubscription } from "../mocks/data/test-resources.ts";
import { consequenceDays, type Consequences, peopleOver } from "./consequences.ts";
import * as signs from "../ui/signs.ts";

const en = wordsOf("en");
const nb = wordsOf("nb");
const gigabyte = 1024 ** 3;
const today = "2026-11-23";
const end = "2027-02-16";

/** Someone who stores so much; the first one is the subscriber. */
function share(name: string | null, gigabytes: number, index: number): StorageShare {
  return {
    personId: `person-${index}`,
    name,
    isYou: index === 0,
    used: gigabytes * gigabyte,
    quotaBefore: 1024 * gigabyte,
    quotaAfter: 5 * gigabyte,
  };
}

const peopleWith = (...people: (readonly [name: string | null, gigabytes: number])[]) =>
  people.map(([name, gigabytes], index) => share(name, gigabytes, index));

/** Two of four have more than they may keep. */
const storage = peopleWith(["Kari", 64], ["Ola", 9], ["Nora", 3], ["Emil", 5]);
const alone = storage.slice(0, 1);

const idsOf = (people: readonly StorageShare[]) => people.map(({ personId }) => personId);
const on = (
  date: string,
  kind: Consequence["kind"],
  people: readonly StorageShare[],
): Consequence => ({ date, kind, personIds: idsOf(people) });

function source(consequences: Consequence[], changes: Partial<Consequences> = {}): Consequences {
  return {
    accessEndsOn: end,
    refund: null,
    freeStorage: 5 * gigabyte,
    storage,
    consequences,
    ...changes,
  };
}

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
const told = (words: Words, given: Consequences, day = today) =>
  consequenceDays(words, given, day).map(({ when, sentences }) => [
    plain(when),
    ...sentences.map(plain),
  ]);

test("a day is told once, and on it everyone once", () => {
  const over = peopleOver(storage);
  const days = [
    on(end, "access-ends", storage),
    on(end, "uploads-stop", over),
    on(end, "mail-stops", over),
    on("2027-05-16", "files-frozen", over),
    on("2027-08-16", "files-may-be-deleted", over),
  ];
  expect(told(en, source(days), end)).toEqual([
    [
      "From February 16, 2027",
      "The benefits end.",
      "For everyone over 5 GB: No uploading, editing or syncing in OneDrive. No email in or out of Outlook.com.",
    ],
    ["May 16, 2027", "For everyone over 5 GB: OneDrive is frozen."],
    ["From August 16, 2027", "For everyone over 5 GB: OneDrive and its files may be deleted."],
  ]);
  expect(told(nb, source(days), end)[1]).toEqual([
    "16. mai 2027",
    "For dem som har over 5 GB: OneDrive fryses.",
  ]);
});

/** What is said of some of these people's files being frozen. */
const frozen = (people: readonly StorageShare[], all = storage) =>
  told(en, source([on("2027-05-16", "files-frozen", people)], { storage: all }), end)[0]?.[1];

/** Thirty people, of whom the first stores little and all others so much. */
const thirty = (gigabytes: number) =>
  Array.from({ length: 30 }, (_, index) => share(`P${index}`, index === 0 ? 1 : gigabytes, index));

describe("whom it happens to", () => {
  test("is left out where it is everyone, or the subscriber alone", () => {
    expect(frozen(storage)).toBe("OneDrive is frozen.");
    expect(frozen(alone, alone)).toBe("OneDrive is frozen.");
  });

  test("is said by name where it is some of those who are over, or others", () => {
    expect(frozen(storage.slice(1, 2))).toBe("For Ola: OneDrive is frozen.");
    expect(frozen(storage.slice(1, 3))).toBe("For Ola and Nora: OneDrive is frozen.");
    expect(frozen(storage.slice(0, 3))).toBe("For Kari (you), Ola, and Nora: OneDrive is frozen.");
  });

  test("is said by name where only one is over", () => {
    const one = peopleWith(["Kari", 64], ["Ola", 5], ["Nora", 0]);
    expect(frozen(one.slice(0, 1), one)).toBe("For Kari (you): OneDrive is frozen.");
  });

  test("of thirty people is told in a line", () => {
    expect(frozen(thirty(1).slice(1), thirty(1))).toBe(
      "For P1, P2, P3, P4, and 25 more: OneDrive is frozen.",
    );
    expect(frozen(thirty(9).slice(1), thirty(9))).toBe(
      "For everyone over 5 GB: OneDrive is frozen.",
    );
    expect(frozen(thirty(9), thirty(9))).toBe("OneDrive is frozen.");
  });

  test("is each told for themselves where it is not the same", () => {
    const days = source([
      on(end, "uploads-stop", storage.slice(1, 2)),
      on(end, "mail-stops", storage.slice(2, 3)),
    ]);
    expect(told(en, days, end)).toEqual([
      [
        "From February 16, 2027",
        "For Ola: No uploading, editing or syncing in OneDrive.",
        "For Nora: No email in or out of Outlook.com.",
      ],
    ]);
  });
});

describe("until access ends everything works", () => {
  const ends = source([on(end, "access-ends", storage)]);

  test("which is said first, for as long as that is still to come", () => {
    expect(told(en, ends)[0]).toEqual([
      "Until February 16, 2027",
      "Everything works as now, for all 4.",
    ]);
    expect(told(en, { ...ends, storage: alone })[0]).toEqual([
      "Until February 16, 2027",
      "Everything works as now.",
    ]);
    expect(consequenceDays(en, ends, today).map(({ isWorking }) => isWorking)).toEqual([
      true,
      false,
    ]);
  });

  test.each([end, "2027-02-17"])("and no longer on %s", (day) => {
    expect(consequenceDays(en, ends, day).map(({ isWorking }) => isWorking)).toEqual([false]);
  });

  test("and once it has ended, nothing is said to be still to come", () => {
    expect(told(en, { ...ends, hasEnded: true }, today)).toEqual([
      ["February 16, 2027", "The benefits have ended."],
    ]);
  });
});

describe("money", () => {
  const { paymentMethod } = aSubscription();
  const refund = paymentMethod && {
    amount: { amount: 284_50, currency: "DKK" },
    to: paymentMethod,
    expectedBy: "2026-12-07",
  };
  const back = [on("2026-12-07", "refund-expected", alone)];

  test("comes back by a day, and the sum is told", () => {
    expect(told(en, source(back, { refund }), end)).toEqual([
      ["By December 7, 2026", "DKK 284.50 back to you."],
    ]);
    expect(told(nb, source(back, { refund }), end)[0]?.[1]).toBe("284,50 DKK tilbake til deg.");
  });

  test("is not made up where the sum is not known", () => {
    expect(told(en, source(back), end)).toEqual([["By December 7, 2026", "Money back to you."]]);
  });
});

test("what this version does not know is said in neutral words, once", () => {
  const unknown = on("2027-06-23", "unknown", storage);
  expect(told(en, source([unknown, unknown]), end)).toEqual([
    ["June 23, 2027", "Something changes on this day. Support can tell you what."],
  ]);
});

const signNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(signs).map(([name, path]) => [path, name]),
);

const signOf = (...kinds: Consequence["kind"][]) =>
  consequenceDays(en, source(kinds.map((kind) => on(end, kind, storage))), end).map(
    ({ sign, kind }) => `${signNames[sign] ?? sign} ${kind}`,
  );

test("the gravest of what happens on a day gives its sign", () => {
  expect(signOf("mail-stops", "access-ends", "refund-expected")).toEqual(["pause access-ends"]);
  expect(signOf("access-ends", "files-frozen")).toEqual(["lock files-frozen"]);
  expect(signOf("files-frozen", "files-may-be-deleted", "unknown")).toEqual([
    "bin files-may-be-deleted",
  ]);
  expect(signOf("unknown", "refund-expected")).toEqual(["banknote refund-expected"]);
  expect(signOf("unknown")).toEqual(["information unknown"]);
});

test("only who has more than may be kept is over", () => {
  expect(peopleOver(storage).map(({ name }) => name)).toEqual(["Kari", "Ola"]);
  expect(peopleOver([])).toEqual([]);
});
