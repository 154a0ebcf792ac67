import { expect, test } from "vitest";
import { asJUnit, asSummary } from "./report.ts";
import type { Result } from "./run.ts";

const hostile = 'a "b" <c> & \u0000\u202E ]]>';

const results: readonly Result[] = [
  { name: "one", promise: "once", sentence: "Once.", outcome: { kind: "passed" } },
  { name: hostile, promise: "once", sentence: "Once.", outcome: { kind: "skipped", why: hostile } },
  {
    name: "two",
    promise: "seen",
    sentence: "Seen.",
    outcome: { kind: "failed", sent: hostile, expected: hostile, got: hostile },
  },
];

test("the summary counts", () => {
  expect(asSummary(results)).toBe("1 passed, 1 failed, 1 skipped");
});

test("JUnit's XML can be read, whatever a back end answers", () => {
  const read = new DOMParser().parseFromString(asJUnit(results), "text/xml");
  expect(read.querySelector("parsererror")).toBeNull();
  const cases = [...read.querySelectorAll("testcase")];
  expect(cases.map((one) => one.firstElementChild?.tagName ?? "passed")).toEqual([
    "passed",
    "skipped",
    "failure",
  ]);
  expect(cases[1]?.getAttribute("name")).toContain('a "b" <c> &');
  expect(read.querySelector("failure")?.textContent).toContain("]]>");
  expect(read.querySelector("testsuite")?.getAttribute("failures")).toBe("1");
});
