import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Options {
  /** How often everything is measured. */
  readonly rounds: number;
  /** Built pages to compare with, by name. */
  readonly neighbours: readonly { readonly name: string; readonly folder: string }[];
  /** Whether nothing but long lists is measured. */
  readonly isListsOnly: boolean;
  /** Whether the table in the documentation is written anew. */
  readonly isWriting: boolean;
}

/**
 * Reads `--rounds N`, `--neighbour NAME=FOLDER` (any number of times), `--lists` and `--write`.
 *
 * @throws When something else is asked for, with a sentence that says what is known.
 */
export function readOptions(parameters: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      rounds: { type: "string", default: "5" },
      neighbour: { type: "string", multiple: true, default: [] },
      lists: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError(`--rounds ${values.rounds}: write a whole number, 1 or more.`);
  }
  const neighbours = values.neighbour.map((text) => {
    const [name = "", folder = ""] = text.split("=");
    if (name === "" || folder === "") {
      throw new RangeError(`--neighbour ${text}: write NAME=FOLDER, such as next=../next/out.`);
    }
    return { name, folder };
  });
  if (values.lists && values.write) {
    throw new RangeError("--lists --write: only what was measured whole is written.");
  }
  return { rounds, neighbours, isListsOnly: values.lists, isWriting: values.write };
}
