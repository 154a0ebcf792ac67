import { useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { lastSettled } from "../../api/freshness.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { paymentMethodText } from "../../subscription/phrases.ts";
import { Notice } from "../../ui/notice.tsx";

interface PaymentChangedNoticeProps {
  readonly subscriptions: readonly Subscription[];
}

/** After a change of payment method: how that subscription is paid now, as the server holds it. */
export function PaymentChangedNotice({ subscriptions }: PaymentChangedNoticeProps) {
  const words = useWords();
  const [search] = useSearchParams();
  const id = search.get("decided") ?? "";
  const settled = lastSettled(useQueryClient(), id);
  const changed = subscriptions.find((one) => one.id === id);
  const isDone = settled?.decision.operation === "setPaymentMethod" && settled.ended === "done";
  if (!isDone || !changed?.paymentMethod) return null;
  return (
    <Notice tone="success">
      <p>
        {words.t("payment-change.now", {
          plan: isolate(changed.plan.name),
          method: paymentMethodText(words, changed.paymentMethod),
        })}
      </p>
    </Notice>
  );
}
