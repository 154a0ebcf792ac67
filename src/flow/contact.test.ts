import { expect, test } from "vitest";
import { phoneContact, webContact } from "./contact.ts";

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
