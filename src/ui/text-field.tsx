import type { ComponentProps } from "react";
import styles from "./field.module.css";
import { Field, type FieldProps } from "./field.tsx";

interface TextFieldProps
  extends FieldProps, Omit<ComponentProps<"input">, keyof FieldProps | "className"> {
  /** A one-time code: wide-set figures. */
  readonly isCode?: boolean;
}

/** A line of text. */
export function TextField({ id, label, hint, error, isCode, ...input }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...input}
          {...control}
          className={isCode ? `${styles.input} ${styles.code}` : styles.input}
        />
      )}
    </Field>
  );
}
