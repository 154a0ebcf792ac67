import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseSync } from "vite";

/** A text file of the repository. `path` is relative to its root, with `/` between folders. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A comment, and the line that it begins on, counted from 1. */
interface Comment {
  readonly line: number;
  readonly text: string;
}

/** What a module says of itself. */
export interface Module {
  readonly path: string;
  /** Everything it imports or exports from: packages by name, own files by path from the root. */
  readonly imports: readonly string[];
  readonly comments: readonly Comment[];
}

const generated = new Set([
  ".git",
  "bench-results",
  "coverage",
  "dist",
  "dist-demo",
  "generated-stories",
  "node_modules",
  "playwright-report",
  "screenshots",
  "storybook-static",
  "test-results",
]);

/** Every text file of the repository but what is installed or built. */
export function readRepository(root: URL): TextFile[] {
  return readFolder(root, "").filter(({ text }) => !text.includes("\0"));
}

function readFolder(root: URL, folder: string): TextFile[] {
  return readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (generated.has(entry.name)) return [];
    if (entry.isDirectory()) return readFolder(root, `${path}/`);
    return entry.isFile() ? [{ path, text: readFileSync(new URL(path, root), "utf8") }] : [];
  });
}

/** Whether a file is written in TypeScript. */
export function isModule({ path }: TextFile): boolean {
  return /\.tsx?$/.test(path);
}

/** Reads a module's imports and comments with the parser that also builds the application. */
export function parseModule({ path, text }: TextFile): Module {
  const { module, comments } = parseSync(path, text);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^["'`]|["'`]$/g, ""),
    ),
  ];
  return {
    path,
    imports: [...new Set(specifiers.map((specifier) => resolveImport(path, specifier)))],
    comments: comments.map(({ start, value }) => ({
      line: text.slice(0, start).split("\n").length,
      text: value,
    })),
  };
}

function resolveImport(from: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : specifier;
}
