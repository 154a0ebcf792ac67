import { loadAllWords } from "../i18n/activate.ts";

/** That a part of the application, or its words, cannot be had. `retry` asks for it again. */
export class PartError extends Error {
  readonly retry: () => Promise<unknown>;

  constructor(retry: () => Promise<unknown>, cause: unknown) {
    super("A part of the application cannot be had.", { cause });
    this.retry = retry;
  }
}

/** A part of the application that comes when it is needed, together with the words that it needs. */
export interface Part<Module> {
  /** @throws PartError where it cannot be had. The next call asks again. */
  (): Promise<Module>;
  /** What has come; `undefined` where nothing has. */
  readonly loaded: () => Module | undefined;
}

function part<Module>(load: () => Promise<Module>): Part<Module> {
  let loaded: Module | undefined;
  const get = async () => {
    try {
      // The words are the largest of its files, so they are asked for first.
      const [, module] = await Promise.all([loadAllWords(), load()]);
      loaded = module;
      return module;
    } catch (error) {
      throw new PartError(get, error);
    }
  };
  return Object.assign(get, { loaded: () => loaded });
}

/** The steps after the first screen. */
export const journey = part(() => import("./journey.ts"));
/** What else can be changed about a subscription. */
export const changes = part(() => import("./changes.ts"));
/** Help and support. */
export const around = part(() => import("./around.ts"));
