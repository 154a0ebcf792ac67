import { Link } from "react-router-dom";
import type { CancellationTerms } from "../../api/schema/cancellation.ts";
import type { Subscription } from "../../api/schema/subscription.ts";
import { subscriptionState } from "../../flow/subscription-state.ts";
import { wayToCancel } from "../../subscription/labels.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { billerText, paymentMethodText } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Columns } from "../../ui/columns.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { TwinFacts } from "../../ui/twin-facts.tsx";
import { BackToHelp } from "./help-parts.tsx";
import { OwnSubscriptions } from "./own-subscriptions.tsx";
import { RefundCountries } from "./refund-countries.tsx";

/** What comes back today for each way of cancelling one subscription, beside each other where there are two. */
function OwnRefund({ terms }: { readonly terms: CancellationTerms }) {
  const words = useWords();
  const { t, format } = words;
  const plan = isolate(terms.plan.name);
  const facts = terms.options.map(({ kind, refund }) => ({
    name: t(`option.${kind}`),
    value: refund === null ? t("refund.none") : format.money(refund.amount),
    note:
      refund &&
      t("outcome.refund", {
        to: paymentMethodText(words, refund.to),
        date: format.date(refund.expectedBy),
      }),
  }));
  const [first, second] = facts;
  return (
    <Section heading={plan} level={3}>
      <p>{t("refunds.today", { date: format.date(terms.today) })}</p>
      {first && second && facts.length === 2 ? (
        <TwinFacts facts={[first, second]} />
      ) : (
        <FactList
          facts={facts.map(({ name, value, note }) => ({
            name,
            value: note ? `${value}. ${note}` : value,
          }))}
        />
      )}
      <p>
        <Link
          className={buttonClass()}
          to={wayToCancel({ id: terms.subscriptionId, profile: terms.profile })}
        >
          {t("refunds.review", { plan })}
        </Link>
      </p>
    </Section>
  );
}

function BilledElsewhere({
  subscription: { plan, biller },
}: {
  readonly subscription: Subscription;
}) {
  const words = useWords();
  return (
    <p>
      {words.t("refunds.elsewhere", {
        plan: isolate(plan.name),
        biller: billerText(words, biller),
      })}
    </p>
  );
}

function isBilledElsewhere(subscription: Subscription): boolean {
  return subscriptionState(subscription).kind === "billed-elsewhere";
}

/** Whether money comes back: for this subscription first, then by country. */
export function RefundsPage() {
  const { t } = useWords();
  return (
    <Page heading={t("refunds.heading")} lead={t("refunds.lead")} back={<BackToHelp />} isWide>
      <Columns>
        <Section heading={t("refunds.yours")} isPanel>
          <OwnSubscriptions
            signInText={t("refunds.sign-in")}
            nothing={t("refunds.nothing")}
            Terms={OwnRefund}
            isOther={isBilledElsewhere}
            Other={BilledElsewhere}
          />
        </Section>
        <RefundCountries />
      </Columns>
    </Page>
  );
}
