// @vitest-environment node
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { aSubscription, signedIn } from "../../mocks/data/test-resources.ts";
import { Session } from "./session.ts";
import { Biller, PaymentMethod, Subscription } from "./subscription.ts";
import { Bytes, Count, Id, Instant, LocalDate, Money, openEnum } from "./values.ts";

const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

describe("a local date is a day of the calendar", () => {
  test.each(["2028-02-29", "2027-02-28", "2026-12-31", "2000-02-29", "2027-03-28", "2027-10-31"])(
    "%s",
    (date) => {
      expect(v.parse(LocalDate, date)).toBe(date);
    },
  );

  test.each([
    "2027-02-29",
    "2100-02-29",
    "2027-02-30",
    "2027-04-31",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
    "2027-1-1",
    "27-01-01",
    "2027-01-01T00:00:00Z",
    "01.02.2027",
    "2027-01-01 ",
    "",
    20270101,
    null,
  ])("not %j", (date) => {
    expect(accepts(LocalDate, date)).toBe(false);
  });
});

describe("an instant has a zone", () => {
  test.each(["2026-11-23T09:30:00Z", "2026-11-23T09:30:00.123+01:00", "2028-02-29T00:00:00-03:30"])(
    "%s",
    (instant) => {
      expect(v.parse(Instant, instant)).toBe(instant);
    },
  );

  test.each(["2026-11-23T09:30:00", "2026-11-23", "2026-11-23T25:00:00Z", "yesterday", "", 0])(
    "not %j",
    (instant) => {
      expect(accepts(Instant, instant)).toBe(false);
    },
  );

  test.each([
    "2026-13-23T09:30:00Z",
    "2027-02-30T09:30:00Z",
    // Some standards allow it; no browser can read it.
    "2026-11-23T09:30:00+01",
  ])("%s is no moment", (instant) => {
    expect(accepts(Instant, instant)).toBe(false);
  });
});

describe("money is whole minor units of a currency", () => {
  test.each([
    { amount: 0, currency: "NOK" },
    { amount: 149_900, currency: "DKK" },
    { amount: Number.MAX_SAFE_INTEGER, currency: "JPY" },
  ])("%j", (money) => {
    expect(v.parse(Money, money)).toEqual(money);
  });

  test.each([
    { amount: 1.5, currency: "NOK" },
    { amount: -1, currency: "NOK" },
    { amount: "100", currency: "NOK" },
    { amount: Number.NaN, currency: "NOK" },
    { amount: Number.POSITIVE_INFINITY, currency: "NOK" },
    { amount: Number.MAX_SAFE_INTEGER + 1, currency: "NOK" },
    { amount: 100, currency: "nok" },
    { amount: 100, currency: "KRONE" },
    { amount: 100, currency: "" },
    { amount: 100 },
    { currency: "NOK" },
    null,
  ])("not %j", (money) => {
    expect(accepts(Money, money)).toBe(false);
  });
});

test("counts and sizes are whole and never negative", () => {
  for (const schema of [Bytes, Count]) {
    expect(accepts(schema, 0)).toBe(true);
    expect(accepts(schema, 5 * 1024 ** 4)).toBe(true);
    for (const value of [-1, 0.5, Number.NaN, "1", null])
      expect(accepts(schema, value)).toBe(false);
  }
});

test("an id is some text, but not a book", () => {
  expect(accepts(Id, "sub-1")).toBe(true);
  expect(accepts(Id, "")).toBe(false);
  expect(accepts(Id, "x".repeat(200))).toBe(true);
  expect(accepts(Id, "x".repeat(201))).toBe(false);
  expect(accepts(Id, 1)).toBe(false);
});

describe("what this version does not know yet", () => {
  test("a value of an enum becomes unknown", () => {
    const Season = openEnum(["summer", "winter"]);
    expect(v.parse(Season, "winter")).toBe("winter");
    for (const value of ["monsoon", "", null, 3, undefined, "toString"]) {
      expect(v.parse(Season, value)).toBe("unknown");
    }
  });

  test("fields are ignored, at any depth", () => {
    const account = { ...signedIn(1).rememberedAccounts[0], nickname: "K" };
    const session = { ...signedIn(1), mood: "calm", rememberedAccounts: [account] };
    expect(v.parse(Session, session)).toEqual(signedIn(1));
  });

  test("a subscription of a new kind, billed in a new way, is still read", () => {
    const sent = {
      ...aSubscription(),
      status: "x-paused",
      role: "x-guest",
      term: "x-week",
      cancelLabel: "x-stop",
      plan: { id: "plan-x", tier: "x-ultra", name: "Microsoft 365 Ultra" },
      biller: { kind: "x-bank", name: "DNB" },
    };
    expect(v.parse(Subscription, sent)).toMatchObject({
      status: "unknown",
      role: "unknown",
      term: "unknown",
      cancelLabel: "unknown",
      plan: { tier: "unknown", name: "Microsoft 365 Ultra" },
      biller: { kind: "unknown" },
    });
  });

  test("a retailer without a name is someone unknown", () => {
    expect(v.parse(Biller, { kind: "retailer" })).toEqual({ kind: "unknown" });
  });
});

test("a payment method never carries a full number", () => {
  const { paymentMethod } = aSubscription();
  expect(accepts(PaymentMethod, paymentMethod)).toBe(true);
  expect(accepts(PaymentMethod, { ...paymentMethod, lastFour: "4111111111111111" })).toBe(false);
  expect(accepts(PaymentMethod, { ...paymentMethod, expires: "2029-13" })).toBe(false);
});
