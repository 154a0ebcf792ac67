// @vitest-environment node
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { languageCodes } from "../src/i18n/languages.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

// What the documents say of a new screen, a new handler and a new scenario, done in a copy of the repository.

const root = fileURLToPath(new URL("../", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "keep-or-cancel-additions-"));

/** The examples of the mock API, in their order. */
const [operation = "", handler = "", example = "", scenario = ""] = Array.from(
  readFileSync(join(root, "CONTRIBUTING.md"), "utf8").matchAll(/```ts\n([^]*?)```/g),
  ([, code = ""]) => code,
);

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
    chunk: "wizard",
    needs: "cancellable",
    reads: ["getCancellationTerms"],
  },
`,
  );
  insert(
    "src/flow/screen-groups.ts",
    "export const groupOfScreen: Readonly<Record<ScreenId, Group>> = {\n",
    `  pause: "Review",\n`,
  );
  insert("src/flow/ways-on.ts", "const table = {\n", `  pause: { code: ["confirm"] },\n`);
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
    "src/app/chunks/wizard.ts",
    `import { ReviewPage } from "../../features/benefit-review/review-page.tsx";\n`,
    `import { PausePage } from "../../features/benefit-review/pause-page.tsx";\n`,
  );
  insert("src/app/chunks/wizard.ts", "  review: ReviewPage,\n", "  pause: PausePage,\n");
  for (const language of languageCodes) {
    insert(
      `src/i18n/catalogues/${language}.po`,
      'MIME-Version: 1.0\\n"\n',
      `\nmsgid "pause.heading"\nmsgstr "${language === "en" ? "Pause" : `Pause (${language})`}"\n`,
    );
  }
  insert(
    ".storybook/flow-controls.ts",
    '  home: { "sign-in": byItself, subscriptions: byItself },\n',
    '  pause: { confirm: "choice.cancel" },\n',
  );
  insert(
    "src/mocks/states.ts",
    "const others = {\n",
    `  pause: { title: "Pause", scenario: "personal-monthly", path: pathOf("pause", subPersonal) },\n`,
  );
}

function addHandler(): void {
  const operations = "src/api/operations/subscriptions.ts";
  insert(
    operations,
    'import type { Operation } from "./operation.ts";\n',
    'import * as v from "valibot";\n',
  );
  insert(operations, "  ChangePlan,\n", "  Charge,\n");
  insert(operations, "// Subscriptions, and what can be changed about them.\n", `\n${operation}`);
  insert("src/api/contract.ts", "  getSubscription,\n", "  listCharges,\n");
  insert(
    "src/api/contract.ts",
    "  setRecurringBilling,\n  getPlanChangeTerms,\n",
    "  listCharges,\n",
  );
  for (const words of ["summaries", "descriptions"]) {
    insert(
      `src/api/openapi/${words}.ts`,
      "Readonly<Record<OperationName, string>> = {\n",
      '  listCharges: "What has been paid for a subscription",\n',
    );
  }
  insert("src/mocks/examples/subscriptions.ts", "export const subscriptionPlays = {\n", example);
  insert("src/mocks/handlers/subscriptions.ts", "export const subscriptionHandlers = {\n", handler);
}

function addScenario(): void {
  insert("src/mocks/data/scenarios.ts", "\nconst scenarios = {\n", scenario);
}

/** What someone who has added the handler and the scenario looks for. It runs in the copy. */
const exerciseOfMocks = `import { expect, test } from "vitest";
import { registeredStories } from "../.storybook/registered-stories.ts";
import { createTestApi } from "../src/mocks/engine/test-api.ts";

test("the handler answers in the scenario", async () => {
  const { call } = createTestApi({ scenario: "monthly-past-due" });
  const { status, body } = await call("listCharges", {
    params: { subscriptionId: "sub-personal" },
  });
  expect(status).toBe(200);
  expect(body).toEqual({ charges: [expect.objectContaining({ amount: expect.anything() })] });
});

test("the scenario is a screen and a flow of the workbench", () => {
  const own = registeredStories().filter(({ id }) => id === "monthly-past-due");
  expect(own.map(({ title }) => title)).toEqual([
    "Screens/3 Subscriptions",
    "Flow/From signing in to the receipt",
  ]);
});
`;

/** What someone who has added the screen looks for. It runs in the copy. */
const exerciseOfScreen = `import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { registeredStories } from "../.storybook/registered-stories.ts";
import { aheadRows } from "../src/first-screen/preload-table.ts";
import { neededAt } from "../src/first-screen/preload.ts";
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
  expect(await screen.findByRole("heading", { level: 1, name: /^Keep or\\scancel Microsoft\\s365$/ })).toBeVisible();
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

/** Runs a tool in the copy. Whatever it prints says what is wrong. */
function run(tool: string, ...args: string[]): string {
  const bin = join(root, "node_modules", tool);
  const env = { ...process.env, NO_COLOR: "1" };
  const done = spawnSync(process.execPath, [bin, ...args], { cwd: copy, encoding: "utf8", env });
  const output = `${done.stdout}${done.stderr}`;
  return done.status === 0 ? `done: ${output}` : `failed: ${output}`;
}

beforeAll(() => {
  for (const path of ["src", "tests", ".storybook", "docs", "public"]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  for (const path of ["package.json", "vite.config.ts", "tsconfig.json"]) {
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  addScreen();
  addHandler();
  addScenario();
  writeFileSync(join(copy, "tests/pause.test.tsx"), exerciseOfScreen);
  writeFileSync(join(copy, "tests/charges.test.ts"), exerciseOfMocks);
  const generated = ["src/i18n/message-values.test.ts", "tests/screens-document.test.ts"];
  const updated = run("vitest/vitest.mjs", "run", ...generated, "--update");
  if (!updated.startsWith("done")) throw new Error(updated);
}, 120_000);

afterAll(() => {
  rmSync(copy, { recursive: true });
});

test("nothing else must be touched for them to compile", () => {
  expect(run("typescript/bin/tsc")).toBe("done: ");
}, 120_000);

test.each([
  "tests/pause.test.tsx",
  "tests/charges.test.ts",
  "tests/architecture.test.ts",
  "tests/catalogues.test.ts",
  "tests/workbench-stories.test.ts",
])(
  "%s finds in place what was added",
  (path) => {
    expect(run("vitest/vitest.mjs", "run", path)).toMatch(/^done/);
  },
  120_000,
);
