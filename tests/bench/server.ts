import { createServer } from "node:http";
import type { Site } from "./site.ts";

/** The one server behind all the pages. */
export interface Server {
  /** Where a site begins. */
  readonly originOf: (site: Site) => string;
  readonly close: () => void;
}

/** The name of a site as a host: letters, digits and hyphens. */
function hostOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.localhost`;
}

/**
 * Serves all sites from one port, each at a host name of its own, so that each has the root of its address, its
 * own cookies, and the same server.
 */
export async function serve(sites: readonly Site[]): Promise<Server> {
  const byHost = new Map(sites.map((site) => [hostOf(site.name), site]));
  const server = createServer((request, response) => {
    const [host = ""] = (request.headers.host ?? "").split(":");
    const site = byHost.get(host);
    const giveUp = () => {
      response.statusCode = site === undefined ? 404 : 500;
      response.end();
    };
    if (site === undefined) giveUp();
    else site.handle(request, response, giveUp);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
    });
  });
  return {
    originOf: ({ name }) => `http://${hostOf(name)}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
