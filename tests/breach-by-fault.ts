import { breachBeginning, noAnswerBeginning } from "../src/api/contract-breach.ts";
import { type AnyScenarioId, scenario as scenarioOf } from "../src/mocks/data/scenarios.ts";
import { type Fault, type FaultKind, parseFault } from "../src/mocks/engine/faults.ts";

/** The kinds of faults whose answers are none of the contract's: the last two where the operation has no such problem. */
const breaking: ReadonlySet<FaultKind> = new Set<FaultKind>([
  "malformed",
  "timeout",
  "502",
  "401",
  "412",
]);

/** The kinds of faults that leave a request without an answer. */
const silent: ReadonlySet<FaultKind> = new Set<FaultKind>(["network", "lost", "expired"]);

/** What goes wrong where a scenario is opened with faults as an address has them, its own included. */
export function faultsOf(scenario: AnyScenarioId, faults: readonly string[] = []): Fault[] {
  return [...faults.map(parseFault), ...(scenarioOf(scenario).faults ?? [])];
}

/** Whether a line on the console names a breach of the contract, or a lack of an answer, that such faults ask for. */
export function isBreachBy(faults: readonly Fault[], line: string): boolean {
  return faults.some(({ operation, kind }) => {
    const name = operation === "*" ? "" : `${operation} `;
    if (silent.has(kind)) return line.includes(noAnswerBeginning + name);
    return breaking.has(kind) && line.includes(breachBeginning + name);
  });
}
