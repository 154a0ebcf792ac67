import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "../render-app.tsx";
import { facts, go, heading, part, read, renderAfter, statusOf, storageOf } from "../screens.ts";

const markup = "<img src=x onerror=alert(1)>";

/** That nothing the API said became part of the page itself. */
function expectOnlyText(): void {
  expect(
    document.body.querySelectorAll("img, script, iframe, object, embed, style, link"),
  ).toHaveLength(0);
  const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].filter(({ name }) => name.startsWith("on")),
  );
  expect(handlers).toEqual([]);
  const addresses = screen.queryAllByRole("link").map((link) => link.getAttribute("href"));
  expect(addresses.filter((address) => !/^(\/|#|https:\/\/)/.test(address ?? ""))).toEqual([]);
  // An icon would be without a word; a bug would show one of these.
  expect(screen.getByRole("main")).not.toHaveTextContent(/undefined|\[object|NaN|Invalid Date/);
}

test.each(["en", "nb"] as const)(
  "names that break pages stay text on every screen (%s)",
  async (language) => {
    const app = await renderApp({ scenario: "hostile-data", language });
    expect(await screen.findByText((text) => text.startsWith(`${markup} (`))).toBeVisible();
    expect(screen.getByText("<script>alert(2)</script>")).toBeVisible();
    expectOnlyText();

    for (const path of [
      "/sign-in",
      "/accounts",
      "/subscriptions",
      "/subscriptions/sub-family/kept",
      "/subscriptions/sub-family/confirm",
    ]) {
      await go(app, path);
      expect(app.address()).toBe(path);
      expectOnlyText();
    }

    const [, cancel] = within(screen.getByRole("main")).getAllByRole("button");
    if (cancel === undefined) throw new Error("There is no button");
    await app.user.click(cancel);
    await heading(/^Microsoft 365 Family/);
    expect(screen.getByText(`${markup} (markup@example.com)`)).toBeVisible();
    expectOnlyText();
  },
);

test("a missing name is said in words of ours, and each name is isolated", async () => {
  const app = await renderApp({ scenario: "hostile-data" });
  await heading("Please review");
  const names = storageOf(part("Files and storage")).map((row) => row.split(": ")[0]);
  expect(names).toContain("Person without a name");
  // Its own direction controls are gone, and it cannot turn the words around it.
  expect(names).toContain("\u2068محمد שלום\u2069");

  await go(app, "/accounts");
  await heading("You have several accounts");
  expect(screen.getByRole("button", { name: /nameless@example\.com/ })).toHaveTextContent(
    "Person without a name",
  );
});

test("what this version does not know gets neutral words", async () => {
  await renderApp({ scenario: "hostile-data" });
  await heading("Please review");
  expect(facts(part("What you use now"))).toMatchObject({ "Another benefit": "Included" });
  expect(read(part("What happens, and when"))).toContain(
    "Something changes on this day. Support can tell you what.",
  );
});

test("a whole subscription of unknown values gets neutral words too", async () => {
  await renderAfter(
    ({ db }) =>
      db.subscriptions.forEach((record) => {
        record.subscription = {
          ...record.subscription,
          status: "unknown",
          term: "unknown",
          cancelLabel: "unknown",
          plan: { id: "plan-x", tier: "unknown", name: "Microsoft 365 Ultra" },
        };
      }),
    { scenario: "personal-monthly", path: "/subscriptions" },
  );
  await heading("Services and subscriptions");
  const card = part("Microsoft 365 Ultra");
  expect(statusOf(card)).toBe("Unknown");
  expect(facts(card)).toMatchObject({ Price: "NOK 119 per term" });
  expect(screen.getByRole("link", { name: "Contact support" })).toBeVisible();
});

test("a plan whose name looks like an escape stays as it is written, in heading and title", async () => {
  const name = String.raw`A\u202Egnp \x3Cb\x3E`;
  await renderAfter(
    ({ db }) =>
      db.subscriptions.forEach((record) => {
        record.subscription.plan.name = name;
      }),
    { scenario: "personal-monthly", path: "/subscriptions/sub-personal/kept" },
  );
  await heading(`You're keeping ${name}`);
  expect(document.title).toBe(`You're keeping ${name} – Keep or Cancel`);
});
