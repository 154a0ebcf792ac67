import type { SavedPaymentMethod } from "../../api/schema/subscription.ts";
import type { Words } from "../../i18n/words.ts";

function stateText({ t, format }: Words, state: MethodState): string | null {
  switch (state.kind) {
    case "usable":
      return state.validThrough === null
        ? null
        : t("payment-change.valid-through", { month: format.month(state.validThrough) });
    case "expired":
      return t("payment-change.expired", { month: format.month(state.month) });
    case "not-usable":
      return t("payment-change.not-usable");
  }
}

/** What stands beside a way of paying: whether it is used now, how long it is valid, why it cannot be chosen. */
export function methodDetails(
  words: Words,
  method: SavedPaymentMethod,
  { today, currentId }: { readonly today: string; readonly currentId: string | undefined },
): string {
  const current = method.id === currentId ? words.t("payment-change.current") : null;
  return [current, stateText(words, methodState(method, today))].filter(Boolean).join(" ");
}

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
