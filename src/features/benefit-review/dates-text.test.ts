// @vitest-environment node
import { expect, test } from "vitest";
import type { CancellationOption } from "../../api/schema/cancellation.ts";
import { wordsOf } from "../../i18n/test-words.ts";
import { datesText } from "./dates-text.ts";

function option(kind: CancellationOption["kind"], accessEndsOn: string): CancellationOption {
  return { id: kind, kind, accessEndsOn, refund: null, canBeUndone: true, consequences: [] };
}

const atEnd = option("end-of-term", "2027-02-16");
const now = option("now", "2026-11-23");
const day = ({ accessEndsOn }: CancellationOption) => accessEndsOn;
const plain = (text: string) => text.replaceAll("\u00A0", " ");
const inEnglish = (
  ...args: [CancellationOption[], (of: CancellationOption) => string | undefined]
) => plain(datesText(wordsOf("en"), ...args));

test("one day where it is the same whatever one chooses", () => {
  expect(inEnglish([atEnd], day)).toBe("February 16, 2027");
  expect(inEnglish([atEnd, { ...now, accessEndsOn: "2027-02-16" }], day)).toBe("February 16, 2027");
});

test("else each day with its condition", () => {
  expect(inEnglish([atEnd, now], day)).toBe(
    "February 16, 2027 (at the end of the term) or November 23, 2026 (now)",
  );
  expect(plain(datesText(wordsOf("nb"), [atEnd, now], day))).toBe(
    "16. februar 2027 (ved slutten av perioden) eller 23. november 2026 (nå)",
  );
  expect(inEnglish([atEnd, option("unknown", "2027-01-01")], day)).toBe(
    "February 16, 2027 (at the end of the term) or January 1, 2027 (in another way)",
  );
});

test("nothing where it happens on no day", () => {
  expect(inEnglish([atEnd, now], () => undefined)).toBe("");
});

test("what happens in one way only is not said to happen in the other", () => {
  expect(inEnglish([atEnd, now], (of) => (of.kind === "now" ? "2026-12-01" : undefined))).toBe(
    "December 1, 2026 (now)",
  );
});
