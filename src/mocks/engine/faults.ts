import { isOperationName, type OperationName, operationNames } from "../../api/contract.ts";
import { type KeyedName, keyedNames } from "../../api/schema/decision.ts";

const longest = 60;

/** Text of unknown origin and length, fit to be named in a sentence. */
export function quote(text: string): string {
  return text.length > longest ? `"${text.slice(0, longest)}…"` : `"${text}"`;
}

/** What can go wrong with a request, at once. */
const plainKinds = [
  "network",
  "timeout",
  "401",
  "409",
  "412",
  "429",
  "500",
  "502",
  "503",
  "malformed",
  "lost",
  "expired",
] as const;

/** What goes wrong with a decision for a while: it acts late, or what is read lags behind it. */
const lastingKinds = ["late", "lag"] as const;

/** What can go wrong with a request. */
export const faultKinds = [...plainKinds, ...lastingKinds] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault that goes on for a while, and how long that is. */
interface LastingFault {
  readonly kind: (typeof lastingKinds)[number];
  readonly seconds: number;
}

/** What goes wrong. */
export type FaultEffect = { readonly kind: (typeof plainKinds)[number] } | LastingFault;

/** One thing that goes wrong, where, and how often. */
export type Fault = FaultEffect & {
  /** `*` is every operation. */
  readonly operation: OperationName | "*";
  /** How many more requests it strikes; `null` is all of them. */
  times: number | null;
};

/** Whether an operation carries out what its key can be asked about: a decision, or a declaration. */
export function isKeyedName(name: OperationName): name is KeyedName {
  return keyedNames.some((keyed) => keyed === name);
}

function isPlainKind(kind: string): kind is (typeof plainKinds)[number] {
  return plainKinds.some((candidate) => candidate === kind);
}

function isLastingKind(kind: string): kind is LastingFault["kind"] {
  return lastingKinds.some((candidate) => candidate === kind);
}

/** Whether a fault of this kind says for how many seconds it goes on. */
export function isLasting(kind: FaultKind): boolean {
  return isLastingKind(kind);
}

const longestFault = 3600;

function parseEffect(kind: string, operation: string, seconds: string | undefined): FaultEffect {
  if (isPlainKind(kind)) return { kind };
  if (!isLastingKind(kind)) {
    throw new RangeError(
      `${quote(kind)} is not a kind of fault; the kinds are ${faultKinds.join(", ")}.`,
    );
  }
  if (operation !== "*" && !keyedNames.some((name) => name === operation)) {
    throw new RangeError(
      `Only decisions and declarations can be ${kind}; write * or one of ${keyedNames.join(", ")} before ${kind}.`,
    );
  }
  if (!/^[1-9]\d{0,3}$/.test(seconds ?? "") || Number(seconds) > longestFault) {
    throw new RangeError(
      `${quote(`${operation}:${kind}`)} does not say for how long; write ${operation}:${kind}:SECONDS, with a whole number from 1 to ${longestFault}.`,
    );
  }
  return { kind, seconds: Number(seconds) };
}

/**
 * Reads `OPERATION:KIND[:TIMES]`, such as `cancelSubscription:503:2`; for what goes on for a while,
 * `OPERATION:KIND:SECONDS[:TIMES]`, such as `cancelSubscription:late:20`.
 * @throws RangeError saying in one sentence what is wrong and what would be right
 */
export function parseFault(text: string): Fault {
  const [operation = "", kind = "", ...numbers] = text.split(":");
  if (operation !== "*" && !isOperationName(operation)) {
    throw new RangeError(
      `${quote(operation)} is not an operation; the operations are *, ${operationNames.join(", ")}.`,
    );
  }
  const seconds = isLastingKind(kind) ? numbers.shift() : undefined;
  const effect = parseEffect(kind, operation, seconds);
  const [times, ...rest] = numbers;
  if (rest.length > 0 || (times !== undefined && !/^[1-9]\d{0,5}$/.test(times))) {
    throw new RangeError(
      `${quote(text)} is not a fault; write OPERATION:KIND or OPERATION:KIND:TIMES, with a whole number of times.`,
    );
  }
  return { ...effect, operation, times: times === undefined ? null : Number(times) };
}

/** What would go wrong with a request to this operation, if anything. */
export function nextFault(faults: readonly Fault[], operation: OperationName): Fault | undefined {
  return faults.find(
    (candidate) =>
      (candidate.operation === operation ||
        (candidate.operation === "*" && (!isLasting(candidate.kind) || isKeyedName(operation)))) &&
      candidate.times !== 0,
  );
}

/** The fault that strikes this request, if any. Counts it. */
export function takeFault(faults: readonly Fault[], operation: OperationName): Fault | null {
  const fault = nextFault(faults, operation);
  if (fault === undefined) return null;
  if (fault.times !== null) fault.times -= 1;
  return fault;
}
