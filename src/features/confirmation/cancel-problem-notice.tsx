import { useMessages } from "../../i18n/messages.tsx";
import { failureText } from "../../i18n/phrases.ts";
import { Notice } from "../../ui/notice.tsx";
import type { CancelProblem } from "./use-cancel.ts";

interface CancelProblemNoticeProps {
  readonly problem: CancelProblem | null;
  /** A fault of the page itself, after which nothing is known. */
  readonly error: Error | null;
}

/** What is known about an attempt to cancel that did not end in a receipt, and no more than that. */
export function CancelProblemNotice({ problem, error }: CancelProblemNoticeProps) {
  const words = useMessages();
  const { t } = words;
  if (error !== null) {
    return (
      <Notice tone="error" heading={t("cancel-unknown.heading")} isNews>
        <p>{t("error.ours")}</p>
        <p>{t("cancel-unknown.next")}</p>
      </Notice>
    );
  }
  switch (problem?.kind) {
    case undefined:
      return null;
    case "terms-changed":
      return (
        <Notice tone="warning" heading={t("terms-changed.heading")} isNews>
          <p>{t("terms-changed.text")}</p>
        </Notice>
      );
    case "not-done":
      return (
        <Notice tone="error" heading={t("cancel-failed.heading")} isNews>
          <p>{failureText(words, problem.failure)}</p>
          <p>{t("cancel-failed.next")}</p>
        </Notice>
      );
    case "unknown":
      return (
        <Notice tone="error" heading={t("cancel-unknown.heading")} isNews>
          <p>{failureText(words, problem.failure)}</p>
          <p>{t("cancel-unknown.next")}</p>
        </Notice>
      );
  }
}
