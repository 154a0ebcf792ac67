import { promises } from "../promises.ts";

/** Every promise as a line of a list. */
function promiseLines(): string[] {
  return Object.values(promises).map((promise) => `- ${promise}`);
}

/** What is to be known of the whole API, as Markdown. */
export function aboutApi(): string {
  return [
    "Generated from the application's own schemas; every example is an answer of its mock API. How to build a back " +
      "end to it, step by step, is told in `docs/adopting.md` of the application.",
    "## What the API promises",
    promiseLines().join("\n"),
    "## In which order refusals are said",
    "`sign-in-required` (401), a body that does not fit (400), a header that is missing (428), what is said of the " +
      "key (422 `idempotency-key-reused`, 409 `decision-withdrawn` or `decision-in-progress`, or the earlier answer " +
      "again), `not-found` (404), what has been done already (409, with the receipt), what cannot be done (409), " +
      "`terms-changed` (412), and a choice that the terms do not have (400). Refusals with 400, 401, 422, 428, 429 and 5xx " +
      "say nothing about a decision: its key is then as if unseen, and may be used again. Of other requests with a " +
      "key, refusals are kept like answers, except those with 401, 429 and 5xx: the same wrong code that is sent " +
      "twice under one key counts once. An address or a method that is not described here is refused with any " +
      "problem of a status from 400 to 499.",
    "## Versions",
    "A version is compared as text, whether it is strong, weak or bare: the page sends back exactly what it got. " +
      "From which operation the version of each decision comes is said at its `If-Match`.",
    "## Days and money",
    "Access ends on the first day that is not paid for, which is the day of the charge that will not happen. A " +
      "refund is never more than the last charge, and in its currency.",
    "## From another origin",
    "The page sends its requests with `credentials: include` and follows no redirect. Every answer, errors too, " +
      "then has `Access-Control-Allow-Origin` with exactly the page's origin, `Vary: Origin`, " +
      "`Access-Control-Allow-Credentials: true` and `Access-Control-Expose-Headers: ETag, Retry-After`. A preflight " +
      "allows GET, POST, PUT and DELETE, and the headers `Content-Type`, `Idempotency-Key` and `If-Match`.",
  ].join("\n\n");
}
