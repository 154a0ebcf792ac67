import type { CDPSession } from "@playwright/test";

/** One request, as the browser's network saw it. */
export interface Exchange {
  readonly url: string;
  /** The moment at which it began, in milliseconds as `performance.timeOrigin` counts them. */
  readonly start: number;
  readonly kind: "script" | "other";
  /** Bytes on the wire, headers and compression included. */
  readonly bytes: number;
}

interface Open {
  readonly url: string;
  readonly start: number;
  kind: Exchange["kind"];
}

/** How long nothing may happen on the wire before it counts as quiet, in milliseconds. */
const calm = 1000;

/** Writes down what goes over a page's wire. */
export class Wire {
  readonly #open = new Map<string, Open>();
  readonly #closed: Exchange[] = [];
  #lastChange = Date.now();

  /** Attaches to a page; before it is opened, since nothing is remembered for latecomers. */
  static async of(cdp: CDPSession): Promise<Wire> {
    const wire = new Wire();
    cdp.on("Network.requestWillBeSent", ({ requestId, request, wallTime }) => {
      if (request.url.startsWith("data:")) return;
      wire.#lastChange = Date.now();
      wire.#open.set(requestId, { url: request.url, start: wallTime * 1000, kind: "other" });
    });
    cdp.on("Network.responseReceived", ({ requestId, response }) => {
      const open = wire.#open.get(requestId);
      if (open !== undefined && /javascript/.test(response.mimeType)) open.kind = "script";
    });
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      wire.#close(requestId, encodedDataLength);
    });
    cdp.on("Network.loadingFailed", ({ requestId }) => wire.#close(requestId, 0));
    await cdp.send("Network.enable");
    return wire;
  }

  #close(requestId: string, bytes: number): void {
    const open = this.#open.get(requestId);
    if (open === undefined) return;
    this.#open.delete(requestId);
    this.#lastChange = Date.now();
    this.#closed.push({ ...open, bytes });
  }

  /** Waits until nothing has been under way for a while. */
  async quiet(): Promise<void> {
    while (this.#open.size > 0 || Date.now() - this.#lastChange < calm) await pause(50);
  }

  /** Everything that began before a moment, to its end. */
  async begunBefore(moment: number): Promise<Exchange[]> {
    const isEarly = ({ start }: { readonly start: number }) => start < moment;
    while ([...this.#open.values()].some(isEarly)) await pause(20);
    return this.#closed.filter(isEarly).toSorted((a, b) => a.start - b.start);
  }
}

/** Waits. What measures time has to let it pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
