// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Cancellation, StorageShare } from "../../api/schema/cancellation.ts";
import { wordsOf } from "../../i18n/test-words.ts";
import { kari } from "../../mocks/data/people.ts";
import { aSubscription } from "../../mocks/data/test-resources.ts";
import { datesAhead, dayOfReceipt, receiptEvents, textForOthers } from "./receipt-dates.ts";

const en = wordsOf("en");
const nb = wordsOf("nb");
const gigabyte = 1024 ** 3;

const { plan, price, lastCharge, paymentMethod } = aSubscription();

function share(personId: string, name: string | null, gigabytes: number): StorageShare {
  return {
    personId,
    name,
    isYou: personId === "kari",
    used: gigabytes * gigabyte,
    quotaBefore: 1024 * gigabyte,
    quotaAfter: 5 * gigabyte,
  };
}

const refund = paymentMethod && {
  amount: { amount: 284_50, currency: "DKK" },
  to: paymentMethod,
  expectedBy: "2026-12-07",
};

/** Shared by three, of whom the subscriber alone has more than may be kept. */
const receipt: Cancellation = {
  asOf: "2026-11-23T08:30:00Z",
  id: "cancellation-1",
  confirmationNumber: "KC-20261123-0001",
  subscriptionId: "sub-family",
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
  refund,
  freeStorage: 5 * gigabyte,
  storage: [share("kari", "Kari", 64), share("ola", "Ola", 3), share("nora", "Nora", 1)],
  consequences: [
    { kind: "refund-expected", date: "2026-12-07", personIds: ["kari"] },
    { kind: "access-ends", date: "2027-02-16", personIds: ["kari", "ola", "nora"] },
    { kind: "uploads-stop", date: "2027-02-16", personIds: ["kari"] },
    { kind: "files-frozen", date: "2027-05-16", personIds: ["kari"] },
    { kind: "files-may-be-deleted", date: "2027-08-16", personIds: ["kari"] },
  ],
};

/** The same receipt, looked at on a later day. */
const lookedAt = (asOf: string): Cancellation => ({ ...receipt, asOf });

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");

test("it is the day that it is where the subscriber is", () => {
  expect(dayOfReceipt(lookedAt("2026-11-23T22:59:59Z"))).toBe("2026-11-23");
  expect(dayOfReceipt(lookedAt("2026-11-23T23:00:00Z"))).toBe("2026-11-24");
});

describe("the days ahead", () => {
  test.each([
    ["2026-11-23", ["2027-02-16", "2026-12-07", "2027-05-16", "2027-08-16"]],
    ["2026-12-07", ["2027-02-16", "2026-12-07", "2027-05-16", "2027-08-16"]],
    ["2026-12-08", ["2027-02-16", "2027-05-16", "2027-08-16"]],
    ["2027-08-16", ["2027-08-16"]],
    ["2027-08-17", []],
  ])("on %s", (today, days) => {
    const ahead = datesAhead(en, lookedAt(`${today}T12:00:00Z`), false);
    expect([...new Set(ahead.map(({ date }) => date))]).toEqual(days);
  });
});

