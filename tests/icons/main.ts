import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { parseTokens } from "../../.storybook/parse-tokens.ts";
import { findBrowser, launchArguments } from "../e2e/browser.ts";

// `npm run icons` draws the pictures that browsers, phones and those who share a link ask for by a name of their own,
// all from the mark in src/icon.svg and the colours of the tokens.

const root = new URL("../../", import.meta.url);
const mark = readFileSync(new URL("src/icon.svg", root), "utf8");
const tokens = parseTokens(readFileSync(new URL("src/ui/tokens.css", root), "utf8"));

function light(name: string): string {
  const token = tokens.find((candidate) => candidate.name === name);
  if (token === undefined) throw new Error(`There is no token ${name}.`);
  return token.light;
}

/** What a picture is like; lengths are in pixels. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly markWidth: number;
  readonly colour: string;
  readonly background: string;
  /** Of the corners, outside of which it is transparent. */
  readonly radius: number;
}

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: [...launchArguments],
});
const page = await browser.newPage();

async function draw(picture: Picture): Promise<Buffer> {
  const { width, height, markWidth, colour, background, radius } = picture;
  await page.setViewportSize({ width, height });
  const style = `display:grid;place-items:center;height:100vh;background:${background};border-radius:${radius}px`;
  const drawn = mark.replace("<svg", `<svg style="width:${markWidth}px;color:${colour}"`);
  await page.setContent(`<body style="margin:0"><div style="${style}">${drawn}</div>`);
  return page.screenshot({ omitBackground: true });
}

/** The mark on a surface of its own, which looks the same on whatever it is put. */
function tile(size: number, markWidth: number, radius: number): Promise<Buffer> {
  const colours = { colour: light("color-on-accent"), background: light("color-accent") };
  return draw({ width: size, height: size, markWidth, radius, ...colours });
}

/** An `.ico` file, which holds a picture for each size. */
function icoFile(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const entryBytes = 16;
  const head = Buffer.alloc(6 + entryBytes * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + entryBytes * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

function write(name: string, content: Buffer): void {
  const file = new URL(`public/${name}`, root);
  writeFileSync(file, content);
  console.log(`${fileURLToPath(file)}: ${content.length} bytes`);
}

const inIco = [];
// Whole parts of the mark's own size, so that its edges fall on whole pixels.
for (const size of [16, 32, 48]) {
  inIco.push({ size, png: await tile(size, size, size / 5) });
}
write("favicon.ico", icoFile(inIco));
// Phones round its corners themselves.
write("apple-touch-icon.png", await tile(180, 144, 0));
write(
  "shared.png",
  await draw({
    width: 1200,
    height: 630,
    markWidth: 460,
    radius: 0,
    colour: light("color-accent"),
    background: light("color-page"),
  }),
);
await browser.close();
