import { type Chunk, ChunkError } from "../../src/i18n/chunk.ts";

/** The files behind the first script: whether they can be had, and which this page has had. */
export const files = { canBeHad: true, had: new Set<unknown>() };

/** A chunk whose files come from `files`: a page that is loaded anew has had none of them. */
export function chunkOf<Module>(chunk: Chunk<Module>): Chunk<Module> {
  const get = async (): Promise<Module> => {
    if (!files.had.has(chunk) && !files.canBeHad) throw new ChunkError(get, new Error("Gone"));
    const module = await chunk();
    files.had.add(chunk);
    return module;
  };
  return Object.assign(get, { loaded: () => (files.had.has(chunk) ? chunk.loaded() : undefined) });
}
