// @vitest-environment node
import { expect, test, vi } from "vitest";
import { attempt } from "./attempt.ts";
import { ApiError, type Failure } from "./errors.ts";

const lost: Failure = { kind: "network" };
const broken: Failure = {
  kind: "problem",
  problem: { type: "internal", status: 500 },
  retryAfter: null,
};
const refused: Failure = {
  kind: "problem",
  problem: { type: "terms-changed", status: 412 },
  retryAfter: null,
};

const fails = (failure: Failure) => () =>
  Promise.reject<string>(new ApiError("cancelSubscription", failure));
const gives =
  <Value>(value: Value) =>
  () =>
    Promise.resolve(value);

const breaks = () => Promise.reject<string>(new TypeError("ours"));

test("an answer is the outcome, and nothing more is asked", async () => {
  const check = vi.fn<() => Promise<string>>(gives("another"));
  expect(await attempt({ act: gives("receipt"), check })).toEqual({
    kind: "done",
    result: "receipt",
  });
  expect(check).not.toHaveBeenCalled();
});

test("a refusal is certain, and nothing more is asked", async () => {
  const check = vi.fn<() => Promise<null>>(gives(null));
  expect(await attempt({ act: fails(refused), check })).toEqual({
    kind: "not-done",
    failure: refused,
  });
  expect(check).not.toHaveBeenCalled();
});

test.each<Failure>([
  lost,
  broken,
  { kind: "timeout" },
  { kind: "malformed", status: 200 },
  { kind: "malformed", status: 504 },
])("after a lost answer ($kind) the API is asked what became of it", async (failure) => {
  expect(await attempt({ act: fails(failure), check: gives("receipt") })).toEqual({
    kind: "done",
    result: "receipt",
  });
  expect(await attempt({ act: fails(failure), check: gives(null) })).toEqual({
    kind: "not-done",
    failure,
  });
});

test.each([lost, broken, refused])(
  "where it cannot be asked either ($kind), nothing is claimed",
  async (failure) => {
    expect(await attempt({ act: fails(lost), check: fails(failure) })).toEqual({
      kind: "unknown",
      failure: lost,
    });
  },
);

test("a fault that is not the API's is not explained away", async () => {
  await expect(attempt({ act: breaks, check: gives("receipt") })).rejects.toThrow("ours");
  await expect(attempt({ act: fails(lost), check: breaks })).rejects.toThrow("ours");
});
