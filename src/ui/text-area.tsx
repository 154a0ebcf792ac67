import type { ComponentProps } from "react";
import styles from "./field.module.css";
import { Field, type FieldProps } from "./field.tsx";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps | "className">;

/** Several lines of the subscriber's own words. */
export function TextArea({ id, label, hint, error, ...textarea }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <textarea {...textarea} {...control} className={`${styles.input} ${styles.words}`} />
      )}
    </Field>
  );
}
