import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { paymentMethodsQuery, subscriptionQuery, subscriptionsQuery } from "../../api/queries.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { overdueText, paymentMethodText, nextChargeFact } from "../../subscription/phrases.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { AddPaymentMethod } from "./add-payment-method.tsx";
import { hasChoice, SavedMethods } from "./saved-methods.tsx";

/** What the payment method is for. Neither the sum nor its day depends on the choice. */
function Charges({ subscription }: { readonly subscription: Subscription }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section heading={t("payment-change.charges")} isPanel>
      <FactList facts={[nextChargeFact(words, subscription.nextCharge)]} />
      {subscriptionState(subscription).kind === "cancellable" && (
        <p>{t("payment-change.cancel-anyway")}</p>
      )}
    </Section>
  );
}

/** How a subscription is paid, and the other ways it could be. */
export function PaymentMethodPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: list } = useSuspenseQuery(subscriptionsQuery());
  const { data: saved } = useSuspenseQuery(paymentMethodsQuery());
  const { plan, paymentMethod, overdue } = subscription.body;
  const choice = { subscription: subscription.body, methods: saved.methods };

  return (
    <Page
      heading={t("payment-method.change")}
      lead={
        paymentMethod === null
          ? t("payment-change.lead-none", { plan: isolate(plan.name) })
          : t("payment-change.lead", {
              plan: isolate(plan.name),
              method: paymentMethodText(words, paymentMethod),
            })
      }
      back={<Link to={pathOf("subscriptions")}>{t("subscriptions.heading")}</Link>}
    >
      {overdue && (
        <Notice tone="warning" heading={t("payment-change.overdue")}>
          <p>{overdueText(words, overdue)}</p>
        </Notice>
      )}
      <SavedMethods {...choice} today={list.today} />
      <AddPaymentMethod address={saved.addAddress} isNext={!hasChoice(choice)} />
      <Charges subscription={subscription.body} />
    </Page>
  );
}
