import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { MockDb } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { heading } from "../screens.ts";

const first = "Keep or cancel Microsoft 365";
const confirm = "/subscriptions/sub-personal/confirm?choice=now";
const notFinished = "You didn't finish signing in.";
const notWorked = "Signing in didn't work.";

const signIn = () => screen.findByRole("link", { name: "Sign in" });

/** Where the link to the page of the API's own leads, and what that page is told. */
async function told() {
  const { origin, pathname, searchParams } = new URL((await signIn()).getAttribute("href") ?? "");
  const { client, ...rest } = Object.fromEntries(searchParams);
  expect(origin + pathname).toBe("https://sign-in.example/start");
  expect(client).toBe("keep-or-cancel");
  return rest;
}

const at = (path: string) => new URL(path, window.location.href).href;

/** Comes back from that page, as a page that is loaded anew does. */
function signedInAs(db: MockDb, accountId: string, now: number): void {
  db.session = { accountId, expiresAt: now + 60_000 };
}

test("E25 a page of the API's own: what happens is said, and nothing else is asked for", async () => {
  await renderApp({ scenario: "own-login" });
  await heading(first);
  expect(await told()).toEqual({ returnTo: at("/subscriptions") });
  const panel = screen.getByRole("region", { name: "Sign in" });
  expect(
    within(panel).getByText("You sign in on another page, which leads back here."),
  ).toBeVisible();
  expect(within(panel).getByRole("link", { name: /^Help if you're locked out/ })).toBeVisible();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("from a step with a choice, signing in leads back to that step with that choice", async () => {
  const { api, address, reload } = await renderApp({ scenario: "own-login", path: confirm });
  await heading(first);
  expect(screen.getByText(/^Sign in to see the page you asked for/)).toBeVisible();
  expect(await told()).toEqual({ returnTo: at(confirm) });
  expect(address()).toBe(`/sign-in?${new URLSearchParams({ next: confirm })}`);

  signedInAs(api.db, "account-mette", api.clock.now());
  const { router } = reload();
  await router.navigate(confirm);
  await heading("Confirm the cancellation");
  expect(screen.getByRole("radio", { checked: true })).toHaveAttribute("value", "now");
});

describe("what became of the last attempt", () => {
  test.each([
    ["cancelled", notFinished],
    ["failed", notWorked],
  ] as const)("%s is said where one is led to sign in", async (failure, text) => {
    await renderApp({
      scenario: "own-login",
      path: confirm,
      prepare: (db) => {
        db.ownLogin = { failure };
      },
    });
    await heading(first);
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByText(/^Sign in to see/)).toBeNull();
    expect(await told()).toEqual({ returnTo: at(confirm) });
  });

  test("is said where several accounts are remembered, too", async () => {
    await renderApp({
      scenario: "own-login-several",
      path: confirm,
      prepare: (db) => {
        db.ownLogin = { failure: "cancelled" };
      },
    });
    await heading("You have several accounts");
    expect(await screen.findByText(notFinished)).toBeVisible();
  });

  test("is what the API says, whatever an address claims", async () => {
    const claims = new URLSearchParams({
      next: confirm,
      from: confirm,
      reason: "login-failed",
      signInFailure: "failed",
      error: "access_denied",
    });
    await renderApp({ scenario: "own-login", path: `/sign-in?${claims}` });
    await heading(first);
    await signIn();
    expect(screen.queryByText(notWorked)).toBeNull();
    expect(screen.queryByText(notFinished)).toBeNull();
  });

  test("is not said to who begins anew", async () => {
    await renderApp({ scenario: "own-login-failed", path: "/sign-in" });
    await heading(first);
    await signIn();
    expect(screen.queryByText(notWorked)).toBeNull();
  });
});

describe("several accounts are remembered", () => {
  test("one that still holds is signed in with at once", async () => {
    const { user, address } = await renderApp({ scenario: "own-login-several" });
    await user.click(await screen.findByRole("button", { name: /kari\.nordmann@example\.com/ }));
    await heading("Services and subscriptions");
    expect(address()).toBe("/subscriptions");
  });

  test("one that must prove itself again is named to the page, and here", async () => {
    const { user } = await renderApp({ scenario: "own-login-several", path: confirm });
    await user.click(await screen.findByRole("button", { name: /kari\.n@example\.org/ }));
    await heading("Sign in");
    expect(await told()).toEqual({ returnTo: at(confirm), account: "account-kari-second" });
    expect(within(screen.getByRole("main")).getByText(/kari\.n/)).toHaveTextContent(
      "kari.n@example.org",
    );
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  test("another account is asked for as such", async () => {
    const { user } = await renderApp({ scenario: "own-login-several" });
    await user.click(await screen.findByRole("link", { name: "Use another account" }));
    await heading("Sign in");
    expect(await told()).toEqual({ returnTo: at("/subscriptions"), another: "true" });
  });

  test("who is signed in adds another account the same way", async () => {
    const { user, api } = await renderApp({ scenario: "own-login" });
    await signIn();
    signedInAs(api.db, "account-mette", api.clock.now());
    api.db.remembered = ["account-mette"];
    await user.click(screen.getByRole("link", { name: "Keep or Cancel" }));
    expect(api.db.ownLogin).toEqual({ failure: null });
  });
});

test("the screen of the code leads to signing in, and speaks of no code", async () => {
  const { address } = await renderApp({ scenario: "own-login", path: "/sign-in/code" });
  await heading("Sign in");
  expect(address()).toBe("/sign-in/identifier");
  expect(await told()).toEqual({ returnTo: at("/subscriptions") });
  expect(screen.queryByText(/code/)).toBeNull();
});

test("a session that ends mid-way leads through it, and back to the same choice", async () => {
  const { user, api } = await renderApp({
    scenario: "own-login",
    path: confirm,
    prepare: (db) => {
      db.session = { accountId: "account-mette", expiresAt: Date.parse("2026-11-24") };
      db.remembered = ["account-mette"];
    },
  });
  await heading("Confirm the cancellation");
  api.db.session = null;
  api.db.remembered = [];
  await user.click(screen.getByRole("button", { name: "Cancel subscription" }));
  await heading(first);
  expect(screen.getByText(/^Your sign-in has expired/)).toBeVisible();
  expect(await told()).toEqual({ returnTo: at(confirm) });
});

test.each(["http://login.example/", "javascript:alert(1)", ""])(
  "an address that cannot be trusted (%j) is as none: a code is asked for",
  async (signInPage) => {
    await renderApp({ scenario: "own-login", signInPage });
    await heading(first);
    expect(
      await screen.findByRole("textbox", { name: "Email, phone number or username" }),
    ).toBeVisible();
    expect(screen.queryByRole("link", { name: "Sign in" })).toBeNull();
  },
);
