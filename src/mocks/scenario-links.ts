import { scenario, scenarioIds } from "./scenarios.ts";

/** Where a scenario can be opened. */
export interface ScenarioLink {
  readonly href: string;
  readonly text: string;
}

/** A link to the start of each scenario. `root` is the path that the application lives under, such as `/`. */
export function scenarioLinks(root: string = "/"): ScenarioLink[] {
  return scenarioIds.map((id) => {
    const { title, startPath } = scenario(id);
    return {
      href: `${root.replace(/\/$/, "")}${startPath}?scenario=${id}`,
      text: `${id}: ${title}`,
    };
  });
}
