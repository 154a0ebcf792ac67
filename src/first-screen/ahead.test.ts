import { expect, test } from "vitest";
import { pathOf } from "../flow/screens.ts";
import { aheadRows } from "./ahead-table.ts";
import { inPage, isFirstScreen, neededAt } from "./ahead.ts";

const needed = (path: string) => neededAt(aheadRows(), path);
const isRequest = (word: string) => word.startsWith("/");

test.each([
  ["/", ["/session"]],
  [pathOf("sign-in"), ["/session"]],
  [pathOf("code"), ["/session"]],
  [pathOf("accounts"), ["/session"]],
  [pathOf("subscriptions"), ["/session", "/subscriptions"]],
  [pathOf("review", "a"), ["/session", "/subscriptions/a", "/subscriptions/a/cancellation-terms"]],
  [pathOf("confirm", "a"), ["/session", "/subscriptions/a", "/subscriptions/a/cancellation-terms"]],
  [pathOf("cancelled", "a"), ["/session", "/subscriptions/a", "/subscriptions/a/cancellation"]],
  [pathOf("kept", "a"), ["/session", "/subscriptions/a"]],
  [pathOf("help"), []],
  ["/nowhere", []],
])("opened at %s, the application first asks for %j", (path, requests) => {
  expect(needed(path).filter(isRequest)).toEqual(requests);
});

test("an id that is written in another way in the address stays as it is", () => {
  expect(needed(pathOf("kept", "a/b"))).toContain("/subscriptions/a%2Fb");
});

test.each([
  [pathOf("home"), [inPage]],
  [pathOf("sign-in"), [inPage]],
  [pathOf("code"), ["wizard"]],
  [pathOf("accounts"), []],
  [pathOf("subscriptions"), ["wizard"]],
  [pathOf("review", "a"), ["wizard"]],
  [pathOf("plan-change", "a"), ["wizard", "billing"]],
  [pathOf("help"), ["help"]],
  [pathOf("storage"), ["help"]],
  [pathOf("support"), ["help"]],
  ["/nowhere", ["help"]],
])("opened at %s, the application needs %j at once", (path, chunks) => {
  expect(needed(path).filter((word) => !isRequest(word))).toEqual(chunks);
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
