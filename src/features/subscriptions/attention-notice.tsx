import { Link } from "react-router-dom";
import type { Subscription } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import type { Attention } from "../../flow/subscription-state.ts";
import { useWords } from "../../i18n/words.ts";
import { overdueText } from "../../subscription/phrases.ts";
import { Notice } from "../../ui/notice.tsx";

interface AttentionNoticeProps {
  readonly subscription: Subscription;
  readonly attention: Attention;
}

function PastDue({ overdue }: { readonly overdue: Subscription["overdue"] }) {
  const words = useWords();
  return <p>{overdue === null ? words.t("past-due.no-amount") : overdueText(words, overdue)}</p>;
}

/** What must be known about the payment. It is beside the action, never in its way. */
export function AttentionNotice({ subscription, attention }: AttentionNoticeProps) {
  const { t } = useWords();
  const { id, recurringBilling } = subscription;
  const change = (
    <p>
      <Link to={pathOf("payment-method", id)}>{t("payment-method.change")}</Link>
    </p>
  );
  switch (attention.kind) {
    case "past-due":
      return (
        <Notice tone="warning" heading={t("past-due.heading")}>
          <PastDue overdue={attention.overdue} />
          {recurringBilling && (
            <p>
              {attention.overdue && `${t(`past-due.if-${attention.overdue.ifCancelled}`)} `}
              {t("past-due.can-cancel")}
            </p>
          )}
          {attention.needsPaymentMethod && <p>{t("past-due.needs-payment-method")}</p>}
          {change}
        </Notice>
      );
    case "payment-method":
      return (
        <Notice tone="warning" heading={t("payment-method.needs-update-heading")}>
          <p>
            {t(
              recurringBilling ? "payment-method.needs-update" : "payment-method.needs-update-off",
            )}
          </p>
          {change}
        </Notice>
      );
  }
}
