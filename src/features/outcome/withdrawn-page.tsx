import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { withdrawalQuery } from "../../api/queries.ts";
import { pathOf } from "../../flow/screens.ts";
import { useWords } from "../../i18n/words.ts";
import { unbrokenName } from "../../subscription/phrases.ts";
import { Columns } from "../../ui/columns.tsx";
import { DonePanel } from "../../ui/done-panel.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./cancelled-page.module.css";
import { Others } from "./others.tsx";
import { receiptFacts } from "./receipt-facts.ts";
import { Keepsakes, WhatHappensNext } from "./receipt-parts.tsx";

/** The contract is withdrawn from: how to keep the receipt, what happens next, and what was declared. No reason is asked. */
export function WithdrawnPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t, format } = words;
  const { data: receipt } = useSuspenseQuery(withdrawalQuery(subscriptionId));
  return (
    <Page
      heading={t("withdrawn.heading", { plan: unbrokenName(receipt.plan) })}
      lead={t("withdrawn.lead", { date: format.date(receipt.accessEndsOn) })}
      renderHeader={(heading) => (
        <DonePanel>
          {heading}
          <Keepsakes receipt={receipt} hasEnded />
        </DonePanel>
      )}
      isWide
    >
      <Columns>
        <WhatHappensNext receipt={receipt} hasEnded />
        <Section heading={t("receipt.heading")} isPanel>
          <FactList facts={receiptFacts(words, receipt, true)} isSmall />
        </Section>
        <div className={styles.rest}>
          <Others receipt={receipt} hasEnded />
          <p>{t("withdrawn.final")}</p>
          <p>
            <Link to={pathOf("subscriptions")}>{t("next.subscriptions")}</Link>
          </p>
        </div>
      </Columns>
    </Page>
  );
}
