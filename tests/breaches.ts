import { onTestFinished } from "vitest";
import { told } from "../src/api/contract-breach.ts";
import { isBreachBy } from "./breach-by-fault.ts";

let expected: readonly string[] = [];

/** Lets this test break the contract by faults; every other breach fails it. */
export function expectBreachesBy(faults: readonly string[]): void {
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
