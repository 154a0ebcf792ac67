import { expect, test } from "vitest";
import { paths } from "../flow/paths.ts";
import { firstParts } from "./parts.ts";

test.each([
  [paths.home(), []],
  [paths.signIn(), []],
  [paths.code(), ["journey"]],
  [paths.accounts(), []],
  [paths.subscriptions(), ["journey"]],
  [paths.review("a"), ["journey"]],
  [paths.planChange("a"), ["journey", "changes"]],
  [paths.help(), ["around"]],
  [paths.storage(), ["around"]],
  [paths.support(), ["around"]],
  ["/nowhere", ["around"]],
])("opened at %s, the application needs %j at once", (path, parts) => {
  expect(firstParts(path)).toEqual(parts);
});
