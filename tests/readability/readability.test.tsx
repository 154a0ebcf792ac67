import { waitFor } from "@testing-library/react";
import { afterAll, describe, expect, test } from "vitest";
import { reach } from "../../.storybook/plays.ts";
import { states } from "../../src/mocks/states.ts";
import { renderApp } from "../render-app.tsx";
import { lix, longestSentence } from "./lix.ts";
import { sentencesOn } from "./sentences.ts";

/** The languages in which the words were written first, and measured with it. */
const measured = ["nb", "en"] as const;
/** Easy to read, and some way from newspapers, which begin at 40. */
const hardest = 35;
/** In words; what GOV.UK asks of its writers. */
const longest = 25;

const rows: { readonly figure: number; readonly line: string }[] = [];

describe.each(measured)("in %s, plain words are all that one needs to read", (language) => {
  test.each(states)("$id", async ({ id, reach: way, latency = 0, ...state }) => {
    // What a scenario takes its time with reads the same at once.
    const { queryClient } = await renderApp({ ...state, latency, language });
    await reach(way, { canvasElement: document.body });
    const isAtRest = () => way === "loading" || queryClient.isFetching() === 0;
    await waitFor(() => expect(isAtRest()).toBe(true));
    const sentences = sentencesOn(document.querySelector("main") ?? document.body, language);

    const figures = { lix: lix(sentences), longest: longestSentence(sentences) };
    rows.push({
      figure: figures.lix,
      line: `${figures.lix.toFixed(1)}  ${String(figures.longest).padStart(2)}  ${language}  ${id}`,
    });
    expect(figures.lix, sentences.join("\n")).toBeLessThanOrEqual(hardest);
    expect(figures.longest, sentences.join("\n")).toBeLessThanOrEqual(longest);
  });
});

afterAll(() => {
  if (import.meta.env.MODE !== "readability") return;
  const lines = rows.toSorted((one, other) => other.figure - one.figure).map(({ line }) => line);
  process.stdout.write(["LIX, words of the longest sentence, screen", ...lines, ""].join("\n"));
});
