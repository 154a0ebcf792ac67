import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { PNG } from "pngjs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareVersions } from "./compare-versions.ts";
import { pictured } from "./pictures.ts";

const way = "phone.light.nb";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-compare-"));
  for (const version of ["old", "own"]) mkdirSync(join(folder, version));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  document.body.replaceChildren();
});

/** A picture of ten pixels, of which so many are black. */
function draw(version: "old" | "own", name: string, black = 0): void {
  const png = new PNG({ width: 10, height: 1 });
  png.data.fill(255);
  for (let x = 0; x < black; x += 1) png.data.set([0, 0, 0, 255], x * 4);
  writeFileSync(join(folder, version, `${name}.png`), PNG.sync.write(png));
}

/** Compares what was drawn, and opens the page in a window of its own. */
function compare(since = 0) {
  const before = { name: "main~2 & <more>", folder: join(folder, "old") };
  const after = { name: "here", folder: join(folder, "own"), since };
  const summary = compareVersions(before, after, join(folder, "page"));
  const frame = document.body.appendChild(document.createElement("iframe"));
  const opened = frame.contentDocument ?? document;
  opened.open();
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to open a page with its script here
  opened.write(readFileSync(join(folder, "page/index.html"), "utf8"));
  opened.close();
  return { summary, page: within(opened.body), user: userEvent.setup({ document: opened }) };
}

type Page = ReturnType<typeof compare>["page"];

function headings(page: Page): (string | null)[] {
  return page.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
}

test("what differs comes first, the most changed at the top, and then what only one version has", () => {
  draw("old", `screens-1-a--same.${way}`, 5);
  draw("own", `screens-1-a--same.${way}`, 5);
  draw("old", `screens-1-a--little.${way}`);
  draw("own", `screens-1-a--little.${way}`, 1);
  draw("old", `screens-1-a--much.${way}`);
  draw("own", `screens-1-a--much.${way}`, 2);
  draw("old", `screens-1-a--much.desktop.light.nb`);
  draw("own", `screens-1-a--much.desktop.light.nb`, 9);
  draw("own", `screens-1-a--added.${way}`);
  draw("old", `screens-1-a--gone.${way}`);

  const { summary, page } = compare();

  const counts = "4 pairs of pictures compared, 3 differ; 1 only here, 1 only in main~2 & <more>.";
  expect(summary).toBe(counts);
  expect(page.getByText(counts)).toBeVisible();
  expect(page.getByRole("heading", { level: 1 })).toHaveTextContent(
    "What differs from main~2 & <more>",
  );
  expect(headings(page)).toEqual(["much", "little", "added", "gone"]);
  expect(page.getAllByRole("figure").map(({ textContent }) => textContent)).toEqual([
    "desktop, light, nb, 90% differsmain~2 & <more>herewhat differs",
    "phone, light, nb, 20% differsmain~2 & <more>herewhat differs",
    "phone, light, nb, 10% differsmain~2 & <more>herewhat differs",
    "phone, light, nb, new: not in main~2 & <more>here",
    "phone, light, nb, gone: only in main~2 & <more>main~2 & <more>",
  ]);
  const links = page.getAllByRole("link").map((link) => link.getAttribute("href") ?? "");
  expect(links.filter((file) => !existsSync(join(folder, "page", file)))).toEqual([]);
});

test("a state is paired with itself in another group, and bears the name that it has here", () => {
  const { id = "", group, title } = pictured[0] ?? {};
  draw("old", `screens-7-elsewhere--${id}.${way}`);
  draw("own", `screens-1-here--${id}.${way}`, 1);

  const { summary, page } = compare();

  expect(summary).toMatch(/^1 pairs .*, 1 differ; 0 only here, 0 only/);
  expect(headings(page)).toEqual([`${group}: ${title}`]);
});

test("what was not taken this time is not compared, and what was written last time is gone", () => {
  draw("old", `screens-1-a--early.${way}`);
  draw("own", `screens-1-a--early.${way}`, 1);
  compare();
  rmSync(join(folder, "old"), { recursive: true });

  const { summary, page } = compare(Date.now() + 60_000);

  expect(summary).toMatch(/^0 pairs .*, 0 differ; 0 only here, 0 only/);
  expect(page.queryByRole("figure")).toBeNull();
  expect(existsSync(join(folder, `page/after/screens-1-a--early.${way}.png`))).toBe(false);
});

test("the page is filtered by screen and by way, one of another version too", async () => {
  draw("own", `screens-1-a--early.${way}`);
  draw("own", `screens-1-a--late.${way}`);
  draw("old", `screens-1-a--late.watch.dark.en`);
  const { page, user } = compare();
  const filter = within(page.getByRole("search"));
  expect(filter.getByRole("status")).toHaveTextContent("3 of 3 shown");

  await user.click(filter.getByRole("checkbox", { name: "watch" }));
  expect(filter.getByRole("status")).toHaveTextContent("2 of 3 shown");

  await user.type(filter.getByRole("searchbox", { name: "Screen" }), "LATE");
  expect(filter.getByRole("status")).toHaveTextContent("1 of 3 shown");
  expect(headings(page)).toEqual(["late"]);
});
