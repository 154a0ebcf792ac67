import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { MockDb } from "../../src/mocks/engine/db.ts";
import { renderApp } from "../render-app.tsx";
import { heading, read } from "../screens.ts";

/** Keeps only so many, which is as long as any. */
const first = (count: number) => (db: MockDb) => {
  db.subscriptions.splice(count);
  db.remembered.splice(count);
};

const filter = (name: string) => screen.getByRole("searchbox", { name });
/** The items that are there for everyone; what a card lists within itself is none of them. */
function shown(): HTMLElement[] {
  const [list] = screen.queryAllByRole("list");
  const items = screen.queryAllByRole("listitem");
  return items.filter(({ parentElement }) => parentElement === list);
}
const button = (name: RegExp) => screen.getByRole("button", { name });
const names = () => shown().map((item) => read(within(item).getByRole("button")));
const status = () => screen.getAllByRole("status").map(read);

async function renderSubscriptions(count: number) {
  const app = await renderApp({ scenario: "many-subscriptions", prepare: first(count) });
  await heading("Services and subscriptions");
  return app;
}

test("ten subscriptions have no filter, eleven do", async () => {
  await renderSubscriptions(10);
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(screen.getAllByRole("link", { name: "Cancel subscription" }).length).toBeGreaterThan(0);
});

test("every subscription of a long list is an item of it, with its own action", async () => {
  await renderSubscriptions(13);
  await waitFor(() => expect(shown()).toHaveLength(13));
  await waitFor(() =>
    expect(shown().every((item) => within(item).queryAllByRole("link").length > 0)).toBe(true),
  );
  expect(status()).toContain("Showing 13 of 13");
});

test("subscriptions are found by plan, status and biller, in any case and without accents", async () => {
  const { user } = await renderSubscriptions(13);
  const field = filter("Find a subscription");
  for (const [typed, expected] of [
    ["FJELLHEIM", 1],
    ["play personal", 1],
    ["payment overdue", 1],
    ["basic", 4],
  ] as const) {
    await user.clear(field);
    await user.type(field, typed);
    expect(field).toHaveFocus();
    await waitFor(() => expect([typed, shown().length]).toEqual([typed, expected]));
    expect(status()).toContain(`Showing ${expected} of 13`);
  }
  await user.clear(field);
  await waitFor(() => expect(shown()).toHaveLength(13));
});

test("where nothing fits, that is said, and one press shows all again", async () => {
  const { user } = await renderSubscriptions(12);
  const field = filter("Find a subscription");
  await user.type(field, "netflix");
  await waitFor(() => expect(screen.queryAllByRole("listitem")).toEqual([]));
  expect(status()).toContain("Nothing here matches “netflix”.");
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(field).toHaveFocus();
  expect(field).toHaveValue("");
  await waitFor(() => expect(shown()).toHaveLength(12));
  expect(screen.queryByRole("button", { name: "Show all" })).toBeNull();
});

test("the words of the filter follow the language", async () => {
  const { user } = await renderSubscriptions(12);
  await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "Norsk");
  const field = await screen.findByRole("searchbox", { name: "Finn et abonnement" });
  await user.type(field, "utløpt");
  await waitFor(() => expect(shown()).toHaveLength(1));
  expect(status()).toContain("Viser 1 av 12");
});

test("an account is found among many by a part of its name, and signed in with", async () => {
  const { user } = await renderApp({ scenario: "many-accounts", prepare: first(12) });
  await heading("You have several accounts");
  await waitFor(() => expect(shown()).toHaveLength(12));
  await user.type(filter("Find an account"), "orjan nor");
  await waitFor(() => expect(shown()).toHaveLength(1));
  await user.click(screen.getByRole("button", { name: /Ørjan Nordmann/ }));
  await heading("Services and subscriptions");
  expect(screen.getByText(/Ørjan Nordmann/)).toBeVisible();
});

test("an account is found by its address", async () => {
  const { user } = await renderApp({ scenario: "many-accounts", prepare: first(12) });
  await heading("You have several accounts");
  await user.type(filter("Find an account"), "person7@");
  await waitFor(() => expect(shown()).toHaveLength(1));
  expect(screen.getByRole("button", { name: /person7@example/ })).toBeVisible();
});

describe("of more than are drawn at once", () => {
  test("a part is drawn, and all can be gone through, there and back", async () => {
    const { user } = await renderApp({ scenario: "many-accounts", prepare: first(115) });
    await heading("You have several accounts");
    await waitFor(() => expect(shown()).toHaveLength(50));
    const top = names();
    const seen = new Set(top);
    expect(status()).toContain("Showing 50 of 115");

    for (const [more, size, said] of [
      [/^Show 50 more \(65 left\)$/, 100, "Showing 100 of 115"],
      [/^Show 15 more \(15 left\)$/, 65, "Showing 51 to 115 of 115"],
    ] as const) {
      await user.click(button(more));
      await waitFor(() => expect(status()).toContain(said));
      await waitFor(() => expect(shown()).toHaveLength(size));
      const next = names().find((name) => !seen.has(name));
      expect(document.activeElement).toHaveTextContent(next ?? "none");
      names().forEach((name) => seen.add(name));
    }
    expect(seen.size).toBe(115);
    expect(screen.queryByRole("button", { name: /more/ })).toBeNull();

    await user.click(button(/^Show the 50 before these$/));
    await waitFor(() => expect(names().slice(0, 50)).toEqual(top));
    expect(document.activeElement).toHaveTextContent(top[0] ?? "none");
    expect(screen.queryByRole("button", { name: /before/ })).toBeNull();
  });

  test("the filter looks through all", async () => {
    const { user } = await renderApp({ scenario: "many-accounts", prepare: first(330) });
    await heading("You have several accounts");
    await user.type(filter("Find an account"), "person330@");
    await waitFor(() => expect(shown()).toHaveLength(1));
    await user.clear(filter("Find an account"));
    await user.type(filter("Find an account"), "person1");
    await waitFor(() => expect(status()).toContain("Showing 50 of 111 that match"));
  });
});

test("whoever comes back finds the filter and the list as they left them", async () => {
  const { user, router } = await renderSubscriptions(65);
  await waitFor(() => expect(shown()).toHaveLength(50));
  await user.click(screen.getByRole("button", { name: "Show 15 more (15 left)" }));
  await waitFor(() => expect(shown()).toHaveLength(65));
  await user.type(filter("Find a subscription"), "fjellheim");
  await waitFor(() => expect(shown().length).toBeLessThan(30));
  const found = shown().length;

  await user.click(screen.getByRole("link", { name: "Help" }));
  await heading("Help");
  await act(() => router.navigate(-1));
  await heading("Services and subscriptions");
  expect(filter("Find a subscription")).toHaveValue("fjellheim");
  await waitFor(() => expect(shown()).toHaveLength(found));
  await user.clear(filter("Find a subscription"));
  await waitFor(() => expect(shown()).toHaveLength(65));

  // Whoever goes there anew begins anew.
  await user.click(screen.getByRole("link", { name: "Help" }));
  await heading("Help");
  await act(() => router.navigate("/subscriptions"));
  await heading("Services and subscriptions");
  await waitFor(() => expect(shown()).toHaveLength(50));
});
