import type { ReactNode } from "react";
import { useState } from "react";
import { usePageError } from "./page-error.ts";
import styles from "./stack.module.css";

interface FormProps {
  readonly onSubmit: () => void;
  /** While it is being sent, sending it again does nothing. */
  readonly isBusy: boolean;
  /** What must be corrected, and the field to correct it in. */
  readonly error: string | null;
  readonly fieldId: string;
  readonly children: ReactNode;
}

/** A form that the application sends itself. The browser's own bubbles stay out of the way of the messages. */
export function Form({ onSubmit, isBusy, error, fieldId, children }: FormProps) {
  const [attempt, setAttempt] = useState(0);
  usePageError(error, fieldId, attempt);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        setAttempt((attempts) => attempts + 1);
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
