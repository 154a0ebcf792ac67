import { expect, vi } from "vitest";
import { told } from "./contract-breach.ts";

/**
 * For tests: listens to the console, on which anything else fails the test. `heard` gives what was said once nothing
 * more can be on its way.
 */
export function hearBreaches(): { readonly heard: () => Promise<string[]> } {
  told.clear();
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    // With a second part the first would be a format, and whatever the API says could be one.
    expect(parts).toHaveLength(1);
    lines.push(String(parts[0]));
  });
  return {
    heard: async () => {
      await vi.dynamicImportSettled();
      return lines;
    },
  };
}
