import { scenario, scenarioIds, type AnyScenarioId } from "./scenarios.ts";
import { situationAddress } from "./situation.ts";

/** Where a scenario can be opened. */
export interface ScenarioLink {
  readonly href: string;
  readonly text: string;
}

/** Where a scenario begins. `root` is the path that the application lives under, such as `/`. */
export function startPage(id: AnyScenarioId, root: string): string {
  return root.replace(/\/$/, "") + scenario(id).startPath;
}

/** A link to the start of each scenario. `root` is the path that the application lives under, such as `/`. */
export function scenarioLinks(root: string = "/"): ScenarioLink[] {
  return scenarioIds.map((id) => ({
    href: situationAddress(startPage(id, root), new URLSearchParams({ scenario: id })),
    text: `${id}: ${scenario(id).title}`,
  }));
}
