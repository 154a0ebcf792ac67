/** The story's own scenario, latency or fault, rather than another one. */
export const asInStory = "story";

/** Everything that the toolbar can say, as it is when it says nothing. */
export const initialGlobals = {
  scenario: asInStory,
  language: "nb",
  theme: "system",
  direction: "language",
  textSize: "100",
  motion: "system",
  // The day it is in every story, so that a link shows the same tomorrow.
  date: "2026-11-23",
  latency: asInStory,
  faultOperation: asInStory,
  faultKind: "503",
  faultTimes: "always",
  tokens: "",
} as const;
