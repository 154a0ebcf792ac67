// @vitest-environment jsdom
import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import { ApiError, type Failure } from "./errors.ts";

const refused: Failure = {
  kind: "problem",
  problem: { type: "payment-method-required", status: 409 },
  retryAfter: null,
};

/** Decides as often as there are answers, and gives the keys that were sent. */
async function keysOf(answers: readonly (Failure | "done")[], check: () => Promise<"done" | null>) {
  const keys: string[] = [];
  for (const answer of answers) {
    const act = async (key: string) => {
      keys.push(key);
      if (answer !== "done") throw new ApiError("setRecurringBilling", answer);
      return answer;
    };
    await decide({ operation: "setRecurringBilling", decision: "v1", act, check });
  }
  return keys;
}

const notThere = async () => null;
const noAnswer = () => Promise.reject(new ApiError("getSubscription", { kind: "network" }));

test.each([
  ["while the outcome is not known", noAnswer],
  ["while the request may still be on its way", notThere],
])("a key is kept %s", async (_, check) => {
  const [first, second] = await keysOf([{ kind: "timeout" }, "done"], check);
  expect(second).toBe(first);
});

test("a key is forgotten once it is done", async () => {
  const [first, second] = await keysOf(["done", "done"], notThere);
  expect(second).not.toBe(first);
});

test("a key is forgotten once it is found to have been done", async () => {
  const [first, second] = await keysOf([{ kind: "timeout" }, "done"], async () => "done");
  expect(second).not.toBe(first);
});

test("a refused decision made again is a new one, so that it is looked at anew", async () => {
  const [first, second] = await keysOf([refused, "done"], notThere);
  expect(second).not.toBe(first);
});
