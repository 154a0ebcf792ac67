import type { Preview } from "@storybook/react-vite";
import { faultKinds } from "../src/mocks/faults.ts";
import { scenario, scenarioIds } from "../src/mocks/scenarios.ts";
import * as settings from "./settings.ts";

interface Item {
  readonly value: string;
  readonly title: string;
}

function items(titles: Readonly<Record<string, string>>): Item[] {
  return Object.entries(titles).map(([value, title]) => ({ value, title }));
}

function toolbar<const Icon extends string>(
  name: string,
  icon: Icon,
  choices: readonly Item[],
  // What is plain to see on the screen itself needs no words above it.
  dynamicTitle = true,
) {
  return { name, description: name, toolbar: { icon, items: [...choices], dynamicTitle } };
}

const scenarioItems: readonly Item[] = [
  { value: settings.asInStory, title: "Own scenario" },
  ...scenarioIds.map((id) => ({ value: id, title: scenario(id).title })),
];

function latencyTitle(latency: string): string {
  return latency === settings.asInStory ? "Own latency" : `Latency: ${latency} ms`;
}

function operationTitle(operation: string): string {
  if (operation === settings.asInStory) return "No fault";
  return `Fault: ${operation === settings.anyOperation ? "any request" : operation}`;
}

/** The lists in the toolbar. What stands between them is in `manager.tsx`. */
export const globalTypes: NonNullable<Preview["globalTypes"]> = {
  scenario: toolbar("Scenario", "bookmark", scenarioItems),
  language: toolbar(
    "Language",
    "globe",
    items({
      nb: "Norsk",
      en: "English",
      pseudo: "Pseudo-language",
    } satisfies Record<settings.LanguageChoice, string>),
  ),
  theme: toolbar(
    "Theme",
    "contrast",
    items({
      system: "System theme",
      light: "Light",
      dark: "Dark",
      forced: "Forced colours",
    } satisfies Record<settings.ThemeChoice, string>),
  ),
  direction: toolbar(
    "Direction",
    "transfer",
    items({
      language: "Own direction",
      ltr: "Left to right",
      rtl: "Right to left",
    } satisfies Record<settings.DirectionChoice, string>),
    false,
  ),
  textSize: toolbar(
    "Text size",
    "grow",
    settings.textSizes.map((value) => ({ value, title: `${value} %` })),
  ),
  motion: toolbar(
    "Motion",
    "play",
    items({ system: "System motion", reduced: "Reduced motion" }),
    false,
  ),
  latency: toolbar(
    "Latency",
    "timer",
    settings.latencies.map((value) => ({ value, title: latencyTitle(value) })),
  ),
  faultOperation: toolbar(
    "Fault",
    "lightning",
    settings.faultOperations.map((value) => ({ value, title: operationTitle(value) })),
  ),
  faultKind: toolbar(
    "Kind of fault",
    "alert",
    faultKinds.map((value) => ({ value, title: value })),
  ),
  faultTimes: toolbar(
    "How often",
    "sync",
    settings.faultTimes.map((value) => ({
      value,
      title: value === "always" ? "Each time" : `${value} ×`,
    })),
  ),
};

function viewport(name: string, width: number, height: number) {
  return { name: `${name}, ${width} px`, styles: { width: `${width}px`, height: `${height}px` } };
}

/** The widths that every screen must bear. */
export const viewports = {
  w320: viewport("Small phone", 320, 568),
  w390: viewport("Phone", 390, 844),
  w768: viewport("Tablet", 768, 1024),
  w1280: viewport("Desktop", 1280, 900),
};
