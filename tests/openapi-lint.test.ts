// @vitest-environment node
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { afterAll, expect, test } from "vitest";

// Whoever adds an operation is told by the linter what is missing of it in the OpenAPI document.

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "keep-or-cancel-openapi-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const Findings = v.object({ problems: v.array(v.object({ ruleId: v.string() })) });

/** The rules that the published document breaks where some of its members are others, or none. */
function brokenBy(changed: (key: string, value: unknown) => unknown): string[] {
  const document: unknown = JSON.parse(readFileSync(join(root, "public/openapi.json"), "utf8"));
  const path = join(folder, "openapi.json");
  writeFileSync(path, JSON.stringify(document, changed));
  const bin = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const config = join(root, ".config/redocly.yaml");
  const options = ["--config", config, "--format", "json", "--max-problems", "10000"];
  const { stdout } = spawnSync(process.execPath, [bin, "lint", path, ...options], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  const { problems } = v.parse(Findings, JSON.parse(stdout));
  return [...new Set(problems.map(({ ruleId }) => ruleId))].toSorted();
}

test.each([
  [
    ["description", "tags"],
    [
      "operation-description",
      "parameter-description",
      "rule/header-described",
      "rule/response-described",
      "rule/operation-has-one-tag",
    ],
  ],
  [
    ["examples", "example"],
    ["rule/body-has-examples", "rule/header-has-example", "rule/parameter-has-examples"],
  ],
  [["headers"], ["response-contains-header"]],
])(
  "without %j the document does not pass",
  (missing, rules) => {
    const broken = brokenBy((key, value) => (missing.includes(key) ? undefined : value));
    expect(broken).toEqual(expect.arrayContaining(rules));
  },
  60_000,
);

test("an example that does not fit its schema does not pass", () => {
  // Money in words, and a key that is longer than keys may be.
  const broken = brokenBy((key, value) => {
    if (key === "amount" && typeof value === "number") return "ninety-nine";
    return value === "7c3d9a01f2e84b5699d0c1a7e65f4b38" ? "7".repeat(300) : value;
  });
  expect(broken).toEqual(["no-invalid-media-type-examples", "no-invalid-parameter-examples"]);
}, 60_000);
