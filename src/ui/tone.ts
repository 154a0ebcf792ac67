import styles from "./tone.module.css";

/** What something means: `success` works or is done, `warning` stops or must be known, `neutral` is neither. */
export type Tone = "neutral" | "info" | "success" | "warning" | "error";

/** The class that gives an element and what is in it the colours of a tone. */
export function toneClass(tone: Tone): string {
  return styles[tone] ?? "";
}
