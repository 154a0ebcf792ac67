import * as v from "valibot";
import { Cancellation, Withdrawal } from "./cancellation.ts";
import { Declaration } from "./declaration.ts";
import { Problem } from "./problem.ts";
import { SubscriptionAnswer } from "./subscription.ts";
import { Instant } from "./values.ts";

const asOf = Instant;

/** The decisions whose result is the subscription as they leave it. */
const subscriptionDecisions = ["setRecurringBilling", "changePlan", "setPaymentMethod"] as const;

/** Every operation that carries out a decision about a subscription. */
export const decisionNames = [
  "cancelSubscription",
  "withdrawFromContract",
  ...subscriptionDecisions,
] as const;
export type DecisionName = (typeof decisionNames)[number];

/** Every operation whose outcome can be asked for by its key: the decisions, and the declaration that no account owns. */
export const keyedNames = [...decisionNames, "declareCancellation"] as const;
export type KeyedName = (typeof keyedNames)[number];

/**
 * What became of the decision with one key. It is answered from where writes happen, never from a copy that
 * lags. `done`, `refused` and `withdrawn` are final.
 */
export const Decision = v.variant("state", [
  /** No request with this key has arrived. One may still be on its way. */
  v.object({ state: v.literal("unseen"), asOf }),
  v.object({ state: v.literal("in-progress"), asOf }),
  v.object({
    state: v.literal("done"),
    asOf,
    decided: v.variant("operation", [
      v.object({ operation: v.literal("cancelSubscription"), result: Cancellation }),
      v.object({ operation: v.literal("withdrawFromContract"), result: Withdrawal }),
      v.object({ operation: v.literal("declareCancellation"), result: Declaration }),
      v.object({
        operation: v.picklist(subscriptionDecisions),
        result: SubscriptionAnswer,
        /** What the `ETag` of the answer held. */
        version: v.string(),
      }),
    ]),
  }),
  v.object({
    state: v.literal("refused"),
    asOf,
    /** Why; `null` where this version of the application does not know the problem. */
    problem: v.fallback(v.nullable(Problem), null),
  }),
  /** Whatever arrives with this key from now on is refused with `decision-withdrawn`, and does nothing. */
  v.object({ state: v.literal("withdrawn"), asOf }),
]);
export type Decision = v.InferOutput<typeof Decision>;
