import type { RunOptions } from "axe-core";

/** What every screen and every story is held to: WCAG 2.2 AA, and of AAA the contrast; targets large enough. */
export const axeRules: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
  resultTypes: ["violations"],
};
