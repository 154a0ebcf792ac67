// @vitest-environment node
import { expect, test } from "vitest";
import { isOutcomeUnknown, type Failure } from "./errors.ts";

test.each<[Failure, boolean]>([
  [{ kind: "network" }, true],
  [{ kind: "timeout" }, true],
  [{ kind: "malformed", status: 200, retryAfter: null }, true],
  [{ kind: "malformed", status: 404, retryAfter: null }, true],
  [{ kind: "problem", problem: { type: "internal", status: 500 }, retryAfter: null }, true],
  [{ kind: "problem", problem: { type: "unavailable", status: 503 }, retryAfter: 2 }, true],
  [
    {
      kind: "problem",
      problem: { type: "decision-in-progress", status: 409 },
      retryAfter: null,
    },
    true,
  ],
  [
    { kind: "problem", problem: { type: "decision-withdrawn", status: 409 }, retryAfter: null },
    false,
  ],
  [{ kind: "problem", problem: { type: "terms-changed", status: 412 }, retryAfter: null }, false],
  [{ kind: "problem", problem: { type: "rate-limited", status: 429 }, retryAfter: null }, false],
])("after %j it is not known whether it was done: %s", (failure, expected) => {
  expect(isOutcomeUnknown(failure)).toBe(expected);
});
