import type { Subscription } from "../api/schema/subscription.ts";
import { useWords } from "../i18n/words.ts";
import { Notice } from "../ui/notice.tsx";
import { overdueText } from "./phrases.ts";

interface PastDueNoticeProps {
  readonly overdue: Subscription["overdue"];
  /** Whether what becomes of the sum is said of cancelling, or of having cancelled. */
  readonly when: "if" | "after";
}

/** What is owed, where something is, and what cancelling makes of it. */
export function PastDueNotice({ overdue, when }: PastDueNoticeProps) {
  const words = useWords();
  if (overdue === null) return null;
  return (
    <Notice tone="warning" heading={words.t("past-due.heading")}>
      <p>{overdueText(words, overdue)}</p>
      <p>
        {when === "if"
          ? words.t(`past-due.if-${overdue.ifCancelled}`)
          : words.t(`past-due.after-${overdue.ifCancelled}`)}
      </p>
    </Notice>
  );
}
