import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { lingui } from "@lingui/vite-plugin";
import { build, createServer, type Plugin, type ResolvedConfig, type Rolldown } from "vite";
import { aheadRows } from "./preload-table.ts";
import type { Ahead } from "./preload.ts";
import { searchEngineFiles } from "./search-engines.ts";
import { shortClassNames } from "./class-names.ts";
import { chooseLanguage } from "./choose-language.ts";
import { floor } from "./floor.ts";
import { hostingFiles } from "./hosting.ts";
import { pageOf, pageOfAll } from "./page.ts";
import type * as prerender from "./prerender.tsx";
import type { FirstScreen } from "./prerender.tsx";
import { unsupportedPage, unsupportedPageName } from "./unsupported-page.ts";

type Bundle = Rolldown.OutputBundle;

const folder = import.meta.dirname;

/**
 * Tells V8 to compile a file whole, beside the main thread and while it arrives. It would otherwise compile
 * each function when it is first called, with someone waiting for the screen. Other engines read a comment.
 */
const compileEagerly = "//# allFunctionsCalledOnLoad";

/** The module by which a build asks for the files that a part of it needs. */
const preloadHelper = "\0vite/preload-helper.js";

/**
 * The same in a tenth of the bytes: it has no styles to wait for, since they stand in the page, and whatever cannot
 * be had is noticed where it is imported.
 */
function preloadModules(base: string): string {
  return `export const __vitePreload = (load, files = []) => {
    for (const file of files) {
      const href = ${JSON.stringify(base)} + file;
      if (document.querySelector('link[href="' + href + '"]')) continue;
      const link = document.createElement("link");
      link.rel = "modulepreload";
      link.href = href;
      document.head.append(link);
    }
    return load();
  };`;
}

/** The modules of the API's operations. */
const operationModules = /\/src\/api\/operations\/[\w-]+\.ts$/;

/**
 * What is sent is checked by whoever receives it, and by its type: the application itself only needs to know that there
 * is a body, and does without the schemas.
 */
function withoutRequestSchemas(code: string): string {
  return code.replaceAll(/\brequest: [A-Z]\w+,/g, "request: true,");
}

function productionRouter(): Record<string, string> {
  const { resolve } = createRequire(import.meta.url);
  const built = join(dirname(resolve("react-router/package.json")), "dist/production");
  return {
    "react-router/dom": join(built, "dom-export.mjs"),
    "react-router": join(built, "index.mjs"),
  };
}

/** The modules that a chunk begins with, by the name of the chunk. */
const chunkModules = /\/src\/(?:app\/chunks\/(\w+)\.ts|i18n\/catalogues\/([\w-]+)\.po)$/;

/** What must be loaded for a chunk besides what the page loads anyway. */
function chunkFiles(bundle: Bundle): Ahead["files"] {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const filesOf = (fileName: string): string[] => {
    const chunk = chunks.find((candidate) => candidate.fileName === fileName);
    if (chunk === undefined || chunk.isEntry) return [];
    return [fileName, ...chunk.imports.flatMap(filesOf)];
  };
  return Object.fromEntries(
    chunks.flatMap(({ facadeModuleId, fileName }) => {
      const [, chunk, language] = chunkModules.exec(facadeModuleId ?? "") ?? [];
      const name = chunk ?? language;
      return name === undefined ? [] : [[name, [...new Set(filesOf(fileName))]]];
    }),
  );
}

