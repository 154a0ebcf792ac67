import type { ReactNode } from "react";
import type { Failure } from "../api/errors.ts";
import { failureText } from "../i18n/failure-text.ts";
import { useMessages } from "../i18n/messages.tsx";
import { Notice } from "../ui/notice.tsx";

interface FailureNoticeProps {
  readonly failure: { readonly kind: string; readonly cause?: Failure | null };
  readonly heading?: string;
  /** What is true now. */
  readonly truth: string;
  /** A way on. */
  readonly children?: ReactNode;
}

/** That something decided was refused: why, if that is known, then what is true. */
export function FailureNotice({ failure, heading, truth, children }: FailureNoticeProps) {
  const words = useMessages();
  const { kind, cause } = failure;
  const reason = cause === null ? words.t("failure.refused") : cause && failureText(words, cause);
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
