import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/mocks/data/people.ts";
import { renderApp } from "../render-app.tsx";
import { heading, part, read, storageOf, unfold } from "../screens.ts";

const gigabyte = 1024 ** 3;

/** The review of a subscription that these share; the first is the one who pays. */
async function review(...people: Person[]) {
  const app = await renderApp({
    scenario: "family-over-quota",
    prepare: (db) => {
      for (const record of db.subscriptions) {
        record.storage = people.map(({ name, gigabytes }, index) => ({
          personId: `person-${index}`,
          name,
          isYou: index === 0,
          used: Math.round(gigabytes * gigabyte),
          quotaBefore: 1024 * gigabyte,
          quotaAfter: 5 * gigabyte,
        }));
      }
    },
  });
  await heading("Please review");
  return app;
}

const storage = () => part("Files and storage");

test("whoever stores most comes first, and is told what must be moved", async () => {
  await review(
    { name: "Kari", gigabytes: 0 },
    { name: "Ola", gigabytes: 5 },
    { name: "Nora", gigabytes: 4096 },
    { name: "Emil", gigabytes: 5.1 },
  );
  expect(storageOf(storage())).toEqual([
    "Nora: 4 TB, 4 TB over",
    "Emil: 5.1 GB, 0.1 GB over",
    "Ola: 5 GB, fits",
    "Kari (you): 0 GB, fits",
  ]);
  expect(read(storage())).toContain("2 of 4 have more than the free storage allowance of 5 GB.");
});

test("one byte more than is free does not fit", async () => {
  await review({ name: "Kari", gigabytes: 5 + 1 / gigabyte }, { name: "Ola", gigabytes: 5 });
  expect(storageOf(storage())).toEqual(["Kari (you): 5 GB, 1 byte over", "Ola: 5 GB, fits"]);
});

test.each<[string, number[], string]>([
  ["nobody", [1, 5], "Everything fits in the free storage allowance of 5 GB per person."],
  ["everyone", [9, 6], "All 2 of you have more than the free storage allowance of 5 GB."],
  ["the subscriber, who is alone", [9], "You have more than the free storage allowance of 5 GB."],
])("who has more than may be kept is summed up: %s", async (_, sizes, summary) => {
  await review(...sizes.map((gigabytes) => ({ name: "Kari", gigabytes })));
  expect(read(storage())).toContain(summary);
});

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Person ${index}`, gigabytes: index }));

describe("beyond eight people", () => {
  test("the eight who store most are in sight, and the others are one press away", async () => {
    const { user } = await review(...people(30));
    expect(storageOf(storage())).toHaveLength(30);
    const ninth = screen.getByText("Person 21");
    expect(screen.getByText("Person 22")).toBeVisible();
    expect(ninth).not.toBeVisible();

    const rest = within(await unfold(user, "Show 22 more"));
    expect(ninth).toBeVisible();
    expect(rest.getByText("Person 0 (you)")).toBeVisible();
  });

  test("of eight, nobody is folded away", async () => {
    await review(...people(8));
    for (const row of within(storage()).getAllByRole("listitem")) expect(row).toBeVisible();
    expect(screen.queryByText(/^Show /)).toBeNull();
  });

  test("of nine, one is", async () => {
    await review(...people(9));
    expect(screen.getByText("Show one more")).toBeVisible();
  });
});

test("missing, long and right-to-left names are right in the text", async () => {
  const long = "Menneskerettighetsorganisasjon".repeat(10);
  await review(
    { name: "\u202Eمحمد", gigabytes: 40 },
    { name: long, gigabytes: 30 },
    { name: null, gigabytes: 20 },
    { name: "  ", gigabytes: 10 },
  );
  expect(storageOf(storage())).toEqual([
    "\u2068محمد\u2069 (you): 40 GB, 35 GB over",
    `${long}: 30 GB, 25 GB over`,
    "Person without a name: 20 GB, 15 GB over",
    "Person without a name: 10 GB, 5 GB over",
  ]);
});
