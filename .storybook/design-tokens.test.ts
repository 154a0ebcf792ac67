// @vitest-environment node
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import source from "../src/ui/tokens.css?raw";
import { designTokens, tokenThemes } from "./design-tokens.ts";
import { parseTokens } from "./parse-tokens.ts";
import { tokenNames } from "./tokens.ts";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const typeface = v.pipe(v.string(), v.nonEmpty());
const measure = (...units: string[]) =>
  v.strictObject({ value: v.number(), unit: v.picklist(units) });

/** A token that says what it is. */
function tokenOf<Type extends string, Value extends v.GenericSchema>(type: Type, value: Value) {
  return v.strictObject({
    $type: v.literal(type),
    $value: value,
    $extensions: v.optional(v.record(v.string(), v.unknown())),
  });
}

/** What the specification asks of a file, for the types that it may hold here. */
const TokenFile = v.objectWithRest(
  { $schema: v.string(), $description: v.string() },
  v.variant("$type", [
    tokenOf(
      "color",
      v.strictObject({
        colorSpace: v.literal("srgb"),
        components: v.strictTuple([share, share, share]),
        alpha: v.optional(share),
        hex: v.optional(v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i))),
      }),
    ),
    tokenOf("dimension", measure("px", "rem")),
    tokenOf("duration", measure("ms", "s")),
    tokenOf("number", v.number()),
    tokenOf("fontFamily", v.union([typeface, v.pipe(v.array(typeface), v.minLength(1))])),
  ]),
);

describe.each(tokenThemes)("the tokens of the theme %s", (theme) => {
  const file = designTokens(parseTokens(source), theme);

  test("stand in a file as they are today; `npm run tokens` renews it", async () => {
    await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(
      `../docs/tokens/${theme}.tokens.json`,
    );
  });

  test("are what the specification calls tokens, each under its name", () => {
    const names = Object.keys(v.parse(TokenFile, file));
    expect(names).toEqual(["$schema", "$description", ...tokenNames]);
    // A name must neither begin with a dollar sign nor hold what references are written with.
    expect(tokenNames.filter((name) => /^\$|[{}.]/.test(name))).toEqual([]);
  });
});

function written(value: string) {
  return v.parse(TokenFile, designTokens(parseTokens(`:root { --token: ${value}; }`), "light"));
}

describe("designTokens", () => {
  const sheet = `:root { --color-page: light-dark(#ff0080, #0b4a8f); --space-1: 4px; }
    @media (prefers-contrast: more) { :root { --color-page: light-dark(#ffffff, #000000); } }`;

  it.each([
    ["light", "#ff0080"],
    ["dark", "#0b4a8f"],
    ["light-contrast", "#ffffff"],
    ["dark-contrast", "#000000"],
  ] as const)("has the values of %s", (theme, hex) => {
    const tokens = designTokens(parseTokens(sheet), theme);
    expect(tokens).toHaveProperty("color-page.$value.hex", hex);
    expect(tokens).toHaveProperty("space-1.$value", { value: 4, unit: "px" });
  });

  it.each([
    [
      "#0B4a8f",
      {
        $type: "color",
        $value: { colorSpace: "srgb", components: [0.0431, 0.2902, 0.5608], hex: "#0b4a8f" },
      },
    ],
    ["3px", { $type: "dimension", $value: { value: 3, unit: "px" } }],
    ["350ms", { $type: "duration", $value: { value: 0.35, unit: "s" } }],
    ["1.55", { $type: "number", $value: 1.55 }],
  ])("writes %s", (value, token) => {
    expect(written(value)).toHaveProperty("token", token);
  });

  it.each([
    ["0.25rem", { $type: "dimension", $value: { value: 4, unit: "px" } }],
    ["min(0.5rem, 3vw)", { $type: "dimension", $value: { value: 8, unit: "px" } }],
    ["'Segoe UI', system-ui, sans-serif", { $type: "fontFamily", $value: "Segoe UI" }],
    [
      'ui-monospace, "Noto Sans Mono", monospace',
      { $type: "fontFamily", $value: "Noto Sans Mono" },
    ],
    [
      "clamp(1.625rem, 1.35rem + 1.4vw, 2.25rem)",
      { $type: "dimension", $value: { value: 36, unit: "px" } },
    ],
  ])("writes what drawing tools take of %s, and beside it what it is", (css, token) => {
    const $extensions = { "keep-or-cancel": { css } };
    expect(written(css)).toHaveProperty("token", { ...token, $extensions });
  });

  it.each(["calc(1rem + 2px)", "red", "2em", "clamp(1rem, 5vw, 10vw)", "min(5vw, 10vw)"])(
    "does not guess what %s is",
    (value) => {
      expect(() => written(value)).toThrow(/has no form that/);
    },
  );
});
