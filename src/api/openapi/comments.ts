import { readdirSync, readFileSync } from "node:fs";

/** What is written about a constant of the schema modules: about itself, and about its fields. */
interface Commented {
  readonly own: string;
  readonly fields: Record<string, string>;
}

const folder = new URL("../schema/", import.meta.url);

/** The words of a comment, without what makes it one. */
function words(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^\s*(?:\/\*\*|\*\/|\*)?/, "").replace(/\*\/$/, ""))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Reads what stands above the constants of a module, and above the fields that they begin with. */
function readModule(text: string, all: Record<string, Commented>): void {
  let pending: string[] = [];
  let isComment = false;
  let current: Commented = { own: "", fields: {} };
  for (const line of text.split("\n")) {
    if (/^ {0,2}\/\*\*/.test(line)) [pending, isComment] = [[], true];
    if (isComment) {
      pending.push(line);
      isComment = !line.endsWith("*/");
      continue;
    }
    const [, name] = /^(?:export )?const (\w+) = /.exec(line) ?? [];
    const [, field] = /^ {2}(\w+):/.exec(line) ?? [];
    const [, spread] = /^ {2}\.\.\.(\w+)/.exec(line) ?? [];
    if (name !== undefined) {
      current = { own: words(pending), fields: {} };
      all[name] = current;
      // What is spread on the same line, as short schemas have it.
      const [, other = ""] = /\.\.\.(\w+)/.exec(line) ?? [];
      Object.assign(current.fields, all[other]?.fields);
    }
    if (field !== undefined && pending.length > 0) current.fields[field] = words(pending);
    if (spread !== undefined) Object.assign(current.fields, all[spread]?.fields);
    pending = [];
  }
}

/** The comments of all schema modules, by the names of their constants. */
export function schemaComments(): Readonly<Record<string, Commented>> {
  const all: Record<string, Commented> = {};
  const modules = readdirSync(folder).filter((name) => !name.includes(".test."));
  for (const name of modules) readModule(readFileSync(new URL(name, folder), "utf8"), all);
  return all;
}