describe("the calendar", () => {
  test("has every day ahead, each called by the gravest thing that happens on it", () => {
    const events = receiptEvents(en, receipt);
    expect(events.map(({ date, summary }) => `${date} ${summary}`)).toEqual([
      "2026-12-07 Microsoft 365 Personal: the money is due back",
      "2027-02-16 Microsoft 365 Personal ends",
      "2027-05-16 Microsoft 365 Personal: OneDrive is frozen",
      "2027-08-16 Microsoft 365 Personal: files in OneDrive may be deleted",
    ]);
  });

  test.each([
    ["2026-12-07", 3],
    ["2027-02-16", 2],
    ["2027-08-16", 0],
    ["2028-01-01", 0],
  ])("has neither the day itself nor what is past: on %s, %i are left", (today, count) => {
    const events = receiptEvents(en, lookedAt(`${today}T12:00:00Z`));
    expect(events).toHaveLength(count);
    expect(events.filter(({ date }) => date <= today)).toEqual([]);
  });

  test("says in each event all that happens, and the number", () => {
    const [, ends] = receiptEvents(nb, receipt);
    expect(ends?.description.split("\n").map(plain)).toEqual([
      "Fordelene slutter.",
      "For Kari (deg): Ingen opplasting, redigering eller synkronisering i OneDrive.",
      "Microsoft 365 Personal er sagt opp. Bekreftelsesnummer: KC-20261123-0001.",
    ]);
  });

  test("knows its events again, however often they are taken", () => {
    const first = receiptEvents(en, receipt).map(({ uid }) => uid);
    const later = receiptEvents(en, lookedAt("2027-03-01T12:00:00Z")).map(({ uid }) => uid);
    expect(new Set(first).size).toBe(4);
    expect(first.slice(-2)).toEqual(later);
  });
});

describe("the text for those whom it ends for, too", () => {
  const lines = (words: typeof en, given: Cancellation, hasEnded = false) =>
    textForOthers(words, given, hasEnded).split("\n").map(plain);

  test("says what ends, when and for whom", () => {
    expect(lines(en, receipt)).toEqual([
      "Hello. I've cancelled Microsoft 365 Personal, which we share.",
      "Until February 16, 2027: Everything works as now, for all 3.",
      "From February 16, 2027: The benefits end. For Kari: No uploading, editing or syncing in OneDrive.",
      "May 16, 2027: For Kari: OneDrive is frozen.",
      "From August 16, 2027: For Kari: OneDrive and its files may be deleted.",
      "Please save your files in time.",
    ]);
  });

  test.each([en, nb])("calls nobody you: who reads it is not who wrote it", (words) => {
    expect(textForOthers(words, receipt, false)).not.toMatch(/\b(you|deg|du)\b/i);
    const nameless = { ...receipt, storage: [share("kari", null, 64), share("ola", "Ola", 3)] };
    expect(textForOthers(words, nameless, false)).toMatch(/For Person (without a name|uten navn):/);
  });

  test("holds no money, whatever else happens on that day", () => {
    const [money, ...others] = receipt.consequences;
    const onOneDay = (kind: "access-ends" | "unknown") => ({
      ...receipt,
      consequences: [
        ...(money === undefined ? [] : [{ ...money, date: "2027-02-16" }]),
        { kind, date: "2027-02-16", personIds: ["kari", "ola", "nora"] },
        ...others.filter(({ date }) => date > "2027-02-16"),
      ],
    });
    expect(lines(en, onOneDay("access-ends"))[2]).toBe("From February 16, 2027: The benefits end.");
    expect(lines(en, onOneDay("unknown"))[2]).toBe(
      "February 16, 2027: Something changes on this day. Support can tell you what.",
    );
  });

  test("holds no address and no number", () => {
    const text = textForOthers(en, receipt, false);
    expect(text).not.toContain(kari.address);
    expect(text).not.toContain(receipt.confirmationNumber);
  });

  test("asks nobody to save files where all fit", () => {
    const small = { ...receipt, storage: [share("kari", "Kari", 2), share("ola", "Ola", 3)] };
    expect(lines(en, small).at(-1)).toMatch(/may be deleted/);
  });

  test("says of access that is over that it is", () => {
    const ended = { ...lookedAt("2027-02-16T12:00:00Z"), accessEndsOn: "2027-02-16" };
    expect(lines(en, ended, true)[1]).toBe(
      "February 16, 2027: The benefits have ended. For Kari: No uploading, editing or syncing in OneDrive.",
    );
  });

  test("leaves out what is past", () => {
    expect(lines(en, lookedAt("2027-06-01T12:00:00Z"))).toEqual([
      "Hello. I've cancelled Microsoft 365 Personal, which we share.",
      "From August 16, 2027: For Kari: OneDrive and its files may be deleted.",
      "Please save your files in time.",
    ]);
  });
});
