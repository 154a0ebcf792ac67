import type { FetchedResponse } from "./fetch-response.ts";
import { breachesOf } from "./find-breaches.ts";
import type { Operation } from "./operations/operation.ts";

// The client asks for this only where something is wrong with an answer, and it is looked up here in words for
// developers: those who use the page do not need them, and do not load them.

/** What every line about an answer begins with. */
export const breachBeginning = "The API breaks its contract: ";

/** What has been said since the page was loaded. */
export const told = new Set<string>();

/** Shows the signs that would not be seen, or would reorder the line: controls, marks of direction, odd blanks. */
function visible(text: string): string {
  return text.replaceAll(
    /(?! )[\p{C}\p{Z}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Says it on the console, unless it has been said. As the only thing that is said it is no format: a `%` stays one. */
function tell(text: string, key = text): void {
  if (told.has(key)) return;
  told.add(key);
  // oxlint-disable-next-line no-console -- this is what the module is for
  console.error(visible(text));
}

/** Names what breaks the contract in the answer to an operation, or that another origin gave none. */
export function tellBreach(operation: Operation, url: URL, answer?: FetchedResponse): void {
  if (answer === undefined) {
    tell(
      `No answer from ${url.origin}: if it is reachable, its CORS headers are missing (Access-Control-Allow-Origin: ${window.location.origin}, Access-Control-Allow-Credentials: true)`,
    );
    return;
  }
  const { name, method, path } = operation;
  // What came along with another answer has no headers of its own.
  const how =
    answer.headers instanceof Map ? "included in another answer" : `status ${answer.status}`;
  for (const { what, got } of breachesOf(operation, url, answer)) {
    const text = `${breachBeginning}${name} (${method} ${path}, ${how}), ${what}`;
    // What is wrong with each of a list is said of the first.
    const key = text.replaceAll(/\.\d+(?=[.: ])/g, ".*");
    tell(got === undefined ? text : `${text}, got ${got}`, key);
  }
}
