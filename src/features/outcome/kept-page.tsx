import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import { subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useWords } from "../../i18n/words.ts";
import { priceText, scheduledChangeText, nextChargeFact } from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

/** The subscription goes on: what it costs and when, and the way to the other plans. */
export function KeptPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t } = words;
  const [search] = useSearchParams();
  const { data } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { plan, price, term, nextCharge, scheduledChange, planChanges } = data.body;
  // Whatever the address says: what is stated here is what the server holds.
  const isSwitching = search.has("plan-changed") && scheduledChange !== null;
  return (
    <Page
      heading={
        isSwitching
          ? t("kept.switch-heading", { plan: isolate(scheduledChange.plan.name) })
          : t("kept.heading", { plan: isolate(plan.name) })
      }
      lead={isSwitching ? scheduledChangeText(words, scheduledChange) : t("kept.renews")}
    >
      <Section heading={t("kept.next-heading")} isPanel>
        <FactList
          facts={[
            { name: t("fact.price"), value: priceText(words, price, term) },
            nextChargeFact(words, nextCharge),
            scheduledChange && {
              name: t("fact.scheduled-change"),
              value: scheduledChangeText(words, scheduledChange),
            },
          ]}
        />
      </Section>
      <p>
        <Link className={buttonClass()} to={pathOf("subscriptions")}>
          {t("kept.other-plans")}
        </Link>
      </p>
      {planChanges.length > 0 && !isSwitching && (
        <p>
          <Link to={pathOf("plan-change", subscriptionId)}>{t("plan-change.open")}</Link>
        </p>
      )}
    </Page>
  );
}
