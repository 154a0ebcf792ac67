/**
 * The oldest browsers that the application runs in, as the build names its target. Nothing newer is used without
 * another way; `tests/floor.test.ts` holds that against the browsers' compatibility data.
 */
export const floor = ["chrome111", "firefox114", "safari16.4", "ios16.4"];
