// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const event = {
  uid: "cancellation-1@keep-or-cancel",
  stamp: "2026-11-23T09:30:00.123+01:00",
  date: "2027-02-16",
  summary: "Microsoft 365 Family ends",
  description: "Access ends.",
};

const encoder = new TextEncoder();
const linesOf = (file: string) => file.split("\r\n");
const eventsIn = (file: string) => linesOf(file).slice(3, -2);
const unfold = (file: string) => file.replaceAll("\r\n ", "");

/** The value of a property, as a calendar would read it. */
function read(file: string, name: string): string | undefined {
  return linesOf(unfold(file))
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replaceAll(/\\(n|.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
}

test("one event for the whole day on which access ends", () => {
  expect(linesOf(calendarFile([event]))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Keep or Cancel//EN",
    "BEGIN:VEVENT",
    "UID:cancellation-1@keep-or-cancel",
    "DTSTAMP:20261123T083000Z",
    "DTSTART;VALUE=DATE:20270216",
    "DTEND;VALUE=DATE:20270217",
    "SUMMARY:Microsoft 365 Family ends",
    "DESCRIPTION:Access ends.",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("several events stand in one file, each as it would alone", () => {
  const later = { ...event, uid: "later", date: "2027-05-16", summary: "OneDrive is frozen" };
  expect(eventsIn(calendarFile([event, later]))).toEqual([
    ...eventsIn(calendarFile([event])),
    ...eventsIn(calendarFile([later])),
  ]);
});

describe("it lasts until the day after", () => {
  test.each([
    ["2027-01-31", "20270201"],
    ["2027-12-31", "20280101"],
    ["2027-02-28", "20270301"],
    ["2028-02-28", "20280229"],
    ["2028-02-29", "20280301"],
    // The days on which clocks change are as long as others on a calendar.
    ["2027-03-27", "20270328"],
    ["2027-03-28", "20270329"],
    ["2027-10-30", "20271031"],
    ["2027-10-31", "20271101"],
  ])("%s", (date, next) => {
    const lines = linesOf(calendarFile([{ ...event, date }]));
    expect(lines).toContain(`DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`);
    expect(lines).toContain(`DTEND;VALUE=DATE:${next}`);
  });
});

test("what has a meaning in calendar files is escaped", () => {
  const summary = String.raw`a, b; c \ d \n e`;
  const description = "one\ntwo\r\nthree";
  const file = calendarFile([{ ...event, summary, description }]);
  expect(file).toContain(String.raw`SUMMARY:a\, b\; c \\ d \\n e`);
  expect(file).toContain(String.raw`DESCRIPTION:one\ntwo\nthree`);
});

test("long lines go on after a space, 75 bytes each, and no letter is cut in two", () => {
  const summary = "Ærlig talt 👩‍👩‍👧‍👦 ".repeat(20).trim();
  const file = calendarFile([{ ...event, summary }]);
  expect(linesOf(file).every((line) => encoder.encode(line).length <= 75)).toBe(true);
  expect(read(file, "SUMMARY")).toBe(summary);
});

test("a line of exactly 75 bytes is left alone", () => {
  const summary = "x".repeat(75 - "SUMMARY:".length);
  expect(linesOf(calendarFile([{ ...event, summary }]))).toContain(`SUMMARY:${summary}`);
  expect(linesOf(calendarFile([{ ...event, summary: `${summary}y` }]))).toContain(" y");
});

test("no text can add a line of its own", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 });
  const hostile = fc
    .array(fc.oneof(text, fc.constantFrom("\r\n", "\n", "\r", "BEGIN:VALARM", "\u2028", "\0")))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(hostile, (summary) => {
      const file = calendarFile([{ ...event, summary }]);
      const names = linesOf(unfold(file)).map((line) => line.split(/[:;]/)[0]);
      expect(names).toEqual(linesOf(calendarFile([event])).map((line) => line.split(/[:;]/)[0]));
      expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(linesOf(file).every((line) => encoder.encode(line).length <= 75)).toBe(true);
    }),
    { numRuns: 300, seed: 5, examples: [["a\rBEGIN:VALARM"]] },
  );
});
