import type { OperationName } from "../contract.ts";
import type { Examples } from "./examples.ts";

/** The operation whose `ETag` goes into the `If-Match` of each that asks for one. */
export const versionFrom: Partial<Record<OperationName, OperationName>> = {
  cancelSubscription: "getCancellationTerms",
  withdrawFromContract: "getSubscription",
  setRecurringBilling: "getSubscription",
  changePlan: "getPlanChangeTerms",
};

/** A header of an answer, described in one place. */
export function headerReference(name: "CacheControl" | "ETag" | "RetryAfter" | "SetCookie") {
  return { $ref: `#/components/headers/${name}` };
}

/** Every header that answers carry. What the mock API never sends is the cookie of a session. */
export function componentHeaders({ operations, problems }: Examples) {
  return {
    CacheControl: {
      description: "Always `no-store`: no answer may be kept by a cache.",
      required: true,
      schema: { type: "string" },
      example: operations["listSubscriptions"]?.["all"]?.headers.get("Cache-Control"),
    },
    ETag: {
      description:
        "The version of what was answered, to be sent back in `If-Match` exactly as it came. It stays while " +
        "nothing that was promised changes.",
      required: true,
      schema: { type: "string", minLength: 1 },
      example: operations["getCancellationTerms"]?.["one-way"]?.headers.get("ETag"),
    },
    RetryAfter: {
      description: "How long to wait before the next attempt, in seconds.",
      required: true,
      schema: { type: "integer", minimum: 0 },
      example: Number(problems["rate-limited"]?.headers.get("Retry-After")),
    },
    SetCookie: {
      description:
        "The cookie of the session, wherever it changes. Signing in gives a new value, and what the old one held " +
        "opens nothing any more; the earlier answer, given again, sets the cookie again. Signing out ends the " +
        "session, while the browser stays known, by the same cookie or a fresh one. The name is the back end's own.",
      schema: { type: "string" },
      example: "session=Zk3mYq0tVwXr8sLh; Path=/; HttpOnly; Secure; SameSite=Lax",
    },
  };
}

/** `If-Match`, with the version that each example sent. */
export function ifMatchParameter(name: OperationName, examples: object | undefined) {
  return {
    name: "If-Match",
    in: "header",
    required: true,
    description:
      `The \`ETag\` of ${versionFrom[name] ?? "what was read"} that was on the screen, as it came. Where it ` +
      "is no longer the version in force, the answer is `terms-changed` and nothing happens.",
    schema: { type: "string" },
    examples,
  };
}

/** `Idempotency-Key`, with the key that each example sent. */
export function idempotencyKeyParameter(examples: object | undefined) {
  return {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    description:
      "Made when the subscriber decides (the page makes 32 hexadecimal digits, 128 random bits), and kept " +
      "across retries and reloads until the outcome is known. The same key with the same request gives the " +
      "same answer, with the `asOf` that it had; while the first is being worked on, it may be " +
      "`decision-in-progress` instead. A request is its operation, its path and its body as it is understood, " +
      "without `If-Match`. A key belongs to the account, or to nobody where the operation is open to all. One that " +
      "is empty or too long may be refused like one that is missing.",
    schema: { type: "string", minLength: 1, maxLength: 200 },
    examples,
  };
}
