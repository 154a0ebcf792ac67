const statuses = {
  "invalid-request": 400,
  "sign-in-required": 401,
  "not-found": 404,
  "account-not-found": 404,
  "already-cancelled": 409,
  "already-withdrawn": 409,
  "not-cancellable": 409,
  "withdrawal-closed": 409,
  "payment-method-required": 409,
  "decision-in-progress": 409,
  "decision-withdrawn": 409,
  "challenge-expired": 410,
  "terms-changed": 412,
  "idempotency-key-reused": 422,
  "code-wrong": 422,
  "date-passed": 422,
  "account-locked": 423,
  "precondition-required": 428,
  "rate-limited": 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemType = keyof typeof statuses;

/** Why a request is refused: thrown where it is found out, and sent as a problem document (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  /** `more` are the members that this type has besides, such as the receipt of what has been cancelled already. */
  constructor(type: ProblemType, more: Readonly<Record<string, unknown>> = {}) {
    super(type);
    this.status = statuses[type];
    this.body = { type, status: this.status, ...more };
  }

  get answer() {
    return { status: this.status, body: this.body };
  }

  /** Whether it speaks of the request or of who sent it only: nothing is known then of what was to be decided. */
  get saysNothingOfTheDecision(): boolean {
    return this.status >= 500 || [400, 401, 422, 428, 429].includes(this.status);
  }
}
