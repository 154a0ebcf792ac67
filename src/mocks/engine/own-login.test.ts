// @vitest-environment node
import { describe, expect, test } from "vitest";
import { answerSignIn, isSignInPage, signInPageAt } from "./own-login.ts";
import { createTestApi, type TestApi } from "./test-api.ts";

const application = "https://demo.example/app/";
const deep = "https://demo.example/app/subscriptions/sub-personal/confirm?choice=now";

const session = async (api: TestApi) => (await api.call("getSession")).body;

/** What the page answers when it is opened with these parameters. */
function open(api: TestApi, params: Readonly<Record<string, string>>) {
  const address = new URL(signInPageAt(application));
  for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
  expect(isSignInPage(address.searchParams)).toBe(true);
  const answer = answerSignIn(api.context(), address);
  return "html" in answer ? { ...answer, goTo: null } : { ...answer, html: "" };
}

/** The texts of the page's buttons. */
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, text = ""]) =>
    text.replaceAll(/<.*?>/g, " ").trim(),
  );

test("the session tells the address of the page in scenarios that have one", async () => {
  expect(await session(createTestApi({ scenario: "own-login" }))).toMatchObject({
    signInAddress: "https://sign-in.example/start?client=keep-or-cancel",
    signInFailure: null,
  });
  const usual = await session(createTestApi({ scenario: "no-remembered-account" }));
  expect(usual).not.toHaveProperty("signInAddress");
  expect(usual).not.toHaveProperty("signInFailure");
});

describe("the page offers", () => {
  test.each([
    [{}, 3],
    [{ account: "account-kari-second" }, 1],
    [{ account: "account-of-nobody" }, 3],
    [{ another: "true" }, 1],
  ] as const)("with %j, %i accounts", (params, count) => {
    const { html } = open(createTestApi({ scenario: "own-login-several" }), params);
    expect(buttons(html)).toHaveLength(count + 2);
    expect(buttons(html).slice(-2)).toEqual(["Cancel", "Let it fail"]);
  });

  test("what its address holds, as text", () => {
    const { html } = open(createTestApi({ scenario: "own-login" }), {
      returnTo: '"><script>alert(1)</script>',
    });
    expect(html).not.toContain("<script");
  });
});

test("choosing signs in, remembers, and leads back", async () => {
  const api = createTestApi({ scenario: "own-login-several" });
  const answer = open(api, { returnTo: deep, choice: "account-mette" });
  expect(answer.goTo).toBe(deep);
  expect(await session(api)).toMatchObject({
    status: "signed-in",
    account: { id: "account-mette" },
    signInFailure: null,
  });
  expect(api.db.remembered).toContain("account-mette");
});

test.each([
  ["cancel", "cancelled"],
  ["fail", "failed"],
])("to %s is told until the next attempt begins", async (choice, failure) => {
  const api = createTestApi({ scenario: "own-login" });
  expect(open(api, { returnTo: deep, choice }).goTo).toBe(deep);
  expect(await session(api)).toMatchObject({ status: "signed-out", signInFailure: failure });
  expect(await session(api)).toMatchObject({ signInFailure: failure });
  open(api, { returnTo: deep });
  expect(await session(api)).toMatchObject({ status: "signed-out", signInFailure: null });
});

test.each(["https://evil.example/", "//evil.example", "javascript:alert(1)", "no address"])(
  "nobody is led to %s",
  (returnTo) => {
    const api = createTestApi({ scenario: "own-login" });
    expect(open(api, { returnTo, choice: "cancel" }).goTo).toBe(application);
  },
);
