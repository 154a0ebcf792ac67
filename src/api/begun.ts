import { acceptedTypes, apiAddress, requestMode } from "./address.ts";

declare global {
  interface Window {
    /** Answers that are under way since before the application was there, by address. */
    begun?: Map<string, Promise<Response>>;
  }
}

/** Asks for what will be needed first, while the application itself is still on its way. */
export function begin(paths: readonly string[]): void {
  window.begun = new Map(
    paths.map((path) => {
      const { href } = apiAddress(path);
      const answer = fetch(href, { ...requestMode, headers: { Accept: acceptedTypes } });
      // Whoever takes the answer hears of its failure.
      answer.catch(() => undefined);
      return [href, answer];
    }),
  );
}

/** Forgets what nobody took: after a change, an answer from before it is no longer true. */
export function forgetBegun(): void {
  delete window.begun;
}

/** The answer that is already under way from this address, if one is; each is given out once. */
export function takeBegun(address: URL): Promise<Response> | undefined {
  const answer = window.begun?.get(address.href);
  window.begun?.delete(address.href);
  return answer;
}
