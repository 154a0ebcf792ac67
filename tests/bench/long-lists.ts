import type { Browser, Page } from "@playwright/test";
import type { AnyScenarioId } from "../../src/mocks/data/scenarios.ts";
import { throttle } from "./phone.ts";

/** What is done to a list, in this order. */
type ListAction =
  | "open"
  | "scroll to the end"
  | "show more"
  | "filter"
  | "clear the filter"
  | "leave"
  | "come back"
  | "choose";

/** One thing that someone does with a list, and how long it kept everything else waiting. Milliseconds. */
export interface ListFigure {
  readonly scenario: AnyScenarioId;
  readonly action: ListAction;
  /**
   * From the beginning of the action until the screen shows all of its outcome; for opening, from when the
   * answer was there too.
   */
  readonly took: number;
  /** The longest task; 0 where none took 50 ms. */
  readonly longestTask: number;
  /** How many tasks took 50 ms or more. */
  readonly longTasks: number;
  /** What moved by itself, as browsers reckon it. */
  readonly layoutShift: number;
}

interface Observed {
  tasks: number[];
  shift: number;
  /** When something was pressed last, as the page's clock has it. */
  pressed: number;
}

declare global {
  interface Window {
    /** Put there by the measurement. */
    observed: Observed;
  }
}

/** Runs in the page before anything else. */
function observe(): void {
  window.observed = { tasks: [], shift: 0, pressed: 0 };
  addEventListener(
    "click",
    ({ timeStamp }) => {
      window.observed.pressed = timeStamp;
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    window.observed.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The types of TypeScript's own library do not know these entries yet.
      const value: unknown = Reflect.get(entry, "value");
      const isAnswer: unknown = Reflect.get(entry, "hadRecentInput");
      if (typeof value === "number" && isAnswer === false) window.observed.shift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Leaves out of the figures what came before. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    window.observed = { ...window.observed, tasks: [], shift: 0 };
  });
}

/** Does something and waits until the page has nothing left to do for half a second. */
async function measure(
  page: Page,
  scenario: AnyScenarioId,
  action: ListFigure["action"],
  act: () => Promise<number | void>,
): Promise<ListFigure> {
  const before = Date.now();
  const known = await act();
  const took = typeof known === "number" ? known : Date.now() - before;
  // Tasks are reported some time after they end.
  await page.waitForTimeout(500);
  const { tasks, shift } = await page.evaluate(() => {
    const { observed } = window;
    window.observed = { ...observed, tasks: [], shift: 0 };
    return observed;
  });
  return {
    scenario,
    action,
    took,
    longestTask: Math.round(Math.max(0, ...tasks)),
    longTasks: tasks.length,
    layoutShift: shift,
  };
}

interface LongList {
  readonly scenario: AnyScenarioId;
  /** The links that lead from help to the last screen before the list. */
  readonly before: readonly string[];
  /** The link that leads to the list. */
  readonly opener: string;
  /** Something typed into the filter that few items have. */
  readonly rare: string;
  /** Pressing this on the first item leads to the next screen. */
  readonly action: string;
}

const lists: readonly LongList[] = [
  {
    scenario: "many-subscriptions",
    before: [],
    opener: "header a[href='/']",
    rare: "cafe byte",
    action: "main li a[href$='/review']",
  },
  {
    scenario: "many-accounts",
    before: ["header a[href='/']"],
    opener: "main a[href='/accounts']",
    rare: "orjan ode",
    action: "main li button",
  },
];

/**
 * Waits until the first hundred are painted. @returns how long that took since the press, or since the answer
 * with them was there where that came later
 */
async function listed(page: Page): Promise<number> {
  const found = await page.waitForFunction(
    () =>
      document.querySelectorAll("main ul[role=list] > li").length >= 50 ? performance.now() : 0,
    undefined,
    { polling: "raf", timeout: 120_000 },
  );
  const at = await found.jsonValue();
  return page.evaluate((until) => {
    const answers = performance
      .getEntriesByType("resource")
      .filter(({ name }) => new URL(name).pathname.startsWith("/api/"))
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0));
    const before = answers.filter((moment) => moment < until);
    return until - Math.max(window.observed.pressed, ...before);
  }, at);
}

async function wheel(page: Page, distance: number): Promise<void> {
  await page.mouse.wheel(0, distance);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

async function measureList(page: Page, list: LongList): Promise<ListFigure[]> {
  const { scenario } = list;
  const step = (action: ListFigure["action"], act: () => Promise<number | void>) =>
    measure(page, scenario, action, act);
  const field = page.getByRole("searchbox");
  // Starting the application is the same whatever there is to list, and is measured elsewhere.
  await page.goto(`/help?scenario=${scenario}`);
  await page.locator("h1").waitFor();
  for (const link of list.before) await page.locator(link).click();
  await settle(page);
  const open = await step("open", async () => {
    await page.locator(list.opener).click();
    return listed(page);
  });
  const scroll = await step("scroll to the end", async () => {
    // A screen at a time, then to the end at once, then a screen at a time back.
    for (let screen = 0; screen < 25; screen += 1) await wheel(page, 800);
    await page.keyboard.press("End");
    for (let screen = 0; screen < 25; screen += 1) await wheel(page, -800);
  });
  const status = page.locator("main output").filter({ hasText: /\d/ });
  const more = await step("show more", async () => {
    // More often than are drawn at once, so that some have to go.
    for (let press = 0; press < 4; press += 1) {
      const before = await status.innerText();
      await page.locator("main ul[role=list] + * button").click();
      await status.filter({ hasNotText: before }).waitFor();
    }
  });
  await page.evaluate(() => window.scrollTo(0, 0));
  await settle(page);
  const shown = (isFiltered: boolean) =>
    page.waitForFunction(
      (wanted) => document.querySelectorAll("main ul[role=list] > li").length < 100 === wanted,
      isFiltered,
      { polling: 50 },
    );
  const filter = await step("filter", async () => {
    await field.pressSequentially(list.rare, { delay: 60 });
    await shown(true);
  });
  const clear = await step("clear the filter", async () => {
    await field.fill("");
    await shown(false);
  });
  const heading = page.locator("h1");
  const name = await heading.innerText();
  const leave = await step("leave", async () => {
    await page.locator("header a[href='/help']").click();
    await heading.filter({ hasNotText: name }).waitFor();
  });
  const back = await step("come back", async () => {
    await page.goBack();
    await shown(false);
  });
  const choose = await step("choose", async () => {
    await page.locator(list.action).first().click();
    await heading.filter({ hasNotText: name }).waitFor();
  });
  return [open, scroll, more, filter, clear, leave, back, choose];
}

/**
 * Opens, scrolls, filters and leaves a list of ten thousand, on a processor that is four times as slow.
 * `baseUrl` is where the production build answers.
 */
export async function measureLongLists(browser: Browser, baseUrl: string): Promise<ListFigure[]> {
  const figures: ListFigure[] = [];
  for (const list of lists) {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: "nb-NO",
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.addInitScript(observe);
    const devTools = await context.newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: throttle.cpu });
    figures.push(...(await measureList(page, list)));
    await context.close();
  }
  return figures;
}
