// @vitest-environment node
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { operation, type OperationName, operationNames } from "../../api/contract.ts";
import { CancellationTerms } from "../../api/schema/cancellation.ts";
import { Session } from "../../api/schema/session.ts";
import { SubscriptionList, type Subscription } from "../../api/schema/subscription.ts";
import {
  type AnyScenarioId,
  defaultScenario,
  largeScenarios,
  scenario,
  scenarioIds,
  type ScenarioId,
} from "./scenarios.ts";
import { cancelPersonal, createTestApi, type Received, type TestApi } from "../engine/test-api.ts";

/** Days on which reckoning with months goes wrong first. */
const days = ["2026-11-23", "2026-12-31", "2027-03-31", "2028-02-29"];
const everywhere = scenarioIds.flatMap((id) => days.map((day) => [id, day] as const));

/** The scenarios whose account has no subscription: that is their point. */
const emptyHanded: ReadonlySet<ScenarioId> = new Set(["no-subscription", "work-account"]);

function isCancellable({ role, biller, plan, recurringBilling }: Subscription): boolean {
  const isOwn = role === "owner" && biller.kind === "microsoft" && plan.tier !== "xbox";
  return isOwn && recurringBilling;
}

/** The scenario on a day, with the first remembered account signed in where no one is. */
async function openSignedIn(id: AnyScenarioId, day: string): Promise<TestApi> {
  const api = createTestApi({ scenario: id, now: `${day}T09:30:00+01:00`, latency: 0 });
  api.db.faults = [];
  const [first] = api.db.accounts;
  if (api.db.session === null && first !== undefined) {
    api.db.remembered = [first.id];
    await api.call("selectAccount", { body: { accountId: first.id }, key: "open" });
  }
  return api;
}

async function subscriptionsOf(api: TestApi): Promise<Subscription[]> {
  return v.parse(SubscriptionList, (await api.call("listSubscriptions")).body).subscriptions;
}

async function termsOf(api: TestApi): Promise<CancellationTerms[]> {
  const subscriptions = await subscriptionsOf(api);
  const answers = await Promise.all(
    subscriptions.map(({ id: subscriptionId }) =>
      api.call("getCancellationTerms", { params: { subscriptionId } }),
    ),
  );
  return answers
    .filter(({ status }) => status === 200)
    .map(({ body }) => v.parse(CancellationTerms, body));
}

/** Every question one can ask, about each subscription where it is about one. */
function questions(subscriptions: readonly Subscription[]) {
  return operationNames
    .filter((name) => operation(name).method === "GET")
    .flatMap((name): { name: OperationName; params: Record<string, string> }[] =>
      operation(name).path.includes("{subscriptionId}")
        ? subscriptions.map(({ id }) => ({ name, params: { subscriptionId: id } }))
        : [{ name, params: operation(name).path.includes("{key}") ? { key: "k" } : {} }],
    );
}

/** What the contract has against an answer; `undefined` when nothing. */
function objection(name: OperationName, { status, body }: Received): string | undefined {
  const { response = v.unknown(), problems } = operation(name);
  const schema =
    status === 200 ? response : v.object({ type: v.picklist(problems), status: v.literal(status) });
  const { issues } = v.safeParse(schema, body);
  return issues && `${name}: ${v.summarize(issues)}`;
}

describe.each(everywhere)("%s on %s", (id, day) => {
  it("answers every question as the contract says", async () => {
    const api = await openSignedIn(id, day);
    const subscriptions = await subscriptionsOf(api);
    expect(subscriptions.length === 0).toBe(emptyHanded.has(id));
    for (const { name, params } of questions(subscriptions)) {
      expect(objection(name, await api.call(name, { params }))).toBeUndefined();
    }
  });

  it("has charges of the price, on the right side of today", async () => {
    const subscriptions = await subscriptionsOf(await openSignedIn(id, day));
    for (const { lastCharge, nextCharge, price } of subscriptions) {
      const dates = [lastCharge?.date ?? "0000", day, nextCharge?.date ?? "9999"];
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(lastCharge?.amount ?? price).toEqual(price);
      expect(nextCharge?.amount ?? price).toEqual(price);
    }
  });

  it("has terms just where it can be cancelled, and they agree with themselves", async () => {
    const api = await openSignedIn(id, day);
    const terms = await termsOf(api);
    const cancellable = (await subscriptionsOf(api)).filter(isCancellable);
    expect(terms.map(({ subscriptionId }) => subscriptionId)).toEqual(cancellable.map((s) => s.id));
    for (const { today, storage, options } of terms) {
      const people = storage.map(({ personId }) => personId);
      expect(today).toBe(day);
      expect(new Set(people).size).toBe(people.length);
      expect(storage.filter(({ isYou }) => isYou)).toHaveLength(1);
      for (const { accessEndsOn, consequences } of options) {
        const dates = consequences.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted());
        expect([today, accessEndsOn]).toEqual([today, accessEndsOn].toSorted());
        const affected = consequences.flatMap(({ personIds }) => personIds);
        expect(people).toEqual(expect.arrayContaining(affected));
      }
    }
  });

  it("gives back something, but never more than was paid", async () => {
    const terms = await termsOf(await openSignedIn(id, day));
    const refunds = terms.flatMap(({ lastCharge, options }) =>
      options.flatMap(({ refund }) => (refund ? [{ refund, lastCharge }] : [])),
    );
    for (const { refund, lastCharge } of refunds) {
      expect(refund.amount.amount).toBeGreaterThan(0);
      expect(refund.amount.amount).toBeLessThanOrEqual(lastCharge?.amount.amount ?? 0);
      expect(refund.amount.currency).toBe(lastCharge?.amount.currency);
    }
  });
});

