// @vitest-environment node
import { describe, expect, test } from "vitest";
import { loginAddress } from "./login-address.ts";

const attempt = {
  returnTo: "https://cancel.example/subscriptions/sub-1/confirm?choice=now",
  accountId: null,
  isAnother: false,
};
const returnTo = encodeURIComponent(attempt.returnTo);

describe("an address that can be trusted is told where to lead back to", () => {
  test.each([
    "https://login.example/start",
    "HTTPS://login.example:8443/start",
    "http://localhost:3000/start",
    "http://127.0.0.1/start",
    "http://[::1]:3000/start",
    "https://cancel.example/start",
  ])("%s", (address) => {
    expect(loginAddress(address, attempt)).toBe(`${new URL(address).href}?returnTo=${returnTo}`);
  });

  test("the application's own origin, whatever its scheme", () => {
    const own = { ...attempt, returnTo: "http://intranet/subscriptions" };
    expect(loginAddress("http://intranet/start", own)).toBe(
      "http://intranet/start?returnTo=http%3A%2F%2Fintranet%2Fsubscriptions",
    );
  });
});

test("what it says already stays, and what it must be told is said once", () => {
  expect(
    loginAddress("https://login.example/start?client=a%26b&returnTo=https://evil.example#top", {
      ...attempt,
      accountId: "account & co",
    }),
  ).toBe(
    `https://login.example/start?client=a%26b&returnTo=${returnTo}&account=account+%26+co#top`,
  );
});

/** What the page is told of an attempt. */
const told = (members: { isAnother?: boolean; accountId?: string }) =>
  new URL(loginAddress("https://login.example/", { ...attempt, ...members }) ?? "").searchParams;

test("which account is meant is said, or that none of those remembered is", () => {
  expect([...told({}).keys()]).toEqual(["returnTo"]);
  expect(told({ isAnother: true }).get("another")).toBe("true");
  const meant = told({ accountId: "account-1", isAnother: true });
  expect(meant.get("account")).toBe("account-1");
  expect(meant.has("another")).toBe(false);
});

test.each([
  ["an open line", "http://login.example/"],
  ["a host that begins like this machine", "http://localhost.example/"],
  ["this machine as a name to sign in with", "http://localhost@login.example/"],
  ["a script", "javascript:alert(1)//localhost"],
  ["data", "data:text/html,https://login.example"],
  ["another scheme", "ftp://localhost/"],
  ["a path", "/start"],
  ["no address at all", "sign in here"],
  ["nothing", ""],
])("%s is not followed", (_, address) => {
  expect(loginAddress(address, attempt)).toBeNull();
});
