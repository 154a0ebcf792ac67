// @vitest-environment node
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { comparePictures } from "./compare-pictures.ts";

type Colour = readonly [red: number, green: number, blue: number];

const grey: Colour = [128, 128, 128];

function picture(width: number, height: number, colourAt: (x: number, y: number) => Colour): PNG {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      png.data.set([...colourAt(x, y), 255], (y * width + x) * 4);
    }
  }
  return png;
}

function plain(width: number, height: number, colour = grey): Buffer {
  return PNG.sync.write(picture(width, height, () => colour));
}

function colourOf({ data, width }: PNG, x: number, y: number): number[] {
  const at = (y * width + x) * 4;
  return [...data.subarray(at, at + 3)];
}

test("pictures that show the same do not differ, however they were written", () => {
  const once = plain(40, 40);
  const again = PNG.sync.write(
    picture(40, 40, () => grey),
    { deflateLevel: 0 },
  );

  expect(again.equals(once)).toBe(false);
  expect(comparePictures(once, once)).toBeNull();
  expect(comparePictures(once, again)).toBeNull();
});

test("one pixel that is a little darker differs, and is marked with what is around it", () => {
  const after = picture(40, 40, (x, y) => (x === 20 && y === 20 ? [127, 128, 128] : grey));

  const difference = comparePictures(plain(40, 40), PNG.sync.write(after));

  expect(difference?.share).toBe(1 / 1600);
  const marked = PNG.sync.read(difference?.marked ?? Buffer.alloc(0));
  expect(colourOf(marked, 20, 20)).toEqual([255, 0, 0]);
  const [red, green, blue] = colourOf(marked, 31, 31);
  expect(green).toBe(blue);
  expect(green).toBeLessThan(red ?? 0);
  const [elsewhere = 0] = colourOf(marked, 5, 5);
  expect(colourOf(marked, 5, 5)).toEqual([elsewhere, elsewhere, elsewhere]);
});

test.each([
  ["higher", 10, 20, 10, 40],
  ["lower", 10, 40, 10, 20],
  ["wider", 10, 20, 20, 20],
])("what a %s picture has alone differs", (_, width, height, otherWidth, otherHeight) => {
  const difference = comparePictures(plain(width, height), plain(otherWidth, otherHeight));

  expect(difference?.share).toBe(0.5);
  const marked = PNG.sync.read(difference?.marked ?? Buffer.alloc(0));
  expect([marked.width, marked.height]).toEqual([
    Math.max(width, otherWidth),
    Math.max(height, otherHeight),
  ]);
});
