import { contract, type OperationName } from "../api/contract.ts";
import { quote } from "./quote.ts";

/** What can go wrong with a request. */
export const faultKinds = [
  "network",
  "timeout",
  "401",
  "409",
  "412",
  "429",
  "500",
  "503",
  "malformed",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One thing that goes wrong, where, and how often. */
export interface Fault {
  /** `*` is every operation. */
  readonly operation: OperationName | "*";
  readonly kind: FaultKind;
  /** How many more requests it strikes; `null` is all of them. */
  times: number | null;
}

/** Whether a name is that of an operation of the contract. */
function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

/** Every operation of the contract, in its order. */
export const operationNames: readonly OperationName[] =
  Object.keys(contract).filter(isOperationName);

function isFaultKind(kind: string): kind is FaultKind {
  return faultKinds.some((candidate) => candidate === kind);
}

/**
 * Reads `OPERATION:KIND[:TIMES]`, such as `cancelSubscription:503:2`.
 * @throws RangeError saying in one sentence what is wrong and what would be right
 */
export function parseFault(text: string): Fault {
  const [operation = "", kind = "", times, ...rest] = text.split(":");
  if (operation !== "*" && !isOperationName(operation)) {
    throw new RangeError(
      `${quote(operation)} is not an operation; the operations are *, ${operationNames.join(", ")}.`,
    );
  }
  if (!isFaultKind(kind)) {
    throw new RangeError(
      `${quote(kind)} is not a kind of fault; the kinds are ${faultKinds.join(", ")}.`,
    );
  }
  if (rest.length > 0 || (times !== undefined && !/^[1-9]\d{0,5}$/.test(times))) {
    throw new RangeError(
      `${quote(text)} is not a fault; write OPERATION:KIND or OPERATION:KIND:TIMES, with a whole number of times.`,
    );
  }
  return { operation, kind, times: times === undefined ? null : Number(times) };
}

/** What would go wrong with a request to this operation, if anything. */
export function nextFault(faults: readonly Fault[], operation: OperationName): Fault | undefined {
  return faults.find(
    (candidate) =>
      (candidate.operation === "*" || candidate.operation === operation) && candidate.times !== 0,
  );
}

/** The kind of fault that strikes this request, if any. Counts it. */
export function takeFault(faults: readonly Fault[], operation: OperationName): FaultKind | null {
  const fault = nextFault(faults, operation);
  if (fault === undefined) return null;
  if (fault.times !== null) fault.times -= 1;
  return fault.kind;
}
