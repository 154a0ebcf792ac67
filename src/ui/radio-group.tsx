import type { ReactNode } from "react";
import field from "./field.module.css";
import styles from "./option.module.css";

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** A line below the label that is part of it. */
  readonly note?: ReactNode;
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
  /** A few steps from little to much, side by side. */
  readonly isScale?: boolean;
}

/** One choice among a few, all of them in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { id, legend, options, value, onChange, error, isCompact, isScale } = props;
  const errorId = `${id}-error`;
  const hasNotes = options.some(({ note }) => note !== undefined);
  const look = [
    styles.options,
    isCompact && styles.compact,
    isScale && styles.scale,
    hasNotes && styles.cards,
  ];
  const first = options.find(({ isDisabled }) => !isDisabled);
  return (
    <fieldset className={field.field} aria-describedby={error ? errorId : undefined}>
      <legend className={field.label}>{legend}</legend>
      {error && (
        <p className={field.error} id={errorId}>
          {error}
        </p>
      )}
      <div className={look.filter(Boolean).join(" ")}>
        {options.map((option) => {
          const optionId = option === first ? id : `${id}-${option.value}`;
          const detailsId = `${id}-${option.value}-details`;
          return (
            <div key={option.value} className={styles.option}>
              <input
                id={optionId}
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === value}
                disabled={option.isDisabled}
                aria-describedby={option.details ? detailsId : undefined}
                onChange={() => onChange(option.value)}
                // Choosing sends nothing: a form is sent by its button alone.
                onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
              />
              <label className={styles.optionLabel} htmlFor={optionId}>
                {option.note ? (
                  <>
                    <span className={styles.optionTitle}>
                      {option.label}
                      {/* A pause for the ear. */}
                      <span className={styles.unseen}>, </span>
                    </span>
                    <span className={styles.optionNote}>{option.note}</span>
                  </>
                ) : (
                  option.label
                )}
              </label>
              {option.details && (
                <div className={styles.optionDetails} id={detailsId}>
                  {option.details}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
