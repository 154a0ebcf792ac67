import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router-dom";
import { subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { largeChargeFact, paymentMethodText, priceText } from "../../subscription/phrases.ts";
import { FailureNotice } from "../../subscription/failure-notice.tsx";
import { useDecision } from "../../subscription/use-decision.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { Page } from "../../ui/page.tsx";
import { TwinFacts } from "../../ui/twin-facts.tsx";

/** Turning recurring billing back on: what it will cost, then the button that does it. */
export function RecurringBillingPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { plan, price, term, paymentMethod, reactivation, nextCharge, cancellationId } = data.body;

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
      back={<Link to={pathOf("subscriptions")}>{t("subscriptions.heading")}</Link>}
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
      <TwinFacts
        facts={[
          {
            name: t("fact.price"),
            value: priceText(words, price, term),
            note:
              paymentMethod &&
              t("turn-on.paid-with", { method: paymentMethodText(words, paymentMethod) }),
          },
          largeChargeFact(words, reactivation?.nextCharge ?? nextCharge),
        ]}
      />
      <ChoiceBar>
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
      </ChoiceBar>
    </Page>
  );
}
