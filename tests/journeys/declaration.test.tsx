import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { pathOf } from "../../src/flow/screens.ts";
import { expectBreachesBy } from "../breaches.ts";
import { renderApp } from "../render-app.tsx";
import { expectCorrection, facts, go, heading, part } from "../screens.ts";

const cancel = pathOf("declare-cancellation");
const withdraw = pathOf("declare-withdrawal");
const signedOut = { scenario: "no-remembered-account", path: cancel } as const;

const button = (name: string) => screen.findByRole("button", { name });
const field = (name: string) => screen.getByRole("textbox", { name });
const radio = (name: string) => screen.getByRole("radio", { name });

/** All that a browser keeps. */
const storedIn = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => {
    const name = storage.key(index) ?? "";
    return `${name} ${storage.getItem(name)}`;
  }).join("\n");

/** Writes what every declaration needs. */
async function signs(user: UserEvent): Promise<void> {
  await user.type(await screen.findByRole("textbox", { name: "Your name" }), "Ola Nordmann");
  await user.type(field("Which contract is it?"), "+47 412 34 567");
  await user.type(field("Email address for the confirmation"), "ola@example.com");
}

/** Writes an ordinary cancellation at the earliest. */
async function cancels(user: UserEvent): Promise<void> {
  await signs(user);
  await user.click(radio("Ordinary cancellation"));
  await user.click(radio("As soon as possible"));
}

test("E24 without signing in: from the first screen to a declaration that can be kept", async () => {
  const { user, api, address } = await renderApp({ scenario: "no-remembered-account" });
  await heading("Keep or cancel Microsoft 365");
  await user.click(screen.getByRole("link", { name: "Cancel without signing in" }));
  await heading("Cancel without signing in");
  expect(screen.getAllByRole("radio").every((one) => one.matches(":not(:checked)"))).toBe(true);
  await cancels(user);
  expect(api.db.declarations).toEqual([]);
  await user.click(await button("Send the cancellation"));

  await heading("Your cancellation has arrived");
  expect(address()).toBe(pathOf("declaration"));
  expect(screen.getByText("KC-20261123-0001")).toBeVisible();
  expect(screen.getByText(/^November\s23,\s2026 at 09:30\sAM GMT\+1$/)).toBeVisible();
  expect(facts(part("What you declared"))).toEqual({
    Name: "Ola Nordmann",
    Contract: "+47 412 34 567",
    "Kind of cancellation": "Ordinary cancellation",
    "Wanted end": "As soon as possible",
    "Confirmation goes to": "ola@example.com",
  });
  expect(part("What happens next")).toHaveTextContent(
    "A copy with date and time is sent to ola@example.com.",
  );
  expect(await button("Print")).toBeVisible();
  expect(api.announcements).toEqual([
    "The confirmation KC-20261123-0001 was sent to ola@example.com.",
  ]);
  expect(localStorage).toHaveLength(0);
  expect(storedIn(sessionStorage)).not.toMatch(/Ola|412 34|example/);
});

test("the declaration can be saved, in the words of the page", async () => {
  const { user } = await renderApp(signedOut);
  const saved: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file);
    return "blob:declaration";
  });
  await cancels(user);
  await user.click(await button("Send the cancellation"));
  await user.click(await button("Download declaration"));
  const text = (await saved[0]?.text())?.replaceAll(/[\u00A0\u202F]/g, " ");
  expect(text?.split("\r\n")).toEqual([
    "Your cancellation has arrived",
    "",
    "Confirmation number: KC-20261123-0001",
    "Arrived: November 23, 2026 at 09:30 AM GMT+1",
    "",
    "What you declared",
    "",
    "Name: Ola Nordmann",
    "Contract: +47 412 34 567",
    "Kind of cancellation: Ordinary cancellation",
    "Wanted end: As soon as possible",
    "Confirmation goes to: ola@example.com",
    "",
    "A copy with date and time is sent to ola@example.com. Nothing has been looked up here: what comes of it, you'll be told at the same address.",
    "",
  ]);
});

test("a reload of the receipt shows it again; another visit does not", async () => {
  const app = await renderApp(signedOut);
  await cancels(app.user);
  await app.user.click(await button("Send the cancellation"));
  await heading("Your cancellation has arrived");
  const again = app.reload();
  await heading("Your cancellation has arrived");
  sessionStorage.clear();
  const later = again.reload();
  await heading("Cancel without signing in");
  expect(later.address()).toBe(cancel);
});

