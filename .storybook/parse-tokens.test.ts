// @vitest-environment node
import { describe, expect, it } from "vitest";
import { byTheme, parseTokens } from "./parse-tokens.ts";

const same = (value: string) => ({ value, light: value, dark: value });

describe("parseTokens", () => {
  it("reads names, kinds and values, with one for each theme", () => {
    const css = `/* --color-old: red; */
      :root {
        color-scheme: light dark;
        --color-page: light-dark(#ffffff, #000000);
        --font:
          "Segoe UI", system-ui,
          sans-serif;
        --text-title: clamp(1rem, 1rem + 2vw, 2rem);
        --leading-text: 1.5;
        --space-1: 0.25rem;
        --radius-small: 0.25rem;
        --measure: 38rem;
      }
      @media (prefers-contrast: more) { :root { --color-page: white; } }`;
    expect(parseTokens(css)).toEqual([
      {
        name: "color-page",
        kind: "colour",
        value: "light-dark(#ffffff, #000000)",
        light: "#ffffff",
        dark: "#000000",
        moreContrast: "white",
      },
      { name: "font", kind: "font", ...same('"Segoe UI", system-ui, sans-serif') },
      { name: "text-title", kind: "text", ...same("clamp(1rem, 1rem + 2vw, 2rem)") },
      { name: "leading-text", kind: "leading", ...same("1.5") },
      { name: "space-1", kind: "space", ...same("0.25rem") },
      { name: "radius-small", kind: "radius", ...same("0.25rem") },
      { name: "measure", kind: "size", ...same("38rem") },
    ]);
  });

  it("finds none where there are none", () => {
    expect(parseTokens("p { --x: 1px; }")).toEqual([]);
  });
});

describe("byTheme", () => {
  it("leaves commas in brackets alone", () => {
    expect(byTheme("light-dark(rgb(1, 2, 3), oklch(0.5 0.1 250))")).toEqual({
      light: "rgb(1, 2, 3)",
      dark: "oklch(0.5 0.1 250)",
    });
  });

  it("takes what names no theme for both", () => {
    expect(byTheme("rgb(1, 2, 3)")).toEqual({ light: "rgb(1, 2, 3)", dark: "rgb(1, 2, 3)" });
  });
});
