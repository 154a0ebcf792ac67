// @vitest-environment node
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { operations } from "../../docs/back-end/operations.ts";
import { askAbout } from "../conformance/about.ts";
import { runConformance } from "../conformance/run.ts";
import { start } from "./start.ts";

const Described = v.object({
  paths: v.record(v.string(), v.record(v.string(), v.object({ operationId: v.string() }))),
});

test("every operation of the OpenAPI document is there, and no other", () => {
  const file = new URL("../../public/openapi.json", import.meta.url);
  const { paths } = v.parse(Described, JSON.parse(readFileSync(file, "utf8")));
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) =>
        `${operationId} ${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "*")}`,
    ),
  );
  const own = [...operations].map(([name, { method, path }]) => `${name} ${method} ${path}`);
  expect(own.toSorted()).toEqual(described.toSorted());
});

test("it keeps every promise, to a page of another origin", async () => {
  const origin = "https://app.example";
  const { base } = await start({ origins: [origin] });
  const about = await askAbout(base, fetch);
  const results = await runConformance({ base, about, send: fetch, origin });
  const others = results.filter(({ outcome }) => outcome.kind !== "passed");
  expect(others.map(({ name, outcome }) => ({ name, outcome }))).toEqual([
    {
      // An account has to prove itself again after half a day, or after signing out: the kit waits for neither.
      name: "selectAccount: each of its own problems was seen",
      outcome: { kind: "skipped", why: "Nothing led to sign-in-required." },
    },
  ]);
}, 60_000);
