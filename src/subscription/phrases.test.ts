// @vitest-environment node
import { expect, test } from "vitest";
import { billerText, chargeText, paymentMethodText, priceText } from "./phrases.ts";
import { wordsOf } from "../i18n/test-words.ts";

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
