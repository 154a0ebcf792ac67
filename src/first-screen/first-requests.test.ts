import { expect, test } from "vitest";
import { paths } from "../flow/paths.ts";
import { firstRequests, isFirstScreen } from "./first-requests.ts";

test.each([
  ["/", ["/session"]],
  [paths.signIn(), ["/session"]],
  [paths.code(), ["/session"]],
  [paths.accounts(), ["/session"]],
  [paths.subscriptions(), ["/session", "/subscriptions"]],
  [paths.review("a"), ["/session", "/subscriptions/a", "/subscriptions/a/cancellation-terms"]],
  [paths.confirm("a"), ["/session", "/subscriptions/a", "/subscriptions/a/cancellation-terms"]],
  [paths.cancelled("a"), ["/session", "/subscriptions/a", "/subscriptions/a/cancellation"]],
  [paths.kept("a"), ["/session", "/subscriptions/a"]],
  [paths.help(), []],
  ["/nowhere", []],
])("opened at %s, the application first asks for %j", (path, requests) => {
  expect(firstRequests(path)).toEqual(requests);
});

test("an id that is written in another way in the address stays as it is", () => {
  expect(firstRequests(paths.kept("a/b"))).toContain("/subscriptions/a%2Fb");
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
  expect(isFirstScreen(path, search)).toBe(expected);
});
