import { expect, test } from "vitest";
import { phoneContact, webContact, retailerContact } from "./contact.ts";

test("a secure web address is a contact, and says where it leads", () => {
  expect(webContact("https://support.microsoft.com/contactus")).toEqual({
    kind: "web",
    href: "https://support.microsoft.com/contactus",
    host: "support.microsoft.com",
  });
});

test.each([
  "",
  "support.microsoft.com",
  "http://support.microsoft.com/",
  "javascript:alert(1)",
  "data:text/html,hello",
  "https://support.microsoft.com@other.example/",
  "https://localhost/",
  "https://127.0.0.1/",
  "https://[::1]/",
])("%j is no web contact", (address) => {
  expect(webContact(address)).toBeNull();
});

test("a phone number is dialled without what stands between its digits", () => {
  expect(phoneContact("+47 800 12 345")).toEqual({
    kind: "phone",
    href: "tel:+4780012345",
    number: "+47 800 12 345",
  });
});

test.each(["", "+", "  ()", "12", "call 800 12 345", "800 12 345;ext=1", "tel:80012345", "*21#"])(
  "%j is no phone contact",
  (number) => {
    expect(phoneContact(number)).toBeNull();
  },
);

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
