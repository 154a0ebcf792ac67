export interface Choice {
  readonly value: string;
  readonly title: string;
}

interface ScenarioChoice extends Choice {
  /** What to try in it; none for the story's own. */
  readonly tryThis: readonly string[];
}

/**
 * The situations that a story can be put into. The stories hold them, so that what stands around them need not
 * know the registry, and a new scenario shows at once.
 */
export interface SituationChoices {
  readonly scenario: readonly ScenarioChoice[];
  readonly profile: readonly Choice[];
  readonly latency: readonly Choice[];
  readonly faultOperation: readonly Choice[];
  readonly faultKind: readonly Choice[];
  readonly faultTimes: readonly Choice[];
}

/** The name under which a story's parameters hold them. */
export const situationParameter = "situation";
