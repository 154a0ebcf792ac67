// @vitest-environment node
import { expect, test } from "vitest";
import source from "../src/ui/tokens.css?raw";
import { colourUses, decoration } from "./colour-uses.ts";
import { contrast, parseHex } from "./contrast.ts";
import { parseTokens } from "./parse-tokens.ts";

const colours = new Map(
  parseTokens(source)
    .filter(({ kind }) => kind === "colour")
    .map((token) => [token.name, token]),
);

function colour(name: string) {
  const token = colours.get(name);
  if (token === undefined) throw new Error(`${name} is not in tokens.css.`);
  return token;
}

test("each colour is used in front, behind, or as decoration", () => {
  const behind = Object.values(colourUses).flatMap(({ on }) => on);
  const named = new Set([...Object.keys(colourUses), ...behind, ...decoration]);
  expect([...named].toSorted()).toEqual([...colours.keys()].toSorted());
});

const pairs = Object.entries(colourUses).flatMap(([front, { on, atLeast }]) =>
  on.flatMap((behind) =>
    (["light", "dark"] as const).map((theme) => ({ front, behind, theme, atLeast })),
  ),
);

test.each(pairs)("$front on $behind reaches $atLeast:1 ($theme)", (pair) => {
  const { front, behind, theme, atLeast } = pair;
  const ratio = contrast(parseHex(colour(front)[theme]), parseHex(colour(behind)[theme]));
  expect(ratio).toBeGreaterThanOrEqual(atLeast);
});
