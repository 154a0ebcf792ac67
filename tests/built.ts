import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const vite = join(root, "node_modules/vite/bin/vite.js");

/** What may be asked of a build beyond where it goes. */
interface BuildOptions {
  readonly mode?: "production" | "demo";
  /** Another configuration than the application's own. */
  readonly config?: string;
  /** Another copy of the repository than this one. */
  readonly root?: string;
}

/**
 * Builds into a folder, as `npm run build` does, with the manifest of what came from where.
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
    { cwd: options.root ?? root, env: { ...environment, NODE_ENV: "production" } },
  );
}

/** The floor for interacting: the application's own stack without the application. */
export function buildEmptyStackInto(outDir: string): void {
  buildInto(outDir, { config: join(root, "tests/bench/empty-stack/vite.config.ts") });
}
