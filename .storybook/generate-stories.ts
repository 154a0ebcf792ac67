import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { runnerImport } from "vite";
import type * as registry from "./registered-stories.ts";
import type { RegisteredStory } from "./registered-stories.ts";

const folder = new URL("generated-stories/", import.meta.url);
/** Where the stories come from. */
const sources = /[\\/]src[\\/](mocks[\\/](data[\\/]scenarios|states)|flow[\\/]screens)\.ts$/;

/** What is registered now: loaded anew each time, since Node itself would load it only once. */
async function readStories(): Promise<readonly RegisteredStory[]> {
  const { pathname } = new URL("registered-stories.ts", import.meta.url);
  const { module } = await runnerImport<typeof registry>(pathname, { configFile: false });
  return module.registeredStories();
}

function fileOf(title: string, stories: readonly RegisteredStory[]): string {
  return [
    'import { flowStory, screenStory } from "../application-story.tsx";',
    "",
    `export default { title: ${JSON.stringify(title)} };`,
    ...stories.map(
      ({ exportName, maker, id, name }) =>
        `export const ${exportName} = { ...${maker}("${id}"), name: ${JSON.stringify(name)} };`,
    ),
    "",
  ].join("\n");
}

/** Writes a file of stories for each group of registered ones, as someone would by hand. Git ignores them. */
export async function generateStories(): Promise<void> {
  const stories = await readStories();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const title of new Set(stories.map((story) => story.title))) {
    const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    const own = stories.filter((story) => story.title === title);
    writeFileSync(new URL(`${name}.stories.ts`, folder), fileOf(title, own));
  }
}

/** Writes them anew when a scenario, a state or a screen is added, or taken away, while the workbench runs. */
export function regenerateStories() {
  return {
    name: "regenerate-stories",
    async watchChange(id: string) {
      if (sources.test(id)) await generateStories();
    },
  };
}
