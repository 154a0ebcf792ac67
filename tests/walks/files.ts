import { PartError, type Part } from "../../src/app/parts.ts";

/** The files behind the first script: whether they can be had, and which this page has had. */
export const files = { canBeHad: true, had: new Set<unknown>() };

/** A part whose files come from `files`: a page that is loaded anew has had none of them. */
export function partOf<Module>(part: Part<Module>): Part<Module> {
  const get = async (): Promise<Module> => {
    if (!files.had.has(part) && !files.canBeHad) throw new PartError(get, new Error("Gone"));
    const module = await part();
    files.had.add(part);
    return module;
  };
  return Object.assign(get, { loaded: () => (files.had.has(part) ? part.loaded() : undefined) });
}
