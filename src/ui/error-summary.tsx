import { useLayoutEffect, useRef } from "react";
import styles from "./notice.module.css";

/** What must be corrected before going on. The same words stand beside the field. */
export interface PageError {
  readonly message: string;
  readonly fieldId: string;
  /** Grows with each attempt, so that the same mistake made twice is told twice. */
  readonly attempt: number;
}

/** What must be corrected, leading to the field. It takes focus when it appears. */
export function ErrorSummary({ error }: { readonly error: PageError }) {
  const box = useRef<HTMLDivElement>(null);

  // Before anyone can press another key.
  useLayoutEffect(() => box.current?.focus(), []);

  return (
    <div ref={box} className={`${styles.notice} ${styles["error"]}`} role="alert" tabIndex={-1}>
      <strong className={styles.content}>
        <a
          href={`#${error.fieldId}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(error.fieldId)?.focus();
          }}
        >
          {error.message}
        </a>
      </strong>
    </div>
  );
}
