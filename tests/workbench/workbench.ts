import { expect, type Page, test as base } from "@playwright/test";
import { states } from "../../src/mocks/states.ts";
import { faultsOf, isBreachBy } from "../breach-by-fault.ts";

export { expect } from "@playwright/test";

/** A story as the workbench lists it. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** What the workbench says of a story when it has run. */
export interface Finished {
  readonly storyId: string;
  readonly status: "success" | "error";
  readonly reporters: readonly {
    readonly status: string;
    readonly result: {
      readonly violations?: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    };
  }[];
}

/* oxlint-disable eslint/no-underscore-dangle -- Storybook's own names */
declare global {
  interface Window {
    /** Storybook's own. */
    readonly __STORYBOOK_ADDONS_CHANNEL__: {
      readonly on: (event: string, listener: (finished: Finished) => void) => void;
      readonly off: (event: string, listener: (finished: Finished) => void) => void;
      readonly emit: (event: string, detail: unknown) => void;
    };
    /** Storybook's own. */
    readonly __STORYBOOK_PREVIEW__: { readonly currentRender?: { readonly phase: string } };
  }
}

/** What the toolbar says, in the form in which it stands in an address. */
type Globals = Readonly<Record<string, string>>;

function globalsOf(globals: Globals): string {
  return Object.entries(globals)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}

/** The address of a story without the workbench around it. */
export function storyAddress(id: string, globals: Globals = {}): string {
  return `iframe.html?${new URLSearchParams({ id, viewMode: "story", globals: globalsOf(globals) })}`;
}

/** The address of a story in the workbench, as one would share it. */
export function sharedAddress(id: string, globals: Globals = {}): string {
  return `?${new URLSearchParams({ path: `/story/${id}`, globals: globalsOf(globals) })}`;
}

/** Opens a story and waits until it has run. */
export async function openStory(page: Page, id: string, globals?: Globals): Promise<void> {
  await page.goto(storyAddress(id, globals));
  await page.waitForFunction(
    () => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === "finished",
  );
}

/** Goes on to another story on the same page, as the sidebar does. */
export function goToStory(page: Page, id: string): Promise<Finished> {
  return page.evaluate(
    (storyId) =>
      new Promise<Finished>((resolve) => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        const listener = (finished: Finished) => {
          if (finished.storyId !== storyId) return;
          channel.off("storyFinished", listener);
          resolve(finished);
        };
        channel.on("storyFinished", listener);
        channel.emit("setCurrentStory", { storyId, viewMode: "story" });
      }),
    id,
  );
}

/** Chooses something else, as the toolbar does. */
export function choose(page: Page, globals: Globals): Promise<void> {
  return page.evaluate(
    (chosen) => window.__STORYBOOK_ADDONS_CHANNEL__.emit("updateGlobals", { globals: chosen }),
    globals,
  );
}

/** Every story that was built. */
export async function listStories(page: Page): Promise<Entry[]> {
  const response = await page.request.get("index.json");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Storybook's own index
  const { entries } = (await response.json()) as { entries: Record<string, Entry> };
  return Object.values(entries);
}

/** What goes wrong in the stories. */
const faults = states.flatMap((state) => faultsOf(state.scenario, state.faults));

/** What happens behind a story: the console, errors, and requests that leave the page's own host. */
export class Noise {
  #lines: string[] = [];

  watch(page: Page, origin: string): void {
    page.on("console", (message) => {
      // What stands around the stories is Storybook's, and not for us to keep quiet.
      if (message.location().url.includes("/sb-manager/")) return;
      // Said once, by whichever story comes to it first.
      if (isBreachBy(faults, message.text())) return;
      this.#lines.push(`console.${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.#lines.push(`uncaught: ${error.stack ?? error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) {
        this.#lines.push(`request to ${url}`);
      }
    });
  }

  /** What has happened since this was last asked. */
  take(): string[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}

/** Every test: nothing happens behind the stories that nobody asked for. */
export const test = base.extend<{ readonly noise: Noise }>({
  noise: [
    async ({ page, baseURL }, provide) => {
      const noise = new Noise();
      noise.watch(page, new URL(baseURL ?? "").origin);
      await provide(noise);
      expect(noise.take(), "nothing unexpected happens behind the story").toEqual([]);
    },
    { auto: true },
  ],
});
