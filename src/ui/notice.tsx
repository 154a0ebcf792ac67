import type { ReactNode } from "react";
import styles from "./notice.module.css";

interface NoticeProps {
  readonly tone: "info" | "warning" | "error" | "success";
  readonly heading?: ReactNode;
  /** Whether it appeared after the screen did, and so must be announced. */
  readonly isNews?: boolean;
  readonly children?: ReactNode;
}

/** Something that must be known before going on. The words carry the meaning; the colour only helps. */
export function Notice({ tone, heading, isNews = false, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={isNews ? "alert" : undefined}>
      {heading && <strong>{heading}</strong>}
      {children}
    </div>
  );
}