test("withdrawing asks for three things, and for no reason", async () => {
  const { user, api } = await renderApp({ ...signedOut, path: withdraw });
  await heading("Withdraw from the contract");
  expect(screen.getAllByRole("textbox")).toHaveLength(3);
  expect(screen.queryByRole("radio")).toBeNull();
  await signs(user);
  await user.click(await button("Confirm withdrawal"));
  await heading("Your withdrawal has arrived");
  expect(api.db.declarations).toMatchObject([{ declared: { kind: "withdrawal" } }]);
});

test("for cause, on a day", async () => {
  const { user, api } = await renderApp(signedOut);
  await signs(user);
  await user.click(radio("Cancellation for cause"));
  await user.type(field("What is the cause?"), "  I was charged twice.  ");
  await user.click(radio("On a certain day"));
  fireEvent.change(screen.getByLabelText("Day"), { target: { value: "2026-12-31" } });
  await user.click(await button("Send the cancellation"));
  await heading("Your cancellation has arrived");
  expect(facts(part("What you declared"))).toMatchObject({
    Cause: "I was charged twice.",
    "Wanted end": "December 31, 2026",
  });
  expect(api.db.declarations).toHaveLength(1);
});

test("whoever is signed in finds it filled in, and can change it", async () => {
  const { user, api } = await renderApp({ scenario: "personal-monthly", path: cancel });
  await heading("Cancel without signing in");
  expect(field("Your name")).toHaveValue("Kari Nordmann");
  expect(field("Which contract is it?")).toHaveValue(
    "Microsoft 365 Personal, kari.nordmann@example.com",
  );
  await user.clear(field("Email address for the confirmation"));
  await user.type(field("Email address for the confirmation"), "else@example.com");
  await user.click(radio("Ordinary cancellation"));
  await user.click(radio("As soon as possible"));
  await user.click(await button("Send the cancellation"));
  await heading("Your cancellation has arrived");
  expect(api.db.declarations).toMatchObject([{ declared: { confirmationTo: "else@example.com" } }]);
  // It is looked up nowhere, so nothing else has happened.
  expect(api.db.cancellations).toEqual([]);
});