test("every scenario can be shown: a title, something to try, a place to start", () => {
  expect(scenarioIds).toContain(defaultScenario);
  for (const id of scenarioIds) {
    const { title, tryThis, startPath } = scenario(id);
    expect(title).not.toBe("");
    expect(tryThis.length).toBeGreaterThan(0);
    expect(startPath).toMatch(/^\/[a-z]/);
  }
});

describe("ten thousand", () => {
  test.each(days)(
    "subscriptions on %s are all as the contract says, and no two are the same",
    async (day) => {
      const api = await openSignedIn("many-subscriptions", day);
      const answer = await api.call("listSubscriptions");
      expect(objection("listSubscriptions", answer)).toBeUndefined();
      const subscriptions = await subscriptionsOf(api);
      expect(new Set(subscriptions.map(({ id }) => id)).size).toBe(10_000);
      for (const { lastCharge, nextCharge } of subscriptions) {
        const dates = [lastCharge?.date ?? "0000", day, nextCharge?.date ?? "9999"];
        expect(dates).toEqual([...new Set(dates)].toSorted());
      }
      const methods = await api.call("listPaymentMethods");
      expect(objection("listPaymentMethods", methods)).toBeUndefined();
    },
  );

  test("accounts are all as the contract says, and no two have the same name and address", async () => {
    const api = createTestApi({ scenario: "many-accounts" });
    const { rememberedAccounts } = v.parse(Session, (await api.call("getSession")).body);
    const people = rememberedAccounts.map(({ name, address }) => `${name} ${address}`);
    expect(new Set(people).size).toBe(10_000);
    expect(new Set(rememberedAccounts.map(({ name }) => name)).size).toBe(10_000);
  });

  test.each(["many-subscriptions", "many-accounts"] as const)(
    "%s is not offered, and is the same every time",
    (large) => {
      expect(largeScenarios).toHaveProperty(large);
      expect(scenarioIds).not.toContain(large);
      const made = JSON.stringify(createTestApi({ scenario: large }).db);
      expect(JSON.stringify(createTestApi({ scenario: large }).db)).toBe(made);
    },
  );
});

test("every scenario is plain JSON from the first moment to the last", async () => {
  for (const id of scenarioIds) {
    const { db } = createTestApi({ scenario: id });
    expect(JSON.parse(JSON.stringify(db))).toEqual(db);
  }
  const api = createTestApi({ scenario: "personal-annual-refund" });
  await cancelPersonal(api, { key: "decision", optionId: "now" });
  expect(JSON.parse(JSON.stringify(api.db))).toEqual(api.db);
});

test("two tests of one scenario share nothing", async () => {
  const one = createTestApi({ scenario: "outage" });
  const other = createTestApi({ scenario: "outage" });
  const untouched = JSON.stringify(other.db);
  await cancelPersonal(one, { key: "k" });
  expect(JSON.stringify(one.db)).not.toBe(untouched);
  expect(JSON.stringify(other.db)).toBe(untouched);
});

test("several-accounts: three remembered, one with a Family of five, two of them over 5 GB", async () => {
  const api = createTestApi();
  const session = v.parse(Session, (await api.call("getSession")).body);
  expect(session.rememberedAccounts.map(({ kind }) => kind)).toEqual([
    "personal",
    "personal",
    "work-or-school",
  ]);
  const signedIn = await openSignedIn("several-accounts", "2026-11-23");
  const params = { subscriptionId: "sub-family" };
  const { body } = await signedIn.call("getCancellationTerms", { params });
  const { storage, options } = v.parse(CancellationTerms, body);
  expect(storage).toHaveLength(5);
  expect(
    options[0]?.consequences.map(({ kind, date, personIds }) => [kind, date, personIds.length]),
  ).toEqual([
    ["access-ends", "2027-02-16", 5],
    ["uploads-stop", "2027-02-16", 2],
    ["mail-stops", "2027-02-16", 2],
    ["files-frozen", "2027-05-16", 2],
    ["files-may-be-deleted", "2027-08-16", 2],
  ]);
});

test("hostile-data: names arrive as they are, and unknown values are on the wire", async () => {
  const { call } = createTestApi({ scenario: "hostile-data" });
  const params = { subscriptionId: "sub-family" };
  const { body } = await call("getCancellationTerms", { params });
  const text = JSON.stringify(body);
  for (const part of ["<img src=x onerror=alert(1)>", "<script>", "\u202E", '"x-holograms"']) {
    expect(text).toContain(part.startsWith('"') ? part : JSON.stringify(part).slice(1, -1));
  }
  const { benefits, storage } = v.parse(CancellationTerms, body);
  expect(benefits.map(({ kind }) => kind)).toContain("unknown");
  expect(storage.map(({ name }) => name?.length ?? 0)).toContain(300);
});
