// @vitest-environment node
import { describe, expect, test } from "vitest";
import { ApiError, type Failure } from "../api/errors.ts";
import {
  billerText,
  chargeText,
  errorText,
  failureText,
  paymentMethodText,
  planChangeText,
  priceText,
} from "./phrases.ts";
import { wordsOf } from "./test-words.ts";

const en = wordsOf("en");
const nb = wordsOf("nb");
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
const price = { amount: 1499_00, currency: "NOK" };

test("prices and charges", () => {
  expect(plain(priceText(en, price, "year"))).toBe("NOK 1,499 a year");
  expect(plain(priceText(nb, price, "month"))).toBe("1 499 kr per måned");
  expect(plain(priceText(nb, price, "unknown"))).toBe("1 499 kr per periode");
  const charge = { amount: price, date: "2027-02-16" };
  expect(plain(chargeText(en, charge))).toBe("NOK 1,499 on February 16, 2027");
  expect(plain(chargeText(nb, charge))).toBe("1 499 kr den 16. februar 2027");
});

test("ways of paying", () => {
  const visa = {
    id: "visa",
    kind: "card",
    label: "Visa",
    lastFour: "0042",
    expires: null,
    needsUpdate: false,
  } as const;
  expect(paymentMethodText(en, visa)).toBe("Visa ending in 0042");
  expect(paymentMethodText(nb, visa)).toBe("Visa som slutter på 0042");
  expect(paymentMethodText(en, { ...visa, label: "PayPal", lastFour: null })).toBe("PayPal");
  expect(paymentMethodText(en, { ...visa, label: "فيزا" })).toBe("\u2068فيزا\u2069 ending in 0042");
});

test("who takes the payment", () => {
  expect(billerText(en, { kind: "microsoft" })).toBe("Microsoft");
  expect(billerText(en, { kind: "google-play" })).toBe("Google Play");
  expect(billerText(en, { kind: "app-store" })).toBe("Apple App Store");
  expect(
    billerText(en, {
      kind: "retailer",
      name: "\u202EFjellheim Elektro",
      website: null,
      phone: null,
    }),
  ).toBe("Fjellheim Elektro");
  expect(billerText(nb, { kind: "unknown" })).toBe("Ukjent");
});

test("a plan for one person and for several", () => {
  const personal = {
    plan: { id: "personal", tier: "personal", name: "Personal" },
    price,
    term: "year",
    startsOn: "2027-02-16",
    storagePerPerson: 1024 ** 4,
    people: 1,
  } as const;
  expect(plain(planChangeText(en, personal))).toBe(
    "NOK 1,499 a year. 1 TB of cloud storage. Possible from February 16, 2027.",
  );
  expect(plain(planChangeText(nb, { ...personal, people: 6 }))).toBe(
    "1 499 kr per år. 1 TB skylagring til hver, for opptil 6 personer. Kan gjelde fra 16. februar 2027.",
  );
});

const problem = (
  type: "rate-limited" | "unavailable" | "internal" | "not-found",
  status: number,
  retryAfter: number | null = null,
): Failure => ({ kind: "problem", problem: { type, status }, retryAfter });

describe("what went wrong", () => {
  test.each<[Failure, string, string]>([
    [
      { kind: "network" },
      "We cannot reach the service. Check that you are online.",
      "Vi får ikke kontakt med tjenesten. Sjekk at du er på nett.",
    ],
    [{ kind: "timeout" }, "The service did not answer in time.", "Tjenesten svarte ikke i tide."],
    [
      { kind: "malformed", status: 200 },
      "The service gave an answer that we cannot read.",
      "Tjenesten ga et svar vi ikke kan lese.",
    ],
    [
      problem("rate-limited", 429),
      "There were too many requests. Wait a little before trying again.",
      "Det kom for mange forespørsler. Vent litt før du prøver igjen.",
    ],
    [
      problem("rate-limited", 429, 1),
      "There were too many requests. Try again in 1 second.",
      "Det kom for mange forespørsler. Prøv igjen om 1 sekund.",
    ],
    [
      problem("unavailable", 503, 30),
      "The service is not available right now. Try again in 30 seconds.",
      "Tjenesten er ikke tilgjengelig akkurat nå. Prøv igjen om 30 sekunder.",
    ],
    [
      problem("internal", 500),
      "The service is not working properly right now.",
      "Tjenesten virker ikke som den skal akkurat nå.",
    ],
    [
      problem("not-found", 404),
      "The service did not accept the request.",
      "Tjenesten tok ikke imot forespørselen.",
    ],
  ])("%j", (failure, english, norwegian) => {
    expect(failureText(en, failure)).toBe(english);
    expect(failureText(nb, failure)).toBe(norwegian);
    expect(errorText(en, new ApiError("getSession", failure))).toBe(english);
  });

  test("a fault of the page is not blamed on the service", () => {
    expect(errorText(en, new TypeError("x is not a function"))).toBe(
      "The fault lies in this page, not in anything you did.",
    );
  });

  test("what the server says is never shown as ours", () => {
    const secret: Failure = {
      kind: "problem",
      problem: { type: "internal", status: 500, title: "ORA-00942", detail: "table SUBS" },
      retryAfter: null,
    };
    expect(failureText(en, secret)).not.toMatch(/ORA|SUBS/);
  });
});
