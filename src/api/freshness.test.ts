import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { kari } from "../mocks/data/people.ts";
import { aSubscription } from "../mocks/data/test-resources.ts";
import type { Cancellation } from "./schema/cancellation.ts";
import { holdDone, readSubscription, readSubscriptions } from "./freshness.ts";
import { untilCaughtUp } from "./until-caught-up.ts";

const own = aSubscription();
const first = "2026-11-23T08:30:00.000Z";
const second = "2026-11-23T08:30:00.001Z";

const read = (client: QueryClient, asOf: string) =>
  readSubscription(client, own.id, () =>
    Promise.resolve({ body: { ...own, asOf }, version: "v1" }),
  );

function askForTerms(client: QueryClient, ask: () => Promise<{ asOf: string }>) {
  const { signal } = new AbortController();
  return untilCaughtUp(client, own.id, { ask, asOf: ({ asOf }) => asOf, signal });
}

const switchedOn = (asOf: string) =>
  ({
    operation: "setRecurringBilling",
    result: { ...own, asOf },
    version: "v2",
  }) as const;

test("what was asked for before a newer read came is answer enough", async () => {
  const client = new QueryClient();
  const ask = vi.fn<() => Promise<{ asOf: string }>>(async () => {
    await read(client, second);
    return { asOf: first };
  });
  expect(await askForTerms(client, ask)).toEqual({ asOf: first });
  expect(ask).toHaveBeenCalledTimes(1);
});

test("what was true before a decision that was made meanwhile is asked for again", async () => {
  vi.useFakeTimers();
  const client = new QueryClient();
  const answers = [first, second];
  const ask = vi.fn<() => Promise<{ asOf: string }>>(() => {
    if (answers.length === 2) holdDone(client, own.id, switchedOn(second));
    return Promise.resolve({ asOf: answers.shift() ?? "" });
  });
  const answer = askForTerms(client, ask);
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
  expect(await answer).toEqual({ asOf: second });
  expect(ask).toHaveBeenCalledTimes(2);
});

test("what is older than a read that was known when it was asked for is asked for again", async () => {
  vi.useFakeTimers();
  const client = new QueryClient();
  await read(client, second);
  const answers = [first, second];
  const answer = askForTerms(client, () => Promise.resolve({ asOf: answers.shift() ?? "" }));
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
  expect(await answer).toEqual({ asOf: second });
});

test("a read that another has overtaken is not behind, and does not replace it", async () => {
  const client = new QueryClient();
  await read(client, second);
  const renamed = { ...own, plan: { ...own.plan, name: "As it was" } };
  const list = { asOf: first, today: "2026-11-23", subscriptions: [renamed] };
  const { subscriptions } = await readSubscriptions(client, () => Promise.resolve(list));
  expect(subscriptions).toMatchObject([{ plan: own.plan, behindSince: null }]);
});

test("until the reads have caught up, the money that comes back is what the receipt says", async () => {
  const client = new QueryClient();
  const { paymentMethod, plan, price, term } = own;
  const refund = paymentMethod && {
    amount: { amount: 284_50, currency: "NOK" },
    to: paymentMethod,
    expectedBy: "2026-12-07",
  };
  const receipt: Cancellation = {
    asOf: second,
    id: "cancellation-1",
    confirmationNumber: "KC-20261123-0001",
    subscriptionId: own.id,
    account: kari,
    plan,
    price,
    term,
    option: "now",
    cancelledAt: second,
    timeZone: "Europe/Oslo",
    accessEndsOn: "2026-11-23",
    lastCharge: null,
    refund,
    freeStorage: 0,
    storage: [],
    consequences: [],
    confirmationTo: null,
  };
  await read(client, first);
  holdDone(client, own.id, { operation: "cancelSubscription", result: receipt });
  expect((await read(client, first)).body).toMatchObject({ refund, cancellationId: receipt.id });
  expect((await read(client, second)).body.refund).toBeNull();
});

test("a read that is older than a decision is behind, whatever was read before", async () => {
  const client = new QueryClient();
  await read(client, first);
  holdDone(client, own.id, switchedOn(second));
  expect((await read(client, first)).body.behindSince).not.toBeNull();
  expect((await read(client, second)).body.behindSince).toBeNull();
});
