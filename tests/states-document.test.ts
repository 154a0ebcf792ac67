// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import { scenarioIds } from "../src/mocks/data/scenarios.ts";
import { readRepository, type TextFile } from "./repository-files.ts";

const files = readRepository(new URL("../", import.meta.url));

/** The rows of the document's table, each as its cells. */
const rows = files
  .filter(({ path }) => path === "docs/states.md")
  .flatMap(({ text }) => text.split("\n"))
  .filter((line) => /^\| [A-Z]\d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
  .map(([, id = "", , scenario = "", screen = "", action = "", journey = "", endToEnd = ""]) => ({
    id,
    scenario,
    screen,
    action,
    journey,
    endToEnd,
  }));

const scenarios = new Set<string>(scenarioIds);

/** Whether a test of this name is written in one of the files below a folder. */
function isWritten(name: string, isPlace: (file: TextFile) => boolean): boolean {
  return files.some((file) => isPlace(file) && file.text.includes(`"${name}"`));
}

const isJourney = ({ path }: TextFile) => /^tests\/journeys\/.*\.test\.tsx?$/.test(path);
const isEndToEnd = ({ path }: TextFile) => /^tests\/e2e\/.*\.spec\.ts$/.test(path);

test("every state from E1 to E25 is in the table", () => {
  const wanted = Array.from({ length: 25 }, (_, index) => `E${index + 1}`);
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
});

describe.each(rows)("$id $scenario", ({ scenario, screen, action, journey, endToEnd }) => {
  it("has a scenario, a screen and a next action", () => {
    expect(scenarios).toContain(scenario);
    expect(screen).toMatch(/^\//);
    expect(action).not.toBe("");
  });

  it("has a journey test and an end-to-end test of these names", () => {
    expect(isWritten(journey, isJourney), journey).toBe(true);
    expect(isWritten(endToEnd, isEndToEnd), endToEnd).toBe(true);
  });
});
