import type { Failure } from "../api/errors.ts";
import { failureText } from "../i18n/failure-text.ts";
import type { Words } from "../i18n/words.ts";

/** What is known after a decision that was refused: why, if that is known, then what is true. */
export function setbackLines(
  words: Words,
  setback: { readonly kind: string; readonly failure?: Failure | null },
  truth: string,
): string[] {
  const { failure } = setback;
  if (failure === undefined) return [truth];
  return [failure === null ? words.t("failure.refused") : failureText(words, failure), truth];
}
