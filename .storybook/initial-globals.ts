/** The story's own scenario, profile, latency or fault, rather than another one. */
export const asInStory = "story";

/** Everything that the toolbar can say, as it is when it says nothing. */
export const initialGlobals = {
  scenario: asInStory,
  profile: asInStory,
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

/**
 * What an address says of the toolbar in letters that Storybook leaves out without a word, such as `!`.
 * `search` is that of the page.
 */
export function unreadGlobals(search: string): Record<string, string> {
  const written = new URLSearchParams(search).get("globals") ?? "";
  return Object.fromEntries(
    written
      .split(";")
      .map((part) => {
        const [name = "", ...value] = part.split(":");
        return [name, value.join(":")] as const;
      })
      .filter(([name, value]) => Object.hasOwn(initialGlobals, name) && /[^\w -]/.test(value)),
  );
}
