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
import { ask } from "./webdriver.ts";

const Session = v.object({
  sessionId: v.string(),
  capabilities: v.object({ browserVersion: v.string() }),
});

/** The keys in the form in which WebDriver sends them. */
const codes: Readonly<Record<Key, string>> = {
  Enter: "\uE007",
  Tab: "\uE004",
  " ": " ",
  Home: "\uE011",
  ArrowDown: "\uE015",
};

/** What it writes about the page's console: where it comes from, how bad it is, and what. */
const consoleLine = /CONSOLE (\w+) (?:ERROR|WARN)\b/;

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

/** WebKitGTK, in its own small browser, over W3C WebDriver. */
export async function launchWebKit({ path, folder, downloads }: LaunchOptions): Promise<Browser> {
  const home = await makeHome(folder, downloads);
  const display = await openDisplay();
  const port = await freePort(23_000);
  const lines: string[] = [];
  const driver = spawn(path, [`--port=${port}`], {
    stdio: ["ignore", "pipe", "pipe"],
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
  for (const input of [driver.stdout, driver.stderr]) {
    createInterface({ input }).on("line", (line) => {
      const source = consoleLine.exec(line)?.[1];
      // Lines about answers are the browser's own. Other tests look at those.
      if (source !== undefined && source !== "NETWORK") lines.push(line);
    });
  }
  const service = `http://127.0.0.1:${port}`;
  await expect(() => ask(service, "GET", "/status")).toPass({ timeout: 30_000, intervals: [50] });
  const { sessionId, capabilities } = v.parse(
    Session,
    await ask(service, "POST", "/session", {
      capabilities: {
        alwaysMatch: {
          browserName: "MiniBrowser",
          "webkitgtk:browserOptions": {
            args: ["--automation", "--enable-write-console-messages-to-stdout=true"],
          },
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
    evaluate: (expression) =>
      ask(session, "POST", "/execute/sync", { script: `return ${expression}`, args: [] }),
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
