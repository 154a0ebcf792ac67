/** A state of `docs/states.md`. */
export interface AboutState {
  readonly id: string;
  readonly state: string;
  readonly nextAction: string;
}

/** What stands beside a story of the application. */
export interface AboutScreen {
  readonly scenario: string;
  /** Where the story begins. */
  readonly path: string;
  readonly states: readonly AboutState[];
  /** What is done there before the screen is seen. */
  readonly reach?: string;
}

/** What stands beside a story: for a part of a screen, when to use it, in a sentence or two. */
export type About = string | AboutScreen;

/** The name under which a story's parameters hold it. */
export const aboutParameter = "about";
