import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import { subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { chargeText, paymentMethodText, priceText } from "../../subscription/phrases.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { useDecision } from "../../subscription/use-decision.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

/** Turning recurring billing back on: what it will cost, then the button that does it. */
export function RecurringBillingPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { plan, price, term, paymentMethod, reactivation, cancellationId } = data.body;

  const { decide, isPending, failure } = useDecision(["terms-changed", "payment-method-required"]);
  const turnOn = () =>
    decide({
      operation: "setRecurringBilling",
      subscriptionId,
      body: { on: true },
      ifMatch: data.version,
    });

  return (
    <Page
      heading={t("recurring-billing.turn-on")}
      lead={t("turn-on.lead", { plan: isolate(plan.name) })}
    >
      {failure && (
        <FailureNotice failure={failure} truth={t(`turn-on.${failure.kind}`)}>
          {failure.kind === "payment-method-required" && (
            <p>
              <Link to={pathOf("payment-method", subscriptionId)}>
                {t("payment-method.change")}
              </Link>
            </p>
          )}
        </FailureNotice>
      )}
      <Section heading={t("confirm.what-happens")} isPanel>
        <FactList
          facts={[
            { name: t("fact.price"), value: priceText(words, price, term) },
            reactivation && {
              name: t("fact.next-charge"),
              value: chargeText(words, reactivation.nextCharge),
            },
            paymentMethod && {
              name: t("fact.payment-method"),
              value: paymentMethodText(words, paymentMethod),
            },
          ]}
        />
      </Section>
      <Choices>
        <Button
          onClick={() =>
            void navigate(
              cancellationId === null
                ? pathOf("subscriptions")
                : pathOf("cancelled", subscriptionId),
            )
          }
        >
          {t("turn-on.leave-off")}
        </Button>
        <Button isBusy={isPending} onClick={turnOn}>
          {t("recurring-billing.turn-on")}
        </Button>
      </Choices>
    </Page>
  );
}
