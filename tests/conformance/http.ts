import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestListener } from "@remix-run/node-fetch-server";
import type { Send } from "./browser.ts";

/** Lets a back end be called over HTTP, at a port that is free. */
export async function overHttp(
  answer: Send,
): Promise<{ readonly base: string; readonly close: () => Promise<void> }> {
  const server = createServer(createRequestListener(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what listens at a port has an address
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/api`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
