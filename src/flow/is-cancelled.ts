import type { Subscription } from "../api/schema/subscription.ts";

/** Whether a cancellation is in force. Its receipt outranks whatever else is known of the subscription. */
export function isCancelled({ cancellationId }: Pick<Subscription, "cancellationId">): boolean {
  return cancellationId !== null;
}
