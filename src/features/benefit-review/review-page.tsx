import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { cancellationTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import { sessionQuery } from "../../api/session.ts";
import { pathOf } from "../../flow/screens.ts";
import { stepPosition } from "../../flow/steps.ts";
import { isolate } from "../../i18n/isolate.ts";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { planChangeText } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { BenefitList } from "./benefit-list.tsx";
import { cheaperPlans } from "./cheaper-plans.ts";
import { ConsequenceTimeline } from "./consequence-timeline.tsx";
import { StorageList } from "./storage-list.tsx";

/** What is in use, what would be lost and when; then the choice, equal in every respect. */
export function ReviewPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: terms } = useSuspenseQuery(cancellationTermsQuery(subscriptionId));
  const { plan } = terms.body;
  const { overdue } = subscription.body;
  const cheaper = cheaperPlans(subscription.body);

  return (
    <Page
      heading={t("review.heading")}
      step={stepPosition("review", { session, subscription: subscription.body })}
      lead={t("review.lead", { plan: isolate(plan.name) })}
      back={<Link to={pathOf("subscriptions")}>{t("subscriptions.heading")}</Link>}
    >
      <PastDueNotice overdue={overdue} when="if" />
      <Section heading={t("benefits.heading")} isPanel>
        <BenefitList terms={terms.body} />
      </Section>
      <Section heading={t("storage.heading")} isPanel>
        <StorageList terms={terms.body} />
      </Section>
      <Section heading={t("timeline.heading")} isPanel>
        <ConsequenceTimeline terms={terms.body} />
      </Section>
      {cheaper.length > 0 && (
        <Section heading={t("cheaper-plans.heading")} isPanel>
          <p>{t("cheaper-plans.text")}</p>
          <FactList
            facts={cheaper.map((change) => ({
              name: isolate(change.plan.name),
              value: planChangeText(words, change),
            }))}
          />
          <p>
            <Link to={pathOf("plan-change", subscriptionId)}>{t("plan-change.open")}</Link>
          </p>
        </Section>
      )}
      <Section heading={t("choice.heading")}>
        <p>{t("choice.text")}</p>
        <Choices>
          <Link className={buttonClass()} to={pathOf("kept", subscriptionId)}>
            {t("choice.keep")}
          </Link>
          <Link className={buttonClass()} to={pathOf("confirm", subscriptionId)}>
            {t("choice.cancel")}
          </Link>
        </Choices>
      </Section>
    </Page>
  );
}
