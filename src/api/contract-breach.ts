import type { FetchedResponse } from "./fetch-response.ts";
import { breachesOf } from "./find-breaches.ts";
import type { Operation } from "./operations/operation.ts";

// The client asks for this only where something is wrong with an answer, and it is looked up here in words for
// developers: those who use the page do not need them, and do not load them.

/** What every line about an answer begins with. */
export const breachBeginning = "The API breaks its contract: ";

/** What every line about an answer that never came begins with. */
export const noAnswerBeginning = "No answer to ";

/** What has been said since the page was loaded. */
export const told = new Set<string>();

/** Says it on the console, unless it has been said. As the only thing that is said it is no format: a `%` stays one. */
function tell(text: string, key = text): void {
  if (told.has(key)) return;
  told.add(key);
  // oxlint-disable-next-line no-console -- this is what the module is for
  console.error(text);
}

/** Says that another origin gave no answer, and all that may be the cause: to the page, they look the same. */
function tellNoAnswer({ name, method, path }: Operation, { origin }: URL): void {
  const here = window.location.origin;
  const causes = "it cannot be reached, or it redirects, which the page does not follow";
  const cors = `, or CORS headers are missing in the answer or in that to its preflight (Access-Control-Allow-Origin: ${here}, Access-Control-Allow-Credentials: true; to the preflight also Access-Control-Allow-Methods: GET, POST, PUT, DELETE and Access-Control-Allow-Headers: Content-Type, Idempotency-Key, If-Match)`;
  tell(`${noAnswerBeginning}${name} (${method} ${path}) from ${origin}: ${causes}${cors}`);
}

/** Names what breaks the contract in the answer to an operation, or that another origin gave none. */
export function tellBreach(operation: Operation, url: URL, answer?: FetchedResponse): void {
  if (answer === undefined) {
    tellNoAnswer(operation, url);
    return;
  }
  const { name, method, path } = operation;
  const { status } = answer;
  // What came along with another answer has no headers of its own.
  const how = answer.headers instanceof Map ? "included in another answer" : `status ${status}`;
  for (const { what, got } of breachesOf(operation, url, answer)) {
    const text = `${breachBeginning}${name} (${method} ${path}, ${how}), ${what}`;
    // What is wrong with each of a list is said of the first, and what came along need not be said again of an answer.
    const key = `${name} ${status} ${what}`.replaceAll(/\.\d+(?=[.: ])/g, ".*");
    tell(got === undefined ? text : `${text}, got ${got}`, key);
  }
}
