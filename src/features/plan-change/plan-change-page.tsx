import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { planChangeTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import type { PlanChangeTerms } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { priceText, scheduledChangeText } from "../../subscription/phrases.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { PlanChangeForm } from "./plan-change-form.tsx";

/** The present plan and its use: what the others are compared with. */
function Present({ terms }: { readonly terms: PlanChangeTerms }) {
  const words = useWords();
  const { t, format } = words;
  const { plan, price, term, usedStorage } = terms;
  const [own, ...others] = usedStorage;
  return (
    <Section heading={t("plan-switch.now-heading")} isPanel>
      <FactList
        facts={[
          { name: t("fact.subscription"), value: <bdi>{plan.name}</bdi> },
          { name: t("fact.price"), value: priceText(words, price, term) },
          own !== undefined && { name: t("plan-switch.you-store"), value: format.bytes(own) },
          others.length > 0 && {
            name: t("plan-switch.people"),
            value: format.number(usedStorage.length),
          },
          others.length > 0 && {
            name: t("plan-switch.others-store"),
            value: t("plan-switch.at-most-each", { most: format.bytes(Math.max(...others)) }),
          },
        ]}
      />
    </Section>
  );
}

/** Which other plan would suit what is really used, what it costs, and from when. */
export function PlanChangePage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { data: terms } = useSuspenseQuery(planChangeTermsQuery(subscriptionId));
  const { scheduledChange } = subscription.body;
  return (
    <Page
      heading={t("plan-change.open")}
      lead={t("plan-switch.lead")}
      back={<Link to={pathOf("subscriptions")}>{t("subscriptions.heading")}</Link>}
    >
      {scheduledChange && (
        <Notice tone="info" heading={t("fact.scheduled-change")}>
          <p>{scheduledChangeText(words, scheduledChange)}</p>
        </Notice>
      )}
      <Present terms={terms.body} />
      {terms.body.plans.length === 0 ? (
        <p>{t("plan-switch.none")}</p>
      ) : (
        <PlanChangeForm
          subscriptionId={subscriptionId}
          terms={terms}
          isScheduled={scheduledChange !== null}
        />
      )}
    </Page>
  );
}
