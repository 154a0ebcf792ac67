// @vitest-environment node
import { expect, test, vi } from "vitest";
import { translate } from "./translated.tsx";

const loudly = (text: string) => text.toUpperCase();

test("every text is translated, however deep it lies", () => {
  const args = { label: "a", options: [{ value: "b", label: "c" }, null], error: undefined };
  expect(translate(args, loudly)).toEqual({
    label: "A",
    options: [{ value: "B", label: "C" }, null],
    error: undefined,
  });
});

test("what is no text stays what it is", () => {
  const onClick = vi.fn<() => void>();
  const children = <p>a</p>;
  const args = { onClick, children, used: 3, isBusy: true };
  expect(translate(args, loudly)).toEqual(args);
  expect(translate(onClick, loudly)).toBe(onClick);
  expect(translate(children, loudly)).toBe(children);
});
