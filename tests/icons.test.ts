// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTokens } from "../.storybook/parse-tokens.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url));

test("the mark has the accent's colours, light and dark; `npm run icons` draws the others from it", () => {
  const accent = parseTokens(read("src/ui/tokens.css").toString()).find(
    ({ name }) => name === "color-accent",
  );
  const colours = read("src/icon.svg").toString().match(/#\w+/g);
  expect(colours).toEqual([accent?.light, accent?.dark]);
});

/** The width and the height of a PNG, in pixels, from where it begins. */
function sizeOf(file: Buffer, start = 0): number[] {
  expect(file.toString("latin1", start + 1, start + 4)).toBe("PNG");
  return [file.readUInt32BE(start + 16), file.readUInt32BE(start + 20)];
}

test.each([
  ["apple-touch-icon.png", [180, 180]],
  ["shared.png", [1200, 630]],
])("%s is as large as is asked for", (name, size) => {
  expect(sizeOf(read(`public/${name}`))).toEqual(size);
});

test("favicon.ico has a picture for tabs, for large ones and for desktops", () => {
  const file = read("public/favicon.ico");
  const starts = [0, 1, 2].map((index) => file.readUInt32LE(6 + 16 * index + 12));
  expect(file.readUInt16LE(4)).toBe(starts.length);
  expect(starts.map((start) => sizeOf(file, start))).toEqual([16, 32, 48].map((n) => [n, n]));
});
