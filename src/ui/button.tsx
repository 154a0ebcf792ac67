import type { ComponentProps } from "react";
import styles from "./button.module.css";

/** `plain` for choices of equal weight, `primary` for the one next action, `text` for what may be done too. */
export type ButtonVariant = "plain" | "primary" | "text";

/** The looks of a button, for links that are the next action. */
export function buttonClass(variant: ButtonVariant = "plain"): string {
  return [styles.button, variant === "plain" ? "" : styles[variant]].join(" ").trim();
}

interface ButtonProps extends Omit<ComponentProps<"button">, "disabled" | "className"> {
  readonly variant?: ButtonVariant;
  /** While it works: it keeps its focus and its place, says so, and does nothing when pressed. */
  readonly isBusy?: boolean;
}

/** A button. It is never greyed out: whoever presses it is answered. */
export function Button({
  variant,
  isBusy = false,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the type is a parameter with a safe default
      type={type}
      className={buttonClass(variant)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        // The second click of a double one may have been meant for what stood here before.
        if (isBusy || event.detail > 1) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}
