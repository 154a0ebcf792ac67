// @vitest-environment node
import { describe, expect, test, vi } from "vitest";
import { formatsFor } from "./format.ts";

const en = formatsFor("en");
const nb = formatsFor("nb");

/** Which kind of space and minus a runtime writes is its own affair. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, " ").replaceAll("\u2212", "-");
}

describe("money", () => {
  test.each([
    [{ amount: 1499_00, currency: "NOK" }, "NOK 1,499", "1 499 kr"],
    [{ amount: 1499_50, currency: "NOK" }, "NOK 1,499.50", "1 499,50 kr"],
    [{ amount: 5, currency: "NOK" }, "NOK 0.05", "0,05 kr"],
    [{ amount: 0, currency: "NOK" }, "NOK 0", "0 kr"],
    [{ amount: 839_00, currency: "DKK" }, "DKK 839", "839 DKK"],
    [{ amount: 123_45, currency: "DKK" }, "DKK 123.45", "123,45 DKK"],
    [{ amount: 12_345, currency: "JPY" }, "¥12,345", "12 345 JPY"],
    [{ amount: 1_234, currency: "KWD" }, "KWD 1.234", "1,234 KWD"],
    [{ amount: 9_000, currency: "KWD" }, "KWD 9", "9 KWD"],
    [{ amount: 99_99, currency: "USD" }, "$99.99", "99,99 USD"],
    [{ amount: 100_00, currency: "XXQ" }, "XXQ 100", "100 XXQ"],
  ])("%j", (money, english, norwegian) => {
    expect(plain(en.money(money))).toBe(english);
    expect(plain(nb.money(money))).toBe(norwegian);
  });

  test("stands before its currency in Norwegian, also where the browser's rules are older", () => {
    vi.spyOn(Intl.NumberFormat.prototype, "formatToParts").mockReturnValue([
      { type: "currency", value: "kr" },
      { type: "literal", value: "\u00A0" },
      { type: "minusSign", value: "-" },
      { type: "integer", value: "1" },
      { type: "group", value: "\u00A0" },
      { type: "integer", value: "499" },
      { type: "decimal", value: "," },
      { type: "fraction", value: "50" },
    ]);
    expect(plain(nb.money({ amount: -1499_50, currency: "NOK" }))).toBe("-1 499,50 kr");
  });

  test("is never broken across lines", () => {
    expect(nb.money({ amount: 1499_00, currency: "NOK" })).not.toContain(" ");
    expect(en.money({ amount: 1499_00, currency: "NOK" })).not.toContain(" ");
  });
});

const kB = 1024;
const MB = 1024 * kB;
const GB = 1024 * MB;
const TB = 1024 * GB;

describe("sizes", () => {
  test.each([
    [0, "0 GB", "0 GB"],
    [1, "1 byte", "1 B"],
    [1023, "1,023 byte", "1 023 B"],
    [kB, "1 kB", "1 kB"],
    [MB, "1 MB", "1 MB"],
    [GB, "1 GB", "1 GB"],
    [102.4 * MB, "102.4 MB", "102,4 MB"],
    [5 * GB, "5 GB", "5 GB"],
    [5.1 * GB, "5.1 GB", "5,1 GB"],
    [1023 * GB, "1,023 GB", "1 023 GB"],
    [TB, "1 TB", "1 TB"],
    [7 * TB, "7 TB", "7 TB"],
    [2048 * TB, "2,048 TB", "2 048 TB"],
  ])("%d bytes", (bytes, english, norwegian) => {
    expect(plain(en.bytes(Math.round(bytes)))).toBe(english);
    expect(plain(nb.bytes(Math.round(bytes)))).toBe(norwegian);
  });

  test("just under a step is not rounded up to 1,024 of the smaller unit", () => {
    expect(plain(en.bytes(TB - 1))).toBe("1 TB");
    expect(plain(en.bytes(GB - 1))).toBe("1 GB");
    expect(plain(en.bytes(TB - 0.2 * GB))).toBe("1,023.8 GB");
  });

  test("are never broken across lines", () => {
    expect(en.bytes(212 * GB)).not.toContain(" ");
    expect(nb.bytes(1023 * GB)).not.toContain(" ");
  });
});

describe("days", () => {
  test.each([
    ["2027-02-16", "February 16, 2027", "16. februar 2027"],
    ["2028-02-29", "February 29, 2028", "29. februar 2028"],
    ["2026-12-31", "December 31, 2026", "31. desember 2026"],
    ["2027-01-01", "January 1, 2027", "1. januar 2027"],
    // The nights on which Norway changes its clocks.
    ["2027-03-28", "March 28, 2027", "28. mars 2027"],
    ["2027-10-31", "October 31, 2027", "31. oktober 2027"],
  ])("%s", (date, english, norwegian) => {
    expect(plain(en.date(date))).toBe(english);
    expect(plain(nb.date(date))).toBe(norwegian);
    expect(en.date(date) + nb.date(date)).not.toContain(" ");
  });

  test("a month", () => {
    expect(en.month("2029-01")).toBe("01/2029");
    expect(nb.month("2029-01")).toBe("01.2029");
  });
});

describe("moments", () => {
  test.each([
    ["2026-11-23T08:30:00Z", "Europe/Oslo", "23. november 2026 kl. 09:30 CET"],
    ["2026-07-01T08:30:00Z", "Europe/Oslo", "1. juli 2026 kl. 10:30 CEST"],
    ["2026-12-31T23:30:00Z", "Europe/Oslo", "1. januar 2027 kl. 00:30 CET"],
    // A second before and after the clocks go forward.
    ["2027-03-28T00:59:59Z", "Europe/Oslo", "28. mars 2027 kl. 01:59 CET"],
    ["2027-03-28T01:00:00Z", "Europe/Oslo", "28. mars 2027 kl. 03:00 CEST"],
    // The hour that happens twice.
    ["2027-10-31T00:30:00Z", "Europe/Oslo", "31. oktober 2027 kl. 02:30 CEST"],
    ["2027-10-31T01:30:00Z", "Europe/Oslo", "31. oktober 2027 kl. 02:30 CET"],
    ["2026-11-23T09:30:00+01:00", "UTC", "23. november 2026 kl. 08:30 UTC"],
  ])("%s in %s", (instant, zone, expected) => {
    expect(plain(nb.instant(instant, zone))).toBe(expected);
  });

  test("an unknown zone becomes UTC, and says so", () => {
    for (const zone of ["Middle-earth/Shire", "", "<b>"]) {
      expect(plain(nb.instant("2026-11-23T08:30:00Z", zone))).toBe(
        "23. november 2026 kl. 08:30 UTC",
      );
      expect(plain(en.instant("2026-11-23T08:30:00Z", zone))).toMatch(/08:30 AM UTC$/);
    }
  });
});

test("numbers and alternatives", () => {
  expect(plain(en.number(12_345.5))).toBe("12,345.5");
  expect(plain(nb.number(12_345.5))).toBe("12 345,5");
  expect(en.either(["a", "b"])).toBe("a or b");
  expect(nb.either(["a", "b", "c"])).toBe("a, b eller c");
  expect(nb.either([])).toBe("");
});
