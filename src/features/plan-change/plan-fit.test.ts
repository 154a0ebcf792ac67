// @vitest-environment node
import { describe, expect, test } from "vitest";
import { isTooSmall, planFit } from "./plan-fit.ts";

const gigabyte = 1024 ** 3;
const basic = { storagePerPerson: 100 * gigabyte, people: 1 };
const family = { storagePerPerson: 1024 * gigabyte, people: 6 };

const files = (used: readonly number[], room = basic) =>
  planFit(
    used.map((size) => size * gigabyte),
    room,
  ).files;
const people = (now: number, room: typeof basic) =>
  planFit(
    Array.from({ length: now }, () => 0),
    room,
  ).people;

describe("files", () => {
  test("that are more than the plan holds do not fit", () => {
    expect(files([212])).toEqual({
      kind: "too-small",
      used: 212 * gigabyte,
      holds: 100 * gigabyte,
    });
  });

  test("that fill the plan to the last byte fit, and one byte more does not", () => {
    const { storagePerPerson } = basic;
    expect(planFit([storagePerPerson], basic).files.kind).toBe("fits");
    expect(planFit([storagePerPerson + 1], basic).files.kind).toBe("too-small");
  });

  test("of nothing at all fit, and 7 TB do not", () => {
    expect(files([0]).kind).toBe("fits");
    expect(files([7 * 1024], family).kind).toBe("too-small");
  });

  test("of everyone are compared where there is a place for others", () => {
    expect(files([64, 38], family).kind).toBe("fits-everyone");
    expect(files([64, 1025, 3, 2000], family)).toMatchObject({
      kind: "too-small-for-others",
      people: 2,
    });
  });

  test("of others do not count where there is no place for them", () => {
    expect(files([64, 412]).kind).toBe("fits");
  });

  test("of the owner come first", () => {
    expect(files([1025, 2000], family).kind).toBe("too-small");
  });

  test("that are not known are not called fitting", () => {
    expect(files([])).toEqual({ kind: "unknown", holds: 100 * gigabyte });
  });
});

describe("people", () => {
  test("who are alone fit in a plan for one", () => {
    expect(people(1, basic)).toEqual({ kind: "alone" });
  });

  test("who are as many as the plan has places all fit", () => {
    expect(people(6, family)).toEqual({ kind: "enough", now: 6, places: 6 });
  });

  test("who are more than the plan has places do not", () => {
    expect(people(5, basic)).toEqual({ kind: "too-few", now: 5, places: 1 });
    expect(people(7, family)).toEqual({ kind: "too-few", now: 7, places: 6 });
  });

  test("whose number is not known are not counted", () => {
    expect(people(0, family)).toEqual({ kind: "unknown", places: 6 });
  });
});

test("what is too small is known as such, and nothing else is", () => {
  const { files: tooBig, people: tooMany } = planFit([212 * gigabyte, 0], basic);
  const { files: fitting, people: alone } = planFit([0], basic);
  const { files: unknown, people: uncounted } = planFit([], basic);
  expect([tooBig, tooMany].every(isTooSmall)).toBe(true);
  expect(isTooSmall({ kind: "too-small-for-others", used: 0, holds: 0, people: 1 })).toBe(true);
  expect([fitting, alone, unknown, uncounted].some(isTooSmall)).toBe(false);
});
