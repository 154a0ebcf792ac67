import { screen } from "storybook/test";
import type { Reach } from "../src/mocks/screens.ts";

/** Waits until the application shows a screen. */
export async function settle(_context: unknown): Promise<void> {
  await screen.findByRole("heading", { level: 1 }, { timeout: 20_000 });
}

export const plays: Readonly<Partial<Record<Reach, (context: unknown) => Promise<void>>>> = {};
