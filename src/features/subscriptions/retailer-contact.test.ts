// @vitest-environment node
import { expect, test } from "vitest";
import { retailerContact } from "./retailer-contact.ts";

test.each([
  ["its website", "https://shop.example/help", "+47 22 00 11 22", "https://shop.example/help"],
  ["its phone, without a website", null, "+47 22 00 11 22", "tel:+4722001122"],
  ["its phone, where the website runs code", "javascript:alert(1)", "22001122", "tel:22001122"],
  ["its phone, where the website is not secure", "http://shop.example", "22001122", "tel:22001122"],
  ["nothing, where neither is known", null, null, undefined],
  ["nothing, where neither can be followed", "shop", "ask for Kari", undefined],
  ["nothing, where both are empty", "", "", undefined],
])("a retailer is reached by %s", (_, website, phone, href) => {
  expect(retailerContact({ website, phone })?.href).toBe(href);
});
