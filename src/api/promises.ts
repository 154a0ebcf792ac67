/**
 * What the API promises beyond the shapes of its answers, a sentence each. The OpenAPI document and the guide for
 * back-end teams state them, and each line of the conformance kit stands on one.
 */
export const promises = {
  shape: "Every answer has the status and the shape that its operation names.",
  types:
    "A body is `application/json`, a problem `application/problem+json`, and an answer of status 204 has none.",
  problems:
    "What cannot be answered is answered with a problem document (RFC 9457): its `type` is one of those that the operation names, and its `status` is the status of the answer.",
  "no-store": "No answer may be kept by a cache: each says `Cache-Control: no-store`.",
  "unknown-fields": "Fields that are not known are ignored, in requests too.",
  "bad-input":
    "A request whose body cannot be read, or does not have the shape that is named, is refused with `invalid-request` and changes nothing.",
  text: "Text is sent as it is: nothing in it is escaped for a page, and nothing is decoded.",
  money: "Money is a whole number of minor units, not below zero, with an ISO 4217 code.",
  dates:
    "A date is a day of the calendar without a time (`2026-11-23`); a moment has a time and an offset from UTC.",
  day: "The server says what day it is for the subscriber: `today` is the day of `asOf`, in one time zone of the world.",
  age: "`asOf` is the moment at which an answer was true: never one to come: a read that is at least as new as a decision's result shows what was decided, and reads that are older catch up by themselves.",
  version:
    "Terms and subscriptions carry a version in `ETag`. It stays while nothing that was promised changes, and changes when that does.",
  seen: "A decision is carried out only on the version that was seen: with another in `If-Match` the answer is `terms-changed`, and nothing happens.",
  "version-needed":
    "Where `If-Match` or `Idempotency-Key` is asked for, a request without it is refused with `precondition-required`, and nothing happens.",
  "final-first":
    "That something has been cancelled or withdrawn from already is said before anything else about it, with the receipt.",
  terms:
    "Terms are of the subscription as it is: its plan, its charges, the day. A refund is no more than the last charge, in its currency.",
  "not-cancellable":
    "What cannot be cancelled has no terms: asking for them, and cancelling, is refused with `not-cancellable` and the reason.",
  "not-ones-own":
    "What is another person's, billed by somebody else or over is not changed: deciding about it is refused with `invalid-request` or `not-found`.",
  once: "The same request under the same key is carried out once, and gets the same answer each time, as of the same moment; also when both come at once, where one may be told `decision-in-progress`.",
  "one-receipt": "No two cancellations of one subscription exist.",
  "key-reused":
    "The same key with another request, or from another account, is refused with `idempotency-key-reused`. A request is its operation, its path and its body as it is understood, without `If-Match`.",
  decision:
    "What became of a decision is told by its key: `unseen`, `in-progress`, `done` with the operation and its result, `refused` with the problem, or `withdrawn`.",
  "decision-in-progress":
    "While a request is being worked on, its key is `in-progress`, and the same request is answered with `decision-in-progress`.",
  "decision-withdrawn":
    "Withdrawing a key is final: whatever arrives with it from then on is refused with `decision-withdrawn` and does nothing. What was done already stays done, and is told.",
  "decision-own": "A decision is told to the account that decided, and to no other.",
  declaration:
    "A declaration needs no session, looks nothing up, and is told to whoever has its key.",
  "after-cancelling":
    "After cancelling at the end of the term, a subscription is active until that day, charges nothing more, and can be turned back on where the terms said so; after cancelling at once it has expired, with its refund.",
  "after-turning-off":
    "With recurring billing off nothing more is charged and `endsOn` says until when there is access; turned on again it renews as before, and no cancellation is in force.",
  "after-plan-change":
    "A change of plan is scheduled for the day that was offered: until then only the next charge is another.",
  "after-withdrawing":
    "Withdrawing from the contract ends it at once, with the refund that was offered, and has a receipt of its own. It is possible until the end of `lastDay`, also after cancelling at the end of the term.",
  receipt:
    "A receipt has an id and a confirmation number of its own, and stays as it was given, but for `asOf`.",
  "no-such":
    "What does not exist and what belongs to another account are not told apart: both are `not-found`.",
  "own-account": "No answer holds anything of another account than the one that is signed in.",
  session:
    "Who is not signed in is answered with `sign-in-required`, except by the operations that are open to all.",
  "new-session":
    "Whoever signs in gets another cookie than before: what the old one held opens nothing.",
  masked: "Where a code or a confirmation goes is told masked, never as the whole address.",
  cookies: "The session is a cookie that is `HttpOnly` and `SameSite`, and `Secure` over HTTPS.",
  "session-ends":
    "A session ends when someone signs out and at `expiresAt`: the cookie opens nothing after that. `expiresAt` may move while the session is used.",
  remembered:
    "`rememberedAccounts` holds every account that can be chosen in this browser, the one that is signed in among them.",
  "challenge-kept":
    "`challenge` is the code that this browser has asked for and can still enter, whether or not someone is signed in; else `null`.",
  "code-attempts":
    "A wrong code is refused with how many attempts are left, and after the last the account is locked: neither that code nor a new one helps before `lockedUntil`.",
  "code-once":
    "A code can be used once, in the browser that asked for it, and not after `expiresAt`.",
  choosing:
    "Choosing a remembered account signs in as it, or is refused with `sign-in-required` where it has to prove itself again; the session is then as it was. An account that is not remembered is `not-found`.",
  forgery:
    "What a page of another site can send without being asked first (a form, plain text) changes nothing.",
  "cross-origin":
    "From another origin that is meant to call it, every answer names that origin, allows credentials, exposes `ETag` and `Retry-After`, and says `Vary: Origin`; no other origin is named.",
  included:
    "`included` holds answers that were not asked for yet: each has its path from the API's base address on, the version that its `ETag` would hold, and the body that it would have.",
  "retry-after": "Who is asked to wait is told for how long, in `Retry-After`.",
} as const satisfies Record<string, string>;

export type Promised = keyof typeof promises;
