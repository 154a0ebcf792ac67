// @vitest-environment node
import { expect, test } from "vitest";
import { hostedPage } from "./hosted-page.ts";

test.each([
  "https://account.microsoft.com/billing/payments",
  "https://microsoft.com/",
  "https://payments.live.com/add?market=nb-NO#card",
])("%s becomes a link", (address) => {
  expect(hostedPage(address)).toBe(address);
});

test("an address is linked in the form in which it was checked", () => {
  expect(hostedPage(" HTTPS://ACCOUNT.Microsoft.com\t/billing ")).toBe(
    "https://account.microsoft.com/billing",
  );
});

test.each([
  ["no address at all", "pay here"],
  ["nothing", ""],
  ["a path", "/billing/payments"],
  ["an address without a scheme", "//account.microsoft.com/billing"],
  ["an open line", "http://account.microsoft.com/billing"],
  ["a script", "javascript:alert(1)//account.microsoft.com"],
  ["data", "data:text/html,https://account.microsoft.com"],
  ["another host", "https://payments.example/"],
  ["a host that ends alike", "https://notmicrosoft.com/"],
  ["a host that begins alike", "https://microsoft.com.payments.example/"],
  ["a known host as a name to sign in with", "https://microsoft.com@payments.example/"],
  ["a name to sign in with at a known host", "https://kari@account.microsoft.com/"],
  ["another port", "https://account.microsoft.com:8443/"],
  ["a letter that looks alike", "https://account.micrоsoft.com/"],
])("%s does not", (_, address) => {
  expect(hostedPage(address)).toBeNull();
});