/** The script for the head of the page, as one text, in which `AHEAD` stands for what a page has to fetch. */
async function buildEarlyScript({ base, env }: ResolvedConfig): Promise<string> {
  const result = await build({
    configFile: false,
    base,
    logLevel: "error",
    define: {
      "import.meta.env.VITE_API_BASE": JSON.stringify(env["VITE_API_BASE"]),
    },
    build: {
      write: false,
      target: floor,
      lib: { entry: `${folder}/early.ts`, formats: ["iife"], name: "early" },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error("The script for the head of the page was not built.");
  return chunk.code.trim();
}

async function prerenderedScreens({ base, css }: ResolvedConfig): Promise<FirstScreen[]> {
  const server = await createServer({
    configFile: false,
    base,
    css: { modules: css.modules ?? {} },
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [lingui({ configPath: "src/i18n/lingui.config.ts" })],
  });
  try {
    const module = await server.ssrLoadModule(`${folder}/prerender.tsx`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module is known by its path alone
    return await (module as typeof prerender).prerenderAll(base);
  } finally {
    await server.close();
  }
}

/** Takes the styles out of the bundle: they stand in the page, and nobody asks for them again. */
function takeStyles(bundle: Bundle): string {
  const [sheet, ...others] = Object.values(bundle).filter(({ fileName }) =>
    fileName.endsWith(".css"),
  );
  if (sheet?.type !== "asset" || others.length > 0)
    throw new Error("There is not one style sheet.");
  delete bundle[sheet.fileName];
  return String(sheet.source);
}

/** The host that the build goes to, if it is told. */
function siteOf({ env }: ResolvedConfig): string | null {
  const site: unknown = env["VITE_SITE_URL"];
  if (typeof site !== "string") return null;
  if (!URL.canParse(site)) {
    throw new Error(
      `VITE_SITE_URL is "${site}": write a whole address, such as https://example.com.`,
    );
  }
  return site;
}

/** What hosts and search engines must know of the build, by file name. */
function filesBeside(config: ResolvedConfig): [string, string][] {
  const { base, publicDir } = config;
  const site = siteOf(config);
  if (site === null) return [...hostingFiles(base)];
  const robots = readFileSync(join(publicDir, "robots.txt"), "utf8");
  return [...hostingFiles(base), ...searchEngineFiles(site, base, robots)];
}

/**
 * Puts the first screen into the page of the production build, in every language: `index.LANGUAGE.html` for
 * servers that can choose, `index.html` with all of them for those that cannot. The preview chooses.
 */
export function firstScreen(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: "first-screen",
    config: (_, { mode }) => ({
      ...(mode === "production" && {
        // The router's package leads bundlers to its development build, whose warnings no subscriber reads.
        resolve: { alias: productionRouter() },
        css: { modules: { generateScopedName: shortClassNames(join(folder, "..")) } },
      }),
      build: {
        // There is little of it, and each file of a later part would be one more to wait for.
        cssCodeSplit: false,
        rolldownOptions: {
          // Schemas that nothing reads are left out: making one has no effect.
          treeshake: { manualPureFunctions: ["v"] },
          // What the first screen needs comes in one piece: it compresses better, and nothing of it waits for
          // another.
          output: {
            codeSplitting: { groups: [{ name: "first-screen", tags: ["$initial"] }] },
            // Each page and the first script name every file that they lead to, so names weigh.
            entryFileNames: "assets/[name]-[hash:6].js",
            chunkFileNames: "assets/[name]-[hash:6].js",
            assetFileNames: "assets/[name]-[hash:6][extname]",
          },
        },
      },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    load: {
      order: "pre",
      handler: (id) =>
        id === preloadHelper && config?.mode === "production" ? preloadModules(config.base) : null,
    },
    transform: {
      order: "pre",
      filter: { id: operationModules },
      handler: (code) => (config?.mode === "production" ? withoutRequestSchemas(code) : null),
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (config?.mode !== "production" || page?.type !== "asset") return;
        for (const output of Object.values(bundle)) {
          if (output.type === "chunk") output.code = `${compileEagerly}\n${output.code}`;
        }
        const source = String(page.source);
        const site = siteOf(config);
        const parts = {
          script: await buildEarlyScript(config),
          ahead: { rows: aheadRows(), files: chunkFiles(bundle) },
          styles: takeStyles(bundle),
          tokens: readFileSync(`${folder}/../ui/tokens.css`, "utf8"),
          apiBase: String(config.env["VITE_API_BASE"] ?? ""),
          base: config.base,
          picture: site === null ? null : new URL(`${config.base}shared.png`, site).href,
        };
        const [first, ...others] = await prerenderedScreens(config);
        if (first === undefined) throw new Error("There is no language to render in.");
        for (const screen of [first, ...others]) {
          this.emitFile({
            type: "asset",
            fileName: `index.${screen.language}.html`,
            source: pageOf(source, parts, screen),
          });
        }
        page.source = pageOfAll(source, parts, [first, ...others]);
        this.emitFile({
          type: "asset",
          fileName: unsupportedPageName,
          source: unsupportedPage(
            [first, ...others].map(({ unsupported, ...rest }) => ({
              ...rest,
              markup: unsupported,
            })),
            first.title,
          ),
        });
        for (const [fileName, text] of filesBeside(config)) {
          this.emitFile({ type: "asset", fileName, source: text });
        }
      },
    },
    configurePreviewServer({ middlewares, config: { base } }) {
      middlewares.use((request, response, next) => {
        const [path, query = ""] = (request.url ?? "").split("?");
        // What has no dot in its last part is no file.
        if (path?.startsWith(base) && !/\.[^/]*$/.test(path)) {
          const language = chooseLanguage(request.headers, new URLSearchParams(query));
          request.url = `${base}index.${language}.html?${query}`;
          response.appendHeader("Vary", "Accept-Language, Cookie");
        }
        next();
      });
    },
  };
}
