import { loadAllWords } from "./activate.ts";

/** That a chunk of the application, or its words, cannot be had. `retry` asks for it again. */
export class ChunkError extends Error {
  readonly retry: () => Promise<unknown>;

  constructor(retry: () => Promise<unknown>, cause: unknown) {
    super("A chunk cannot be had.", { cause });
    this.retry = retry;
  }
}

/** A chunk of the application that is loaded when it is needed, together with the words that it needs. */
export interface Chunk<Module> {
  /** @throws ChunkError where it cannot be had. The next call asks again. */
  (): Promise<Module>;
  /** What has been loaded; `undefined` where nothing has. */
  readonly loaded: () => Module | undefined;
}

/** A chunk that `load` imports. */
export function chunk<Module>(load: () => Promise<Module>): Chunk<Module> {
  let loaded: Module | undefined;
  const get = async () => {
    try {
      // The words are the largest of its files, so they are asked for first.
      const [, module] = await Promise.all([loadAllWords(), load()]);
      loaded = module;
      return module;
    } catch (error) {
      throw new ChunkError(get, error);
    }
  };
  return Object.assign(get, { loaded: () => loaded });
}
