// @vitest-environment node
import { describe, expect, test } from "vitest";
import { FailureError, type Failure } from "../api/errors.ts";
import { errorText, failureText } from "./failure-text.ts";
import { wordsOf } from "./test-words.ts";

const en = wordsOf("en");
const nb = wordsOf("nb");

const problem = (
  type: "rate-limited" | "unavailable" | "internal" | "not-found",
  status: number,
  retryAfter: number | null = null,
): Failure => ({ kind: "problem", problem: { type, status }, retryAfter });

describe("what went wrong", () => {
  test.each<[Failure, string, string]>([
    [
      { kind: "network" },
      "We can't reach the service. Check that you're online.",
      "Vi får ikke kontakt med tjenesten. Sjekk at du er på nett.",
    ],
    [{ kind: "timeout" }, "The service didn't answer in time.", "Tjenesten svarte ikke i tide."],
    [
      { kind: "malformed", status: 200, retryAfter: null },
      "The service gave an answer we can't read.",
      "Tjenesten ga et svar vi ikke kan lese.",
    ],
    [
      problem("rate-limited", 429),
      "There were too many requests. Wait a little before trying again.",
      "Det kom for mange forespørsler. Vent litt før du prøver igjen.",
    ],
    [
      problem("rate-limited", 429, 1),
      "There were too many requests. Try again in 1 second.",
      "Det kom for mange forespørsler. Prøv igjen om 1 sekund.",
    ],
    [
      problem("unavailable", 503, 30),
      "The service isn't available right now. Try again in 30 seconds.",
      "Tjenesten er ikke tilgjengelig akkurat nå. Prøv igjen om 30 sekunder.",
    ],
    [
      problem("internal", 500),
      "The service isn't working properly right now.",
      "Tjenesten virker ikke som den skal akkurat nå.",
    ],
    [
      problem("not-found", 404),
      "The service didn't accept the request.",
      "Tjenesten tok ikke imot forespørselen.",
    ],
  ])("%j", (failure, english, norwegian) => {
    expect(failureText(en, failure)).toBe(english);
    expect(failureText(nb, failure)).toBe(norwegian);
    expect(errorText(en, new FailureError("getSession", failure))).toBe(english);
  });

  test("a fault of the page is not blamed on the service", () => {
    expect(errorText(en, new TypeError("x is not a function"))).toBe(
      "It's a fault in this page, not anything you did.",
    );
  });

  test("what the server says is never shown as ours", () => {
    const secret: Failure = {
      kind: "problem",
      problem: { type: "internal", status: 500, title: "ORA-00942", detail: "table SUBS" },
      retryAfter: null,
    };
    expect(failureText(en, secret)).not.toMatch(/ORA|SUBS/);
  });
});
