import { lingui } from "@lingui/vite-plugin";
import { build, createServer, type Plugin, type ResolvedConfig, type Rolldown } from "vite";
import { chooseLanguage } from "./choose-language.ts";
import { hostingFiles } from "./hosting.ts";
import { completePage, pageOf } from "./page.ts";
import type { Parts } from "./parts.ts";
import type * as prerender from "./prerender.tsx";
import type { FirstScreen } from "./prerender.tsx";

type Bundle = Rolldown.OutputBundle;

const folder = import.meta.dirname;

/** The modules that begin a part of the application, by the name of the part. */
const partModules = /\/src\/(?:app\/(journey|changes|around)\.ts|i18n\/catalogues\/(\w+)\.po)$/;

/** What must be loaded for a part besides what the page loads anyway. */
function partsOf(bundle: Bundle): Parts {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const filesOf = (fileName: string): string[] => {
    const chunk = chunks.find((candidate) => candidate.fileName === fileName);
    if (chunk === undefined || chunk.isEntry) return [];
    const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
    return [fileName, ...styles, ...chunk.imports.flatMap(filesOf)];
  };
  return Object.fromEntries(
    chunks.flatMap(({ facadeModuleId, fileName }) => {
      const [, part, language] = partModules.exec(facadeModuleId ?? "") ?? [];
      const name = part ?? language;
      return name === undefined ? [] : [[name, [...new Set(filesOf(fileName))]]];
    }),
  );
}

/** The script for the head of the page, as one text. */
async function buildEarlyScript({ base, env }: ResolvedConfig, parts: Parts): Promise<string> {
  const result = await build({
    configFile: false,
    base,
    logLevel: "error",
    define: {
      PARTS: JSON.stringify(parts),
      "import.meta.env.VITE_API_BASE": JSON.stringify(env["VITE_API_BASE"]),
    },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: `${folder}/early.ts`, formats: ["iife"], name: "early" },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error("The script for the head of the page was not built.");
  return chunk.code.trim();
}

async function prerenderedScreens(base: string): Promise<FirstScreen[]> {
  const server = await createServer({
    configFile: false,
    base,
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

function stylesOf(bundle: Bundle): ReadonlyMap<string, string> {
  return new Map(
    Object.values(bundle).flatMap((output) =>
      output.type === "asset" && output.fileName.endsWith(".css")
        ? [[output.fileName, String(output.source)]]
        : [],
    ),
  );
}

/**
 * Puts the first screen into the page of the production build, in every language: `index.html` in the first
 * of them, and `index.LANGUAGE.html` for servers that can choose. The preview chooses.
 */
export function firstScreen(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: "first-screen",
    // What the first screen needs comes in one piece: it compresses better, and nothing of it waits for another.
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: "first-screen", tags: ["$initial"] }] } },
        },
      },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (config?.mode !== "production" || page?.type !== "asset") return;
        const complete = completePage(String(page.source), {
          script: await buildEarlyScript(config, partsOf(bundle)),
          styles: stylesOf(bundle),
          apiBase: String(config.env["VITE_API_BASE"] ?? ""),
        });
        const [first, ...others] = await prerenderedScreens(config.base);
        if (first === undefined) throw new Error("There is no language to render in.");
        for (const screen of [first, ...others]) {
          this.emitFile({
            type: "asset",
            fileName: `index.${screen.language}.html`,
            source: pageOf(complete, screen),
          });
        }
        page.source = pageOf(complete, first);
        for (const [fileName, source] of hostingFiles(config.base)) {
          this.emitFile({ type: "asset", fileName, source });
        }
      },
    },
    configurePreviewServer({ middlewares, config: { base } }) {
      middlewares.use((request, response, next) => {
        const [path, ...query] = (request.url ?? "").split("?");
        if (path === base || path === `${base}sign-in`) {
          request.url = [`${base}index.${chooseLanguage(request.headers)}.html`, ...query].join(
            "?",
          );
          response.appendHeader("Vary", "Accept-Language, Cookie");
        }
        next();
      });
    },
  };
}
