// @vitest-environment node
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../i18n/test-words.ts";
import { planFit } from "./plan-fit.ts";

const en = wordsOf("en");
const gigabyte = 1024 ** 3;
const basic = { storagePerPerson: 100 * gigabyte, people: 1 };
const family = { storagePerPerson: 1024 * gigabyte, people: 6 };

const bytes = (used: readonly number[], room = basic) => planFit(en, used, room)[0];
const files = (used: readonly number[], room = basic) =>
  bytes(
    used.map((size) => size * gigabyte),
    room,
  );
const people = (now: number, room: typeof basic) =>
  planFit(
    en,
    Array.from({ length: now }, () => 0),
    room,
  )[1];

describe("files", () => {
  test("that are more than the plan holds do not fit", () => {
    expect(files([212])).toEqual({
      tone: "warning",
      title: "100\u00A0GB of cloud storage",
      text: "You use 212\u00A0GB, so your files don't fit: 112\u00A0GB over.",
    });
  });

  test("that fill the plan to the last byte fit, and one byte more does not", () => {
    const { storagePerPerson } = basic;
    expect(bytes([storagePerPerson])).toMatchObject({
      tone: "success",
      text: "You use 100\u00A0GB, and everything fits.",
    });
    expect(bytes([storagePerPerson + 1]).tone).toBe("warning");
  });

  test("of nothing at all fit, and 7 TB do not", () => {
    expect(files([0]).tone).toBe("success");
    expect(files([7 * 1024], family).tone).toBe("warning");
  });

  test("of everyone are compared where there is a place for others", () => {
    expect(files([64, 38], family)).toEqual({
      tone: "success",
      title: "1\u00A0TB of cloud storage each",
      text: "You use 64\u00A0GB, and everyone's files fit.",
    });
    expect(files([64, 1025, 3, 2000], family)).toMatchObject({
      tone: "warning",
      text: "You use 64\u00A0GB, which fits, but 2 others use too much.",
    });
  });

  test("of others do not count where there is no place for them", () => {
    expect(files([64, 412])).toMatchObject({
      tone: "success",
      text: "You use 64\u00A0GB, and everything fits.",
    });
  });

  test("of the owner come first", () => {
    expect(files([1025, 2000], family).text).toContain("your files don't fit");
  });

  test("that are not known are not called fitting", () => {
    expect(files([])).toMatchObject({
      tone: "neutral",
      text: "We don't know how much you use.",
    });
  });
});

describe("people", () => {
  test("who are alone fit in a plan for one", () => {
    expect(people(1, basic)).toEqual({ tone: "success", title: "For you alone" });
  });

  test("who are as many as the plan has places all fit", () => {
    expect(people(6, family)).toEqual({
      tone: "success",
      title: "For up to 6 people",
      text: "There are 6 of you now.",
    });
  });

  test("who are more than the plan has places do not", () => {
    expect(people(5, basic)).toEqual({
      tone: "warning",
      title: "For 1 person",
      text: "There are 5 of you now, so 4 of you won't have a place.",
    });
    expect(people(7, family).text).toContain("so 1 of you");
  });

  test("whose number is not known are not counted", () => {
    expect(people(0, family)).toEqual({ tone: "neutral", title: "For up to 6 people" });
  });
});
