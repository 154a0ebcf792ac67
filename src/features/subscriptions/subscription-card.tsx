import type { Subscription } from "../../api/schema/subscription.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useMessages } from "../../i18n/messages.tsx";
import {
  billerText,
  chargeText,
  paymentMethodText,
  planChangeText,
  priceText,
} from "../../i18n/phrases.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { SubscriptionAction } from "./subscription-action.tsx";

/** What needs attention but never stands in the way of cancelling. */
function Attention({ subscription }: { readonly subscription: Subscription }) {
  const { t, format } = useMessages();
  const { overdue, paymentMethod } = subscription;
  return (
    <>
      {overdue && (
        <Notice tone="warning" heading={t("past-due.heading")}>
          <p>{t("past-due.text", { amount: format.money(overdue) })}</p>
        </Notice>
      )}
      {paymentMethod?.needsUpdate && (
        <Notice tone="warning" heading={t("payment-method.needs-update-heading")}>
          <p>{t("payment-method.needs-update")}</p>
        </Notice>
      )}
    </>
  );
}

/** One subscription: what it is, what it costs, what happens next, and the one right action. */
export function SubscriptionCard({ subscription }: { readonly subscription: Subscription }) {
  const words = useMessages();
  const { t, format } = words;
  const { plan, price, term, nextCharge, endsOn, paymentMethod, biller } = subscription;
  const state = subscriptionState(subscription);

  return (
    <Section heading={<bdi>{plan.name}</bdi>} isPanel>
      <FactList
        facts={[
          { name: t("fact.status"), value: t(`status.${state.kind}`) },
          { name: t("fact.price"), value: priceText(words, price, term) },
          nextCharge && { name: t("fact.next-charge"), value: chargeText(words, nextCharge) },
          endsOn !== null && {
            name: t(state.kind === "expired" ? "fact.ended-on" : "fact.ends-on"),
            value: format.date(endsOn),
          },
          paymentMethod && {
            name: t("fact.payment-method"),
            value: paymentMethodText(words, paymentMethod),
          },
          { name: t("fact.biller"), value: billerText(words, biller) },
        ]}
      />
      <Attention subscription={subscription} />
      <SubscriptionAction subscription={subscription} state={state} />
      {state.kind === "cancellable" && subscription.planChanges.length > 0 && (
        <Section heading={t("other-plans.heading")} level={3}>
          <FactList
            facts={subscription.planChanges.map((change) => ({
              name: isolate(change.plan.name),
              value: planChangeText(words, change),
            }))}
          />
        </Section>
      )}
    </Section>
  );
}
