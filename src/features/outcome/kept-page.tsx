import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import { subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import {
  priceText,
  scheduledChangeText,
  largeChargeFact,
  unbrokenName,
} from "../../subscription/phrases.ts";
import { buttonClass } from "../../ui/button.tsx";
import { DonePanel } from "../../ui/done-panel.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Row } from "../../ui/stack.tsx";
import { TwinFacts } from "../../ui/twin-facts.tsx";

/** The subscription goes on: what it costs and when, and the way to the other plans. */
export function KeptPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t, format } = words;
  const [search] = useSearchParams();
  const { data } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { plan, price, term, nextCharge, scheduledChange, planChanges } = data.body;
  // Whatever the address says: what is stated here is what the server holds.
  const isSwitching = search.has("plan-changed") && scheduledChange !== null;
  return (
    <Page
      heading={
        isSwitching
          ? t("kept.switch-heading", { plan: unbrokenName(scheduledChange.plan) })
          : t("kept.heading", { plan: unbrokenName(plan) })
      }
      lead={isSwitching ? scheduledChangeText(words, scheduledChange) : t("kept.renews")}
      renderHeader={(heading) => <DonePanel>{heading}</DonePanel>}
    >
      {scheduledChange && !isSwitching && (
        <Notice tone="info" heading={t("fact.scheduled-change")}>
          <p>{scheduledChangeText(words, scheduledChange)}</p>
        </Notice>
      )}
      <TwinFacts
        facts={[
          {
            name: t("fact.price"),
            value: priceText(words, price, term),
            note:
              scheduledChange &&
              t("kept.price-until", { date: format.date(scheduledChange.startsOn) }),
          },
          largeChargeFact(words, nextCharge),
        ]}
      />
      <Row>
        <Link className={buttonClass()} to={pathOf("subscriptions")}>
          {t("kept.other-plans")}
        </Link>
        {planChanges.length > 0 && !isSwitching && (
          <Link className={buttonClass("text")} to={pathOf("plan-change", subscriptionId)}>
            {t("plan-change.open")}
          </Link>
        )}
      </Row>
    </Page>
  );
}
