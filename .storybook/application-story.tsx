import type { Meta, StoryObj } from "@storybook/react-vite";
import { FORCE_REMOUNT } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";
import { App } from "../src/app/app.tsx";
import { pathOf } from "../src/flow/screens.ts";
import { scenario, type ScenarioId } from "../src/mocks/data/scenarios.ts";
import { type Reach, stateOf } from "../src/mocks/states.ts";
import { InvalidSituation } from "../src/mocks/engine/situation.ts";
import type { About } from "./about.ts";
import { type Application, type Run, startApplication } from "./application.tsx";
import { reach } from "./plays.ts";
import { asInStory } from "./initial-globals.ts";
import { readSettings } from "./settings.ts";
import { situationParameter } from "./situation-choices.ts";
import { statesOf } from "./states.ts";
import { situationChoices } from "./toolbar.ts";

type ApplicationStory = StoryObj<Meta>;

/** What the story runs by itself; the toolbar may ask for something else. */
type OwnRun = Omit<Run, "now" | "faults"> & { readonly faults?: readonly string[] };

/** What runs now, and what it was asked to be. `null` stands for a situation that there is not. */
let current: { readonly asked: string; readonly application: Application | null } | null = null;

function runOf(own: OwnRun, globals: Readonly<Record<string, unknown>>): Run | null {
  const settings = readSettings(globals);
  if (settings instanceof InvalidSituation) return null;
  const { scenario: asked, profile, latency, faults, now } = settings.situation;
  return {
    ...own,
    now,
    scenario: asked ?? own.scenario,
    faults: [...faults, ...(own.faults ?? [])],
    ...(profile !== null && { profile }),
    ...(latency !== null && { latency }),
  };
}

/** Whether the toolbar asks for another situation than the story's own. */
function isElsewhere(globals: Readonly<Record<string, unknown>>): boolean {
  return ["scenario", "profile", "latency", "faultOperation"].some(
    (name) => globals[name] !== asInStory,
  );
}

function stop(): void {
  current?.application?.stop();
  current = null;
}

function Running({ theme }: { readonly theme: string }) {
  const application = current?.application;
  // The select for the theme reads what is chosen only once.
  return application ? <App key={theme} {...application} /> : null;
}

/**
 * The application, begun with the story and kept as long as the toolbar asks for the same situation, so that
 * another language or theme does not lead back to the start. Another situation begins the story anew.
 */
function story(own: OwnRun, name: string, about: About, way?: Reach): ApplicationStory {
  return {
    name,
    parameters: {
      layout: "fullscreen",
      about,
      [situationParameter]: situationChoices,
      controls: { disable: true },
      actions: { disable: true },
    },
    beforeEach({ id, globals }) {
      const run = runOf(own, globals);
      const asked = JSON.stringify(run);
      if (current === null) {
        current = { asked, application: run && startApplication(run) };
        return stop;
      }
      if (current.asked !== asked) addons.getChannel().emit(FORCE_REMOUNT, { storyId: id });
      return undefined;
    },
    render: (_, { globals }) => <Running theme={String(globals["theme"])} />,
    async play({ globals, canvasElement }) {
      if (current?.application === null) return;
      try {
        await reach(way, { canvasElement });
      } catch (error) {
        // In another situation the screen may not be there to be reached: what is, is what was asked for.
        if (!isElsewhere(globals)) throw error;
      }
    },
  };
}

/** One screen in one state, as the registry has it. */
export function screenStory(id: string): ApplicationStory {
  const { group: _, title, reach: way, ...own } = stateOf(id);
  return story(own, title, { ...own, states: statesOf(own), ...(way && { reach: way }) }, way);
}

/** The whole application in a scenario, from signing in. */
export function flowStory(id: ScenarioId): ApplicationStory {
  const own = { scenario: id, path: pathOf("home"), isSignedOut: true };
  return story(own, scenario(id).title, { scenario: id, path: own.path, states: [] });
}
