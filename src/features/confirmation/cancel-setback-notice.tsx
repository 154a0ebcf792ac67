import { useMessages } from "../../i18n/messages.tsx";
import { type Words } from "../../i18n/failure-text.ts";
import { setbackLines } from "../../i18n/phrases.ts";
import { Notice } from "../../ui/notice.tsx";
import type { CancelSetback } from "./use-cancel.ts";

function inWords({ t }: Words, kind: CancelSetback["kind"]) {
  switch (kind) {
    case "terms-changed":
      return {
        tone: "warning",
        heading: t("terms-changed.heading"),
        text: t("terms-changed.text"),
      } as const;
    case "not-done":
      return {
        tone: "error",
        heading: t("cancel-failed.heading"),
        text: t("cancel-failed.next"),
      } as const;
    case "unknown":
      return {
        tone: "error",
        heading: t("cancel-unknown.heading"),
        text: t("cancel-unknown.next"),
      } as const;
  }
}

/** What is known about an attempt to cancel that did not end in a receipt, and no more than that. */
export function CancelSetbackNotice({ setback }: { readonly setback: CancelSetback }) {
  const words = useMessages();
  const { tone, heading, text } = inWords(words, setback.kind);
  return (
    <Notice tone={tone} heading={heading} isNews>
      {setbackLines(words, setback, text).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
