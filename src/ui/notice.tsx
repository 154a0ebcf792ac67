import { type ReactNode, useEffect, useRef } from "react";
import { errorText } from "../i18n/failure-text.ts";
import { useMessages } from "../i18n/messages.tsx";
import styles from "./notice.module.css";
import type { Tone } from "./tone.ts";

interface NoticeProps {
  readonly tone: Tone;
  readonly heading?: ReactNode;
  /** Whether it appeared after the screen did, and so must be announced, and come into view. */
  readonly isNews?: boolean;
  readonly children?: ReactNode;
}

/** Something that must be known before going on. The words carry the meaning; sign and colour only help. */
export function Notice({ tone, heading, isNews = false, children }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // What was pressed may be a long way below; nobody shall press it again because nothing seems to happen.
    if (isNews) box.current?.scrollIntoView({ block: "nearest" });
  }, [isNews]);

  return (
    <div
      ref={box}
      className={`${styles.notice} ${styles[tone]}`}
      role={isNews ? "alert" : undefined}
    >
      <div className={styles.content}>
        {heading && <strong>{heading}</strong>}
        {children}
      </div>
    </div>
  );
}

interface ErrorNoticeProps {
  readonly error: Error | null;
  readonly heading?: ReactNode;
  /** What is true all the same. */
  readonly truth?: string;
}

/** What went wrong with a request, in words; nothing where nothing did. */
export function ErrorNotice({ error, heading, truth }: ErrorNoticeProps) {
  const words = useMessages();
  if (error === null) return null;
  return (
    <Notice tone="error" heading={heading} isNews>
      <p>{errorText(words, error)}</p>
      {truth !== undefined && <p>{truth}</p>}
    </Notice>
  );
}
