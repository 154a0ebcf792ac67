import type { SavedPaymentMethod } from "../../api/schema/subscription.ts";

/** What there is to say about a saved way of paying before choosing it. Months are `YYYY-MM`. */
export type MethodState =
  | { readonly kind: "usable"; readonly validThrough: string | null }
  | { readonly kind: "expired"; readonly month: string }
  | { readonly kind: "not-usable" };

/** Whether a way of paying can be chosen, and if not, why, as far as that is known. */
export function methodState(
  { canBeChosen, expires }: SavedPaymentMethod,
  today: string,
): MethodState {
  if (canBeChosen) return { kind: "usable", validThrough: expires };
  // A card is valid through the whole of its last month.
  return expires !== null && expires < today.slice(0, 7)
    ? { kind: "expired", month: expires }
    : { kind: "not-usable" };
}
