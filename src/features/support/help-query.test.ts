import { expect, test } from "vitest";
import { queryOnRequest, queryWhileTyping } from "./help-query.ts";

test("while one types, only finished words are asked for", () => {
  expect(queryWhileTyping("")).toBe("");
  expect(queryWhileTyping("refu")).toBe("");
  expect(queryWhileTyping("refund ")).toBe("refund");
  expect(queryWhileTyping("a refund  for my\nca")).toBe("a refund for my");
});

test("on request, the word that is being typed counts too", () => {
  expect(queryOnRequest("  a refund for my\nca")).toBe("a refund for my ca");
});

test("of a long description the last whole words are asked for", () => {
  const query = queryOnRequest(`${"first ".repeat(500)}last`);
  expect(query.length).toBeLessThanOrEqual(200);
  expect(query).toMatch(/^first .* last$/);
});

test("a word without end is cut", () => {
  expect(queryOnRequest("x".repeat(4000))).toHaveLength(200);
});
