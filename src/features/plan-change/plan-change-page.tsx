import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { planChangeTermsQuery, subscriptionQuery } from "../../api/queries.ts";
import type { PlanChangeTerms } from "../../api/schema/subscription.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { priceText, scheduledChangeText, unbrokenName } from "../../subscription/phrases.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TwinFacts } from "../../ui/twin-facts.tsx";
import { PlanChangeForm } from "./plan-change-form.tsx";

/** The present plan and its use: what the others are compared with. */
function Present({ terms }: { readonly terms: PlanChangeTerms }) {
  const words = useWords();
  const { t, format } = words;
  const { plan, price, term, usedStorage } = terms;
  const [own, ...others] = usedStorage;
  return (
    <TwinFacts
      facts={[
        {
          name: t("plan-switch.now"),
          value: unbrokenName(plan),
          note: priceText(words, price, term),
        },
        {
          name: t("plan-switch.you-store"),
          value: own === undefined ? t("plan-switch.not-known") : format.bytes(own),
          note:
            others.length > 0 &&
            t("plan-switch.sharing", {
              people: format.number(usedStorage.length),
              most: format.bytes(Math.max(...others)),
            }),
        },
      ]}
    />
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
