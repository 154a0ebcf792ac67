import type { ComponentProps, ReactNode } from "react";
import styles from "./field.module.css";

interface TextFieldProps extends Omit<ComponentProps<"input">, "id" | "className"> {
  /** The place an error summary leads to. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** A one-time code: wide-set figures. */
  readonly isCode?: boolean;
}

/** A line of text with its label, hint and error, tied together for assistive technology. */
export function TextField({ id, label, hint, error, isCode, ...input }: TextFieldProps) {
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
      <input
        {...input}
        id={id}
        className={isCode ? `${styles.input} ${styles.code}` : styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
    </div>
  );
}
