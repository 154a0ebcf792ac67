import { failureOf, isOutcomeUnknown, type Failure } from "./errors.ts";

/** What is known for certain about something that was to happen once. */
export type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "not-done"; readonly failure: Failure }
  | { readonly kind: "unknown"; readonly failure: Failure };

interface Attempt<Result> {
  /** Does it. Trying again with the same key is safe. */
  readonly act: () => Promise<Result>;
  /** Looks whether it has been done; `null` when it has not. */
  readonly check: () => Promise<Result | null>;
}

/**
 * Does something once and finds out what became of it. When the answer is lost, the API is asked before
 * anything is claimed: neither success nor failure is ever assumed.
 *
 * @throws whatever is not a failure of the API.
 */
export async function attempt<Result>({ act, check }: Attempt<Result>): Promise<Outcome<Result>> {
  try {
    return { kind: "done", result: await act() };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return isOutcomeUnknown(failure) ? lookUp(check, failure) : { kind: "not-done", failure };
  }
}

async function lookUp<Result>(
  check: Attempt<Result>["check"],
  failure: Failure,
): Promise<Outcome<Result>> {
  try {
    const result = await check();
    return result === null ? { kind: "not-done", failure } : { kind: "done", result };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { kind: "unknown", failure };
  }
}
