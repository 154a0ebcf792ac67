import { useWords, type Words } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { setbackLines } from "../../subscription/setback-lines.ts";
import type { Setback } from "../../subscription/use-decision.ts";

type CancelSetback = Setback<"terms-changed">;

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
  }
}

/** Why an attempt to cancel was refused. */
export function CancelSetbackNotice({ setback }: { readonly setback: CancelSetback }) {
  const words = useWords();
  const { tone, heading, text } = inWords(words, setback.kind);
  return (
    <Notice tone={tone} heading={heading} isNews>
      {setbackLines(words, setback, text).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
