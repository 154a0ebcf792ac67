import * as v from "valibot";
import { Count, Instant, openEnum } from "./values.ts";

/**
 * The members every problem has (RFC 9457). `type` is a stable name that the application translates;
 * `title` and `detail` are for logs and are never shown.
 */
const members = {
  title: v.optional(v.string()),
  status: v.number(),
  detail: v.optional(v.string()),
};

const plain = <const Type extends string>(type: Type) =>
  v.object({ type: v.literal(type), ...members });

/** Why a subscription cannot be cancelled here, and so has no cancellation terms. Of several, the first is said. */
export const notCancellableReasons = [
  "work-or-school-account",
  "not-owner",
  "billed-by-someone-else",
  "another-kind",
  "expired",
  "already-off",
] as const;
export type NotCancellableReason = (typeof notCancellableReasons)[number];

/** Every problem the API can answer with. */
export const Problem = v.variant("type", [
  plain("invalid-request"),
  plain("precondition-required"),
  plain("idempotency-key-reused"),
  plain("sign-in-required"),
  plain("account-not-found"),
  v.object({ type: v.literal("code-wrong"), ...members, attemptsLeft: Count }),
  plain("challenge-expired"),
  v.object({
    type: v.literal("account-locked"),
    ...members,
    // When it can be tried again; `null` or absent where that is not told.
    lockedUntil: v.optional(v.nullable(Instant)),
  }),
  plain("rate-limited"),
  plain("not-found"),
  plain("terms-changed"),
  // The receipt in these is read by whoever decided: nobody else needs to know what receipts look like.
  v.object({ type: v.literal("already-cancelled"), ...members, cancellation: v.unknown() }),
  v.object({ type: v.literal("already-withdrawn"), ...members, withdrawal: v.unknown() }),
  plain("withdrawal-closed"),
  plain("date-passed"),
  v.object({
    type: v.literal("not-cancellable"),
    ...members,
    reason: openEnum(notCancellableReasons),
  }),
  plain("payment-method-required"),
  // Neither is a refusal of what was decided: the first says that it is not finished, the second that it never will be.
  plain("decision-in-progress"),
  plain("decision-withdrawn"),
  plain("unavailable"),
  plain("internal"),
]);
export type Problem = v.InferOutput<typeof Problem>;
export type ProblemType = Problem["type"];

/** What can also be answered to a decision, by the state of its key. */
export const decisionProblems = [
  "decision-in-progress",
  "decision-withdrawn",
] as const satisfies readonly ProblemType[];

/** The HTTP status that each problem is answered with. */
export const problemStatus = {
  "invalid-request": 400,
  "precondition-required": 428,
  "idempotency-key-reused": 422,
  "sign-in-required": 401,
  "account-not-found": 404,
  "code-wrong": 422,
  "challenge-expired": 410,
  "account-locked": 423,
  "rate-limited": 429,
  "not-found": 404,
  "terms-changed": 412,
  "already-cancelled": 409,
  "already-withdrawn": 409,
  "withdrawal-closed": 409,
  "date-passed": 422,
  "not-cancellable": 409,
  "payment-method-required": 409,
  "decision-in-progress": 409,
  "decision-withdrawn": 409,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ProblemType, number>;
