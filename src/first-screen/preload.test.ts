import { expect, test } from "vitest";
import { pathOf } from "../flow/screens.ts";
import { aheadRows } from "./preload-table.ts";
import { inPage, isFirstScreen, neededAt } from "./preload.ts";

const needed = (path: string) => neededAt(aheadRows(), path);

test.each([
  [pathOf("home"), `${inPage} /session`],
  [pathOf("sign-in"), `${inPage} /session`],
  [pathOf("code"), "wizard /session"],
  [pathOf("accounts"), "wizard /session"],
  [pathOf("subscriptions"), "wizard /session /subscriptions"],
  [pathOf("review", "a"), "wizard /session /subscriptions/a /subscriptions/a/cancellation-terms"],
  [pathOf("confirm", "a"), "wizard /session /subscriptions/a /subscriptions/a/cancellation-terms"],
  [pathOf("cancelled", "a"), "wizard /session /subscriptions/a /subscriptions/a/cancellation"],
  [pathOf("kept", "a"), "wizard /session /subscriptions/a"],
  [
    pathOf("plan-change", "a"),
    "wizard billing /session /subscriptions/a /subscriptions/a/plan-changes",
  ],
  [pathOf("help"), "help"],
  [pathOf("storage"), "help"],
  [pathOf("support"), "help"],
  ["/nowhere", "help"],
])("opened at %s, the application needs at once: %s", (path, words) => {
  expect(needed(path).join(" ")).toBe(words);
});

test("an id that is written in another way in the address stays as it is", () => {
  expect(needed(pathOf("kept", "a/b"))).toContain("/subscriptions/a%2Fb");
});

test.each([
  ["/", "", true],
  ["/sign-in", "", true],
  ["/sign-in", "?campaign=1", true],
  ["/sign-in", "?from=%2Fsubscriptions", true],
  ["/sign-in", "?next=%2Fsubscriptions", false],
  ["/sign-in/code", "", false],
  ["/help", "", false],
])("whether the page shows what is wanted at %s%s: %s", (path, search, expected) => {
  expect(isFirstScreen(needed(path), search)).toBe(expected);
});
