/** Where a colour is used in front, and how far it must stand apart from what is behind it. */
export interface ColourUse {
  /** The tokens that it is used on. */
  readonly on: readonly string[];
  /** 7 for text, 3 for what must be told apart without being read. */
  readonly atLeast: 7 | 3;
}

const everywhere = ["color-page", "color-surface", "color-sunken"];
const notices = [
  "color-info-surface",
  "color-warning-surface",
  "color-error-surface",
  "color-success-surface",
];

/** What each colour in front is used on. */
export const colourUses: Readonly<Record<string, ColourUse>> = {
  "color-text": { on: [...everywhere, ...notices], atLeast: 7 },
  "color-text-quiet": { on: everywhere, atLeast: 7 },
  "color-accent": { on: ["color-page", "color-surface", ...notices], atLeast: 7 },
  "color-accent-strong": { on: ["color-page", "color-surface", ...notices], atLeast: 7 },
  "color-on-accent": { on: ["color-accent", "color-accent-strong"], atLeast: 7 },
  "color-error": { on: ["color-page", "color-surface", "color-error-surface"], atLeast: 7 },
  "color-warning": { on: ["color-surface", "color-sunken", "color-warning-surface"], atLeast: 7 },
  "color-success": { on: ["color-success-surface"], atLeast: 7 },
  "color-control": { on: ["color-page", "color-surface"], atLeast: 3 },
  "color-focus": { on: everywhere, atLeast: 3 },
  "color-bar": { on: ["color-surface", "color-sunken"], atLeast: 3 },
};

/** Colours that only part one thing from another, and that nobody needs to see. */
export const decoration: readonly string[] = ["color-line"];
