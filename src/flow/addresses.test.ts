// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterSignIn, keepingNext, safeNext, screenAt } from "./addresses.ts";
import { pathOf, screenIds, screens } from "./screens.ts";

test.each(screenIds)("the address of %s leads to it, with whatever id", (screen) => {
  const isAboutOne = screens[screen].path.includes(":");
  for (const id of ["sub-1", "sub 1/ä", "$&", "%"]) {
    const subscriptionId = isAboutOne ? id : null;
    expect(screenAt(pathOf(screen, id))).toEqual({ screen, subscriptionId });
  }
});

describe("where to go after signing in", () => {
  test.each([
    pathOf("subscriptions"),
    pathOf("review", "sub-1"),
    pathOf("confirm", "sub 1/ä"),
    `${pathOf("confirm", "sub-1")}?choice=now&other=a%20b`,
    pathOf("kept", "sub-1"),
    pathOf("cancelled", "sub-1"),
    pathOf("recurring-billing", "sub-1"),
    pathOf("payment-method", "sub-1"),
    pathOf("plan-change", "sub-1"),
    pathOf("cannot-cancel"),
    pathOf("refunds"),
    pathOf("storage"),
    pathOf("support"),
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
    const kept = keepingNext(pathOf("code"), new URLSearchParams({ next, from: "x" }));
    expect(kept).toBe(`/sign-in/code?${new URLSearchParams({ next })}`);
    expect(keepingNext(pathOf("code"), new URLSearchParams({ next: "//evil.example" }))).toBe(
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
