import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { cancellationQuery, subscriptionQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { unbrokenName } from "../../subscription/phrases.ts";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { WithdrawalNotice } from "../../subscription/withdrawal-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { DonePanel } from "../../ui/done-panel.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Columns } from "../../ui/columns.tsx";
import styles from "./cancelled-page.module.css";
import { Others } from "./others.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { dayOfReceipt } from "./receipt-dates.ts";
import { receiptFacts } from "./receipt-facts.ts";
import { Keepsakes, WhatHappensNext } from "./receipt-parts.tsx";
import { Undo } from "./undo.tsx";

/** It is done: how to keep the receipt, what happens next, what was agreed, and how to change one's mind. */
export function CancelledPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t, format } = words;
  const { data: receipt } = useSuspenseQuery(cancellationQuery(subscriptionId));
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { overdue, status } = subscription.body;
  const hasEnded = status === "expired" || receipt.accessEndsOn < dayOfReceipt(receipt);
  return (
    <Page
      heading={t("cancelled.heading", { plan: unbrokenName(receipt.plan) })}
      lead={t(hasEnded ? "cancelled.lead-ended" : "cancelled.lead", {
        date: format.date(receipt.accessEndsOn),
      })}
      renderHeader={(heading) => (
        <DonePanel>
          {heading}
          <Keepsakes receipt={receipt} hasEnded={hasEnded} />
        </DonePanel>
      )}
      isWide
    >
      <PastDueNotice overdue={overdue} when="after" />
      <WithdrawalNotice subscription={subscription.body} />
      <Columns>
        <WhatHappensNext receipt={receipt} hasEnded={hasEnded} />
        <Section heading={t("receipt.heading")} isPanel>
          <FactList facts={receiptFacts(words, receipt, hasEnded)} isSmall />
        </Section>
        <Undo subscription={subscription.body} receipt={receipt} />
        <div className={styles.rest}>
          <Others receipt={receipt} hasEnded={hasEnded} />
          <ReasonForm cancellationId={receipt.id} />
          <p>
            <Link to={pathOf("subscriptions")}>{t("next.subscriptions")}</Link>
          </p>
        </div>
      </Columns>
    </Page>
  );
}
