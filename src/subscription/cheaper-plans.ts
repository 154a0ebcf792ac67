import type { PlanChange, Subscription } from "../api/schema/subscription.ts";

const months = { month: 1, year: 12 } as const;

/** What a plan costs a month, in minor units; `null` where its term is not known. */
function monthly({ price, term }: Pick<PlanChange, "price" | "term">): number | null {
  return term === "unknown" ? null : price.amount / months[term];
}

/** The plans that cost less by the month than the present one, in the same currency. */
export function cheaperPlans(subscription: Subscription): PlanChange[] {
  const present = monthly(subscription);
  if (present === null) return [];
  return subscription.planChanges.filter((change) => {
    const price = monthly(change);
    return (
      price !== null && price < present && change.price.currency === subscription.price.currency
    );
  });
}
