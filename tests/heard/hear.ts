import { screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { Visitor } from "../../.storybook/visitor.ts";
import { screenAt } from "../../src/flow/addresses.ts";
import type { Language } from "../../src/i18n/languages.ts";
import { renderApp } from "../render-app.tsx";
import type { Chapter } from "./chapters.ts";
import type { Journey } from "./journeys.ts";
import { Listener } from "./screen-reader.ts";

/** Goes on a journey in a language, and writes down what is heard on each screen. */
export async function hear(journey: Journey, language: Language): Promise<Chapter[]> {
  const { begins, goesOn, ...options } = journey;
  const { router } = await renderApp({ ...options, language });
  const visitor = new Visitor({ canvasElement: document.body });
  const here = () => screenAt(router.state.location.pathname)?.screen;

  await visitor.isAt();
  expect(here()).toBe(begins);
  const listener = await Listener.start();
  await listener.said();
  // Whoever loads a page hears its title, and is at its top.
  const first = {
    screen: begins,
    onArrival: [document.title],
    readingOn: await listener.readsOn(),
  };

  const chapters: Chapter[] = [first];
  for (const [next, way] of goesOn) {
    const isElsewhere = here() !== next;
    await way(visitor);
    if (isElsewhere) {
      await waitFor(() => expect(here()).toBe(next));
      await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
    }
    const onArrival = await listener.said();
    chapters.push({ screen: next, onArrival, readingOn: await listener.readsOn() });
  }
  return chapters;
}
