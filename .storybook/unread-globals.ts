import { initialGlobals } from "./initial-globals.ts";

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
