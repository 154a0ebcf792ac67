// @vitest-environment node
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

// What CONTRIBUTING says of a new screen, done in a copy of the repository: a row, its page, its words and a state.

const root = fileURLToPath(new URL("../", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "keep-or-cancel-screen-"));

afterAll(() => {
  rmSync(copy, { recursive: true });
});

/** Puts text into a file of the copy, after a place in it, and does not go on where there is no such place. */
function insert(path: string, place: string, text: string): void {
  const file = join(copy, path);
  const before = readFileSync(file, "utf8");
  if (!before.includes(place)) throw new Error(`${path} has no ${place}.`);
  writeFileSync(
    file,
    before.replace(place, () => place + text),
  );
}

function addScreen(): void {
  insert(
    "src/flow/screens.ts",
    "const table = {\n",
    `  pause: {
    path: "/subscriptions/:subscriptionId/pause",
    group: "Review",
    chunk: "wizard",
    needs: "cancellable",
    reads: ["getCancellationTerms"],
    next: { confirm: "code" },
  },
`,
  );
  writeFileSync(
    join(copy, "src/features/benefit-review/pause-page.tsx"),
    `import { useMessages } from "../../i18n/messages.tsx";
import { Page } from "../../ui/page.tsx";

/** A screen that is here only in this copy. */
export function PausePage() {
  const { t } = useMessages();
  return <Page heading={t("pause.heading")} />;
}
`,
  );
  insert(
    "src/app/wizard-chunk.ts",
    `import { ReviewPage } from "../features/benefit-review/review-page.tsx";\n`,
    `import { PausePage } from "../features/benefit-review/pause-page.tsx";\n`,
  );
  insert("src/app/wizard-chunk.ts", "  review: ReviewPage,\n", "  pause: PausePage,\n");
  for (const [language, heading] of [
    ["en", "Pause"],
    ["nb", "Sett på pause"],
  ]) {
    insert(
      `src/i18n/catalogues/${language}.po`,
      'MIME-Version: 1.0\\n"\n',
      `\nmsgid "pause.heading"\nmsgstr "${heading}"\n`,
    );
  }
  insert(
    "src/mocks/states.ts",
    "const others: Readonly<Record<string, Entry & { readonly part?: Part }>> = {\n",
    `  pause: { title: "Pause", scenario: "personal-monthly", path: pathOf("pause", subPersonal) },\n`,
  );
}

/** What someone who has added the screen looks for. It runs in the copy. */
const exercise = `import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { registeredStories } from "../.storybook/registered-stories.ts";
import { aheadRows } from "../src/first-screen/ahead-table.ts";
import { neededAt } from "../src/first-screen/ahead.ts";
import { safeNext } from "../src/flow/addresses.ts";
import { likelyNext } from "../src/flow/likely-next.ts";
import { pathOf } from "../src/flow/screens.ts";
import { renderApp } from "./render-app.tsx";
import { pictured } from "./workbench/pictures.ts";

const path = pathOf("pause", "sub-personal");

test("it is reached", async () => {
  await renderApp({ scenario: "personal-monthly", path });
  expect(await screen.findByRole("heading", { level: 1, name: "Pause" })).toBeVisible();
});

test("it is guarded, and signing in leads back to it", async () => {
  const { address } = await renderApp({ scenario: "no-remembered-account", path });
  expect(await screen.findByRole("heading", { level: 1, name: "Keep or cancel Microsoft 365" })).toBeVisible();
  expect(address()).toBe("/sign-in?" + new URLSearchParams({ next: path }));
  expect(safeNext(path)).toBe(path);
});

test("who has nothing to cancel is led elsewhere", async () => {
  const { address } = await renderApp({ scenario: "expired", path });
  await screen.findByRole("heading", { level: 1, name: "Services and subscriptions" });
  expect(address()).toMatch(/^\\/subscriptions\\?from=/);
});

test("what it needs is fetched ahead", () => {
  expect(neededAt(aheadRows(), path)).toEqual([
    "wizard",
    "/session",
    "/subscriptions/sub-personal",
    "/subscriptions/sub-personal/cancellation-terms",
  ]);
  expect(likelyNext(path, []).map((next) => next.path)).toEqual([pathOf("confirm", "sub-personal")]);
});

test("it is in the workbench, among its neighbours, and so in the pictures and seen by axe", () => {
  const story = registeredStories().find(({ id }) => id === "pause");
  expect(story?.title).toBe("Screens/4 Review");
  expect(pictured.map(({ storyId }) => storyId)).toContain("screens-4-review--pause");
});
`;

test("a new screen is a row, a page, its words and a state", () => {
  for (const path of ["src", "tests", ".storybook", "docs", "public", "package.json"]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  cpSync(join(root, "vite.config.ts"), join(copy, "vite.config.ts"));
  cpSync(join(root, "tsconfig.json"), join(copy, "tsconfig.json"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  addScreen();
  writeFileSync(join(copy, "tests/pause.test.tsx"), exercise);

  const run = (tool: string, ...args: string[]) => {
    const bin = join(root, "node_modules", tool);
    try {
      return execFileSync(process.execPath, [bin, ...args], { cwd: copy, encoding: "utf8" });
    } catch (error) {
      // What it printed says what is wrong.
      throw new Error(String(Reflect.get(Object(error), "stdout")), { cause: error });
    }
  };
  run("vitest/vitest.mjs", "run", "src/i18n/message-values.test.ts", "--update");
  run("vitest/vitest.mjs", "run", "tests/screens-document.test.ts", "--update");
  expect(run("typescript/bin/tsc")).toBe("");
  expect(
    run("vitest/vitest.mjs", "run", "tests/pause.test.tsx", "tests/architecture.test.ts"),
  ).toMatch(/Test Files .*2 passed/);
  expect(readFileSync(join(copy, "docs/screens.md"), "utf8")).toContain("| Review");
}, 240_000);
