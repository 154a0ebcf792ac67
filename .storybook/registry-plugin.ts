import { utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import type * as registry from "./registered-stories.ts";
import type { RegisteredStory } from "./registered-stories.ts";

const address = /[\\/]\.storybook[\\/]application\.registry\.ts$/;

function moduleOf(stories: readonly RegisteredStory[]): string {
  return [
    'import { flowStory, screenStory } from "./application-story.tsx";',
    "export default {};",
    ...stories.map((story) => `export const ${story.exportName} = ${story.maker}("${story.id}");`),
  ].join("\n");
}

/** What the registry holds now: read anew each time, since Node itself would read it only once. */
async function readStories(): Promise<RegisteredStory[]> {
  const path = fileURLToPath(new URL("registered-stories.ts", import.meta.url));
  const { module } = await runnerImport<typeof registry>(path, {
    configFile: false,
  });
  return module.registeredStories();
}

/** Tells Storybook, before anything is loaded, which stories the registry holds. */
export const registryIndexer = {
  test: address,
  createIndex: async (importPath: string) =>
    (await readStories()).map(({ title, name, exportName: own }) => ({
      type: "story" as const,
      importPath,
      exportName: own,
      title,
      name,
    })),
};

/** Gives the registry's stories to the browser, as if someone had written them one by one. */
export function registryStories() {
  return {
    name: "registry-stories",
    enforce: "pre" as const,
    load: async (id: string) => (address.test(id) ? moduleOf(await readStories()) : null),
    /**
     * Shows a scenario or a screen that is added, or taken away, while the workbench runs: Storybook lists its
     * stories anew when the preview changes, and Vite loads them anew when their file does.
     */
    watchChange(id: string) {
      if (!/[\\/]src[\\/]mocks[\\/](data[\\/]scenarios|states)\.ts$/.test(id)) return;
      const now = new Date();
      for (const name of ["application.registry.ts", "preview.tsx"]) {
        utimesSync(new URL(name, import.meta.url), now, now);
      }
    },
  };
}
