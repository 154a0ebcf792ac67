import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { cancellationTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { isolate } from "../../i18n/isolate.ts";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { PlanList } from "../../subscription/plan-list.tsx";
import { StorageAfter } from "../../subscription/storage-after.tsx";
import { priceText } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { ChoiceBar } from "../../ui/choice-bar.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Stack } from "../../ui/stack.tsx";
import { benefitFacts } from "./benefit-facts.ts";
import { cheaperPlans } from "./cheaper-plans.ts";
import { Outcome } from "./outcome.tsx";
import { WhatHappens } from "./what-happens.tsx";

/** When it ends and what comes back, beside the choice, equal in every respect; then what is lost, and when. */
export function ReviewPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: terms } = useSuspenseQuery(cancellationTermsQuery(subscriptionId));
  const { plan } = terms.body;
  const { overdue, price, term } = subscription.body;

  const cheaper = cheaperPlans(subscription.body);

  const losses = (
    <>
      <Section heading={t("storage.heading")} isPanel>
        <StorageAfter {...terms.body} />
        <p>
          <Link to={pathOf("storage")}>{t("storage.more")}</Link>
        </p>
      </Section>
      <Section heading={t("benefits.heading")} isPanel>
        <FactList
          facts={[
            ...benefitFacts(words, terms.body),
            { name: t("fact.price"), value: priceText(words, price, term) },
          ]}
        />
      </Section>
      {cheaper.length > 0 && (
        <Section heading={t("cheaper-plans.heading")} isPanel>
          <PlanList subscriptionId={subscriptionId} plans={cheaper} />
        </Section>
      )}
    </>
  );

  return (
    <Page
      heading={t("review.heading")}
      step={stepPosition("review")}
      lead={t("review.lead", { plan: isolate(plan.name) })}
      back={<Link to={pathOf("subscriptions")}>{t("subscriptions.back")}</Link>}
      isWide
    >
      <Outcome terms={terms.body} />
      <ChoiceBar>
        <Link className={buttonClass()} to={pathOf("kept", subscriptionId)}>
          {t("choice.keep")}
        </Link>
        <Link className={buttonClass()} to={pathOf("confirm", subscriptionId)}>
          {t("choice.cancel")}
        </Link>
      </ChoiceBar>
      <PastDueNotice overdue={overdue} when="if" />
      <Columns>
        <Section heading={t("timeline.heading")} isPanel>
          <WhatHappens terms={terms.body} />
        </Section>
        {/* Two timelines are as long as all the rest together. */}
        {terms.body.options.length > 1 ? <Stack isWide>{losses}</Stack> : losses}
      </Columns>
    </Page>
  );
}
