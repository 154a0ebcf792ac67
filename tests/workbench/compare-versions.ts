import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { comparePictures } from "./compare-pictures.ts";
import { pictured, readFileName } from "./pictures.ts";
import { type Figure, type Section, sheet } from "./sheet.ts";

/** Where the pictures of a version are. */
interface Version {
  /** What the page calls it. */
  readonly name: string;
  readonly folder: string;
  /** In milliseconds since 1970: older ones in the folder do not count. */
  readonly since?: number;
}

/** What is to be seen of a state that is not the same in both versions. */
interface Change extends Figure {
  readonly state: string;
  /** Of its pixels; 0 where there is nothing to compare with. */
  readonly share: number;
}

const percent = new Intl.NumberFormat("en", { style: "percent", maximumSignificantDigits: 2 });
const names = new Map(pictured.map(({ id, group, title }) => [id, `${group}: ${title}`]));

/** By state and way: the group, which a file is named after too, may have had another name. */
function picturesOf({ folder, since = 0 }: Version) {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    files.flatMap((file) => {
      const shown = readFileName(file);
      const path = join(folder, file);
      if (shown === null || statSync(path).mtimeMs < since) return [];
      return [[JSON.stringify(shown), { ...shown, path }]];
    }),
  );
}

type Pictures = ReturnType<typeof picturesOf>;

/** The most changed screen first, and of each the most changed picture. */
function sectionsOf(changes: readonly Change[]): Section[] {
  const sorted = changes.toSorted((one, other) => other.share - one.share);
  return [...new Set(sorted.map(({ state }) => state))].map((state) => ({
    name: names.get(state) ?? state,
    figures: sorted.filter((change) => change.state === state),
  }));
}

/**
 * Writes a page of what is not the same in two versions into a folder, instead of what was there.
 *
 * @returns How much that is, in words.
 */
export function compareVersions(before: Version, after: Version, target: string): string {
  rmSync(target, { recursive: true, force: true });
  for (const kind of ["before", "after", "marked"]) {
    mkdirSync(join(target, kind), { recursive: true });
  }
  // The page keeps pictures of its own: the next ones that are taken do not change it.
  const show = (kind: "before" | "after", path: string) => {
    const file = `${kind}/${basename(path)}`;
    copyFileSync(path, join(target, file));
    return { file, label: { before, after }[kind].name };
  };
  const mark = (path: string, marked: Buffer) => {
    const file = `marked/${basename(path)}`;
    writeFileSync(join(target, file), marked);
    return { file, label: "what differs" };
  };

  const [old, own] = [picturesOf(before), picturesOf(after)];
  const differing = [...own].flatMap(([key, { path, ...shown }]): Change[] => {
    const from = old.get(key)?.path;
    if (from === undefined) return [];
    const difference = comparePictures(readFileSync(from), readFileSync(path));
    if (difference === null) return [];
    const { share, marked } = difference;
    const pictures = [show("before", from), show("after", path), mark(path, marked)];
    return [{ ...shown, share, pictures, note: `${percent.format(share)} differs` }];
  });
  const onlyIn = (kind: "before" | "after", here: Pictures, there: Pictures, note: string) =>
    [...here]
      .filter(([key]) => !there.has(key))
      .map(([, { path, ...shown }]) => ({
        ...shown,
        share: 0,
        pictures: [show(kind, path)],
        note,
      }));
  const added = onlyIn("after", own, old, `new: not in ${before.name}`);
  const gone = onlyIn("before", old, own, `gone: only in ${before.name}`);

  const summary = `${own.size - added.length} pairs of pictures compared, ${differing.length} differ; ${added.length} only ${after.name}, ${gone.length} only in ${before.name}.`;
  const title = `What differs from ${before.name}`;
  const sections = sectionsOf([...differing, ...added, ...gone]);
  writeFileSync(join(target, "index.html"), sheet(title, summary, sections));
  return summary;
}