describe("what must be corrected", () => {
  test.each([
    ["Your name", "Enter your name."],
    ["Which contract is it?", "Enter something that tells which contract it is."],
    ["Email address for the confirmation", "Enter an email address, such as name@example.com."],
  ])("%s", async (name, message) => {
    const { user, api } = await renderApp(signedOut);
    await cancels(user);
    await user.clear(field(name));
    await user.click(await button("Send the cancellation"));
    await expectCorrection(message, "Cancel without signing in");
    expect(api.db.declarations).toEqual([]);
  });

  test("an empty form says at every field what is missing, and the first of it in the summary", async () => {
    const { user, api } = await renderApp(signedOut);
    await user.click(await button("Send the cancellation"));
    await expectCorrection("Enter your name.", "Cancel without signing in");
    expect(field("Your name")).toBeInvalid();
    expect(field("Which contract is it?")).toHaveAccessibleDescription(
      /Enter something that tells which contract it is\./,
    );
    expect(field("Email address for the confirmation")).toHaveAccessibleDescription(
      /Enter an email address, such as name@example\.com\./,
    );
    expect(screen.getByText("Choose how you're cancelling.")).toBeVisible();
    expect(screen.getByText("Choose when the contract should end.")).toBeVisible();
    expect(api.db.declarations).toEqual([]);
  });

  test("neither ground nor time is chosen for anyone", async () => {
    const { user, api } = await renderApp(signedOut);
    await signs(user);
    await user.click(await button("Send the cancellation"));
    await expectCorrection("Choose how you're cancelling.", "Cancel without signing in");
    await user.click(radio("Cancellation for cause"));
    await user.click(await button("Send the cancellation"));
    await expectCorrection("Describe the cause in a few words.", "Cancel without signing in");
    await user.click(radio("Ordinary cancellation"));
    await user.click(await button("Send the cancellation"));
    await expectCorrection("Choose when the contract should end.", "Cancel without signing in");
    await user.click(radio("On a certain day"));
    await user.click(await button("Send the cancellation"));
    await expectCorrection("Choose a day.", "Cancel without signing in");
    expect(api.db.declarations).toEqual([]);
  });

  test("a whole card number never leaves the page", async () => {
    const { user, api } = await renderApp({ ...signedOut, path: withdraw });
    await signs(user);
    await user.clear(field("Which contract is it?"));
    await user.type(field("Which contract is it?"), "4242 4242 4242 4242");
    await user.click(await button("Confirm withdrawal"));
    await expectCorrection(
      "This looks like a whole card number. Enter only its last four digits.",
      "Withdraw from the contract",
    );
    expect(api.db.declarations).toEqual([]);
    expect(api.db.decisions).toEqual([]);
  });

  test("ten thousand characters are too many, and nothing of them is lost", async () => {
    const { user, api } = await renderApp({ ...signedOut, path: withdraw });
    await signs(user);
    fireEvent.change(field("Your name"), { target: { value: "x".repeat(10_000) } });
    await user.click(await button("Confirm withdrawal"));
    await expectCorrection(
      "That's too long. Enter at most 200 characters.",
      "Withdraw from the contract",
    );
    expect(field("Your name")).toHaveValue("x".repeat(10_000));
    expect(api.db.declarations).toEqual([]);
  });

  test("a day that has passed is refused by the API, whose day it is, and can be changed", async () => {
    const { user, api } = await renderApp(signedOut);
    await signs(user);
    await user.click(radio("Ordinary cancellation"));
    await user.click(radio("On a certain day"));
    fireEvent.change(screen.getByLabelText("Day"), { target: { value: "2026-11-22" } });
    await user.click(await button("Send the cancellation"));
    await expectCorrection(
      "That day has passed. Choose a day to come.",
      "Cancel without signing in",
    );
    expect(field("Your name")).toHaveValue("Ola Nordmann");
    fireEvent.change(screen.getByLabelText(/^Day/), { target: { value: "2026-11-23" } });
    await user.click(await button("Send the cancellation"));
    await heading("Your cancellation has arrived");
    expect(api.db.declarations).toHaveLength(1);
  });
});

