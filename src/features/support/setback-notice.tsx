import type { SendSetback } from "../../api/use-send-once.ts";
import { useMessages } from "../../i18n/messages.tsx";
import { failureText } from "../../i18n/failure-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** What is known of a message that did not end in an answer. */
export function SetbackNotice({ setback }: { readonly setback: SendSetback }) {
  const words = useMessages();
  const { t } = words;
  const { kind, failure } = setback;
  return (
    <Notice
      tone="error"
      heading={t(kind === "unknown" ? "support.unknown-heading" : "support.not-sent-heading")}
      isNews
    >
      <p>{failure === null ? t("error.ours") : failureText(words, failure)}</p>
      <p>{t(kind === "unknown" ? "support.unknown" : "support.not-sent")}</p>
    </Notice>
  );
}
