import { useMessages } from "../../i18n/messages.tsx";
import { setbackLines } from "../../i18n/phrases.ts";
import { Notice } from "../../ui/notice.tsx";
import type { CancelSetback } from "./use-cancel.ts";

const messages = {
  "terms-changed": {
    tone: "warning",
    heading: "terms-changed.heading",
    text: "terms-changed.text",
  },
  "not-done": { tone: "error", heading: "cancel-failed.heading", text: "cancel-failed.next" },
  unknown: { tone: "error", heading: "cancel-unknown.heading", text: "cancel-unknown.next" },
} as const;

/** What is known about an attempt to cancel that did not end in a receipt, and no more than that. */
export function CancelSetbackNotice({ setback }: { readonly setback: CancelSetback }) {
  const words = useMessages();
  const { tone, heading, text } = messages[setback.kind];
  return (
    <Notice tone={tone} heading={words.t(heading)} isNews>
      {setbackLines(words, setback, words.t(text)).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
