import { expect, test } from "vitest";
import { type Drawn, nextDrawing } from "./draw-in-batches.ts";

const all = Array.from({ length: 1000 }, () => true);

/** The drawing that everything ends in, and how many batches that took. */
function drawToEnd(from: readonly Drawn[], wanted: readonly boolean[]) {
  let drawn = from;
  for (let batches = 0; batches < 1000; batches += 1) {
    const next = nextDrawing(drawn, wanted, "card");
    if (next === drawn) return { drawn, batches };
    drawn = next;
  }
  throw new Error("It never ends.");
}

test("the first batch is the top of the list, and every item has its place", () => {
  const first = nextDrawing([], all, "card");
  expect(first).toHaveLength(1000);
  expect(first.findIndex(({ isFilled }) => !isFilled)).toBe(10);
  expect(first.slice(10).every(({ isFilled, isHidden }) => !isFilled && !isHidden)).toBe(true);
});

test("small items come more at a time", () => {
  expect(nextDrawing([], all, "row").filter(({ isFilled }) => isFilled)).toHaveLength(50);
});

test("in the end all is drawn, and then nothing changes any more", () => {
  const { drawn, batches } = drawToEnd([], all);
  expect(drawn.every(({ isFilled, isHidden }) => isFilled && !isHidden)).toBe(true);
  expect(batches).toBe(100);
});

test("hiding takes fewer batches, empties nothing, and is undone as fast", () => {
  const { drawn: full } = drawToEnd([], all);
  const few = all.map((_, index) => index % 100 === 99);
  const { drawn, batches } = drawToEnd(full, few);
  expect(drawn.map(({ isHidden }) => !isHidden)).toEqual(few);
  expect(drawn.every(({ isFilled }) => isFilled)).toBe(true);
  expect(batches).toBe(5);
  expect(drawToEnd(drawn, all).batches).toBe(5);
});

test("what is found before it was drawn is drawn first, and what is not found is not drawn", () => {
  const first = nextDrawing([], all, "card");
  const last = all.map((_, index) => index === 999);
  const { drawn, batches } = drawToEnd(first, last);
  expect(drawn.filter(({ isFilled }) => isFilled)).toHaveLength(11);
  expect(drawn[999]).toEqual({ isFilled: true, isHidden: false });
  expect(batches).toBeLessThan(10);
});

test("a list that has become shorter loses its end", () => {
  const { drawn } = drawToEnd([], all);
  expect(drawToEnd(drawn, [true, true]).drawn).toHaveLength(2);
});
