import { createServer } from "node:net";
import * as v from "valibot";

const variable = "KEEP_OR_CANCEL_TEST_PORTS";

const Ports = v.object({
  application: v.number(),
  workbench: v.number(),
  /** For the build that is made for a folder of a host. */
  subPath: v.number(),
  /** For a host that sends everyone the same page. */
  anyHost: v.number(),
});

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "localhost", () => server.close(() => resolve(true)));
  });
}

/** One of a thousand. Systems give such low ones only to those who ask for them by number. */
export async function freePort(lowest: number): Promise<number> {
  const port = lowest + Math.floor(Math.random() * 1000);
  return (await isFree(port)) ? port : freePort(lowest);
}

async function choosePorts(): Promise<v.InferOutput<typeof Ports>> {
  return {
    application: await freePort(20_000),
    workbench: await freePort(21_000),
    subPath: await freePort(22_000),
    anyHost: await freePort(23_000),
  };
}

const chosen = process.env[variable];

/**
 * Where the servers of this run listen. They are its own, so that it never tests what another copy of the repository
 * serves.
 */
export const ports =
  chosen === undefined ? await choosePorts() : v.parse(Ports, JSON.parse(chosen));

// The workers read the configuration again; they shall find the same servers.
process.env[variable] = JSON.stringify(ports);
