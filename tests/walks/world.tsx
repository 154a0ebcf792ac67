import { act, cleanup, render } from "@testing-library/react";
import { getResponse } from "msw";
import { createMemoryRouter, type DataRouter } from "react-router-dom";
import type { QueryClient } from "@tanstack/react-query";
import { vi } from "vitest";
import type * as chunkModule from "../../src/app/chunks.ts";
import { App } from "../../src/app/app.tsx";
import { forgetPrefetched } from "../../src/api/prefetched-responses.ts";
import { createQueryClient } from "../../src/app/query-client.ts";
import { chunks } from "../../src/app/chunks.ts";
import { createRoutes } from "../../src/app/routes.tsx";
import { activateLanguage } from "../../src/i18n/activate.ts";
import { createMockApi, type MockApi } from "../../src/mocks/engine/node.ts";
import { expectBreachesBy } from "../breaches.ts";
import { files } from "./files.ts";
import { scenario as scenarioOf, type ScenarioId } from "../../src/mocks/data/scenarios.ts";

vi.mock("../../src/app/chunks.ts", async (original) => {
  const real = await original<typeof chunkModule>();
  const { chunkOf } = await import("./files.ts");
  const { wizard, billing, help } = real.chunks;
  return {
    ...real,
    chunks: { wizard: chunkOf(wizard), billing: chunkOf(billing), help: chunkOf(help) },
  };
});

// They come from files, which no clock of ours can hurry.
await Promise.all([activateLanguage("nb"), activateLanguage("en")]);
await Promise.all([chunks.wizard(), chunks.billing(), chunks.help()]);

/** How a walk begins: all that a link can say. */
export interface Start {
  readonly scenario: ScenarioId;
  readonly path: string;
  readonly faults: readonly string[];
}

const now = "2026-11-23T09:30:00+01:00";

/** The link that opens the same situation in a browser. */
export function linkTo({ scenario, path, faults }: Start): string {
  const query = new URLSearchParams({ scenario, now });
  for (const fault of faults) query.append("fault", fault);
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}

/** What a page is made of, until it is loaded anew. */
interface Loaded {
  readonly router: DataRouter;
  readonly queryClient: QueryClient;
  readonly unmount: () => void;
}

/** Longer than any request, retry or pause may keep a screen waiting, in steps of the clock. */
const mostSteps = 80;
const step = 500;
const longStep = 5000;

/** A browser with one page of the real application, the mock API behind it, and the clock of both. */
export class World {
  readonly start: Start;
  readonly api: MockApi;
  #isOnline = true;
  /** How often the page, or another tab or device, may have cancelled, and turned recurring billing on. */
  cancelPresses = 0;
  withdrawPresses = 0;
  turnOnPresses = 0;
  /** Whether something has happened behind the page's back since it last read the subscription. */
  isStale = false;
  readonly rejections: unknown[] = [];
  #page: Loaded | null = null;
  #underWay = 0;

  private constructor(start: Start) {
    this.start = start;
    this.api = createMockApi({ scenario: start.scenario, faults: start.faults, now });
  }

  static async open(start: Start): Promise<World> {
    localStorage.clear();
    files.canBeHad = true;
    // Saving a file would leave the page.
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    vi.spyOn(window, "print").mockImplementation(() => undefined);
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    });
    const world = new World(start);
    expectBreachesBy(world.api.db.faults);
    vi.setSystemTime(world.api.clock.now());
    vi.stubGlobal("fetch", world.#fetch);
    process.on("unhandledRejection", world.#onRejection);
    await activateLanguage("en");
    world.load(start.path || scenarioOf(start.scenario).startPath);
    await world.settle();
    return world;
  }

  close(): void {
    this.#page?.router.dispose();
    cleanup();
    process.off("unhandledRejection", this.#onRejection);
    vi.unstubAllGlobals();
    vi.useRealTimers();
    localStorage.clear();
  }

  readonly #onRejection = (reason: unknown) => void this.rejections.push(reason);

  readonly #fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const { signal, ...rest } = init;
    this.#underWay += 1;
    try {
      if (!this.#isOnline) throw new TypeError("Failed to fetch");
      const gone = new Promise<never>((_, reject) => {
        const fail = () => reject(new DOMException("Gone", "AbortError"));
        if (signal?.aborted) fail();
        signal?.addEventListener("abort", fail, { once: true });
      });
      const answered = getResponse(this.api.handlers, new Request(input, rest));
      const response = await Promise.race([answered, gone]);
      if (response === undefined || response.type === "error") throw new TypeError("Failed");
      const isRead = rest.method === "GET" && new URL(input).pathname.includes("/subscriptions");
      if (isRead && response.ok && this.api.db.lag === null) this.isStale = false;
      return response;
    } finally {
      this.#underWay -= 1;
    }
  };

  /** Whether the network is there: for the API, and for files that this page has not had. */
  goOnline(isOnline: boolean): void {
    this.#isOnline = isOnline;
    files.canBeHad = isOnline;
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(isOnline);
  }

  get #loaded(): Loaded {
    if (this.#page === null) throw new Error("No page is loaded.");
    return this.#page;
  }

  /** The address one is at. */
  get address(): string {
    const { pathname, search } = this.#loaded.router.state.location;
    return pathname + search;
  }

  load(path: string): void {
    forgetPrefetched();
    files.had.clear();
    const queryClient = createQueryClient();
    const router = createMemoryRouter(createRoutes(queryClient), { initialEntries: [path] });
    const { unmount } = render(<App router={router} queryClient={queryClient} />);
    this.#page = { router, queryClient, unmount };
  }

  /** Loads the page anew: what it knew by itself is gone. */
  reload(): void {
    const path = this.address;
    this.#loaded.unmount();
    this.#loaded.router.dispose();
    this.#loaded.queryClient.clear();
    this.load(path);
  }

  /** Goes to an address, or back or forward. */
  async go(to: string | number): Promise<void> {
    const { router } = this.#loaded;
    await act(async () => {
      // Never awaited: an answer may be late, and only the clock ends that.
      void (typeof to === "number" ? router.navigate(to) : router.navigate(to));
    });
  }

  /** Lets time pass for the page and for the API alike: in small steps while something is under way. */
  async pass(milliseconds: number): Promise<void> {
    let left = milliseconds;
    while (left > 0) {
      const part = Math.min(left, this.#isBusy() ? step : longStep);
      left -= part;
      this.api.clock.advance(part);
      await act(() => vi.advanceTimersByTimeAsync(part));
      await this.#flush();
    }
  }

  /** Lets everything happen that waits for nothing but its turn. */
  async #flush(): Promise<void> {
    await act(async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await new Promise<void>((resolve) => {
          setImmediate(resolve);
        });
        await vi.advanceTimersByTimeAsync(0);
      }
    });
  }

  #isBusy(): boolean {
    const { router, queryClient } = this.#loaded;
    const { navigation, revalidation, initialized } = router.state;
    return (
      this.#underWay > 0 ||
      !initialized ||
      navigation.state !== "idle" ||
      revalidation !== "idle" ||
      queryClient.isFetching() > 0 ||
      queryClient.isMutating() > 0
    );
  }

  /** Waits until the page has come to rest, as far as the clock may have to go for that. */
  async settle(): Promise<void> {
    for (let steps = 0; steps < mostSteps; steps += 1) {
      let rests = 0;
      for (let tries = 0; tries < 6 && rests < 2; tries += 1) {
        await this.#flush();
        rests = this.#isBusy() ? 0 : rests + 1;
      }
      if (rests === 2) return;
      await this.pass(step);
    }
    throw new Error("The page does not come to rest.");
  }
}
