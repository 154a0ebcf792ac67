// @vitest-environment node
import { expect, test } from "vitest";
import { isFirstScreenMessage } from "../src/first-screen/words.ts";
import { messagesAskedFor } from "./message-usage.ts";
import { isModule, parseModule, readRepository, type TextFile } from "./repository-files.ts";

const files = new Map(
  readRepository(new URL("../", import.meta.url))
    .filter(isModule)
    .map((file) => [file.path, file]),
);

/** What the first script can show: its screens, the layout around them and what stands in for them. */
const begins = [
  "src/features/sign-in/sign-in-page.tsx",
  "src/app/root-layout.tsx",
  "src/app/error-boundary.tsx",
  "src/app/loading.tsx",
];

/** Not part of it: what is shown only where the address gives a reason, and what brings its own words along. */
const elsewhere = new Set([
  "src/app/redirect-reason.tsx",
  "src/app/chunks.ts",
  "src/features/sign-in/long-accounts.tsx",
  "src/features/sign-in/own-login.tsx",
]);

function reach(paths: readonly string[], found = new Map<string, TextFile>()) {
  for (const path of paths) {
    const file = files.get(path);
    if (file === undefined || found.has(path) || elsewhere.has(path)) continue;
    found.set(path, file);
    reach(parseModule(file).imports, found);
  }
  return [...found.values()];
}

const modules = reach(begins);

test("the modules of the first screen are found", () => {
  expect(modules.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["src/ui/page.tsx", "src/features/sign-in/identifier-form.tsx"]),
  );
});

test("every message that the first screen may ask for comes with it", () => {
  const asked = modules.flatMap(messagesAskedFor);
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((id) => !isFirstScreenMessage(id))).toEqual([]);
});
