import type { ReactNode } from "react";
import styles from "./field.module.css";

interface SelectFieldProps<Value extends string> {
  /** The place an error summary leads to. */
  readonly id: string;
  readonly label: ReactNode;
  /** The words in place of a choice. */
  readonly none: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** `null` while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly error?: string | undefined;
}

/** One choice among many. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, none, options, value, onChange, error } = props;
  const errorId = `${id}-error`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {error && (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      )}
      <select
        id={id}
        className={styles.input}
        value={value ?? ""}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        onChange={(event) =>
          onChange(options.find((option) => option.value === event.target.value)?.value ?? null)
        }
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
