import { failureOf, type Failure } from "../api/errors.ts";
import type { Words } from "./words.ts";

/** The language's messages. */
type Messages = Pick<Words, "t">;

/** What went wrong with a request, in words of ours; a wait in minutes or seconds where the API names one. */
export function failureText({ t }: Messages, failure: Failure): string {
  switch (failure.kind) {
    case "network":
      return t("failure.network");
    case "timeout":
      return t("failure.timeout");
    case "malformed":
      return t("failure.malformed");
    case "problem": {
      const { problem, retryAfter } = failure;
      if (problem.type === "rate-limited") {
        return retryAfter === null
          ? t("failure.rate-limited")
          : t("failure.rate-limited-until", { seconds: retryAfter });
      }
      if (problem.status < 500) return t("failure.refused");
      return retryAfter === null
        ? t("failure.unavailable")
        : t("failure.unavailable-until", { seconds: retryAfter });
    }
  }
}

/** The same for anything that was thrown: what is not the API's failure is a fault of the page itself. */
export function errorText(words: Messages, error: unknown): string {
  const failure = failureOf(error);
  return failure === undefined ? words.t("error.ours") : failureText(words, failure);
}
