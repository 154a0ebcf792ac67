import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { expect } from "@playwright/test";
import * as v from "valibot";
import { freePort } from "../e2e/ports.ts";
import type { Browser, Key, LaunchOptions } from "./browser.ts";
import { listen } from "./in-page.ts";
import { ask } from "./webdriver.ts";

const Session = v.object({
  sessionId: v.string(),
  capabilities: v.object({ browserVersion: v.string() }),
});

/** The value of an expression, and what the page has complained of since the last one: the driver tells nothing. */
const Evaluated = v.object({ value: v.optional(v.unknown()), heard: v.array(v.string()) });

/** The keys in the form in which WebDriver sends them. */
const codes: Readonly<Record<Key, string>> = {
  Enter: "\uE007",
  Tab: "\uE004",
  " ": " ",
  Home: "\uE011",
  End: "\uE010",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
};

const press = (value: string) => [
  { type: "keyDown", value },
  { type: "keyUp", value },
];

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = once(process, "exit");
  process.kill();
  await exit;
}

/** A screen that nobody sees; the number of the display comes over the fourth pipe. */
async function openDisplay(): Promise<{ readonly name: string; readonly server: ChildProcess }> {
  const server = spawn(
    "/usr/bin/Xvfb",
    ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const pipe = server.stdio[3];
  if (!(pipe instanceof Readable)) throw new Error("Xvfb has no pipe to say its display.");
  for await (const number of createInterface({ input: pipe }))
    return { name: `:${number}`, server };
  throw new Error("Xvfb ended without opening a display.");
}

/** A home of its own, which says where files are saved. */
async function makeHome(folder: string, downloads: string): Promise<NodeJS.ProcessEnv> {
  await writeFile(join(folder, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { HOME: folder, XDG_CONFIG_HOME: folder };
}

/** Runs a script in the page: in the next one where this one is left meanwhile, for then it never ends. */
async function execute(session: string, script: string): Promise<unknown> {
  try {
    return await ask(session, "POST", "/execute/sync", { script, args: [] });
  } catch (error) {
    if (!(error instanceof Error) || !/script timeout/.test(error.message)) throw error;
    return execute(session, script);
  }
}

/** WebKitGTK, in its own small browser, over W3C WebDriver. */
export async function launchWebKit({ path, folder, downloads }: LaunchOptions): Promise<Browser> {
  const home = await makeHome(folder, downloads);
  const display = await openDisplay();
  const port = await freePort(23_000);
  const lines: string[] = [];
  const driver = spawn(path, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      ...home,
      DISPLAY: display.name,
      // Of no language in particular: the page is then in English.
      LC_ALL: "C.UTF-8",
      TZ: "Europe/Oslo",
      // Its sandbox refuses to start for root, as whom containers usually run.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }),
      // Nobody listens to its accessibility bus, or to a graphics card.
      NO_AT_BRIDGE: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    },
  });
  const service = `http://127.0.0.1:${port}`;
  await expect(() => ask(service, "GET", "/status")).toPass({ timeout: 30_000, intervals: [50] });
  const { sessionId, capabilities } = v.parse(
    Session,
    await ask(service, "POST", "/session", {
      capabilities: {
        alwaysMatch: {
          browserName: "MiniBrowser",
          // As long as a script may take before it is run again.
          timeouts: { script: 5000 },
          "webkitgtk:browserOptions": { args: ["--automation"] },
        },
      },
    }),
  );
  const session = `${service}/session/${sessionId}`;
  const act = (type: "pointer" | "key", actions: readonly Readonly<Record<string, unknown>>[]) =>
    ask(session, "POST", "/actions", { actions: [{ type, id: type, actions }] });
  let aside = 6;
  return {
    version: `WebKitGTK/${capabilities.browserVersion}`,
    downloads,
    open: async (url) => void (await ask(session, "POST", "/url", { url })),
    reload: async () => void (await ask(session, "POST", "/refresh")),
    press: async (x, y) => {
      // Soon after another press in the same place it would be the second one of a double press.
      aside = -aside;
      await act("pointer", [
        { type: "pointerMove", origin: "viewport", x: Math.round(x) + aside, y: Math.round(y) },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]);
    },
    type: async (text) => void (await act("key", Array.from(text).flatMap(press))),
    pressKey: async (key) => void (await act("key", press(codes[key]))),
    evaluate: async (expression) => {
      const script = `const heard = (${String(listen)})();
        return Promise.resolve(${expression}).then((value) => ({ value, heard: heard.splice(0) }));`;
      const { value, heard } = v.parse(Evaluated, await execute(session, script));
      lines.push(...heard);
      return value;
    },
    setOffline: null,
    print: null,
    noise: () => lines,
    close: async () => {
      await ask(session, "DELETE", "");
      await stop(driver);
      await stop(display.server);
    },
  };
}
