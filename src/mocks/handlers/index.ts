import { cancellationHandlers } from "./cancellations.ts";
import { sessionHandlers } from "./session.ts";
import { subscriptionHandlers } from "./subscriptions.ts";
import type { Handlers } from "./types.ts";

/** A handler for every operation: a missing one is a type error here. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...subscriptionHandlers,
  ...cancellationHandlers,
};
