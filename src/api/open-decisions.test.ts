import { expect, test, vi } from "vitest";
import {
  forgetDecision,
  isOpen,
  keepDecision,
  keptDecisions,
  newDecision,
  onDecisions,
  openDecisionAbout,
  type Wanted,
} from "./open-decisions.ts";

const cancelling: Wanted = {
  operation: "cancelSubscription",
  subscriptionId: "sub-1",
  body: { optionId: "now" },
  ifMatch: '"t-1"',
};

test("a decision is open until it is forgotten, or known to be done", () => {
  const decision = newDecision(cancelling);
  expect(openDecisionAbout("sub-1")).toBeNull();
  keepDecision(decision);
  expect(openDecisionAbout("sub-1")).toEqual(decision);
  expect(openDecisionAbout("sub-2")).toBeNull();

  keepDecision({ ...decision, doneAsOf: "2026-11-23T08:30:00Z" });
  expect(openDecisionAbout("sub-1")).toBeNull();
  expect(keptDecisions().map(isOpen)).toEqual([false]);

  forgetDecision(decision);
  expect(keptDecisions()).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test("each decision has a key of its own, also when the same is decided again", () => {
  expect(newDecision(cancelling).key).not.toBe(newDecision(cancelling).key);
});

test("a reload, another tab and a later visit find it, with all that it takes to send it again", async () => {
  const decision = newDecision(cancelling);
  keepDecision(decision);
  vi.resetModules();
  const reloaded = await import("./open-decisions.ts");
  expect(reloaded.openDecisionAbout("sub-1")).toEqual(decision);
});

test.each([
  ["a key that is none", { ...newDecision(cancelling), key: "☃" }],
  ["a version that no header can hold", { ...newDecision(cancelling), ifMatch: "☃\n" }],
  ["another operation", { ...newDecision(cancelling), operation: "signOut" }],
  ["a body that is none of its own", { ...newDecision(cancelling), body: { planId: "x" } }],
  ["nothing", null],
  ["text", "decision"],
])("%s in the storage is no decision, and stands in the way of none", (_, stored) => {
  localStorage.setItem("decision x", JSON.stringify(stored));
  localStorage.setItem("decision y", "{");
  expect(keptDecisions()).toEqual([]);
  const decision = newDecision(cancelling);
  keepDecision(decision);
  expect(openDecisionAbout("sub-1")).toEqual(decision);
});

function refuse(): never {
  throw new DOMException("Refused", "SecurityError");
}

test.each(["getItem", "setItem"] as const)(
  "where the browser refuses storage (%s), it lasts as long as the page",
  (method) => {
    vi.spyOn(Storage.prototype, method).mockImplementation(refuse);
    vi.spyOn(Storage.prototype, "removeItem").mockImplementation(refuse);
    const decision = newDecision({ ...cancelling, subscriptionId: `sub-${method}` });
    keepDecision(decision);
    expect(openDecisionAbout(`sub-${method}`)).toEqual(decision);
    forgetDecision(decision);
    expect(openDecisionAbout(`sub-${method}`)).toBeNull();
  },
);

test("whoever listens hears of what is kept and forgotten, here and in other tabs", () => {
  const heard = vi.fn<() => void>();
  const stop = onDecisions(heard);
  const decision = newDecision(cancelling);
  keepDecision(decision);
  forgetDecision(decision);
  window.dispatchEvent(new StorageEvent("storage"));
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  keepDecision(decision);
  expect(heard).toHaveBeenCalledTimes(3);
  forgetDecision(decision);
});

test("an entry under another name than its key's is none: it could not be forgotten", () => {
  const decision = newDecision(cancelling);
  localStorage.setItem("decision zz", JSON.stringify(decision));
  expect(keptDecisions()).toEqual([]);
  expect(openDecisionAbout("sub-1")).toBeNull();
  localStorage.clear();
});
