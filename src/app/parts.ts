import { loadAllWords } from "../i18n/activate.ts";

/** A part of the application that comes when it is needed, together with the words that it needs. */
function part<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    // The words are the largest of its files, so they are asked for first.
    const [, module] = await Promise.all([loadAllWords(), load()]);
    return module;
  };
}

/** The steps after the first screen. */
export const journey = part(() => import("./journey.ts"));
/** What else can be changed about a subscription. */
export const changes = part(() => import("./changes.ts"));
/** Help and support. */
export const around = part(() => import("./around.ts"));
