import { breachBeginning } from "../src/api/contract-breach.ts";
import { type FaultKind, parseFault } from "../src/mocks/engine/faults.ts";

/** The kinds of faults whose answers are none of the contract's: the last two where the operation has no such problem. */
const breaking: ReadonlySet<FaultKind> = new Set<FaultKind>([
  "malformed",
  "timeout",
  "502",
  "401",
  "412",
]);

/** Whether a line on the console names a breach of the contract that such faults ask the mock API for. */
export function isBreachBy(faults: readonly string[], line: string): boolean {
  return faults.map(parseFault).some(({ operation, kind }) => {
    const name = operation === "*" ? "" : `${operation} `;
    return breaking.has(kind) && line.includes(breachBeginning + name);
  });
}
