import { useSuspenseQuery } from "@tanstack/react-query";

import { cancellationQuery, subscriptionQuery } from "../../api/queries.ts";
import type { Cancellation } from "../../api/schema/cancellation.ts";
import { isolate } from "../../i18n/isolate.ts";
import { PastDueNotice } from "../../subscription/past-due-notice.tsx";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Page } from "../../ui/page.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { calendarFile } from "./calendar-file.ts";
import { ReasonForm } from "./reason-form.tsx";
import { receiptFacts, receiptText } from "./receipt-facts.ts";
import { Undo } from "./undo.tsx";

/** The ways to keep the receipt. */
function Keepsakes({ receipt }: { readonly receipt: Cancellation }) {
  const words = useWords();
  const { t, format } = words;
  const plan = isolate(receipt.plan.name);
  return (
    <Row>
      <Button onClick={() => window.print()}>{t("receipt.print")}</Button>
      <Button
        onClick={() =>
          saveFile(`${t("receipt.file-name")}.txt`, "text/plain", receiptText(words, receipt))
        }
      >
        {t("receipt.download")}
      </Button>
      <Button
        onClick={() =>
          saveFile(
            `${t("receipt.calendar-file-name")}.ics`,
            "text/calendar",
            calendarFile({
              uid: `${receipt.id}@keep-or-cancel`,
              stamp: receipt.cancelledAt,
              date: receipt.accessEndsOn,
              summary: t("calendar.summary", { plan }),
              description: t("calendar.description", {
                plan,
                date: format.date(receipt.accessEndsOn),
                number: isolate(receipt.confirmationNumber),
              }),
            }),
          )
        }
      >
        {t("receipt.calendar")}
      </Button>
    </Row>
  );
}

/** The receipt: what was cancelled, when, to what effect; how to keep it, and how to change one's mind. */
export function CancelledPage({ subscriptionId }: { readonly subscriptionId: string }) {
  const words = useWords();
  const { t, format } = words;
  const { data: receipt } = useSuspenseQuery(cancellationQuery(subscriptionId));
  const { data: subscription } = useSuspenseQuery(subscriptionQuery(subscriptionId));
  const { overdue } = subscription.body;
  return (
    <Page
      heading={t("cancelled.heading", { plan: isolate(receipt.plan.name) })}
      lead={t("cancelled.lead", { date: format.date(receipt.accessEndsOn) })}
    >
      <Section heading={t("receipt.heading")} isPanel>
        <FactList facts={receiptFacts(words, receipt)} />
        <Keepsakes receipt={receipt} />
      </Section>
      <PastDueNotice overdue={overdue} when="after" />
      <Undo subscription={subscription.body} receipt={receipt} />
      <ReasonForm cancellationId={receipt.id} />
    </Page>
  );
}
