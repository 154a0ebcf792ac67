import type { ReactNode } from "react";
import field from "./field.module.css";
import styles from "./option.module.css";

interface CheckboxGroupProps<Value extends string> {
  /** The name of the group in the form. */
  readonly id: string;
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** What is chosen, in the order of the options. */
  readonly values: readonly Value[];
  readonly onChange: (values: Value[]) => void;
}

/** Any number of choices among a few, all of them in sight. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const { id, legend, options, values, onChange } = props;
  const toggle = (toggled: Value, isChosen: boolean) =>
    onChange(
      options
        .map(({ value }) => value)
        .filter((value) => (value === toggled ? isChosen : values.includes(value))),
    );
  return (
    <fieldset className={field.field}>
      <legend className={field.label}>{legend}</legend>
      <div className={`${styles.options} ${styles.compact}`}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.option}>
            <input
              type="checkbox"
              name={id}
              value={value}
              checked={values.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            <span className={styles.optionLabel}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
