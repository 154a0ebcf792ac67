import type { ReactNode } from "react";
import type { Failure } from "../api/errors.ts";
import { failureText } from "../i18n/failure-text.ts";
import { useMessages } from "../i18n/messages.tsx";
import { Notice } from "../ui/notice.tsx";

interface SetbackNoticeProps {
  readonly setback: { readonly kind: string; readonly failure?: Failure | null };
  readonly heading?: string;
  /** What is true now. */
  readonly truth: string;
  /** A way on. */
  readonly children?: ReactNode;
}

/** That something decided was refused: why, if that is known, then what is true. */
export function SetbackNotice({ setback, heading, truth, children }: SetbackNoticeProps) {
  const words = useMessages();
  const { kind, failure } = setback;
  const reason =
    failure === null ? words.t("failure.refused") : failure && failureText(words, failure);
  return (
    <Notice
      // That the terms are others now is nobody's mistake.
      tone={kind === "terms-changed" ? "warning" : "error"}
      {...(heading !== undefined && { heading })}
      isNews
    >
      {reason !== undefined && <p>{reason}</p>}
      <p>{truth}</p>
      {children}
    </Notice>
  );
}
