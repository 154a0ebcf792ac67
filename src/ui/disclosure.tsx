import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Whether it is left out in print. */
  readonly isScreenOnly?: boolean;
  readonly children: ReactNode;
}

/** Something that stays folded until it is wanted. */
export function Disclosure({ summary, isScreenOnly, children }: DisclosureProps) {
  return (
    <details
      className={
        isScreenOnly ? `${styles.disclosure} ${styles.screenOnly}` : (styles.disclosure ?? "")
      }
    >
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
