import type { ComponentProps, ReactNode } from "react";
import styles from "./field.module.css";

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "id" | "className"> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Several lines of the subscriber's own words. */
export function TextArea({ id, label, hint, ...textarea }: TextAreaProps) {
  const hintId = `${id}-hint`;
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
      <textarea
        {...textarea}
        id={id}
        className={`${styles.input} ${styles.words}`}
        aria-describedby={hint ? hintId : undefined}
      />
    </div>
  );
}
