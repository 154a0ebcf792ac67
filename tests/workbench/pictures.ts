import { type Language, languageCodes } from "../../src/i18n/languages.ts";
import { states } from "../../src/mocks/states.ts";
import { storyIdOf } from "../../.storybook/registered-stories.ts";

/** Where the pictures go, from the root of the project. Git ignores it. */
export const folder = "screenshots";

/** Every screen is seen in each of these. */
export const widths = { phone: 390, desktop: 1280 } as const;
const themes = ["light", "dark"] as const;

/** One combination of them. */
export interface Way {
  readonly device: keyof typeof widths;
  readonly theme: (typeof themes)[number];
  readonly language: Language;
}

/** One as another version may have had it. */
export type AnyWay = Readonly<Record<keyof Way, string>>;

export const ways: readonly Way[] = (["phone", "desktop"] as const).flatMap((device) =>
  themes.flatMap((theme) => languageCodes.map((language) => ({ device, theme, language }))),
);

/** A screen to be seen. */
export interface Pictured {
  /** The state's own. */
  readonly id: string;
  /** The story's own. */
  readonly storyId: string;
  readonly group: string;
  readonly title: string;
}

/** Every screen of the registry, in its order. */
export const pictured: readonly Pictured[] = states.map(({ id, group, title }) => ({
  id,
  storyId: storyIdOf({ id, group }),
  group,
  title,
}));

/** The name of a picture in the folder. */
export function fileName({ storyId }: Pictured, { device, theme, language }: Way): string {
  return `${storyId}.${device}.${theme}.${language}.png`;
}

/** The state of a screen, and the way, that a picture is named after. `null` if it is no picture of ours. */
export function readFileName(
  file: string,
): { readonly state: string; readonly way: AnyWay } | null {
  const [, state = "", device = "", theme = "", language = ""] =
    /^[\w-]+?--([\w-]+)\.([\w-]+)\.([\w-]+)\.([\w-]+)\.png$/.exec(file) ?? [];
  return state === "" ? null : { state, way: { device, theme, language } };
}
