import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { guides } from "../../src/flow/guides.ts";
import { formatsFor } from "../../src/i18n/format.ts";
import { signInCode } from "../../src/mocks/handlers/session.ts";
import { renderApp } from "../render-app.tsx";
import { expectCorrection, heading } from "../screens.ts";

const first = "Keep or cancel Microsoft 365";

/** Its heading takes the focus a moment after it can be seen: what is typed before that would be lost. */
async function arriveAtSignIn(): Promise<void> {
  const arrived = await heading("Sign in");
  await waitFor(() => expect(arrived).toHaveFocus());
}
const identifierField = () =>
  screen.getByRole("textbox", { name: "Email, phone number or username" });
const codeField = () => screen.getByRole("textbox", { name: "One-time code" });
const press = (name: string) => screen.getByRole("button", { name });

async function atCode() {
  const app = await renderApp({ scenario: "no-remembered-account" });
  await heading(first);
  await app.user.type(identifierField(), "kari.nordmann@example.com");
  await app.user.click(press("Send me a code"));
  await heading("Enter the code");
  return app;
}

describe("nobody is remembered", () => {
  test("an address and a code lead to the subscriptions", async () => {
    const { user, api, address } = await atCode();
    expect(
      screen.getByText("We've sent a code to the email address k•••@example.com."),
    ).toBeVisible();
    expect(api.announcements).toEqual([
      `The sign-in code for kari.nordmann@example.com is ${signInCode}.`,
    ]);
    expect(codeField()).toHaveAttribute("autocomplete", "one-time-code");
    expect(codeField()).toHaveAccessibleDescription("6 digits");

    await user.click(codeField());
    await user.paste(` ${signInCode.slice(0, 3)}-${signInCode.slice(3)}\n`);
    await user.click(press("Sign in"));
    await heading("Services and subscriptions");
    expect(address()).toBe("/subscriptions");
    expect(screen.getByText(/You're signed in as/)).toHaveTextContent(
      "You're signed in as Kari Nordmann (kari.nordmann@example.com).",
    );
  });

  test.each([
    ["", "Enter your email, phone number or username."],
    [
      "nobody@example.com",
      "We can't find an account with that. Check the spelling, or try another address.",
    ],
    ["x".repeat(10_000), "That's too long. Enter at most 320 characters."],
  ])("an identifier that leads nowhere is answered", async (typed, message) => {
    const { user, address } = await renderApp({ scenario: "no-remembered-account" });
    await heading(first);
    await user.click(identifierField());
    if (typed !== "") await user.paste(typed);
    await user.click(press("Send me a code"));

    await expectCorrection(message, first);
    expect(identifierField()).toHaveAccessibleDescription(message);
    expect(identifierField()).toHaveValue(typed);
    expect(address()).toBe("/sign-in");

    await user.click(screen.getByRole("link", { name: message }));
    expect(identifierField()).toHaveFocus();
    await user.clear(identifierField());
    await user.type(identifierField(), "kari.nordmann@example.com{Enter}");
    await heading("Enter the code");
    expect(document.title).toBe("Enter the code – Keep or Cancel");
  });

  test.each([
    ["", "Enter the 6-digit code."],
    ["12", "The code has 6 digits."],
    ["abcdef", "The code has digits only, 6 in all."],
    ["000000", "That code isn't right. You have 4 tries left."],
  ])("the code %j is answered, and another try succeeds", async (typed, message) => {
    const { user } = await atCode();
    if (typed !== "") await user.type(codeField(), typed);
    await user.click(press("Sign in"));

    await expectCorrection(message, "Enter the code");
    expect(codeField()).toHaveAccessibleDescription(`6 digits ${message}`);
    expect(codeField()).toBeInvalid();
    expect(codeField()).toHaveValue(typed);

    await user.clear(codeField());
    await user.type(codeField(), `${signInCode}{Enter}`);
    await heading("Services and subscriptions");
  });

  test("the same mistake made twice is told twice", async () => {
    const { user } = await atCode();
    await user.click(press("Sign in"));
    await expectCorrection("Enter the 6-digit code.", "Enter the code");
    await user.click(codeField());
    await user.click(press("Sign in"));
    await expectCorrection("Enter the 6-digit code.", "Enter the code");
    expect(codeField()).toBeInvalid();
  });

  test("after five wrong codes the account is locked, and it is said for how long", async () => {
    const { user, api } = await atCode();
    for (const left of ["4 tries", "3 tries", "2 tries", "1 try"]) {
      await user.clear(codeField());
      await user.type(codeField(), "000000{Enter}");
      await expectCorrection(`That code isn't right. You have ${left} left.`, "Enter the code");
    }
    await user.clear(codeField());
    await user.type(codeField(), "000000{Enter}");
    expect(await heading("This account is locked for a while")).toHaveFocus();
    expect(document.title).toBe("This account is locked for a while – Keep or Cancel");
    expect(screen.queryByRole("textbox")).toBeNull();
    const until = formatsFor("en").instant(
      new Date(api.clock.now() + 15 * 60 * 1000).toISOString(),
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    );
    expect(
      screen.getByText(
        `There were too many wrong codes. You can try again after ${until}. The subscription hasn't changed.`,
      ),
    ).toBeVisible();
    await user.click(screen.getByRole("link", { name: "What to do when you're locked out" }));
    await heading("I can't get into my account");
  });

  test("a locked account is told so where the code is asked for, too", async () => {
    const { user, api } = await renderApp({ scenario: "no-remembered-account" });
    api.db.locks["account-kari"] = api.clock.now() + 15 * 60 * 1000;
    await heading(first);
    await user.type(identifierField(), "kari.nordmann@example.com{Enter}");
    await expectCorrection(
      "This account is locked for a while after too many wrong codes. Try again later.",
      first,
    );

    api.clock.advance(15 * 60 * 1000);
    await user.click(press("Send me a code"));
    expect(await heading("Enter the code")).toBeVisible();
  });

  test("where the API does not tell until when, the account is locked for a while", async () => {
    const { user } = await atCode();
    vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(
      Response.json(
        { type: "account-locked", status: 423 },
        { status: 423, headers: { "Content-Type": "application/problem+json" } },
      ),
    );
    await user.type(codeField(), "000000{Enter}");
    await heading("This account is locked for a while");
    expect(
      screen.getByText(
        "There were too many wrong codes. Try again later. The subscription hasn't changed.",
      ),
    ).toBeVisible();
  });

  test("a code that has run out is replaced by a new one", async () => {
    const { user, api } = await atCode();
    api.clock.advance(11 * 60 * 1000);
    await user.type(codeField(), `${signInCode}{Enter}`);
    await expectCorrection("The code is no longer valid. Ask for a new one.", "Enter the code");

    await user.click(screen.getByRole("link", { name: "Ask for a new code" }));
    await arriveAtSignIn();
    await user.type(identifierField(), "kari.nordmann@example.com{Enter}");
    await heading("Enter the code");
    await user.type(codeField(), `${signInCode}{Enter}`);
    expect(await heading("Services and subscriptions")).toBeVisible();
  });

  test("help, another subscription and a new account are within reach before signing in", async () => {
    const { user } = await renderApp({ scenario: "no-remembered-account" });
    await heading(first);
    expect(screen.getByText(/For anyone with Microsoft 365 Basic/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Create an account" })).toHaveAttribute(
      "href",
      expect.stringMatching(/^https:/),
    );
    await user.click(
      screen.getByRole("link", { name: "Help if you're locked out, or acting for someone else" }),
    );
    await heading("Help");
    expect(
      screen.getByRole("link", { name: "I'm acting for someone who has died or can't act" }),
    ).toBeVisible();
    await user.click(screen.getByRole("link", { name: "I can't get into my account" }));
    expect(
      await screen.findByRole("link", { name: "Recover the account at Microsoft" }),
    ).toHaveAttribute("href", guides.recoverAccount);
  });
});

describe("one account is remembered", () => {
  test("it is greeted, and leads on at once", async () => {
    const { user, address } = await renderApp({ scenario: "one-remembered-account" });
    await heading(first);
    expect(screen.getByRole("heading", { level: 2, name: "Hi, Kari Nordmann" })).toBeVisible();
    expect(screen.getByText("kari.nordmann@example.com")).toBeVisible();
    expect(screen.getByRole("img", { name: "Step 1 of 4" })).toBeVisible();
    await user.click(press("Continue"));
    await heading("Services and subscriptions");
    expect(address()).toBe("/subscriptions");
  });

  test("in Norwegian too", async () => {
    const { user } = await renderApp({ scenario: "one-remembered-account", language: "nb" });
    await heading("Behold eller si opp Microsoft 365");
    expect(screen.getByRole("heading", { level: 2, name: "Hei, Kari Nordmann" })).toBeVisible();
    await user.click(press("Fortsett"));
    await heading("Tjenester og abonnementer");
  });

  test("another account is asked for by name", async () => {
    const { user } = await renderApp({ scenario: "one-remembered-account" });
    await heading(first);
    await user.click(screen.getByRole("link", { name: "Choose another account" }));
    await heading("Sign in");
    expect(screen.getByText("Use the account you bought the subscription with.")).toBeVisible();
  });

  test("one whose sign-in has lapsed asks for a new code", async () => {
    const { user, api } = await renderApp({ scenario: "one-remembered-account" });
    await heading(first);
    api.db.lapsed.push("account-kari");
    await user.click(press("Continue"));
    await heading("Sign in");
    await user.type(identifierField(), "kari.nordmann@example.com{Enter}");
    await heading("Enter the code");
    await user.type(codeField(), `${signInCode}{Enter}`);
    expect(await heading("Services and subscriptions")).toBeVisible();
  });
});

describe("several accounts are remembered", () => {
  test("each is told apart by name, address and kind", async () => {
    await renderApp({ scenario: "several-accounts" });
    await heading(first);
    const panel = await screen.findByRole("region", { name: "You have several accounts" });
    expect(within(panel).getByText("Choose the account you want to sign in with")).toBeVisible();
    const buttons = within(panel).getAllByRole("button");
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      "Kari Nordmann kari.nordmann@example.com Personal account",
      "Kari N. kari.n@example.org Personal account",
      "Kari Nordmann kari@fjordkraft.example Work or school account",
    ]);
  });

  test("one of them is signed in with at once", async () => {
    const { user, address } = await renderApp({ scenario: "several-accounts" });
    await user.click(await screen.findByRole("button", { name: /kari\.nordmann@example\.com/ }));
    await heading("Services and subscriptions");
    expect(address()).toBe("/subscriptions");
  });

  test.each([
    [4, 4],
    [5, 0],
  ])("of %i, %i are listed on the first screen", async (remembered, listed) => {
    const { user } = await renderApp({
      scenario: "many-accounts",
      path: "/sign-in",
      prepare: (db) => db.remembered.splice(remembered),
    });
    const panel = await screen.findByRole("region", { name: "You have several accounts" });
    expect(within(panel).queryAllByRole("button")).toHaveLength(listed);
    if (listed > 0) return;
    await user.click(within(panel).getByRole("link", { name: "Sign in" }));
    await heading("You have several accounts");
    expect(within(screen.getByRole("main")).getAllByRole("button")).toHaveLength(remembered);
  });

  test("the wrong one is left again without starting over", async () => {
    const { user } = await renderApp({ scenario: "several-accounts", path: "/accounts" });
    await heading("You have several accounts");
    await user.click(screen.getByRole("button", { name: /kari\.n@example\.org/ }));
    await heading("Services and subscriptions");
    expect(screen.getByRole("heading", { name: "No subscriptions on this account" })).toBeVisible();
    await user.click(screen.getByRole("link", { name: "Not you? Choose another account" }));
    await heading("You have several accounts");
    expect(screen.getByRole("button", { name: /you're signed in here/ })).toHaveTextContent(
      "kari.n@example.org",
    );
    await user.click(screen.getByRole("button", { name: /kari\.nordmann@example\.com/ }));
    await heading("Services and subscriptions");
    expect(screen.getByRole("link", { name: "Cancel subscription" })).toBeVisible();
  });

  test("one that is not remembered is signed in with a code, and remembered", async () => {
    const { user, api } = await renderApp({ scenario: "several-accounts", path: "/accounts" });
    api.db.remembered = ["account-kari-second", "account-kari-work"];
    await heading("You have several accounts");
    await user.click(screen.getByRole("link", { name: "Use another account" }));
    await heading("Sign in");
    await user.type(identifierField(), "kari.nordmann@example.com{Enter}");
    await heading("Enter the code");
    await user.type(codeField(), `${signInCode}{Enter}`);
    await heading("Services and subscriptions");
    expect(api.db.remembered).toContain("account-kari");
  });
});

test("signing out forgets what was on the screen, not who was here", async () => {
  const { user, api, address } = await renderApp({ scenario: "personal-monthly" });
  await heading("Services and subscriptions");
  await user.click(press("Sign out"));
  await heading(first);
  expect(address()).toBe("/sign-in");
  expect(api.db.session).toBeNull();
  expect(screen.getByRole("heading", { name: "Hi, Kari Nordmann" })).toBeVisible();
});

test("the language is switched at once, without losing what was typed", async () => {
  const { user } = await renderApp({ scenario: "no-remembered-account" });
  await heading(first);
  await user.type(identifierField(), "kari");
  await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "Norsk");
  await heading("Behold eller si opp Microsoft 365");
  expect(document.documentElement.lang).toBe("nb");
  expect(
    screen.getByRole("textbox", { name: "E-post, telefonnummer eller brukernavn" }),
  ).toHaveValue("kari");
  expect(localStorage.getItem("language")).toBe("nb");
});
