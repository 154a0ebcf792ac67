import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { cancellationQuery, subscriptionQuery } from "../../api/queries.ts";
import type { Cancellation } from "../../api/schema/cancellation.ts";
import { guides } from "../../flow/guides.ts";
import { pathOf } from "../../flow/screens.ts";
import { unbrokenName } from "../../subscription/phrases.ts";
import { ConsequenceTimeline } from "../../subscription/consequence-timeline.tsx";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { DonePanel } from "../../ui/done-panel.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Section } from "../../ui/section.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Row } from "../../ui/stack.tsx";
import { calendarFile } from "./calendar-file.ts";
import styles from "./cancelled-page.module.css";
import { Others } from "./others.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { dayOfReceipt, receiptEvents } from "./receipt-dates.ts";
import { numberFact, receiptFacts, receiptText } from "./receipt-facts.ts";
import { Undo } from "./undo.tsx";

interface ReceiptProps {
  readonly receipt: Cancellation;
  /** Whether access is over. */
  readonly hasEnded: boolean;
}

/** The number by which support finds it, and the ways to keep the receipt. */
function Keepsakes({ receipt, hasEnded }: ReceiptProps) {
  const words = useWords();
  const { t } = words;
  const { name, value } = numberFact(words, receipt);
  return (
    <>
      <p>
        {name} <strong className={styles.number}>{value}</strong>
      </p>
      <Row>
        <Button
          onClick={() =>
            saveFile(
              `${t("receipt.file-name")}.txt`,
              "text/plain",
              receiptText(words, receipt, hasEnded),
            )
          }
        >
          {t("receipt.download")}
        </Button>
        <Button onClick={() => window.print()}>{t("receipt.print")}</Button>
      </Row>
    </>
  );
}

/** Every date that still matters, on the page and for the calendar. */
function WhatHappensNext({ receipt, hasEnded }: ReceiptProps) {
  const words = useWords();
  const { t } = words;
  const events = receiptEvents(words, receipt);
  return (
    <Section heading={t("next.heading")} isPanel>
      <ConsequenceTimeline source={{ ...receipt, hasEnded }} today={dayOfReceipt(receipt)} />
      {events.length > 0 && (
        <Row>
          <Button
            onClick={() =>
              saveFile(
                `${t("receipt.calendar-file-name")}.ics`,
                "text/calendar",
                calendarFile(events),
              )
            }
          >
            {t("receipt.calendar")}
          </Button>
          <ExternalLink href={guides.files}>{t("next.files")}</ExternalLink>
        </Row>
      )}
    </Section>
  );
}

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