describe("where the answer does not come", () => {
  test("it is found out by its key: stored once, though sent twice", async () => {
    const { user, api } = await renderApp({ ...signedOut, faults: ["declareCancellation:lost:1"] });
    await cancels(user);
    await user.dblClick(await button("Send the cancellation"));
    await heading("Your cancellation has arrived");
    expect(api.db.declarations).toHaveLength(1);
  });

  test("offline, nobody claims anything; sending again is the same declaration", async () => {
    const { user, api } = await renderApp({ ...signedOut, faults: ["*:network:3"] });
    await waitFor(() => expect(api.db.faults[0]?.times).toBeLessThan(3));
    api.db.faults = [{ operation: "*", kind: "network", times: null }];
    await cancels(user);
    await user.click(await button("Send the cancellation"));
    await heading("We do not know yet whether your declaration has arrived");
    expect(screen.getByText(/We can't reach the service/)).toBeVisible();
    expect(screen.queryByText(/has not been accepted|^Your cancellation has arrived/)).toBeNull();
    api.db.faults = [];
    await user.click(await button("Send it again"));
    await heading("Your cancellation has arrived");
    expect(api.db.declarations).toHaveLength(1);
    expect(api.db.decisions).toHaveLength(1);
  });

  test("taken back, it is certain that nothing comes of it, and what was written is still there", async () => {
    const { user, api } = await renderApp({
      ...signedOut,
      faults: ["declareCancellation:network"],
    });
    await cancels(user);
    await user.click(await button("Send the cancellation"));
    await user.click(await button("Take it back"));
    await heading("The declaration has been taken back");
    expect(screen.getByText("Nothing will come of it.")).toBeVisible();
    expect(api.db.declarations).toEqual([]);
    expect(localStorage).toHaveLength(0);
    const [way] = screen.getAllByRole("link", { name: "Cancel without signing in" });
    if (way) await user.click(way);
    await heading("Cancel without signing in");
    expect(field("Your name")).toHaveValue("Ola Nordmann");
  });

  test("a new visit finds the open question first", async () => {
    const app = await renderApp({ ...signedOut, faults: ["declareCancellation:network"] });
    await cancels(app.user);
    await app.user.click(await button("Send the cancellation"));
    await heading("We do not know yet whether your declaration has arrived");
    const later = app.reload();
    await heading("We do not know yet whether your declaration has arrived");
    await go(later, cancel);
    await heading("We do not know yet whether your declaration has arrived");
    expect(storedIn(localStorage)).not.toMatch(/Ola|412 34|example/);
  });

  test("too many requests: certainly not sent, when to try again, and nothing lost", async () => {
    const { user, api } = await renderApp({ ...signedOut, faults: ["declareCancellation:429:1"] });
    await cancels(user);
    await user.click(await button("Send the cancellation"));
    expect(await screen.findByText("The declaration has not been accepted")).toBeVisible();
    expect(screen.getByText(/Try again in 2 seconds/)).toBeVisible();
    await user.click(await button("Send the cancellation"));
    await heading("Your cancellation has arrived");
    expect(api.db.declarations).toHaveLength(1);
  });
});

test("what the API has confirmed is known, although it cannot be asked once more", async () => {
  const { user } = await renderApp({ ...signedOut, faults: ["getDeclaration:503"] });
  await cancels(user);
  await user.click(await button("Send the cancellation"));
  await heading("Your cancellation has arrived");
  expect(screen.getByText("KC-20261123-0001")).toBeVisible();
});

test("another tab's open question outlives this tab's answer", async () => {
  const other = JSON.stringify({
    operation: "declareCancellation",
    kind: "withdrawal",
    key: "0".repeat(32),
    isDone: false,
  });
  const { user, api } = await renderApp({ ...signedOut, latency: 50 });
  await cancels(user);
  await user.click(await button("Send the cancellation"));
  await waitFor(() => expect(api.db.decisions).toHaveLength(1));
  localStorage.setItem("declaration", other);
  await heading("Your cancellation has arrived");
  expect(localStorage.getItem("declaration")).toBe(other);
});

test("nobody is sent to cancel where there is nothing to cancel", async () => {
  await renderApp({ scenario: "already-expiring", path: cancel });
  await heading("Cancel without signing in");
  expect(field("Your name")).toHaveValue("Kari Nordmann");
  expect(screen.queryByText(/You can also cancel your subscriptions/)).toBeNull();
});

test("taken back after it has arrived, it is said that it was too late, and that is heard", async () => {
  const { user, api } = await renderApp({
    ...signedOut,
    faults: ["declareCancellation:lost:1", "getDeclaration:503:1"],
  });
  await cancels(user);
  await user.click(await button("Send the cancellation"));
  await user.click(await button("Take it back"));
  await heading("Your cancellation has arrived");
  expect(screen.getByRole("alert")).toHaveTextContent("It was too late to take it back");
  expect(await heading("Your cancellation has arrived")).toHaveFocus();
  expect(api.db.declarations).toHaveLength(1);
});

test("whoever signs out leaves nothing of it behind", async () => {
  const app = await renderApp({ scenario: "personal-monthly", path: cancel });
  await app.user.click(await screen.findByRole("radio", { name: "Ordinary cancellation" }));
  await app.user.click(radio("As soon as possible"));
  await app.user.click(await button("Send the cancellation"));
  await heading("Your cancellation has arrived");
  await go(app, "/subscriptions");
  await app.user.click(await button("Sign out"));
  await heading("Keep or cancel Microsoft 365");
  await go(app, pathOf("declaration"));
  await heading("Cancel without signing in");
  expect(field("Your name")).toHaveValue("");
  expect(storedIn(sessionStorage)).toBe("");
});

test("a later visit learns that it has arrived, and nothing of what it says", async () => {
  const app = await renderApp({ ...signedOut, faults: ["declareCancellation:late:20"] });
  await cancels(app.user);
  app.api.db.faults = [{ operation: "declareCancellation", kind: "network", times: 1 }];
  expectBreachesBy(app.api.db.faults);
  await app.user.click(await button("Send the cancellation"));
  await heading("We do not know yet whether your declaration has arrived");
  await app.user.click(await button("Send it again"));
  await heading("Your cancellation has arrived");
  const [record] = app.api.db.decisions;
  // As another visit finds it, which has not heard of it yet.
  sessionStorage.clear();
  localStorage.setItem(
    "declaration",
    JSON.stringify({
      operation: "declareCancellation",
      kind: "cancellation",
      key: record?.key,
      isDone: false,
    }),
  );
  app.reload();
  await heading("Your cancellation has arrived");
  expect(screen.queryByText(/Ola|412|ola@/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Download declaration" })).toBeNull();
  expect(storedIn(localStorage) + storedIn(sessionStorage)).toBe("");
});

test("from the page of one subscription, for cause, it is about that one, under its rules", async () => {
  const app = await renderApp({
    scenario: "several-subscriptions",
    profile: "germany",
    path: pathOf("confirm", "sub-family"),
  });
  await heading("Confirm the cancellation");
  await app.user.click(screen.getByRole("link", { name: "Cancel for cause" }));
  await heading("Cancel contracts here");
  expect(field("Which contract is it?")).toHaveValue(
    "Microsoft 365 Family, kari.nordmann@example.com",
  );
  expect(await button("cancel now")).toBeVisible();
});

describe("a whole card number, however it is written", () => {
  test.each([
    ["Which contract is it?", "4111.1111.1111.1111"],
    ["Which contract is it?", "4111\u00A01111\u200B1111 – 1111"],
    ["Which contract is it?", "٤١١١١١١١١١١١١١١١"],
    ["Your name", "4111 1111 1111 1111"],
  ])("%s: %s", async (name, number) => {
    const { user, api } = await renderApp({ ...signedOut, path: withdraw });
    await signs(user);
    fireEvent.change(field(name), { target: { value: number } });
    await user.click(await button("Confirm withdrawal"));
    await expectCorrection(
      "This looks like a whole card number. Enter only its last four digits.",
      "Withdraw from the contract",
    );
    expect(api.db.decisions).toEqual([]);
  });
});

test.each(["ada@example..com", "ada@example.com\u202Emoc", "ada@example"])(
  "%j is no address for mail",
  async (written) => {
    const { user } = await renderApp({ ...signedOut, path: withdraw });
    await signs(user);
    fireEvent.change(field("Email address for the confirmation"), { target: { value: written } });
    await user.click(await button("Confirm withdrawal"));
    await expectCorrection(
      "Enter an email address, such as name@example.com.",
      "Withdraw from the contract",
    );
    expect(field("Email address for the confirmation")).toHaveValue(written);
  },
);

test("the key of an account's decision reveals nothing to those who are not signed in", async () => {
  const { api, user } = await renderApp({
    scenario: "personal-monthly",
    path: pathOf("confirm", "sub-personal"),
  });
  await user.click(await button("Cancel subscription"));
  await heading("Microsoft 365 Personal is cancelled");
  const [decision] = api.db.decisions;
  api.db.session = null;
  const answer = await fetch(new URL(`/api/declarations/${decision?.key}`, window.location.href));
  expect(answer.status).toBe(404);
});

test("in France it is shown once more before it is sent, and can be changed", async () => {
  const { user, api } = await renderApp({ scenario: "france", path: cancel });
  await heading("Cancel your contract");
  await user.click(radio("Ordinary cancellation"));
  await user.click(radio("As soon as possible"));
  await user.click(await button("Continue"));
  expect(await heading("Look through and confirm")).toHaveFocus();
  expect(screen.getByText("Camille Moreau")).toBeVisible();
  expect(api.db.declarations).toEqual([]);
  await user.click(screen.getByRole("link", { name: "Change" }));
  await heading("Cancel your contract");
  await user.type(field("Your name"), " fils");
  await user.click(await button("Continue"));
  await user.click(await button("Confirm the cancellation"));
  await heading("Your cancellation has arrived");
  expect(api.db.declarations).toMatchObject([{ declared: { name: "Camille Moreau fils" } }]);
});

test("in Germany the page holds what the law names, and nothing else", async () => {
  await renderApp({ scenario: "germany-signed-out", path: cancel, language: "de" });
  await heading("Verträge hier kündigen");
  const main = screen.getByRole("main");
  expect(main.querySelectorAll("a")).toHaveLength(0);
  expect(main.querySelectorAll("button")).toHaveLength(1);
  expect(await button("jetzt kündigen")).toBeVisible();
});
