import type { Preview } from "@storybook/react-vite";
import type { ProfileName } from "../src/api/schema/subscription.ts";
import { languageCodes, languages } from "../src/i18n/languages.ts";
import { type FaultKind, faultKinds } from "../src/mocks/engine/faults.ts";
import { scenario, scenarioIds } from "../src/mocks/data/scenarios.ts";
import { asInStory } from "./initial-globals.ts";
import * as settings from "./settings.ts";
import type { Choice, SituationChoices } from "./situation-choices.ts";

function items(titles: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(titles).map(([value, title]) => ({ value, title }));
}

function toolbar<const Icon extends string>(name: string, icon: Icon, choices: readonly Choice[]) {
  return { name, description: name, toolbar: { icon, items: [...choices], dynamicTitle: true } };
}

function latencyTitle(latency: string): string {
  return Number(latency) < 1000 ? `${latency} ms` : `${Number(latency) / 1000} s`;
}

/** Whose rules they are. */
const profileTitles: Readonly<Record<ProfileName, string>> = {
  default: "The usual rules",
  eu: "European Union",
  norway: "Norway",
  germany: "Germany",
  france: "France",
  california: "California",
  "united-kingdom": "United Kingdom",
};

function operationTitle(operation: string): string {
  if (operation === asInStory) return "None";
  return operation === settings.anyOperation ? "Any request" : operation;
}

/** What goes wrong, in the words of whoever meets it. */
const kindTitles: Readonly<Record<FaultKind, string>> = {
  network: "network: no connection",
  timeout: "timeout: done, but the answer is lost",
  401: "401: signed out meanwhile",
  409: "409: cancelled elsewhere meanwhile",
  412: "412: the terms have changed",
  429: "429: too many requests",
  500: "500: the server fails",
  502: "502: done, but a gateway says otherwise",
  503: "503: not available for now",
  malformed: "malformed: an answer that cannot be read",
  lost: "lost: done, but the connection breaks",
  expired: "expired: done, and signed out before the answer",
  late: "late: done after a minute, no answer",
  lag: "lag: done, but reads are a minute behind",
};

/** What the list of situations offers. */
export const situationChoices: SituationChoices = {
  scenario: [
    { value: asInStory, title: "The story's own", tryThis: [] },
    ...scenarioIds.map((id) => {
      const { title, tryThis } = scenario(id);
      return { value: id, title, tryThis };
    }),
  ],
  profile: settings.profileChoices.map((value) => ({
    value,
    title: value === asInStory ? "Each its own" : profileTitles[value],
  })),
  latency: settings.latencies.map((value) => ({
    value,
    title: value === asInStory ? "The story's own" : latencyTitle(value),
  })),
  faultOperation: settings.faultOperations.map((value) => ({
    value,
    title: operationTitle(value),
  })),
  faultKind: faultKinds.map((value) => ({ value, title: kindTitles[value] })),
  faultTimes: settings.faultTimes.map((value) => ({
    value,
    title: value === "always" ? "Each time" : `${value} ×`,
  })),
};

/** The lists in the toolbar. What the situation is stands in `situation-tool.tsx`. */
export const globalTypes: NonNullable<Preview["globalTypes"]> = {
  language: toolbar(
    "Language",
    "globe",
    items({
      ...Object.fromEntries(languageCodes.map((code) => [code, languages[code].name])),
      pseudo: "Pseudo",
    }),
  ),
  theme: toolbar(
    "Theme",
    "contrast",
    items({
      system: "System theme",
      light: "Light",
      dark: "Dark",
      "light-contrast": "Light, more contrast",
      "dark-contrast": "Dark, more contrast",
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
  ),
  textSize: toolbar(
    "Text size",
    "grow",
    settings.textSizes.map((value) => ({ value, title: `${value} %` })),
  ),
  motion: toolbar("Motion", "play", items({ system: "System motion", reduced: "Less motion" })),
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
