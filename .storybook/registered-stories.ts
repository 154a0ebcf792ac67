import { scenario, scenarioIds } from "../src/mocks/data/scenarios.ts";
import { type ScreenState, stateGroups, states } from "../src/mocks/states.ts";

/** A story that is written nowhere: it comes out of a registry. */
export interface RegisteredStory {
  /** Where it stands in the sidebar. */
  readonly title: string;
  readonly name: string;
  readonly exportName: string;
  /** What makes it, in `application-story.tsx`. */
  readonly maker: "screenStory" | "flowStory";
  /** What it is made from: the name of a state or a scenario. */
  readonly id: string;
}

function exportName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function titleOf(group: ScreenState["group"]): string {
  return `Screens/${stateGroups.indexOf(group) + 1} ${group}`;
}

/** The address of a state's story, as Storybook makes it of title and name. */
export function storyIdOf({ id, group }: Pick<ScreenState, "id" | "group">): string {
  return `${kebab(titleOf(group))}--${id}`;
}

/** Every screen by its group of the journey, then the whole application in every scenario. */
export function registeredStories(): RegisteredStory[] {
  return [
    ...states.map(({ id, group, title }) => ({
      title: titleOf(group),
      name: title,
      exportName: exportName(id),
      maker: "screenStory" as const,
      id,
    })),
    ...scenarioIds.map((id) => ({
      title: "Flow/From signing in to the receipt",
      name: scenario(id).title,
      exportName: exportName(`whole-${id}`),
      maker: "flowStory" as const,
      id,
    })),
  ];
}
