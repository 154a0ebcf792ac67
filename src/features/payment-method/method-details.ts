import type { SavedPaymentMethod } from "../../api/schema/subscription.ts";
import type { Words } from "../../i18n/words.ts";
import { methodState, type MethodState } from "./method-state.ts";

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
