import type { ComponentProps, ReactNode } from "react";
import styles from "./field.module.css";

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "id" | "className"> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** Several lines of the subscriber's own words. */
export function TextArea({ id, label, hint, error, ...textarea }: TextAreaProps) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      )}
      <textarea
        {...textarea}
        id={id}
        className={`${styles.input} ${styles.words}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
    </div>
  );
}
