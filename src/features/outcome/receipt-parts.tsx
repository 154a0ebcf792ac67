import { useWords } from "../../i18n/words.ts";
import { ConsequenceTimeline } from "../../subscription/consequence-timeline.tsx";
import { guides } from "../../flow/guides.ts";
import { Button } from "../../ui/button.tsx";
import { ExternalLink } from "../../ui/external-link.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Section } from "../../ui/section.tsx";
import { Row } from "../../ui/stack.tsx";
import { calendarFile } from "./calendar-file.ts";
import styles from "./cancelled-page.module.css";
import { dayOfReceipt, receiptEvents } from "./receipt-dates.ts";
import { numberFact, receiptText } from "./receipt-facts.ts";
import { isWithdrawal, type Receipt } from "./receipt-kind.ts";

interface ReceiptProps {
  readonly receipt: Receipt;
  /** Whether access is over. */
  readonly hasEnded: boolean;
}

/** The number by which support finds it, and the ways to keep the receipt. */
export function Keepsakes({ receipt, hasEnded }: ReceiptProps) {
  const words = useWords();
  const { t } = words;
  const { name, value } = numberFact(words, receipt);
  const fileName = t(isWithdrawal(receipt) ? "withdrawn.file-name" : "receipt.file-name");
  return (
    <>
      <p>
        {name} <strong className={styles.number}>{value}</strong>
      </p>
      <Row>
        <Button
          onClick={() =>
            saveFile(`${fileName}.txt`, "text/plain", receiptText(words, receipt, hasEnded))
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
export function WhatHappensNext({ receipt, hasEnded }: ReceiptProps) {
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
