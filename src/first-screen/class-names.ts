import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Letters alone, since a class cannot begin with a digit: a, b … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCodePoint(97 + (index % 26));
}

/** The names that a style sheet gives, to classes and to animations, each once. */
function namesIn(css: string): string[] {
  const withoutComments = css.replaceAll(/\/\*[^]*?\*\//g, "");
  const found = withoutComments.matchAll(/(?:\.|@keyframes )(-?[_a-z][\w-]*)/gi);
  return [...new Set([...found].map(([, name = ""]) => name))];
}

/**
 * Gives each class and animation of the style modules below a folder a name as short as can be, the same in each build: hashes
 * are what compresses worst in a page. Takes the name in the file and the file's path.
 */
export function shortClassNames(folder: string): (name: string, file: string) => string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".module.css"))
    .map((path) => join(folder, path))
    .toSorted();
  const keys = files.flatMap((file) =>
    namesIn(readFileSync(file, "utf8")).map((name) => `${name} ${file}`),
  );
  const names = new Map(keys.map((key, index) => [key, letters(index)]));
  return (name, file) => {
    const short = names.get(`${name} ${file.replace(/\?.*/, "")}`);
    if (short === undefined) throw new Error(`${file} has no ${name}.`);
    return short;
  };
}
