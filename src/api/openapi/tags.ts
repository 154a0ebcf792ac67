import type { OperationName } from "../contract.ts";
import * as cancellation from "../operations/cancellation.ts";
import * as decision from "../operations/decision.ts";
import * as declaration from "../operations/declaration.ts";
import * as help from "../operations/help.ts";
import * as session from "../operations/session.ts";
import * as signIn from "../operations/sign-in.ts";
import * as subscriptions from "../operations/subscriptions.ts";

/** The resources of the API, in the order in which one would build them, each with the module of its operations. */
const groups = [
  {
    name: "Signing in",
    description: "Who is signed in in this browser. The session is a cookie of the API's.",
    module: { ...signIn, ...session },
  },
  {
    name: "Subscriptions",
    description: "What someone subscribes to, and what can be changed about it.",
    module: subscriptions,
  },
  {
    name: "Cancelling",
    description: "What cancelling and withdrawing would mean, doing so, and the receipts.",
    module: cancellation,
  },
  {
    name: "Decisions",
    description: "What became of a decision, by the `Idempotency-Key` that it was sent under.",
    module: decision,
  },
  {
    name: "Declarations",
    description: "Cancelling or withdrawing in writing, without signing in.",
    module: declaration,
  },
  {
    name: "Help",
    description: "Help, support and what people think. None of it is needed to cancel.",
    module: help,
  },
] as const;

/** The tags of the document. */
export const tags = groups.map(({ name, description }) => ({ name, description }));

/** The tags of an operation: the resource in whose file it is described. */
export function tagsOf(operation: OperationName): string[] {
  return groups.filter(({ module }) => Object.hasOwn(module, operation)).map(({ name }) => name);
}
