import type { OperationName } from "../../api/contract.ts";
import type { ProblemType } from "../../api/schema/problem.ts";
import { cancelPersonal, type TestApi } from "../engine/test-api.ts";
import { declared } from "./declarations.ts";
import { letItBegin, onVersionOf, type Play } from "./play.ts";
import { atEndOfTerm, key, otherKey, params } from "./sent.ts";
import { codeFor } from "./session.ts";

type ProblemPlay = Omit<Play, "summary"> & { readonly operation: OperationName };

const onTerms = (api: TestApi) =>
  onVersionOf(api, "getCancellationTerms", { params, body: atEndOfTerm, key });

/** How each problem is met with. */
export const problemPlays: Readonly<Record<ProblemType, ProblemPlay>> = {
  "invalid-request": { operation: "startSignIn", sent: { body: {}, key } },
  "precondition-required": {
    operation: "cancelSubscription",
    sent: { params, body: atEndOfTerm, key },
  },
  "idempotency-key-reused": {
    operation: "setPaymentMethod",
    async sent(api) {
      await cancelPersonal(api, { key });
      return { params, body: { paymentMethodId: "payment-visa" }, key };
    },
  },
  "sign-in-required": { operation: "listSubscriptions", scenario: "one-remembered-account" },
  "account-not-found": {
    operation: "startSignIn",
    scenario: "no-remembered-account",
    sent: { body: { identifier: "nobody@example.com" }, key },
  },
  "code-wrong": {
    operation: "completeSignIn",
    scenario: "no-remembered-account",
    sent: (api) => codeFor(api, "000000"),
  },
  "challenge-expired": {
    operation: "completeSignIn",
    scenario: "no-remembered-account",
    async sent(api) {
      const sent = await codeFor(api);
      api.clock.advance(60 * 60 * 1000);
      return sent;
    },
  },
  "account-locked": {
    operation: "completeSignIn",
    scenario: "no-remembered-account",
    async sent(api) {
      const sent = await codeFor(api, "000000");
      for (const attempt of ["a", "b", "c", "d"]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, until no attempt is left but the last
        await api.call("completeSignIn", { ...sent, key: attempt });
      }
      return sent;
    },
  },
  "rate-limited": { operation: "listSubscriptions", faults: ["listSubscriptions:429"] },
  "not-found": { operation: "getSubscription", sent: { params: { subscriptionId: "sub-none" } } },
  "terms-changed": {
    operation: "cancelSubscription",
    sent: { params, body: atEndOfTerm, key, ifMatch: '"older"' },
  },
  "already-cancelled": {
    operation: "cancelSubscription",
    async sent(api) {
      const sent = await onTerms(api);
      await cancelPersonal(api, { key: otherKey });
      return sent;
    },
  },
  "already-withdrawn": {
    operation: "withdrawFromContract",
    scenario: "withdrawal-open",
    async sent(api) {
      const sent = await onVersionOf(api, "getSubscription", { params, key });
      await api.call("withdrawFromContract", { ...sent, key: otherKey });
      return sent;
    },
  },
  "withdrawal-closed": {
    operation: "withdrawFromContract",
    scenario: "withdrawal-over",
    sent: (api) => onVersionOf(api, "getSubscription", { params, key }),
  },
  "date-passed": {
    operation: "declareCancellation",
    scenario: "germany-signed-out",
    sent: { body: { ...declared, endsOn: "2026-11-01" }, key },
  },
  "not-cancellable": {
    operation: "getCancellationTerms",
    scenario: "already-expiring",
    sent: { params },
  },
  "payment-method-required": {
    operation: "setPaymentMethod",
    scenario: "payment-method-expired",
    sent: { params, body: { paymentMethodId: "payment-visa" }, key },
  },
  "decision-in-progress": {
    operation: "cancelSubscription",
    sent: (api) => letItBegin(api, { params, body: atEndOfTerm, key }),
  },
  "decision-withdrawn": {
    operation: "cancelSubscription",
    async sent(api) {
      await api.call("withdrawDecision", { params: { key } });
      return onTerms(api);
    },
  },
  unavailable: { operation: "listSubscriptions", faults: ["listSubscriptions:503"] },
  internal: { operation: "listSubscriptions", faults: ["listSubscriptions:500"] },
};
