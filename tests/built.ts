import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import * as v from "valibot";

const root = fileURLToPath(new URL("../", import.meta.url));
const vite = join(root, "node_modules/vite/bin/vite.js");

/** What may be asked of a build beyond where it goes. */
interface BuildOptions {
  readonly mode?: "production" | "demo";
  /** Another configuration than the application's own. */
  readonly config?: string;
  /** What the environment tells it. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Another copy of the repository than this one. */
  readonly root?: string;
}

/**
 * Builds into a folder, as `npm run build` does, with a manifest of what came from where.
 *
 * @throws When the build fails; what it said goes to the console.
 */
export function buildInto(outDir: string, options: BuildOptions = {}): void {
  const config = options.config === undefined ? [] : ["--config", options.config];
  const command = ["build", "--logLevel", "error", "--mode", options.mode ?? "production"];
  // A process of its own: this one may say that it is a test.
  const { VITEST: _, ...environment } = process.env;
  execFileSync(
    process.execPath,
    [vite, ...command, ...config, "--outDir", outDir, "--emptyOutDir", "--manifest"],
    {
      cwd: options.root ?? root,
      env: { ...environment, ...options.environment, NODE_ENV: "production" },
    },
  );
}

/** The floor for interacting: the application's own stack without the application. */
export function buildEmptyStackInto(outDir: string): void {
  buildInto(outDir, { config: join(root, "tests/bench/empty-stack/vite.config.ts") });
}

const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
);

/** What a build wrote. */
export interface Built {
  /** Every file with its text, by path from the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that must be there before a module can run, by the module's path in the repository. */
  readonly filesFor: (module: string) => string[];
}

/** Reads what a build wrote. */
export function readBuilt(outDir: string): Built {
  const files = new Map(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(outDir, path).split(sep).join("/"), readFileSync(path, "utf8")]),
  );
  const manifest = v.parse(Manifest, JSON.parse(files.get(".vite/manifest.json") ?? ""));
  const collect = (name: string, found: Set<string>): Set<string> => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`Nothing was built from ${name}.`);
    if (found.has(chunk.file)) return found;
    for (const file of [chunk.file, ...chunk.css]) found.add(file);
    for (const imported of chunk.imports) collect(imported, found);
    return found;
  };
  return { files, filesFor: (module) => [...collect(module, new Set())] };
}

/** The bytes of a text as a host sends it, compressed as far as brotli goes. */
export function bytesOnTheWire(text: string): number {
  return brotliCompressSync(text).length;
}
