import { onTestFinished } from "vitest";
import { told } from "../src/api/contract-breach.ts";
import type { Fault } from "../src/mocks/engine/faults.ts";
import { isBreachBy } from "./breach-by-fault.ts";

let expected: readonly Fault[] = [];

/** Lets this test break the contract, or give no answer, by faults; anything else that is said of it fails the test. */
export function expectBreachesBy(faults: readonly Fault[]): void {
  expected = [...expected, ...faults];
  onTestFinished(() => {
    expected = [];
  });
}

/** The lines that this test does not expect. What has been said once may be said again in the next one. */
export function unexpectedLines(lines: readonly string[]): string[] {
  told.clear();
  return lines.filter((line) => !isBreachBy(expected, line));
}
