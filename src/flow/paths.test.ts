// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterSignIn, keepingNext, paths, safeNext } from "./paths.ts";

test("every address", () => {
  const id = "sub 1/ä";
  expect(Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, path(id)])))
    .toMatchInlineSnapshot(`
      {
        "accounts": "/accounts",
        "cancelled": "/subscriptions/sub%201%2F%C3%A4/cancelled",
        "cannotCancel": "/help/cannot-cancel",
        "code": "/sign-in/code",
        "confirm": "/subscriptions/sub%201%2F%C3%A4/confirm",
        "decision": "/subscriptions/sub%201%2F%C3%A4/decision",
        "help": "/help",
        "home": "/",
        "identifier": "/sign-in/identifier",
        "kept": "/subscriptions/sub%201%2F%C3%A4/kept",
        "lockedOut": "/help/locked-out",
        "onBehalf": "/help/on-behalf",
        "paymentMethod": "/subscriptions/sub%201%2F%C3%A4/payment-method",
        "planChange": "/subscriptions/sub%201%2F%C3%A4/plan-change",
        "recurringBilling": "/subscriptions/sub%201%2F%C3%A4/recurring-billing",
        "refunds": "/help/refunds",
        "review": "/subscriptions/sub%201%2F%C3%A4/review",
        "signIn": "/sign-in",
        "storage": "/help/storage",
        "subscriptions": "/subscriptions",
        "support": "/support",
      }
    `);
});

describe("where to go after signing in", () => {
  test.each([
    paths.subscriptions(),
    paths.review("sub-1"),
    paths.confirm("sub 1/ä"),
    `${paths.confirm("sub-1")}?choice=now&other=a%20b`,
    paths.kept("sub-1"),
    paths.cancelled("sub-1"),
    paths.recurringBilling("sub-1"),
    paths.paymentMethod("sub-1"),
    paths.planChange("sub-1"),
    paths.cannotCancel(),
    paths.refunds(),
    paths.storage(),
  ])("%s is kept", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  test.each([
    "",
    "subscriptions",
    "https://evil.example/subscriptions",
    "//evil.example/subscriptions",
    "///evil.example/subscriptions",
    "/\\evil.example/subscriptions",
    "\\\\evil.example/subscriptions",
    "/\t/evil.example/subscriptions",
    "/\n/evil.example/subscriptions",
    " //evil.example/subscriptions",
    "javascript:alert(1)",
    "/javascript:alert(1)",
    "data:text/html,hello",
    "/subscriptions@evil.example",
    "/subscriptions/sub-1/review/more",
    "/subscriptions//review",
    "/subscriptions/sub-1",
    "/subscriptions/sub-1/anything",
    "/subscriptions/../accounts",
    "/sign-in",
    "/help",
    "/help/cannot-cancel/more",
    "/support",
    "/made-up",
    "/",
  ])("%j is dropped", (next) => {
    expect(safeNext(next)).toBeNull();
  });

  test("without a wish it is the subscriptions", () => {
    expect(safeNext(null)).toBeNull();
    expect(afterSignIn(new URLSearchParams())).toBe("/subscriptions");
    expect(afterSignIn(new URLSearchParams({ next: "//evil.example" }))).toBe("/subscriptions");
    expect(afterSignIn(new URLSearchParams({ next: "/subscriptions/a/kept" }))).toBe(
      "/subscriptions/a/kept",
    );
  });

  test("the wish goes along from screen to screen, unless it leads astray", () => {
    const next = "/subscriptions/a/confirm?choice=now";
    const kept = keepingNext(paths.code(), new URLSearchParams({ next, from: "x" }));
    expect(kept).toBe(`/sign-in/code?${new URLSearchParams({ next })}`);
    expect(keepingNext(paths.code(), new URLSearchParams({ next: "//evil.example" }))).toBe(
      "/sign-in/code",
    );
  });

  test("whatever is asked for, it never leaves the site", () => {
    const piece = fc.oneof(
      fc.constantFrom("/", "//", "\\", "..", ".", "@", ":", "?", "#", "%2e%2e", "%2f", "%5c"),
      fc.constantFrom("https:", "javascript:", "evil.example", "\t", "\n", "\u0000", " ", "\uFF0F"),
      fc.constantFrom("subscriptions", "review", "confirm", "/subscriptions/", "/review"),
      fc.string({ maxLength: 4 }),
    );
    const wish = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    const origin = "https://keep.example";
    let kept = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          wish,
          wish.map((rest) => `/subscriptions${rest}`),
        ),
        (next) => {
          const safe = safeNext(next);
          if (safe === null) return;
          kept += 1;
          const url = new URL(safe, `${origin}/sign-in`);
          expect(url.origin).toBe(origin);
          expect(url.pathname).toMatch(/^\/subscriptions(\/|$)/);
          expect(safeNext(safe)).toBe(safe);
        },
      ),
      { numRuns: 5000, seed: 4, examples: [["/subscriptions/a/review"]] },
    );
    expect(kept).toBeGreaterThan(10);
  });
});
