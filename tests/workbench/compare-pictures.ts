import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** How one picture differs from another. */
export interface Difference {
  /** Pixels that differ, of all that either of them has: more than 0, at most 1. */
  readonly share: number;
  /** The later picture, faint, with what differs in red. A PNG. */
  readonly marked: Buffer;
}

/** A colour that no screen has: where there is no picture, any picture differs. */
const noPicture = Buffer.from([255, 0, 255, 255]);

function onCanvas(picture: PNG, width: number, height: number): PNG {
  const canvas = new PNG({ width, height });
  canvas.data.fill(noPicture);
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height);
  return canvas;
}

/** The side of the squares in which what differs is marked. */
const side = 16;

/** Tints the squares that have a red pixel in them, since a single one is easily overlooked. The rest is grey. */
function tint({ data, width }: PNG): void {
  const squareOf = (at: number) => {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    return Math.floor(y / side) * width + Math.floor(x / side);
  };
  const squares = new Set<number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1]) squares.add(squareOf(at));
  }
  for (let at = 0; at < data.length; at += 4) {
    if (!squares.has(squareOf(at))) continue;
    for (const channel of [at + 1, at + 2]) data[channel] = (data[channel] ?? 0) * 0.75;
  }
}

/** Compares two PNGs, pixel by pixel from the top left. `null` if they show the same. */
export function comparePictures(before: Buffer, after: Buffer): Difference | null {
  if (before.equals(after)) return null;
  const [old, own] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(old.width, own.width);
  const height = Math.max(old.height, own.height);
  const marked = new PNG({ width, height });
  const differing = pixelmatch(
    // It draws the first one faintly.
    onCanvas(own, width, height).data,
    onCanvas(old, width, height).data,
    marked.data,
    width,
    height,
    // The same browser draws the same pixels, so that the faintest of differences is one.
    { threshold: 0, includeAA: true, alpha: 0.3 },
  );
  if (differing === 0) return null;
  tint(marked);
  return { share: differing / (width * height), marked: PNG.sync.write(marked) };
}
