import { queryOptions } from "@tanstack/react-query";
import { callApi } from "./client.ts";
import {
  heldCancellation,
  heldWithdrawal,
  pauseWhileBehind,
  readSubscription,
  readSubscriptions,
  recallResults,
} from "./freshness.ts";
import { untilCaughtUp } from "./until-caught-up.ts";
import { getCancellation, getCancellationTerms, getWithdrawal } from "./operations/cancellation.ts";
import { listRefundRules, searchHelp } from "./operations/help.ts";
import {
  getPlanChangeTerms,
  getSubscription,
  listPaymentMethods,
  listSubscriptions,
} from "./operations/subscriptions.ts";

// One factory for each operation that reads, key and function together. Keys start with the resource, so
// that a change can invalidate everything below it. Who is signed in is in `session.ts`.

/** All subscriptions of the signed-in account. */
export const subscriptionsQuery = () =>
  queryOptions({
    queryKey: ["subscriptions"],
    queryFn: ({ client, signal }) =>
      readSubscriptions(client, () => callApi(listSubscriptions, { signal })),
    refetchInterval: ({ state: { data } }) => pauseWhileBehind(data?.subscriptions ?? []),
  });

/** One subscription, with the version of its terms. */
export const subscriptionQuery = (subscriptionId: string) =>
  queryOptions({
    queryKey: ["subscriptions", subscriptionId],
    queryFn: ({ client, signal }) =>
      readSubscription(client, subscriptionId, () =>
        callApi(getSubscription, { params: { subscriptionId }, signal }),
      ),
    refetchInterval: ({ state: { data } }) =>
      pauseWhileBehind(data === undefined ? [] : [data.body]),
  });

/** What cancelling would mean, with the version to sign. */
export const cancellationTermsQuery = (subscriptionId: string) =>
  queryOptions({
    queryKey: ["subscriptions", subscriptionId, "cancellation-terms"],
    queryFn: ({ client, signal }) =>
      untilCaughtUp(client, subscriptionId, {
        ask: () => callApi(getCancellationTerms, { params: { subscriptionId }, signal }),
        asOf: ({ body }) => body.asOf,
        signal,
      }),
  });

/** The plans one could change to against what is in use, with the version to sign. */
export const planChangeTermsQuery = (subscriptionId: string) =>
  queryOptions({
    queryKey: ["subscriptions", subscriptionId, "plan-changes"],
    queryFn: ({ client, signal }) =>
      untilCaughtUp(client, subscriptionId, {
        ask: () => callApi(getPlanChangeTerms, { params: { subscriptionId }, signal }),
        asOf: ({ body }) => body.asOf,
        signal,
      }),
  });

/** The saved ways of paying. They belong to the account, like its subscriptions. */
export const paymentMethodsQuery = () =>
  queryOptions({
    queryKey: ["subscriptions", "payment-methods"],
    queryFn: ({ signal }) => callApi(listPaymentMethods, { signal }),
  });

/** Help topics that fit a description. What was typed is forgotten as soon as it is off the screen. */
export const helpSuggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ["help", q],
    gcTime: 0,
    queryFn: ({ signal }) => callApi(searchHelp, { query: { q }, signal }),
  });

/** Countries that give a prorated refund. */
export const refundRulesQuery = () =>
  queryOptions({
    queryKey: ["refund-rules"],
    queryFn: ({ signal }) => callApi(listRefundRules, { signal }),
  });

/** The receipt of a cancellation. */
export const cancellationQuery = (subscriptionId: string) =>
  queryOptions({
    queryKey: ["subscriptions", subscriptionId, "cancellation"],
    queryFn: async ({ client, signal }) => {
      await recallResults(client, subscriptionId);
      return (
        heldCancellation(client, subscriptionId) ??
        (await callApi(getCancellation, { params: { subscriptionId }, signal }))
      );
    },
  });

/** The receipt of a withdrawal from the contract. */
export const withdrawalQuery = (subscriptionId: string) =>
  queryOptions({
    queryKey: ["subscriptions", subscriptionId, "withdrawal"],
    queryFn: async ({ client, signal }) => {
      await recallResults(client, subscriptionId);
      return (
        heldWithdrawal(client, subscriptionId) ??
        (await callApi(getWithdrawal, { params: { subscriptionId }, signal }))
      );
    },
  });
