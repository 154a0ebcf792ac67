import type { ReactNode } from "react";
import styles from "./field.module.css";

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly details?: ReactNode;
  /** Whether it is only shown. Its details say why it cannot be chosen. */
  readonly isDisabled?: boolean;
}

interface RadioGroupProps<Value extends string> {
  /** The place an error summary leads to: the first option that can be chosen. */
  readonly id: string;
  readonly legend: ReactNode;
  readonly options: readonly Option<Value>[];
  /** `null` while nothing is chosen. Nothing is ever chosen on the subscriber's behalf. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
  /** One line an option, without details. */
  readonly isCompact?: boolean;
}

/** One choice among a few, all of them in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { id, legend, options, value, onChange, error, isCompact = false } = props;
  const errorId = `${id}-error`;
  const first = options.find(({ isDisabled }) => !isDisabled);
  return (
    <fieldset className={styles.field} aria-describedby={error ? errorId : undefined}>
      <legend className={styles.label}>{legend}</legend>
      {error && (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      )}
      <div className={isCompact ? `${styles.options} ${styles.compact}` : styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              id={option === first ? id : undefined}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              // The details stand inside the label, to be pressed too, but are not part of the name.
              aria-labelledby={`${id}-${option.value}-label`}
              disabled={option.isDisabled}
              aria-describedby={option.details ? `${id}-${option.value}` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.optionLabel} id={`${id}-${option.value}-label`}>
              {option.label}
            </span>
            {option.details && (
              <span className={styles.optionDetails} id={`${id}-${option.value}`}>
                {option.details}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
