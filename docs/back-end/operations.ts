import { cancellingOperations } from "./cancelling.ts";
import { decisionOperations } from "./decisions.ts";
import { declarationAndHelpOperations } from "./declarations-and-help.ts";
import type { Operation } from "./operation.ts";
import { sessionOperations } from "./session.ts";
import { signInOperations } from "./sign-in.ts";
import { subscriptionOperations } from "./subscriptions.ts";

/** Every operation of the API, by its name in `public/openapi.json`. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    ...sessionOperations,
    ...signInOperations,
    ...subscriptionOperations,
    ...cancellingOperations,
    ...decisionOperations,
    ...declarationAndHelpOperations,
  }),
);

/** An operation that a request names. */
export interface Named {
  readonly name: string;
  readonly operation: Operation;
  /** The part of the path that varies, as it was sent. */
  readonly part: string;
}

/** The operation with this method and path, from the API's base address on; `null` where there is none. */
export function findOperation(method: string, path: string): Named | null {
  const parts = path.split("/");
  for (const [name, operation] of operations) {
    const pattern = operation.path.split("/");
    const fits =
      operation.method === method &&
      pattern.length === parts.length &&
      pattern.every((expected, index) =>
        expected === "*" ? parts[index] !== "" : expected === parts[index],
      );
    if (fits) return { name, operation, part: parts[pattern.indexOf("*")] ?? "" };
  }
  return null;
}
