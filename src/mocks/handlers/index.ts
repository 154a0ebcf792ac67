import { cancellationHandlers } from "./cancellations.ts";
import { declarationHandlers } from "./declarations.ts";
import { decisionHandlers } from "./decisions.ts";
import { helpHandlers } from "./help.ts";
import { paymentMethodHandlers } from "./payment-methods.ts";
import { planChangeHandlers } from "./plan-changes.ts";
import { sessionHandlers } from "./session.ts";
import { subscriptionHandlers } from "./subscriptions.ts";
import type { Handlers } from "./types.ts";

/** A handler for every operation: a missing one is a type error here. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...subscriptionHandlers,
  ...cancellationHandlers,
  ...declarationHandlers,
  ...planChangeHandlers,
  ...paymentMethodHandlers,
  ...decisionHandlers,
  ...helpHandlers,
};
